"""Reading names, numbers and times out of certificates that may be badly built."""

from asn1crypto import x509
from datetime import datetime
from datetime import UTC


BROKEN = (ValueError, TypeError, KeyError, AttributeError, IndexError, OverflowError)


def load_certificate(der):
    """The certificate, or None when the bytes are none."""
    try:
        certificate = x509.Certificate.load(bytes(der))
        certificate.public_key.dump()
        certificate.serial_number.bit_length()
    except BROKEN:
        return None
    return certificate


def common_name(name):
    """The CN of a distinguished name; without one the person's names, the organisation or all."""
    try:
        native = name.native
    except BROKEN:
        return ""
    given, surname = first(native.get("given_name")), first(native.get("surname"))
    choices = (
        first(native.get("common_name")),
        " ".join(part for part in (given, surname) if part),
        first(native.get("pseudonym")),
        first(native.get("organization_name")),
    )
    return next((choice for choice in choices if choice), "") or readable(name)


def first(value):
    value = value[0] if isinstance(value, list) and value else value
    return value if isinstance(value, str) else ""


def readable(name):
    try:
        return str(name.human_friendly)
    except BROKEN:
        return ""


def subject(certificate):
    return common_name(certificate.subject) if certificate is not None else ""


def issuer(certificate):
    return readable(certificate.issuer) if certificate is not None else ""


def serial(certificate):
    """The serial number in hexadecimal, as certificates are named on paper."""
    if certificate is None:
        return ""
    number = certificate.serial_number
    return f"{'-' if number < 0 else ''}{abs(number):X}"


def validity(certificate):
    """(not before, not after) in UTC; None for what cannot be read."""
    return tuple(
        instant(lambda part=part: certificate["tbs_certificate"]["validity"][part].native)
        for part in ("not_before", "not_after")
    )


def instant(read):
    try:
        value = read()
    except BROKEN:
        return None
    if not isinstance(value, datetime):
        return None
    return value if value.tzinfo else value.replace(tzinfo=UTC)


def self_signed(certificate):
    """Whether subject and issuer are one: nobody else vouches for it."""
    try:
        return certificate.subject.dump() == certificate.issuer.dump()
    except BROKEN:
        return False


def unique(certificates):
    """The certificates once each, in their order."""
    seen = {}
    for certificate in certificates:
        seen.setdefault(certificate.dump(), certificate)
    return list(seen.values())
