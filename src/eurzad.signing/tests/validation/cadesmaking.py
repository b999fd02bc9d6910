"""CAdES signatures with archive time stamps, put together by hand from the standards' words."""

from .pki import authority
from asn1crypto import algos
from asn1crypto import cms
from asn1crypto import core
from asn1crypto import tsp
import asyncio
import hashlib


V2 = "1.2.840.113549.1.9.16.2.48"
V3 = "0.4.0.1733.2.4"
INDEX_V1, INDEX_V2, INDEX_V3 = "0.4.0.1733.2.5", "0.4.0.19122.1.4", "0.4.0.19122.1.5"


def tlv(tag, contents):
    size = len(contents)
    if size < 128:
        return bytes([tag, size]) + contents
    length = size.to_bytes((size.bit_length() + 7) // 8, "big")
    return bytes([tag, 0x80 | len(length)]) + length + contents


def sha(data):
    return hashlib.sha256(data).digest()


def signed(content, detached=False, crl=True):
    """A signature with a time stamp and a revocation list beside it."""
    made = asyncio.run(
        authority()
        .clerk.signer()
        .async_sign_general_data(
            content, "sha256", detached=detached, timestamper=authority().tsa.stamper()
        )
    )
    info = cms.ContentInfo.load(made.dump())
    if crl:
        info["content"]["crls"] = [
            cms.RevocationInfoChoice.load(authority().crl())  # a CertificateList as it is
        ]
    return cms.ContentInfo.load(info.dump(force=True))


def token(imprinted, at=None):
    request = tsp.TimeStampReq(
        {
            "version": 1,
            "message_imprint": {
                "hash_algorithm": {"algorithm": "sha256"},
                "hashed_message": sha(imprinted),
            },
            "cert_req": True,
        }
    )
    answer = authority().tsa.stamper(at).request_tsa_response(request)
    return cms.ContentInfo.load(answer["time_stamp_token"].dump())


def attribute(oid, *values):
    body = core.ObjectIdentifier(oid).dump() + tlv(0x31, b"".join(values))
    return tlv(0x30, body)


def elements(field):
    return [one.dump() for one in field] if isinstance(field, core.SetOf) else []


def unsigned(signer):
    attributes = signer["unsigned_attrs"]
    return [one.dump() for one in attributes] if isinstance(attributes, core.SetOf) else []


def with_unsigned(info, attributes):
    """The same signature with other unsigned attributes."""
    signer = info["content"]["signer_infos"][0]
    fields = [*signer_fields(signer), tlv(0xA1, b"".join(attributes))]
    data = info["content"]
    pieces = [
        data[name].dump()
        for name in ("version", "digest_algorithms", "encap_content_info", "certificates", "crls")
    ]
    pieces.append(tlv(0x31, tlv(0x30, b"".join(fields))))
    body = core.ObjectIdentifier("1.2.840.113549.1.7.2").dump()
    return tlv(0x30, body + tlv(0xA0, tlv(0x30, b"".join(pieces))))


def signer_fields(signer):
    names = ("version", "sid", "digest_algorithm", "signed_attrs")
    return [signer[name].dump() for name in (*names, "signature_algorithm", "signature")]


def hash_index(info, kind):
    def octets(found):
        return tlv(0x30, b"".join(tlv(0x04, sha(one)) for one in found))

    data, signer = info["content"], info["content"]["signer_infos"][0]
    attributes = []
    for one in unsigned(signer):
        if kind == INDEX_V1:
            attributes.append(one)
            continue
        parsed = cms.CMSAttribute.load(one)
        attributes += [parsed["type"].dump() + value.dump() for value in parsed["values"]]
    stated = b"" if kind == INDEX_V1 else algos.DigestAlgorithm({"algorithm": "sha256"}).dump()
    lists = octets(elements(data["certificates"])) + octets(elements(data["crls"]))
    return tlv(0x30, stated + lists + octets(attributes))


def archived_v3(info, content, kind=INDEX_V3, at=None, spoil=None):
    """The signature with an archive-time-stamp-v3 (ETSI EN 319 122-1, 5.5.3)."""
    signer = info["content"]["signer_infos"][0]
    index = hash_index(info, kind)
    kind_of_content = info["content"]["encap_content_info"]["content_type"].dump()
    imprinted = kind_of_content + sha(content) + b"".join(signer_fields(signer)) + index
    stamp = token(imprinted, at)
    if spoil is not None:
        index = spoil(index)
    der = with_unsigned(stamp, [attribute(kind, index)])
    return with_unsigned(info, [*unsigned(signer), attribute(V3, der)])


def archived_v2(info, content=None, at=None):
    """The signature with the older stamp (ETSI TS 101 733, 6.4.1); ``content`` when detached."""
    data, signer = info["content"], info["content"]["signer_infos"][0]
    before = unsigned(signer)
    imprinted = (
        data["encap_content_info"].dump()
        + (content or b"")
        + data["certificates"].dump()
        + data["crls"].dump()
        + b"".join(signer_fields(signer))
        + (tlv(0xA1, b"".join(before)) if before else b"")
    )
    return with_unsigned(info, [*before, attribute(V2, token(imprinted, at).dump())])
