"""What all formats share: a key of ours as pyHanko takes it, and how much room it needs."""

from asn1crypto import x509
from collections.abc import Coroutine
from collections.abc import Iterable
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from eurzad.signing.keys.base import Key
from eurzad.signing.timestamps.authorities import Authorities
from pyhanko.sign.signers.pdf_cms import Signer
from pyhanko_certvalidator.registry import SimpleCertificateStore
from typing import Any
import asyncio


# Bytes of a signature besides certificates and the signature itself: attributes and their frame.
ATTRIBUTES = 2048
LEAST_TIME_STAMP = 12 * 1024


class KeySigner(Signer):
    """Signs with a key, whatever kind it is."""

    def __init__(self, key: Key) -> None:
        super().__init__(
            signing_cert=key.certificate, cert_registry=registry_of(key.certificate, key.chain)
        )
        self._key = key

    async def async_sign_raw(
        self, data: bytes, digest_algorithm: str, dry_run: bool = False
    ) -> bytes:
        if dry_run:
            return placeholder(self._key.certificate)
        return self._key.sign(data, digest_algorithm)


def registry_of(
    certificate: x509.Certificate, chain: Iterable[x509.Certificate]
) -> SimpleCertificateStore:
    """Return the certificates that go into a signature: the signer's and those above it."""
    found = SimpleCertificateStore()
    found.register_multiple([certificate, *chain])
    return found


def placeholder(certificate: x509.Certificate) -> bytes:
    """Return as many bytes as a signature made with this certificate has at most."""
    public = certificate.public_key
    if public.algorithm == "rsa":
        return bytes(public.byte_size)
    largest = (1 << public.bit_size) - 1
    return encode_dss_signature(largest, largest)


async def room_for(
    certificate: x509.Certificate,
    chain: Iterable[x509.Certificate],
    authorities: Authorities | None,
) -> int:
    """Return the digits (two a byte) that a signature needs in a PDF, with something to spare."""
    needed = ATTRIBUTES + len(placeholder(certificate))
    needed += sum(len(one.dump()) for one in (certificate, *chain))
    if authorities is not None:
        token = await authorities.async_dummy_response(digest_for(certificate))
        needed += max(LEAST_TIME_STAMP, 2 * len(token.dump()))
    return 2 * needed


def digest_for(certificate: x509.Certificate) -> str:
    """Return the digest for keys of this size: SHA-256, longer for longer curves.

    Source: ETSI TS 119 312.
    """
    public = certificate.public_key
    if public.algorithm == "ec" and public.bit_size > 256:
        return "sha384" if public.bit_size <= 384 else "sha512"
    return "sha256"


def run(work: Coroutine[Any, Any, Any]) -> Any:
    """Do asynchronous work of pyHanko to its end."""
    return asyncio.run(work)
