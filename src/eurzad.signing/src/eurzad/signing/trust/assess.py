"""Whether a signature's certificate can be trusted at the time it was used, and is qualified."""

from eurzad.signing.validation.certificates import self_signed
from eurzad.signing.validation.certificates import validity
from eurzad.signing.validation.result import moment


class Trust:
    """What certificates are judged by: anchors, lists, revocation data and where to ask."""

    @classmethod
    def from_options(cls, options):
        return cls()

    def assess(self, report, now):
        for signature in report.signatures:
            if signature.certificate is not None:
                self.assess_signature(signature, now)

    def assess_signature(self, signature, now):
        _since, until = validity(signature.certificate)
        signature.trust = "unknown"
        if until is not None and until < now:
            signature.note("expired", time=moment(until))
            signature.trust = "expired"
        if self_signed(signature.certificate):
            signature.note("self-signed")
            signature.trust = "untrusted"
        signature.note("no-lists")
