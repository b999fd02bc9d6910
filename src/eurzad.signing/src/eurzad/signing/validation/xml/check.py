"""Every signature of an XML file: what it covers and whether it verifies."""

from eurzad.signing.validation.algorithms import digest
from eurzad.signing.validation.algorithms import load_key
from eurzad.signing.validation.algorithms import same
from eurzad.signing.validation.algorithms import verifies
from eurzad.signing.validation.algorithms import WEAK_DIGESTS
from eurzad.signing.validation.algorithms import weak_key_bits
from eurzad.signing.validation.certificates import load_certificate
from eurzad.signing.validation.model import Unreadable
from eurzad.signing.validation.xml.canonical import canonical
from eurzad.signing.validation.xml.canonical import Part
from eurzad.signing.validation.xml.canonical import prefix_list
from eurzad.signing.validation.xml.coverage import check_coverage
from eurzad.signing.validation.xml.methods import decode
from eurzad.signing.validation.xml.methods import key_value
from eurzad.signing.validation.xml.methods import signature_method
from eurzad.signing.validation.xml.properties import check_properties
from eurzad.signing.validation.xml.properties import named_certificates
from eurzad.signing.validation.xml.properties import read_properties
from eurzad.signing.validation.xml.reading import by_local
from eurzad.signing.validation.xml.reading import child
from eurzad.signing.validation.xml.reading import ds
from eurzad.signing.validation.xml.reading import identified
from eurzad.signing.validation.xml.reading import parse
from eurzad.signing.validation.xml.reading import place
from eurzad.signing.validation.xml.references import check_references
from eurzad.signing.validation.xml.references import Context


MOST_SIGNATURES = 200
MOST_CERTIFICATES = 200


def nothing(name):
    return None


def check_xml(data, report, content=nothing, form="XAdES"):
    """Add every signature of the XML file to the report.

    ``content(name)`` gives the bytes of a file that a reference names, or None. Returns what the
    signatures' references point at, for containers to see which of their files are covered.
    """
    tree = parse(data)
    found = list(tree.getroot().iter(ds("Signature")))[:MOST_SIGNATURES]
    context = Context(data, tree, identified(tree), content)
    checked = []
    for element in found:
        signature = report.add(form)
        checked.append((signature, element, check_signature(element, context, signature)))
    check_coverage(tree, checked)
    return checked


def check_signature(element, context, signature):
    """One ds:Signature; returns what its references point at."""
    done = []
    try:
        info = required(element, "SignedInfo")
        done = check_references(info, element, context, signature)
        method = signature_method(child(info, "SignatureMethod"))
        signature.digest, signature.algorithm = method.digest or "", method.kind
        if method.digest in WEAK_DIGESTS:
            signature.note("weak-digest", algorithm=method.digest.upper())
        signature.value = decode(required(element, "SignatureValue").text)
        read_keys(element, signature)
        properties = own_properties(element)
        read_properties(element, properties, context, signature)
        check_value(element, info, method, context, signature)
        check_properties(element, properties, done, signature)
    except Unreadable as unreadable:
        signature.keep(unreadable.finding)
    return done


def required(element, name):
    found = child(element, name)
    if found is None:
        raise Unreadable("signature-element-malformed", why=name)
    return found


def own_properties(element):
    """The QualifyingProperties of this signature, not those of one inside it."""
    found = [
        one
        for holder in element.findall(ds("Object"))
        for one in by_local(holder, "QualifyingProperties")
        if next(one.iterancestors(ds("Signature")), None) is element
    ]
    return found[0] if found else None


def read_keys(element, signature):
    """The certificates in KeyInfo."""
    info = child(element, "KeyInfo")
    if info is None:
        return
    for holder in list(info.iter(ds("X509Certificate")))[:MOST_CERTIFICATES]:
        try:
            certificate = load_certificate(decode(holder.text))
        except Unreadable:
            continue
        if certificate is not None:
            signature.certificates.append(certificate)


def check_value(element, info, method, context, signature):
    """The signature value over the canonical SignedInfo, by the signer's key."""
    canonicalization = required(info, "CanonicalizationMethod")
    octets = canonical(
        context.source,
        Part((place(info),), comments=True),
        canonicalization.get("Algorithm") or "",
        prefix_list(canonicalization),
    )
    named = named_certificates(own_properties(element))
    candidates = chosen_certificates(signature, named)
    for certificate in candidates:
        key = load_key(certificate.public_key)
        if value_holds(key, method, signature.value, octets):
            signature.certificate = certificate
            note_weak(key, signature)
            return
    if candidates:
        signature.certificate = candidates[0]
        signature.note("signature-invalid")
        return
    check_bare_key(element, method, octets, signature)


def chosen_certificates(signature, named):
    """The certificate the signed properties name; without them any of those in KeyInfo."""
    if not named or not signature.certificates:
        return signature.certificates
    chosen = [
        one
        for one in signature.certificates
        if any(same(digest(name, one.dump()), value) for name, value in named[:1])
    ]
    if not chosen:
        signature.note("certificate-substituted")
    return chosen or signature.certificates


def check_bare_key(element, method, octets, signature):
    info = child(element, "KeyInfo")
    key = key_value(info) if info is not None else None
    if key is None:
        raise Unreadable("key-missing")
    signature.note("no-certificate")
    note_weak(key, signature)
    if not value_holds(key, method, signature.value, octets):
        signature.note("signature-invalid")


def value_holds(key, method, value, octets):
    """Some programs write ECDSA values in DER instead of the two numbers side by side."""
    if verifies(key, method, value, octets):
        return True
    return method.raw and verifies(key, method._replace(raw=False), value, octets)


def note_weak(key, signature):
    bits = weak_key_bits(key)
    if bits:
        signature.note("weak-key", bits=bits)
