"""CMS signatures (RFC 5652): inside PDFs, as files of their own, and time stamps (RFC 3161)."""

from asn1crypto import cms
from asn1crypto import core
from asn1crypto import crl
from asn1crypto import ocsp
from asn1crypto import parser
from asn1crypto import tsp
from eurzad.signing.validation.algorithms import BY_OID
from eurzad.signing.validation.algorithms import digest
from eurzad.signing.validation.algorithms import load_key
from eurzad.signing.validation.algorithms import Method
from eurzad.signing.validation.algorithms import same
from eurzad.signing.validation.algorithms import verifies
from eurzad.signing.validation.algorithms import WEAK_DIGESTS
from eurzad.signing.validation.algorithms import weak_key_bits
from eurzad.signing.validation.certificates import BROKEN
from eurzad.signing.validation.certificates import instant
from eurzad.signing.validation.certificates import load_certificate
from eurzad.signing.validation.certificates import unique
from eurzad.signing.validation.model import INTACT
from eurzad.signing.validation.model import Signature
from eurzad.signing.validation.model import Stamp
from eurzad.signing.validation.model import Unreadable


CONTENT_TYPE = "1.2.840.113549.1.9.3"
MESSAGE_DIGEST = "1.2.840.113549.1.9.4"
SIGNING_TIME = "1.2.840.113549.1.9.5"
COUNTERSIGNATURE = "1.2.840.113549.1.9.6"
SIGNING_CERTIFICATE = "1.2.840.113549.1.9.16.2.12"
SIGNING_CERTIFICATE_V2 = "1.2.840.113549.1.9.16.2.47"
SIGNATURE_STAMP = "1.2.840.113549.1.9.16.2.14"
# of before TS 101 733 1.4; the later ones are in cades_archive
OLDEST_ARCHIVE_STAMP = "1.2.840.113549.1.9.16.2.27"
REVOCATION_VALUES = "1.2.840.113549.1.9.16.2.24"
CERTIFICATE_VALUES = "1.2.840.113549.1.9.16.2.23"
ADOBE_REVOCATION = "1.2.840.113583.1.1.8"
OCSP_RESPONSE = "1.3.6.1.5.5.7.16.2"
OCSP_BASIC = "1.3.6.1.5.5.7.48.1.1"
SIGNED_DATA = "signed_data"
OCTET_STRING = 4
MOST_SIGNERS = 100
MOST_CERTIFICATES = 500

SIGNATURE_METHODS = {
    "1.2.840.113549.1.1.1": ("rsa", None),
    "1.2.840.113549.1.1.4": ("rsa", "md5"),
    "1.2.840.113549.1.1.5": ("rsa", "sha1"),
    "1.3.14.3.2.29": ("rsa", "sha1"),
    "1.3.36.3.3.1.2": ("rsa", "ripemd160"),
    "1.2.840.113549.1.1.14": ("rsa", "sha224"),
    "1.2.840.113549.1.1.11": ("rsa", "sha256"),
    "1.2.840.113549.1.1.12": ("rsa", "sha384"),
    "1.2.840.113549.1.1.13": ("rsa", "sha512"),
    "2.16.840.1.101.3.4.3.13": ("rsa", "sha3_224"),
    "2.16.840.1.101.3.4.3.14": ("rsa", "sha3_256"),
    "2.16.840.1.101.3.4.3.15": ("rsa", "sha3_384"),
    "2.16.840.1.101.3.4.3.16": ("rsa", "sha3_512"),
    "1.2.840.113549.1.1.10": ("pss", None),
    "1.2.840.10045.2.1": ("ec", None),
    "1.2.840.10045.4.1": ("ec", "sha1"),
    "1.2.840.10045.4.3.1": ("ec", "sha224"),
    "1.2.840.10045.4.3.2": ("ec", "sha256"),
    "1.2.840.10045.4.3.3": ("ec", "sha384"),
    "1.2.840.10045.4.3.4": ("ec", "sha512"),
    "0.4.0.127.0.7.1.1.4.1.1": ("ec", "sha1"),
    "0.4.0.127.0.7.1.1.4.1.2": ("ec", "sha224"),
    "0.4.0.127.0.7.1.1.4.1.3": ("ec", "sha256"),
    "0.4.0.127.0.7.1.1.4.1.4": ("ec", "sha384"),
    "0.4.0.127.0.7.1.1.4.1.5": ("ec", "sha512"),
    "2.16.840.1.101.3.4.3.9": ("ec", "sha3_224"),
    "2.16.840.1.101.3.4.3.10": ("ec", "sha3_256"),
    "2.16.840.1.101.3.4.3.11": ("ec", "sha3_384"),
    "2.16.840.1.101.3.4.3.12": ("ec", "sha3_512"),
    "1.2.840.10040.4.1": ("dsa", None),
    "1.2.840.10040.4.3": ("dsa", "sha1"),
    "2.16.840.1.101.3.4.3.1": ("dsa", "sha224"),
    "2.16.840.1.101.3.4.3.2": ("dsa", "sha256"),
    "1.3.101.112": ("eddsa", None),
    "1.3.101.113": ("eddsa", None),
}


# BSI TR-03111, 5.2.1: the two numbers side by side
PLAIN_ECDSA = "0.4.0.127.0.7.1.1.4.1."


def parts(contents):
    """The DER values written one after another in ``contents``."""
    found, at = [], 0
    while at < len(contents):
        piece = parser.peek(contents[at:])
        found.append(contents[at : at + piece])
        at += piece
    return found


def attribute_values(attributes, *oids):
    """The DER of every value of the attributes with one of these types."""
    found = []
    for attribute in attributes or ():
        if attribute["type"].dotted in oids:
            found += parts(parser.parse(attribute["values"].dump())[4])
    return found


class SignedData:
    """A CMS SignedData: its certificates, revocation values, content and signers."""

    def __init__(self, der):
        try:
            info = cms.ContentInfo.load(der)
            if info["content_type"].native != SIGNED_DATA:
                raise Unreadable("signature-malformed", why="CMS: signedData")
            self.data = info["content"]
            self.version = self.data["version"].native
            self.signers = list(self.data["signer_infos"])
            self.content_type = self.data["encap_content_info"]["content_type"].dotted
            self.certificates = self.read_certificates()
        except Unreadable:
            raise
        except BROKEN:
            raise Unreadable("signature-malformed", why="CMS") from None
        self.crls, self.ocsps = self.read_revocation()

    def read_certificates(self):
        field = self.data["certificates"]
        if not isinstance(field, core.Asn1Value) or isinstance(field, core.Void):
            return []
        found = []
        for choice in list(field)[:MOST_CERTIFICATES]:
            if choice.name == "certificate":
                certificate = load_certificate(choice.chosen.dump())
                found += [certificate] if certificate is not None else []
        return found

    def read_revocation(self):
        """CRLs and OCSP responses beside the certificates (RFC 5652, RFC 5940)."""
        crls, ocsps = [], []
        try:
            for choice in self.data["crls"] or ():
                if choice.name == "crl":
                    crls.append(choice.chosen)
                    continue
                kind, value = parts(parser.parse(choice.chosen.dump())[4])[:2]
                ocsps += other_revocation(core.ObjectIdentifier.load(kind).dotted, value)
        except BROKEN:
            return crls, ocsps
        return crls, ocsps

    @property
    def content(self):
        """The signed content carried inside, or None when it is elsewhere."""
        try:
            pieces = parts(parser.parse(self.data["encap_content_info"].dump())[4])
            return octets(parser.parse(pieces[1])[4]) if len(pieces) > 1 else None
        except BROKEN:
            raise Unreadable("signature-malformed", why="CMS: content") from None


def octets(der):
    """The bytes of an encapsulated content: an octet string, in BER perhaps in pieces, or, in
    PKCS #7, the contents of another type."""
    _class, constructed, tag, _head, contents, _tail = parser.parse(der)
    if tag == OCTET_STRING and constructed:
        return b"".join(octets(piece) for piece in parts(contents))
    return contents


def other_revocation(kind, value):
    if kind == OCSP_RESPONSE:
        return [ocsp.OCSPResponse.load(value)]
    return [wrapped_basic(value)] if kind == OCSP_BASIC else []


def wrapped_basic(der):
    """A basic OCSP response as the whole response it stands for."""
    return ocsp.OCSPResponse(
        {
            "response_status": "successful",
            "response_bytes": {
                "response_type": "basic_ocsp_response",
                "response": ocsp.BasicOCSPResponse.load(der),
            },
        }
    )


def check_signers(signed, data, report, form):
    """Examine every signer of ``signed`` over ``data``; the signatures are added to ``report``.

    ``data`` None says that the content is not here. Raises Unreadable when there is no signer.
    """
    if not signed.signers:
        raise Unreadable("signature-malformed", why="CMS: signerInfos")
    made = []
    for signer in signed.signers[:MOST_SIGNERS]:
        signature = report.add(form)
        made.append(signature)
        guarded(check_signer, signature, signed, signer, data)
        check_countersigners(signed, signer, report, form)
    return made


def guarded(check, signature, *arguments):
    """Run a check; what it cannot read becomes a finding of the signature."""
    try:
        check(signature, *arguments)
    except Unreadable as unreadable:
        signature.keep(unreadable.finding)
    except BROKEN:
        signature.note("signature-malformed", why="CMS")


def check_countersigners(signed, signer, report, form):
    """RFC 5652 11.4: a signature over the value of another."""
    try:
        values = attribute_values(present(signer["unsigned_attrs"]), COUNTERSIGNATURE)
        counters = [cms.SignerInfo.load(der) for der in values[:MOST_SIGNERS]]
        value = signer["signature"].native
    except BROKEN:
        return
    for counter in counters:
        signature = report.add(f"{form} countersignature")
        guarded(check_signer, signature, signed, counter, value, True)


def present(field):
    return None if isinstance(field, core.Void) else field


def check_signer(signature, signed, signer, data, countersigns=False):
    """One SignerInfo: its digest, its value and the certificate it names."""
    attributes = present(signer["signed_attrs"])
    signature.value = signer["signature"].native
    signature.certificates = signed.certificates
    signature.crls, signature.ocsps = list(signed.crls), list(signed.ocsps)
    method = signature_method(signer)
    name_algorithms(signature, method)
    read_claims(signature, attributes)
    signature.certificate = signer_certificate(signed.certificates, signer, attributes)
    read_unsigned(signature, present(signer["unsigned_attrs"]))
    if not countersigns:
        check_archive_stamps(signature, signed, signer, data)
    check_content(signature, signer, attributes, data, None if countersigns else signed)
    if signature.certificate is None:
        raise Unreadable("key-missing")
    check_value(signature, signer, attributes, method, data)
    check_named_certificate(signature, attributes)


def signature_method(signer):
    algorithm = signer["signature_algorithm"]
    oid = algorithm["algorithm"].dotted
    if oid not in SIGNATURE_METHODS:
        raise Unreadable("algorithm-unknown", algorithm=oid)
    kind, implied = SIGNATURE_METHODS[oid]
    stated = oid_digest(signer["digest_algorithm"]["algorithm"].dotted)
    if kind == "pss":
        parameters = algorithm["parameters"]
        return Method(
            "pss",
            oid_digest(parameters["hash_algorithm"]["algorithm"].dotted),
            oid_digest(parameters["mask_gen_algorithm"]["parameters"]["algorithm"].dotted),
            int(parameters["salt_length"].native),
        )
    return Method(kind, implied or stated, raw=oid.startswith(PLAIN_ECDSA))


def oid_digest(oid):
    if oid not in BY_OID:
        raise Unreadable("algorithm-unknown", algorithm=oid)
    return BY_OID[oid]


def name_algorithms(signature, method):
    signature.digest = method.digest or ""
    signature.algorithm = method.kind
    if method.digest in WEAK_DIGESTS:
        signature.note("weak-digest", algorithm=method.digest.upper())


def read_claims(signature, attributes):
    times = attribute_values(attributes, SIGNING_TIME)
    if times:
        signature.claimed = instant(lambda: cms.Time.load(times[0]).native)


def signer_certificate(certificates, signer, attributes):
    """The certificate the signer is identified by; else the one the signing-certificate names."""
    for certificate in certificates:
        if identifies(signer["sid"], certificate):
            return certificate
    named = named_digests(attributes)
    for certificate in certificates:
        if named and matches(certificate, named[0]):
            return certificate
    return None


def identifies(sid, certificate):
    if sid.name == "issuer_and_serial_number":
        chosen = sid.chosen
        return chosen["serial_number"].native == certificate.serial_number and (
            chosen["issuer"].dump() == certificate.issuer.dump()
            or chosen["issuer"] == certificate.issuer
        )
    return sid.chosen.native == key_identifier(certificate)


def key_identifier(certificate):
    return certificate.key_identifier or certificate.public_key.sha1


def check_content(signature, signer, attributes, data, signed):
    """RFC 5652 5.4: the message-digest attribute is the digest of the content."""
    if data is None:
        raise Unreadable("content-missing", name="")
    if attributes is None:
        return
    digests = attribute_values(attributes, MESSAGE_DIGEST)
    if len(digests) != 1:
        raise Unreadable("signature-malformed", why="CMS: message-digest")
    stated = core.OctetString.load(digests[0]).native
    algorithm = oid_digest(signer["digest_algorithm"]["algorithm"].dotted)
    if algorithm in WEAK_DIGESTS:
        signature.note("weak-digest", algorithm=algorithm.upper())
    if not same(stated, digest(algorithm, data)):
        signature.note("digest-mismatch", what="")
    kinds = attribute_values(attributes, CONTENT_TYPE)
    if signed is not None and kinds:
        kind = core.ObjectIdentifier.load(kinds[0]).dotted
        if kind != signed.content_type:
            signature.note("signature-malformed", why="CMS: content-type")


def check_value(signature, signer, attributes, method, data):
    key = load_key(signature.certificate.public_key)
    bits = weak_key_bits(key)
    if bits:
        signature.note("weak-key", bits=bits)
    value = signature.value
    if attributes is None:
        if not verifies(key, method, value, data):
            signature.note("signature-invalid")
        return
    as_written = b"\x31" + attributes.dump()[1:]
    if verifies(key, method, value, as_written):
        return
    if verifies(key, method, value, attributes.untag().copy().dump(force=True)):
        signature.note("signature-odd-encoding")
        return
    signature.note("signature-invalid")


def named_digests(attributes):
    """[(digest name, digest)] of the certificates named by ESS signing-certificate attributes."""
    named = []
    for der in attribute_values(attributes, SIGNING_CERTIFICATE_V2):
        for certificate in tsp.SigningCertificateV2.load(der)["certs"]:
            algorithm = oid_digest(certificate["hash_algorithm"]["algorithm"].dotted)
            named.append((algorithm, certificate["cert_hash"].native))
            break
    for der in attribute_values(attributes, SIGNING_CERTIFICATE):
        for certificate in tsp.SigningCertificate.load(der)["certs"]:
            named.append(("sha1", certificate["cert_hash"].native))
            break
    return named


def matches(certificate, named):
    algorithm, value = named
    return same(digest(algorithm, certificate.dump()), value)


def check_named_certificate(signature, attributes):
    """ETSI EN 319 122-1, 5.2.2: the signed attributes name the signer's certificate."""
    named = named_digests(attributes)
    if not named:
        signature.note("no-signing-certificate")
    for one in named:
        if not matches(signature.certificate, one):
            signature.note("certificate-substituted")


def read_unsigned(signature, attributes):
    """Time stamps and validation data in the unsigned attributes."""
    for token in attribute_values(attributes, SIGNATURE_STAMP):
        keep_stamp(signature, check_stamp(token, signature.value, signature.certificates))
    if attribute_values(attributes, OLDEST_ARCHIVE_STAMP):
        signature.note("archive-stamp-unchecked")
    for der in attribute_values(attributes, CERTIFICATE_VALUES):
        loaded = [load_certificate(one) for one in parts(parser.parse(der)[4])]
        signature.certificates = unique(signature.certificates + [one for one in loaded if one])
    for der in attribute_values(attributes, REVOCATION_VALUES):
        read_revocation_values(signature, der)


def check_archive_stamps(signature, signed, signer, data):
    from eurzad.signing.validation.cades_archive import read_archive_stamps

    read_archive_stamps(signature, signed, signer, data)


def keep_stamp(signature, stamp):
    signature.stamps.append(stamp)
    for finding in stamp.findings:
        signature.keep(finding)


def read_revocation_values(signature, der):
    """RevocationValues: [0] CRLs, [1] basic OCSP responses (ETSI EN 319 122-1)."""
    for piece in parts(parser.parse(der)[4]):
        _class, _method, tag, _head, contents, _tail = parser.parse(piece)
        for one in parts(parser.parse(contents)[4]):
            if tag == 0:
                signature.crls.append(crl.CertificateList.load(one))
            elif tag == 1:
                signature.ocsps.append(wrapped_basic(one))


def check_stamp(token, stamped, more=()):
    """A time stamp token over ``stamped`` (bytes): its time, and whether it holds.

    ``more`` are certificates found elsewhere, for tokens that do not carry their own.
    """
    stamp = Stamp()
    try:
        examine_stamp(stamp, token, stamped, more)
    except (Unreadable, *BROKEN):
        stamp.note("stamp-unread")
        return stamp
    if not stamp.sound:
        stamp.note("stamp-broken")
    return stamp


def examine_stamp(stamp, token, stamped, more=()):
    """Fill ``stamp`` from its token; the signature made for it is returned."""
    signed = SignedData(token)
    signed.certificates = unique([*signed.certificates, *more])
    info = tsp.TSTInfo.load(signed.content or b"")
    imprint = info["message_imprint"]
    algorithm = oid_digest(imprint["hash_algorithm"]["algorithm"].dotted)
    stamp.time = instant(lambda: info["gen_time"].native)
    own = Signature("RFC 3161")
    check_signer(own, signed, signed.signers[0], signed.content)
    stamp.certificate, stamp.certificates = own.certificate, signed.certificates
    if not same(imprint["hashed_message"].native, digest(algorithm, stamped)):
        own.note("digest-mismatch", what="")
    stamp.sound = own.verdict == INTACT
    own.stamps = [stamp]
    return own
