"""Archive time stamps of CAdES: over the signed content, the signature and what proves it.

Two kinds: archive-time-stamp-v3 (ETSI EN 319 122-1, 5.5.3) names what it is over in an
ats-hash-index of its own token; the older v2 (ETSI TS 101 733, 6.4.1) is over all that was there.
"""

from asn1crypto import algos
from asn1crypto import cms
from asn1crypto import core
from asn1crypto import parser
from asn1crypto import tsp
from eurzad.signing.validation.algorithms import digest
from eurzad.signing.validation.certificates import BROKEN
from eurzad.signing.validation.cms import attribute_values
from eurzad.signing.validation.cms import check_stamp
from eurzad.signing.validation.cms import oid_digest
from eurzad.signing.validation.cms import parts
from eurzad.signing.validation.cms import present
from eurzad.signing.validation.cms import SignedData
from eurzad.signing.validation.model import Unreadable
from eurzad.signing.validation.result import moment
from typing import NamedTuple


ARCHIVE_V2 = "1.2.840.113549.1.9.16.2.48"
ARCHIVE_V3 = "0.4.0.1733.2.4"
# ats-hash-index, -v2 and -v3
HASH_INDEXES = ("0.4.0.1733.2.5", "0.4.0.19122.1.4", "0.4.0.19122.1.5")
SIGNER_FIELDS = ("version", "sid", "digest_algorithm", "signed_attrs", "signature_algorithm")
MOST_STAMPS = 20


class Token(NamedTuple):
    """A time stamp token as far as it says what it is over."""

    imprint: str
    time: object
    index: bytes | None


class HashIndex(NamedTuple):
    """An ats-hash-index: the digests of what the stamp is over besides content and signature."""

    algorithm: str
    certificates: list
    crls: list
    attributes: list


def read_archive_stamps(signature, signed, signer, data):
    """Check every archive time stamp of ``signer`` over ``data`` (None when it is not here)."""
    attributes = present(signer["unsigned_attrs"])
    checks = ((ARCHIVE_V3, choices_v3), (ARCHIVE_V2, choices_v2))
    for oid, choices in checks:
        for token in attribute_values(attributes, oid)[:MOST_STAMPS]:
            if data is None:
                signature.note("archive-stamp-unchecked")
                continue
            check_archive_stamp(signature, token, choices, (signed, signer, data))


def check_archive_stamp(signature, token, choices, over):
    """A sound one proves the signature since its time; another proves nothing."""
    try:
        octets = choices(token, *over)
    except (Unreadable, *BROKEN):
        octets = []
    for one in octets:
        stamp = check_stamp(token, one, signature.certificates)
        if stamp.sound and stamp.time is not None:
            signature.stamps.append(stamp)
            signature.archived = True
            signature.note("archive-stamp", time=moment(stamp.time))
            return
    signature.note("archive-stamp-broken")


def read_token(der):
    signed = SignedData(der)
    info = tsp.TSTInfo.load(signed.content or b"")
    own = present(signed.signers[0]["unsigned_attrs"])
    indexes = attribute_values(own, *HASH_INDEXES)
    return Token(
        oid_digest(info["message_imprint"]["hash_algorithm"]["algorithm"].dotted),
        info["gen_time"].native,
        indexes[0] if len(indexes) == 1 else None,
    )


# archive-time-stamp-v3


def choices_v3(der, signed, signer, data):
    """[the octets the stamp should be over]; none when its index names what is not there.

    EN 319 122-1, 5.5.3: content type, digest of the content, the signer's fields, the index.
    """
    token = read_token(der)
    if token.index is None or not holds(read_index(token.index), signed, signer):
        return []
    content_type = signed.data["encap_content_info"]["content_type"].dump()
    return [
        content_type + digest(token.imprint, data) + b"".join(signer_fields(signer)) + token.index
    ]


def signer_fields(signer):
    fields = [signer[name] for name in (*SIGNER_FIELDS, "signature")]
    return [one.dump() for one in fields if present(one) is not None]


def read_index(der):
    """ATSHashIndex in any of its versions: the algorithm may be left out (SHA-256)."""
    pieces = parts(parser.parse(der)[4])
    algorithm = "sha256"
    if len(pieces) == 4:
        stated = algos.DigestAlgorithm.load(pieces.pop(0))
        algorithm = oid_digest(stated["algorithm"].dotted)
    lists = [digests(one) for one in pieces]
    if len(lists) != 3:
        raise Unreadable("signature-malformed", why="CMS: ats-hash-index")
    return HashIndex(algorithm, *lists)


def digests(der):
    return [core.OctetString.load(one).native for one in parts(parser.parse(der)[4])]


def holds(index, signed, signer):
    """Whether all the index names is there, unchanged. What came later is not in it."""
    attributes = present(signer["unsigned_attrs"])
    there = (
        (index.certificates, members(signed, "certificates")),
        (index.crls, members(signed, "crls")),
        (index.attributes, attribute_octets(attributes)),
    )
    return all(
        set(named) <= {digest(index.algorithm, one) for one in found} for named, found in there
    )


def members(signed, name):
    """The DER of every certificate, or list, beside the signatures."""
    field = present(signed.data[name])
    return [] if field is None else parts(parser.parse(field.dump())[4])


def attribute_octets(attributes):
    """What an index may digest of unsigned attributes: the whole of one (the first version of the
    index), or its type and one value (EN 319 122-1, 5.5.2.2)."""
    found = []
    for attribute in attributes or ():
        kind = attribute["type"].dump()
        values = parts(parser.parse(attribute["values"].dump())[4])
        found += [attribute.dump(), *(kind + value for value in values)]
    return found


# archive-time-stamp-v2


def choices_v2(der, signed, signer, data):
    """Octets the stamp may be over: TS 101 733, 6.4.1 leaves open in which order the unsigned
    attributes are written; those made after the stamp are left out."""
    token = read_token(der)
    head = [signed.data["encap_content_info"].dump()]
    head += [data] if signed.content is None else []
    head += [signed.data[name].dump() for name in ("certificates", "crls")]
    head += signer_fields(signer)
    attributes = list(present(signer["unsigned_attrs"]))
    earlier = [one.dump() for one in attributes if not is_later(one, token.time)]
    place = [one["type"].dotted == ARCHIVE_V2 for one in attributes].index(True)
    before = [one.dump() for one in attributes[:place]]
    orders = []
    for order in (earlier, sorted(earlier), before):
        if order not in orders:
            orders.append(order)
    return [b"".join([*head, tagged(order)]) for order in orders]


def is_later(attribute, time):
    """Whether an attribute is an archive time stamp that is not older than ``time``."""
    if attribute["type"].dotted not in (ARCHIVE_V2, ARCHIVE_V3):
        return False
    tokens = parts(parser.parse(attribute["values"].dump())[4])
    return any(read_token(one).time >= time for one in tokens)


def tagged(attributes):
    """unsignedAttrs [1] IMPLICIT; absent when there were none."""
    if not attributes:
        return b""
    return cms.CMSAttributes(contents=b"".join(attributes), implicit=1).dump()
