"""Who is trusted, as pyhanko-certvalidator asks it."""

from pyhanko_certvalidator.registry import SimpleTrustManager
from pyhanko_certvalidator.registry import TrustManager


class Anchors(TrustManager):
    """Certificates trusted outright, and the services of trusted lists."""

    def __init__(self, certificates, registry=None):
        self.plain = SimpleTrustManager.build(trust_roots=list(certificates) or [])
        self.listed = None
        if registry is not None:
            from pyhanko.sign.validation.qualified.tsp import TSPTrustManager

            self.listed = TSPTrustManager(registry)

    def as_trust_anchor(self, authority):
        found = self.plain.as_trust_anchor(authority)
        if found is None and self.listed is not None:
            found = self.listed.as_trust_anchor(authority)
        return found

    def find_potential_issuers(self, cert):
        yield from self.plain.find_potential_issuers(cert)
        if self.listed is not None:
            yield from self.listed.find_potential_issuers(cert)
