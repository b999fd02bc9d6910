"""What proves the certificates of a signature valid: OCSP answers and CRLs, fetched and kept."""

from asn1crypto import x509
from collections.abc import Callable
from collections.abc import Sequence
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.fetchers.requests_fetchers import RequestsFetcherBackend
from time import monotonic


FETCH_TIMEOUT = 5
# Answers are used for several documents, but not for long: they should be of the signature's time.
FRESH_SECONDS = 300.0


class Proofs:
    """Gathers the proofs for the signatures of this process."""

    def __init__(
        self, roots: Sequence[x509.Certificate], clock: Callable[[], float] = monotonic
    ) -> None:
        self.roots = list(roots)
        self.clock = clock
        self._context: ValidationContext | None = None
        self._until = 0.0

    def context(self, others: Sequence[x509.Certificate] = ()) -> ValidationContext:
        """Return a context that fetches what it needs, and fails where that is not to be had."""
        now = self.clock()
        if self._context is None or now >= self._until:
            self._context = ValidationContext(
                trust_roots=self.roots,
                other_certs=list(others),
                allow_fetching=True,
                revocation_mode="hard-fail",
                fetcher_backend=RequestsFetcherBackend(per_request_timeout=FETCH_TIMEOUT),
            )
            self._until = now + FRESH_SECONDS
        for one in others:
            self._context.certificate_registry.register(one)
        return self._context
