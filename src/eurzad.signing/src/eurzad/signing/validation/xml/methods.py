"""The algorithms of XML signatures by their addresses (RFC 9231)."""

from base64 import b64decode
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric import rsa
from eurzad.signing.validation.algorithms import Method
from eurzad.signing.validation.model import Unreadable
from eurzad.signing.validation.xml.reading import ds
import binascii


DSIG = "http://www.w3.org/2000/09/xmldsig#"
MORE = "http://www.w3.org/2001/04/xmldsig-more#"
MORE_2007 = "http://www.w3.org/2007/05/xmldsig-more#"
MORE_2021 = "http://www.w3.org/2021/04/xmldsig-more#"
ENC = "http://www.w3.org/2001/04/xmlenc#"
DSIG11 = "http://www.w3.org/2009/xmldsig11#"

DIGESTS = {
    f"{DSIG}sha1": "sha1",
    f"{MORE}md5": "md5",
    f"{MORE}sha224": "sha224",
    f"{ENC}sha256": "sha256",
    f"{MORE}sha384": "sha384",
    f"{ENC}sha512": "sha512",
    f"{ENC}ripemd160": "ripemd160",
    f"{MORE_2007}sha3-224": "sha3_224",
    f"{MORE_2007}sha3-256": "sha3_256",
    f"{MORE_2007}sha3-384": "sha3_384",
    f"{MORE_2007}sha3-512": "sha3_512",
}
SIZES = ("1", "224", "256", "384", "512")
METHODS = (
    {f"{MORE}rsa-sha{size}": Method("rsa", f"sha{size}") for size in SIZES}
    | {f"{MORE}ecdsa-sha{size}": Method("ec", f"sha{size}", raw=True) for size in SIZES}
    | {f"{MORE_2007}sha{size}-rsa-MGF1": Method("pss", f"sha{size}") for size in SIZES}
    | {
        f"{MORE_2021}ecdsa-sha3-{size}": Method("ec", f"sha3_{size}", raw=True)
        for size in SIZES[1:]
    }
    | {f"{MORE_2007}sha3-{size}-rsa-MGF1": Method("pss", f"sha3_{size}") for size in SIZES[1:]}
    | {
        f"{DSIG}rsa-sha1": Method("rsa", "sha1"),
        f"{MORE}rsa-md5": Method("rsa", "md5"),
        f"{MORE}rsa-ripemd160": Method("rsa", "ripemd160"),
        f"{DSIG}dsa-sha1": Method("dsa", "sha1", raw=True),
        "http://www.w3.org/2009/xmldsig11#dsa-sha256": Method("dsa", "sha256", raw=True),
        f"{MORE_2021}eddsa-ed25519": Method("eddsa"),
        f"{MORE_2021}eddsa-ed448": Method("eddsa"),
    }
)
PSS = f"{MORE_2007}rsa-pss"
CURVES = {
    "urn:oid:1.2.840.10045.3.1.7": ec.SECP256R1,
    "urn:oid:1.3.132.0.34": ec.SECP384R1,
    "urn:oid:1.3.132.0.35": ec.SECP521R1,
}


def digest_method(element):
    uri = (element.get("Algorithm") if element is not None else None) or ""
    if uri not in DIGESTS:
        raise Unreadable("algorithm-unknown", algorithm=uri or "-")
    return DIGESTS[uri]


def signature_method(element):
    uri = (element.get("Algorithm") if element is not None else None) or ""
    if uri == PSS:
        return pss_method(element)
    if uri not in METHODS:
        raise Unreadable("algorithm-unknown", algorithm=uri or "-")
    return METHODS[uri]


def pss_method(element):
    """RSASSA-PSS with its parameters written out; without them SHA-256 (RFC 9231, 2.3.9)."""
    space = f"{{{MORE_2007}}}"
    digest = element.find(f".//{space}RSAPSSParams/{ds('DigestMethod')}")
    mask = element.find(f".//{space}MaskGenerationFunction/{ds('DigestMethod')}")
    salt = element.find(f".//{space}SaltLength")
    name = digest_method(digest) if digest is not None else "sha256"
    return Method(
        "pss",
        name,
        digest_method(mask) if mask is not None else name,
        int(salt.text) if salt is not None and (salt.text or "").strip().isdigit() else None,
    )


def decode(text):
    """The bytes of a base64 text. Raises Unreadable."""
    try:
        return b64decode("".join((text or "").split()), validate=True)
    except (binascii.Error, ValueError):
        raise Unreadable("signature-element-malformed", why="base64") from None


def key_value(key_info):
    """The bare public key of a KeyValue, or None."""
    modulus = key_info.find(f".//{ds('RSAKeyValue')}/{ds('Modulus')}")
    exponent = key_info.find(f".//{ds('RSAKeyValue')}/{ds('Exponent')}")
    point = key_info.find(f".//{{{DSIG11}}}ECKeyValue/{{{DSIG11}}}PublicKey")
    curve = key_info.find(f".//{{{DSIG11}}}ECKeyValue/{{{DSIG11}}}NamedCurve")
    try:
        if modulus is not None and exponent is not None:
            return rsa.RSAPublicNumbers(whole(exponent), whole(modulus)).public_key()
        if point is not None and curve is not None and curve.get("URI") in CURVES:
            kind = CURVES[curve.get("URI")]()
            return ec.EllipticCurvePublicKey.from_encoded_point(kind, decode(point.text))
    except ValueError:
        raise Unreadable("key-unusable") from None
    return None


def whole(element):
    return int.from_bytes(decode(element.text), "big")
