"""A report in plain values: one line of JSON for a file, all of it for a screen."""

from datetime import datetime
from datetime import UTC
from eurzad.signing.validation.certificates import issuer
from eurzad.signing.validation.certificates import readable
from eurzad.signing.validation.certificates import serial
from eurzad.signing.validation.certificates import subject
from eurzad.signing.validation.certificates import validity
from eurzad.signing.validation.model import UNSIGNED


# the worst comes first: what is said of a file is the worst of its signatures
TRUST = ("revoked", "untrusted", "expired", "unknown", "trusted")


def as_line(name, report, language="pl"):
    """The JSON line of a file."""
    return {
        "file": name,
        "verdict": report.verdict,
        "trust": trust_of(report),
        "qualified": qualified_of(report),
        "signers": [as_signer(signature, language) for signature in report.signatures],
        "reasons": report.reasons(language),
    }


def trust_of(report):
    """The worst trust of the signatures; None for a file without any."""
    if report.verdict == UNSIGNED or not report.signatures:
        return None
    found = {signature.trust for signature in people(report)}
    return next((trust for trust in TRUST if trust in found), "unknown")


def qualified_of(report):
    """True when every signature is qualified, False when one is not, None when not known."""
    found = {signature.qualified for signature in people(report)}
    if not found:
        return None
    if False in found:
        return False
    return None if None in found else True


def people(report):
    """The signatures of people and offices; time stamps only when there is nothing else."""
    signing = [signature for signature in report.signatures if not signature.is_stamp]
    return signing or report.signatures


def as_signer(signature, language="pl"):
    stamped = signature.stamped
    since, until = validity(signature.certificate) if signature.certificate else (None, None)
    return {
        "name": subject(signature.certificate),
        "subject": readable(signature.certificate.subject) if signature.certificate else "",
        "serial": serial(signature.certificate),
        "issuer": issuer(signature.certificate),
        "valid_from": moment(since),
        "valid_to": moment(until),
        "time": moment(stamped or signature.claimed),
        "time_source": "stamped" if stamped else "claimed" if signature.claimed else None,
        "claimed": moment(signature.claimed),
        "stamped": moment(stamped),
        "level": signature.level,
        "format": signature.form,
        "field": signature.field,
        "digest": signature.digest,
        "algorithm": signature.algorithm,
        "verdict": signature.verdict,
        "trust": signature.trust,
        "qualified": signature.qualified,
        "reasons": [finding.text(language) for finding in signature.findings],
    }


def moment(time):
    """ISO 8601 in UTC, to the second."""
    if not isinstance(time, datetime):
        return None
    time = time if time.tzinfo else time.replace(tzinfo=UTC)
    try:
        return time.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    except (OverflowError, ValueError):
        return None
