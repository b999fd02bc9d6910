"""A model's XML, parsed so that nothing in it can reach out, hang or fill the memory."""

from .reasons import ModelRefused
from .reasons import Reason
from eurzad.core import _
from lxml import etree
import codecs
import re


SUPERMODEL = "http://namespaces.plone.org/supermodel/schema"
MAX_BYTES = 256 * 1024
_DECLARED = re.compile(rb"<\?xml[^>]*?encoding\s*=\s*[\"']([A-Za-z0-9._-]+)[\"']")
_WIDE = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def as_text(source: str | bytes) -> str:
    """The text of a model. Raises `ModelRefused` unless it is UTF-8 of a bearable size."""
    if isinstance(source, str):
        return source.removeprefix("\ufeff")
    if len(source) > MAX_BYTES:
        raise ModelRefused(_too_large())
    if source.startswith(_WIDE) or b"\x00" in source[:4]:
        raise ModelRefused(Reason(_("The file is in UTF-16 or UTF-32. Save it as UTF-8."), 1))
    try:
        return source.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = source.count(b"\n", 0, error.start) + 1
        raise ModelRefused(
            Reason(_("The file is not UTF-8 text. Save it as UTF-8."), line)
        ) from error


def parse(source: str) -> etree._Element:
    """The root of the model. Raises `ModelRefused`."""
    data = _bytes(source)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise ModelRefused(_not_well_formed(error)) from error
    if root.getroottree().docinfo.doctype:
        raise ModelRefused(_doctype(1))
    _refuse_special_nodes(root)
    return root


def _bytes(source: str) -> bytes:
    try:
        data = source.encode("utf-8")
    except UnicodeEncodeError as error:
        raise ModelRefused(Reason(_("The file is not UTF-8 text. Save it as UTF-8."))) from error
    if not data.strip():
        raise ModelRefused(Reason(_("The file is empty.")))
    if len(data) > MAX_BYTES:
        raise ModelRefused(_too_large())
    for mark in (b"<!DOCTYPE", b"<!ENTITY"):
        if mark in data:
            raise ModelRefused(_doctype(data.count(b"\n", 0, data.index(mark)) + 1))
    declared = _DECLARED.match(data.lstrip())
    if declared and declared[1].lower() not in {b"utf-8", b"utf8", b"us-ascii", b"ascii"}:
        encoding = declared[1].decode()
        raise ModelRefused(
            Reason(
                _(
                    "The file says it is in ${encoding}. Save it as UTF-8.",
                    mapping={"encoding": encoding},
                ),
                1,
            )
        )
    return data


def _refuse_special_nodes(root: etree._Element) -> None:
    around = [*root.itersiblings(preceding=True), *root.itersiblings()]
    strange = [*around, *(node for node in root.iter() if not isinstance(node.tag, str))]
    if strange:
        raise ModelRefused(
            Reason(
                _("A model has no processing instructions and no entities."), strange[0].sourceline
            )
        )


def _too_large() -> Reason:
    return Reason(
        _("A model has at most ${number} kB.", mapping={"number": str(MAX_BYTES // 1024)})
    )


def _doctype(line: int) -> Reason:
    return Reason(_("A model has no document type declaration and declares no entities."), line)


def _not_well_formed(error: etree.XMLSyntaxError) -> Reason:
    problem = (error.msg or "").split(", line ")[0]
    return Reason(
        _("This is not well-formed XML: ${problem}.", mapping={"problem": problem}), error.lineno
    )
