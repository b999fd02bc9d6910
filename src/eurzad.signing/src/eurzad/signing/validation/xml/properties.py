"""The qualifying properties of XAdES: time, certificate, time stamps, revocation data."""

from asn1crypto import crl
from base64 import b64decode
from datetime import datetime
from datetime import UTC
from eurzad.signing.validation.answers import load_answer
from eurzad.signing.validation.certificates import BROKEN
from eurzad.signing.validation.certificates import load_certificate
from eurzad.signing.validation.certificates import unique
from eurzad.signing.validation.cms import check_stamp
from eurzad.signing.validation.cms import keep_stamp
from eurzad.signing.validation.model import Unreadable
from eurzad.signing.validation.xml.archive import read_archive_stamp
from eurzad.signing.validation.xml.canonical import canonical
from eurzad.signing.validation.xml.canonical import INCLUSIVE
from eurzad.signing.validation.xml.canonical import Part
from eurzad.signing.validation.xml.canonical import prefix_list
from eurzad.signing.validation.xml.methods import decode
from eurzad.signing.validation.xml.methods import digest_method
from eurzad.signing.validation.xml.reading import by_local
from eurzad.signing.validation.xml.reading import child
from eurzad.signing.validation.xml.reading import ds
from eurzad.signing.validation.xml.reading import local
from eurzad.signing.validation.xml.reading import place
from lxml import etree


SIGNED_PROPERTIES = "http://uri.etsi.org/01903#SignedProperties"
TRUSTED_PROFILE = "crd.gov.pl/xml/schematy/ppzp"
MOST_STAMPS = 20


def signed_part(properties):
    found = by_local(properties, "SignedProperties")
    return found[0] if found else None


def unsigned_part(properties):
    found = by_local(properties, "UnsignedProperties")
    return found[0] if found else None


def own(properties, element, *names):
    """Properties of this signature: those of a countersignature inside belong to that one."""
    return [
        one
        for one in by_local(properties, *names)
        if next(one.iterancestors(ds("Signature")), None) is element
    ]


def named_certificates(properties):
    """[(digest name, digest)] the signed properties name; the first is the signer's."""
    named = []
    for holder in by_local(signed_part(properties), "SigningCertificate", "SigningCertificateV2"):
        for value in by_local(holder, "CertDigest"):
            name = digest_method(child(value, "DigestMethod"))
            text = child(value, "DigestValue")
            named.append((name, decode(text.text if text is not None else "")))
    return named


def read_properties(element, properties, context, signature):
    """Claimed time, time stamps, further certificates, revocation data."""
    if properties is None:
        signature.form = "XML-DSig"
        signature.note("no-signing-certificate")
        return
    times = by_local(signed_part(properties), "SigningTime")
    signature.claimed = read_time(times[0].text) if times else None
    read_trusted_profile(properties, signature)
    later = unsigned_part(properties)
    read_values(later, element, signature)
    for stamp in own(later, element, "SignatureTimeStamp")[:MOST_STAMPS]:
        read_stamp(stamp, element, context, signature)
    for stamp in own(later, element, "ArchiveTimeStamp")[:MOST_STAMPS]:
        read_archive_stamp(stamp, element, context, signature)


def read_time(text):
    try:
        time = datetime.fromisoformat((text or "").strip())
    except ValueError:
        return None
    return time if time.tzinfo else time.replace(tzinfo=UTC)


def read_values(later, element, signature):
    """CertificateValues and RevocationValues (ETSI EN 319 132-1, 5.4)."""
    more = []
    for holder in own(later, element, "EncapsulatedX509Certificate"):
        more.append(load_certificate(encapsulated(holder)))
    signature.certificates = unique(signature.certificates + [one for one in more if one])
    for holder in own(later, element, "EncapsulatedOCSPValue"):
        keep(signature.ocsps, load_answer, encapsulated(holder))
    for holder in own(later, element, "EncapsulatedCRLValue"):
        keep(signature.crls, load_list, encapsulated(holder))


def encapsulated(holder):
    try:
        return b64decode("".join((holder.text or "").split()))
    except ValueError:
        return b""


def load_list(der):
    found = crl.CertificateList.load(der)
    found.native  # noqa: B018 - parses all of it, so that later reading cannot fail
    return found


def keep(values, load, der):
    try:
        values.append(load(der))
    except BROKEN:
        return


def read_stamp(holder, element, context, signature):
    """A SignatureTimeStamp is over the canonical ds:SignatureValue (5.3)."""
    value = child(element, "SignatureValue")
    method = holder.find(ds("CanonicalizationMethod"))
    try:
        octets = canonical(
            context.source,
            Part((place(value),), comments=True),
            method.get("Algorithm") if method is not None else INCLUSIVE,
            prefix_list(method) if method is not None else (),
        )
    except Unreadable:
        signature.note("stamp-unread")
        return
    for token in by_local(holder, "EncapsulatedTimeStamp"):
        stamp = check_stamp(encapsulated(token), octets, signature.certificates)
        keep_stamp(signature, stamp)


def check_properties(element, properties, done, signature):
    """The signed properties must be what a reference of this signature covers.

    Else time and certificate could be exchanged (and the reference removed) unnoticed.
    """
    if properties is None:
        return
    signed = signed_part(properties)
    targets = [checked.target for checked in done if checked.target is not None]
    if signed is None:
        if has_type(element):
            signature.note("properties-unsigned")
        return
    covered = any(target is signed or is_within(signed, target, element) for target in targets)
    if not covered:
        signature.note("properties-unsigned")
    for reference in element.iterfind(f"{ds('SignedInfo')}/{ds('Reference')}"):
        if reference.get("Type") == SIGNED_PROPERTIES and not points_at(reference, signed):
            signature.note("properties-unsigned")
    if not named_certificates(properties):
        signature.note("no-signing-certificate")


def has_type(element):
    return any(
        reference.get("Type") == SIGNED_PROPERTIES
        for reference in element.iterfind(f"{ds('SignedInfo')}/{ds('Reference')}")
    )


def is_within(signed, target, element):
    """Whether the target holds the properties and is a part of this signature."""
    ancestors = list(signed.iterancestors())
    return target in ancestors and element in target.iterancestors()


def points_at(reference, signed):
    return (reference.get("URI") or "").lstrip("#") in set(signed.attrib.values())


def read_trusted_profile(properties, signature):
    """The Polish trusted-profile signature names the person in the signer's role."""
    signed = signed_part(properties)
    if signed is None:
        return
    inside = [
        one
        for one in signed.iter(etree.Element)
        if TRUSTED_PROFILE in (etree.QName(one).namespace or "")
    ]
    if not inside:
        return
    names = {local(one): (one.text or "").strip() for one in signed.iter(etree.Element)}
    person = f"{names.get('Imie', '')} {names.get('Nazwisko', '')}".strip()
    signature.note("trusted-profile", person=f": {person}" if person else "")
