"""Digests and signature values by the names CMS and XML give them."""

from asn1crypto import core
from asn1crypto import keys
from cryptography.exceptions import InvalidSignature
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import dsa
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric import ed448
from cryptography.hazmat.primitives.asymmetric import ed25519
from cryptography.hazmat.primitives.asymmetric import padding
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.asymmetric.utils import Prehashed
from cryptography.hazmat.primitives.serialization import load_der_public_key
from eurzad.signing.validation.model import Unreadable
from typing import NamedTuple
import hashlib
import hmac


DIGESTS = (
    "md5",
    "sha1",
    "sha224",
    "sha256",
    "sha384",
    "sha512",
    "ripemd160",
    "sha3_224",
    "sha3_256",
    "sha3_384",
    "sha3_512",
    "shake256",
)
# octets of a digest that could have any length (RFC 8419)
LENGTHS = {"shake256": 64}
WEAK_DIGESTS = {"md5", "sha1", "ripemd160"}
# shorter keys are weak, in bits
SHORTEST = {"rsa": 2048, "dsa": 2048, "ec": 224}
LONGEST_RSA = 16384

HASHES = {
    "md5": hashes.MD5,
    "sha1": hashes.SHA1,
    "sha224": hashes.SHA224,
    "sha256": hashes.SHA256,
    "sha384": hashes.SHA384,
    "sha512": hashes.SHA512,
    "sha3_224": hashes.SHA3_224,
    "sha3_256": hashes.SHA3_256,
    "sha3_384": hashes.SHA3_384,
    "sha3_512": hashes.SHA3_512,
}


OIDS = {
    "md5": "1.2.840.113549.2.5",
    "sha1": "1.3.14.3.2.26",
    "ripemd160": "1.3.36.3.2.1",
    "sha224": "2.16.840.1.101.3.4.2.4",
    "sha256": "2.16.840.1.101.3.4.2.1",
    "sha384": "2.16.840.1.101.3.4.2.2",
    "sha512": "2.16.840.1.101.3.4.2.3",
    "sha3_224": "2.16.840.1.101.3.4.2.7",
    "sha3_256": "2.16.840.1.101.3.4.2.8",
    "sha3_384": "2.16.840.1.101.3.4.2.9",
    "sha3_512": "2.16.840.1.101.3.4.2.10",
    "shake256": "2.16.840.1.101.3.4.2.12",
}
BY_OID = {oid: name for name, oid in OIDS.items()}


class Method(NamedTuple):
    """How a signature value is made: ``kind`` is rsa, pss, ec, dsa or eddsa; ``raw`` says that
    two numbers are written side by side (XML) instead of in DER."""

    kind: str
    digest: str | None = None
    mask: str | None = None
    salt: int | None = None
    raw: bool = False


def digest_name(name):
    """The name hashlib knows: 'SHA-256', 'sha3-256' and the like become 'sha256', 'sha3_256'."""
    plain = str(name).lower()
    plain = plain.replace("-", "_") if plain.startswith("sha3") else plain.replace("-", "")
    if plain not in DIGESTS:
        raise Unreadable("algorithm-unknown", algorithm=name)
    return plain


def new_hash(name):
    try:
        return hashlib.new(digest_name(name), usedforsecurity=False)
    except ValueError:
        raise Unreadable("algorithm-unknown", algorithm=name) from None


def digest(name, data):
    value = new_hash(name)
    value.update(data)
    length = LENGTHS.get(digest_name(name))
    return value.digest(length) if length else value.digest()


def same(one, other):
    return hmac.compare_digest(bytes(one), bytes(other))


def load_key(key_info):
    """The public key of a SubjectPublicKeyInfo (asn1crypto).

    Raises Unreadable when it cannot be used.
    """
    try:
        if key_info["algorithm"]["algorithm"].native == "rsassa_pss":
            key_info = as_plain_rsa(key_info)
        key = load_der_public_key(key_info.dump())
    except Unreadable:
        raise
    except (ValueError, TypeError, KeyError, UnsupportedAlgorithm, AttributeError):
        raise Unreadable("key-unusable") from None
    if isinstance(key, rsa.RSAPublicKey) and key.key_size > LONGEST_RSA:
        raise Unreadable("key-unusable")
    return key


def as_plain_rsa(key_info):
    plain = keys.PublicKeyInfo(
        {
            "algorithm": {"algorithm": "rsa", "parameters": core.Null()},
            "public_key": key_info["public_key"].parsed,
        }
    )
    return plain


def weak_key_bits(key):
    """The size of a key that is too short, or None."""
    if isinstance(key, rsa.RSAPublicKey) and key.key_size < SHORTEST["rsa"]:
        return key.key_size
    if isinstance(key, dsa.DSAPublicKey) and key.key_size < SHORTEST["dsa"]:
        return key.key_size
    if isinstance(key, ec.EllipticCurvePublicKey) and key.curve.key_size < SHORTEST["ec"]:
        return key.curve.key_size
    return None


def verifies(key, method, value, data=None, digested=None):
    """Whether ``value`` is the key's signature over ``data`` (or over what ``digested`` digests).

    Raises Unreadable for an algorithm that is not known.
    """
    try:
        return VERIFIERS[method.kind](key, method, value, data, digested)
    except (UnsupportedAlgorithm, KeyError):
        name = f"{method.kind} {method.digest or ''}".strip()
        raise Unreadable("algorithm-unknown", algorithm=name) from None
    except (ValueError, TypeError, OverflowError):
        return False


def hashed(method, data, digested):
    return digested if digested is not None else digest(method.digest, data)


def verify_rsa(key, method, value, data, digested):
    if not isinstance(key, rsa.RSAPublicKey):
        return False
    expected = hashed(method, data, digested)
    try:
        block = key.recover_data_from_signature(value, padding.PKCS1v15(), None)
    except InvalidSignature:
        return False
    return is_digest_info(block, method.digest, expected)


def is_digest_info(block, name, expected):
    """Whether the recovered block is exactly the DigestInfo of this digest: any other byte in it
    would let a signature be forged (Bleichenbacher)."""
    identifier = core.ObjectIdentifier(OIDS[name]).dump()
    octets = core.OctetString(expected).dump()
    return any(
        same(block, sequence(sequence(identifier + parameters) + octets))
        for parameters in (core.Null().dump(), b"")
    )


def sequence(contents):
    return core.Sequence(contents=contents).dump()


def verify_pss(key, method, value, data, digested):
    if not isinstance(key, rsa.RSAPublicKey):
        return False
    algorithm = HASHES[method.digest]()
    mask = HASHES[method.mask or method.digest]()
    salt = method.salt if method.salt is not None else padding.PSS.AUTO
    return accepted(
        key.verify,
        value,
        hashed(method, data, digested),
        padding.PSS(mgf=padding.MGF1(mask), salt_length=salt),
        Prehashed(algorithm),
    )


def verify_ec(key, method, value, data, digested):
    if not isinstance(key, ec.EllipticCurvePublicKey):
        return False
    scheme = ec.ECDSA(Prehashed(HASHES[method.digest]()))
    return accepted(key.verify, der_pair(value, method.raw), hashed(method, data, digested), scheme)


def verify_dsa(key, method, value, data, digested):
    if not isinstance(key, dsa.DSAPublicKey):
        return False
    scheme = Prehashed(HASHES[method.digest]())
    return accepted(key.verify, der_pair(value, method.raw), hashed(method, data, digested), scheme)


def verify_eddsa(key, method, value, data, digested):
    if not isinstance(key, (ed25519.Ed25519PublicKey, ed448.Ed448PublicKey)) or data is None:
        return False
    return accepted(key.verify, value, data)


def der_pair(value, raw):
    """ECDSA and DSA values in DER; XML writes r and s side by side."""
    if not raw:
        return value
    half = len(value) // 2
    return encode_dss_signature(
        int.from_bytes(value[:half], "big"), int.from_bytes(value[half:], "big")
    )


def accepted(verify, *arguments):
    try:
        verify(*arguments)
    except InvalidSignature:
        return False
    return True


VERIFIERS = {
    "rsa": verify_rsa,
    "pss": verify_pss,
    "ec": verify_ec,
    "dsa": verify_dsa,
    "eddsa": verify_eddsa,
}
