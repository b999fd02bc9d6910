"""Reading names, numbers and times out of certificates that may be badly built."""

from asn1crypto import x509
from datetime import datetime
from datetime import UTC


BROKEN = (ValueError, TypeError, KeyError, AttributeError, IndexError, OverflowError)


LETTERS = {
    "common_name": "CN",
    "organizational_unit_name": "OU",
    "organization_name": "O",
    "country_name": "C",
    "locality_name": "L",
    "state_or_province_name": "ST",
    "serial_number": "serialNumber",
    "given_name": "GN",
    "surname": "SN",
    "email_address": "E",
    "organization_identifier": "organizationIdentifier",
    "domain_component": "DC",
}
ORDER = {kind: place for place, kind in enumerate(("CN", "GN", "SN", "OU", "O", "L", "ST", "C"))}


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
    """A distinguished name as RFC 4514 writes it, most specific first: CN=…, O=…, C=PL."""
    try:
        parts = [(LETTERS.get(kind, kind), value) for kind, value in name.native.items()]
    except BROKEN:
        return ""
    ordered = sorted(parts, key=lambda part: ORDER.get(part[0], len(ORDER)))
    return ", ".join(f"{kind}={joined(value)}" for kind, value in ordered)


def joined(value):
    return " / ".join(str(one) for one in value) if isinstance(value, list) else str(value)


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
