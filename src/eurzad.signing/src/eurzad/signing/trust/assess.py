"""Whether a signature's certificate can be trusted at the time it was used, and is qualified."""

from asn1crypto import pem
from asn1crypto import x509
from datetime import timedelta
from eurzad.signing.trust.revocation import asked
from eurzad.signing.trust.revocation import asked_issuer
from eurzad.signing.trust.revocation import issuer_among
from eurzad.signing.trust.revocation import status
from eurzad.signing.trust.services import name_key
from eurzad.signing.validation.certificates import BROKEN
from eurzad.signing.validation.certificates import issuer
from eurzad.signing.validation.certificates import self_signed
from eurzad.signing.validation.certificates import subject
from eurzad.signing.validation.certificates import unique
from eurzad.signing.validation.certificates import validity
from eurzad.signing.validation.model import ALTERED_FILE
from eurzad.signing.validation.result import moment
from pathlib import Path


TRUSTED, UNTRUSTED, EXPIRED, REVOKED, UNKNOWN = (
    "trusted",
    "untrusted",
    "expired",
    "revoked",
    "unknown",
)
LONGEST_CHAIN = 8
SEAL = "qct_eseal"
TOO_OLD = timedelta(days=180)


class Trust:
    """What certificates are judged by: lists, further anchors, and whether issuers are asked."""

    def __init__(self, lists=None, anchors=(), get=None):
        self.lists = lists
        self.anchors = list(anchors)
        self.get = get

    @classmethod
    def from_options(cls, options):
        """As the command's options say."""
        anchors = [certificate for path in options.anchor for certificate in read_anchor(path)]
        get = None
        if options.online:
            from eurzad.signing.trust.fetch import fetch as get
        return cls(open_lists(options.trusted_lists), anchors, get)

    @property
    def has_lists(self):
        return self.lists is not None and self.lists.available

    @property
    def knows_anybody(self):
        return bool(self.anchors) or self.has_lists

    def assess(self, report, now):
        """Put trust, qualification and the reasons on every signature of the report."""
        for signature in report.signatures:
            if signature.certificate is not None:
                self.assess_signature(signature, now)
            if signature.qualified is None:
                signature.note(self.why_not_told(signature))

    def why_not_told(self, signature):
        """Why it cannot be said whether a signature is qualified: the finding's code."""
        if signature.is_stamp:
            return "qualification-of-stamp"
        if signature.certificate is None:
            return "qualification-no-certificate"
        return "qualification-not-judged" if self.has_lists else "qualification-no-lists"

    def assess_signature(self, signature, now):
        if self.get is not None:
            self.complete(signature)
        time = self.proven_time(signature, now) or now
        self.note_validity(signature, time)
        if self_signed(signature.certificate) and not self.is_anchor(signature.certificate):
            signature.note("self-signed")
        if not self.knows_anybody:
            signature.note("no-lists")
            signature.trust = self.without_lists(signature, time)
        else:
            self.judge(signature, time)
        if signature.qualified and signature.verdict == ALTERED_FILE:
            signature.qualified = False

    # time

    def proven_time(self, signature, now):
        """The earliest time proven by a stamp whose authority is trusted, else None."""
        times = [
            stamp.time
            for stamp in signature.stamps
            if stamp.sound and stamp.time and stamp.time <= now and self.trusts_stamp(stamp)
        ]
        return min(times) if times else None

    def trusts_stamp(self, stamp):
        purposes = stamp.certificate.extended_key_usage_value if stamp.certificate else None
        if purposes is None or "time_stamping" not in purposes.native or not self.knows_anybody:
            return False
        chain = self.chain(stamp.certificate, stamp.certificates, stamp.time, stamps=True)
        return chain.outcome == "found"

    def note_validity(self, signature, time):
        since, until = validity(signature.certificate)
        if until is not None and until < time:
            signature.note("expired", time=moment(until))
        if since is not None and since > time:
            signature.note("not-yet-valid", time=moment(time))

    # without anybody to trust

    def without_lists(self, signature, time):
        known = self.revocation(signature, signature.certificates, time)
        if known == REVOKED:
            return REVOKED
        if self_signed(signature.certificate):
            return UNTRUSTED
        return EXPIRED if outside(signature) else UNKNOWN

    # with somebody to trust

    def judge(self, signature, time):
        """Build the chain when the certificate was valid; whether it still was is another thing."""
        chain = self.chain(
            signature.certificate,
            signature.certificates,
            within(signature.certificate, time),
            stamps=signature.is_stamp,
        )
        signature.qualified = False if self.has_lists else None
        if chain.outcome != "found":
            if chain.outcome == "invalid":
                signature.note("chain-invalid", why=chain.why)
            else:
                signature.note("issuer-unknown", issuer=issuer(signature.certificate))
            known = self.revocation(signature, signature.certificates, time)
            signature.trust = REVOKED if known == REVOKED else UNTRUSTED
            return
        signature.note("trusted-by", name=subject(chain.certificates[-1]))
        known = self.revocation(signature, chain.certificates, time)
        if known == REVOKED:
            signature.trust = REVOKED
        else:
            signature.trust = EXPIRED if outside(signature) else TRUSTED
        self.qualify(signature, chain, within(signature.certificate, time))

    def is_anchor(self, certificate):
        return any(certificate.dump() == one.dump() for one in self.anchors)

    def chain(self, certificate, others, time, stamps=False):
        from eurzad.signing.trust.chain import build

        return build(certificate, unique([*others]), self.manager(certificate, others), time)

    def registry(self, certificate, others):
        from pyhanko.sign.validation.qualified.tsp import TSPRegistry

        if self.lists is None:
            return TSPRegistry()
        keys = []
        for one in [certificate, *others]:
            try:
                keys += [name_key(one.issuer), name_key(one.subject)]
            except BROKEN:
                continue
        return self.lists.registry(keys)

    def manager(self, certificate, others):
        """Who is trusted: services of the lists that may matter here, and the anchors."""
        from eurzad.signing.trust.managers import Anchors

        registry = None
        if self.has_lists:
            registry = self.registry(certificate, others)
        return Anchors(self.anchors, registry)

    def qualify(self, signature, chain, time):
        """Qualified by the lists at that time, or not (eIDAS, articles 3(12), 3(27), 32)."""
        from pyhanko.sign.validation.qualified.assess import QualificationAssessor

        if not self.has_lists:
            return
        registry = self.registry(signature.certificate, signature.certificates)
        try:
            result = QualificationAssessor(registry).check_entity_cert_qualified(chain.path, time)
        except (NotImplementedError, *BROKEN):
            signature.qualified = None
            return
        good = result.status.qualified and result.status.qc_key_security.is_qscd
        signature.qualified = bool(good) and signature.trust == TRUSTED
        if not good:
            signature.note("not-qualified")
        elif signature.qualified:
            seal = result.status.qc_type.value == SEAL
            signature.note("qualified-seal" if seal else "qualified")

    # revocation

    def revocation(self, signature, candidates, time):
        """REVOKED, or None: neither the certificate nor an issuer of it was revoked by then."""
        certificate, seen = signature.certificate, 0
        while certificate is not None and seen < LONGEST_CHAIN:
            above = issuer_among(certificate, candidates)
            if above is None or self_signed(certificate):
                break
            known = self.status(certificate, above, signature)
            if seen == 0 and known is None:
                signature.note("revocation-unknown")
            if known is not None and known.revoked is not None:
                if known.revoked <= time:
                    signature.note("revoked", time=moment(known.revoked))
                    return REVOKED
                signature.note("revoked-later", time=moment(known.revoked))
            certificate, seen = above, seen + 1
        if seen == 0 and not self_signed(signature.certificate):
            signature.note("revocation-unknown")
        return None

    def status(self, certificate, above, signature):
        known = status(certificate, above, signature.crls, signature.ocsps)
        if known is None and self.get is not None:
            crls, ocsps = asked(certificate, above, self.get)
            known = status(certificate, above, crls, ocsps)
        return known

    def complete(self, signature):
        """Fetch issuers that the signature does not carry, where certificates say they are."""
        certificate = signature.certificate
        for _step in range(LONGEST_CHAIN):
            if self_signed(certificate):
                return
            above = issuer_among(certificate, signature.certificates)
            if above is None:
                above = asked_issuer(certificate, self.get)
                if above is None:
                    return
                signature.certificates.append(above)
            certificate = above


def outside(signature):
    return signature.has("expired") or signature.has("not-yet-valid")


def within(certificate, time):
    """The time, or the nearest one at which the certificate was valid."""
    since, until = validity(certificate)
    if until is not None and time > until:
        return until
    return since if since is not None and time < since else time


def read_anchor(path):
    """The certificates of a PEM or DER file."""
    data = Path(path).read_bytes()
    if pem.detect(data):
        return [
            x509.Certificate.load(der) for _name, _headers, der in pem.unarmor(data, multiple=True)
        ]
    return [x509.Certificate.load(data)]


def open_lists(folder):
    """The lists of a folder: kept by the office, or as they were published."""
    if not folder:
        return None
    from eurzad.signing.trust.lists import Lists

    lists = Lists(folder)
    published = sorted(Path(folder).glob("*.xml"))
    if lists.available or not published:
        return lists
    from tempfile import mkdtemp

    lists = Lists(mkdtemp(prefix="trusted-lists-"))
    lists.take_files(published)
    return lists
