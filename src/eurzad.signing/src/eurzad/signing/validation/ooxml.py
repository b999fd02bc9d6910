"""Signatures of Office files (ECMA-376 part 2, digital signatures; OOXML packages)."""

from eurzad.signing.validation.model import Unreadable
from eurzad.signing.validation.xml.check import check_xml
from eurzad.signing.validation.xml.references import FILE
from urllib.parse import unquote


# what an Office signature does not cover: the signatures and what changes on every save
FREE = ("_xmlsignatures/", "docProps/", "_rels/.rels", "[Content_Types].xml")


def check_ooxml(container, report):
    """Add every signature of an OOXML package to the report."""
    report.form = "OOXML"

    def content(wanted):
        name = unquote(wanted or "").partition("?")[0].lstrip("/")
        return container.read(name)

    covered = set()
    for name in container.names:
        if not name.startswith("_xmlsignatures/") or not name.endswith(".xml"):
            continue
        try:
            checked = check_xml(container.read(name), report, content, "OOXML XAdES")
        except Unreadable as unreadable:
            report.add("OOXML").keep(unreadable.finding)
            continue
        for _signature, _element, done in checked:
            covered |= {one.name.partition("?")[0].lstrip("/") for one in done if one.kind == FILE}
    for name in container.names:
        if name not in covered and not name.startswith(FREE) and not name.endswith(".rels"):
            report.note("member-unsigned", name=name)
