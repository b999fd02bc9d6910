"""Archive time stamps of XAdES: over the signature with all it signs and all that proves it."""

from base64 import b64decode
from eurzad.signing.validation.cms import check_stamp
from eurzad.signing.validation.model import Signature
from eurzad.signing.validation.model import Unreadable
from eurzad.signing.validation.result import moment
from eurzad.signing.validation.xml.canonical import canonical
from eurzad.signing.validation.xml.canonical import INCLUSIVE
from eurzad.signing.validation.xml.canonical import Part
from eurzad.signing.validation.xml.canonical import prefix_list
from eurzad.signing.validation.xml.canonical import transformed
from eurzad.signing.validation.xml.reading import by_local
from eurzad.signing.validation.xml.reading import child
from eurzad.signing.validation.xml.reading import ds
from eurzad.signing.validation.xml.reading import namespace
from eurzad.signing.validation.xml.reading import place
from eurzad.signing.validation.xml.references import select


XADES_141 = "http://uri.etsi.org/01903/v1.4.1#"


def read_archive_stamp(holder, element, context, signature):
    """Check an ArchiveTimeStamp and say since when it proves the signature.

    Those of XAdES before 1.4.1 are made by other rules and only said to be there.
    """
    if namespace(holder) != XADES_141:
        signature.note("archive-stamp-unchecked")
        return
    try:
        octets = archived_octets(holder, element, context)
    except Unreadable:
        signature.note("archive-stamp-unchecked")
        return
    for token in by_local(holder, "EncapsulatedTimeStamp"):
        keep_archive_stamp(signature, check_stamp(token_of(token), octets, signature.certificates))


def token_of(holder):
    try:
        return b64decode("".join((holder.text or "").split()))
    except ValueError:
        return b""


def keep_archive_stamp(signature, stamp):
    """A sound one proves the signature since its time; another proves nothing."""
    if not stamp.sound or stamp.time is None:
        signature.note("archive-stamp-broken")
        return
    signature.stamps.append(stamp)
    signature.archived = True
    signature.note("archive-stamp", time=moment(stamp.time))


def archived_octets(holder, element, context):
    """What the stamp is over (ETSI EN 319 132-1, 5.5.2.2.3): what the references give, the parts
    of the signature, the unsigned properties before the stamp, and the other objects."""
    method = holder.find(ds("CanonicalizationMethod"))
    name = method.get("Algorithm") if method is not None else INCLUSIVE
    form = (name, prefix_list(method) if method is not None else ())

    def written(one):
        return canonical(context.source, Part((place(one),), comments=True), *form)

    info = child(element, "SignedInfo")
    references = info.findall(ds("Reference"))
    pieces = [referenced(one, element, context, form) for one in references]
    pieces += [written(one) for one in parts_of(element)]
    pieces += [written(one) for one in holder.itersiblings(preceding=True) if is_element(one)][::-1]
    pieces += [written(one) for one in element.findall(ds("Object")) if is_other(one)]
    return b"".join(pieces)


def is_element(node):
    return isinstance(node.tag, str)


def parts_of(element):
    found = (child(element, name) for name in ("SignedInfo", "SignatureValue", "KeyInfo"))
    return [one for one in found if one is not None]


def is_other(holder):
    return not by_local(holder, "QualifyingProperties")


def referenced(reference, element, context, form):
    """The octets a reference gives; what is still nodes is written in the stamp's form."""
    transforms = child(reference, "Transforms")
    steps = transforms.findall(ds("Transform")) if transforms is not None else []
    _checked, selection = select(reference.get("URI"), context, Signature(""))
    return transformed(selection, steps, element, form)
