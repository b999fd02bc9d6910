"""Open Packaging (ECMA-376 part 2): the parts of an Office file, their types and relationships."""

from eurzad.signing.validation.xml.reading import parse
from typing import NamedTuple
from urllib.parse import unquote
import posixpath


TYPES_NAME = "[Content_Types].xml"
TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
SIGNING = "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/"
ORIGIN = f"{SIGNING}origin"
SIGNATURE = f"{SIGNING}signature"
# what a signature need not cover, by the last word of the relationship that leads to it
DESCRIPTIONS = (
    "/core-properties",
    "/extended-properties",
    "/custom-properties",
    "/extendedProperties",
    "/customProperties",
    "/thumbnail",
    "/classificationlabels",
)
# data beside the content that Office leaves unsigned and that does not change what is shown: data
# for mapped fields (see ooxml.py), settings of a slide show, who commented when
BESIDE = {
    "customXml",
    "customXmlProps",
    "presProps",
    "viewProps",
    "printerSettings",
    "people",
    "person",
    "commentsExtended",
    "commentsIds",
    "commentsExtensible",
    "changesInfo",
    "revisionInfo",
}


class Relationship(NamedTuple):
    """A link from a part: ``target`` is the member's name, or "" when it leads outside."""

    id: str
    kind: str
    target: str

    @property
    def is_signing(self):
        return self.kind.startswith(SIGNING)

    @property
    def name(self):
        """The last word of its type."""
        return self.kind.rpartition("/")[2]

    @property
    def is_beside(self):
        return self.name in BESIDE

    @property
    def is_description(self):
        return self.kind.endswith(DESCRIPTIONS)


class Package:
    """The members of a ZIP file as parts. Reading raises Unreadable where the XML is broken."""

    def __init__(self, container):
        self.container = container
        self.exact = set(container.names)
        self.by_name = {name.casefold(): name for name in container.names}
        self.defaults, self.overrides = self.types()

    def find(self, address):
        """The member a part's address names; names differ by more than case (part 2, 6.3.5)."""
        written = (address or "").partition("?")[0].lstrip("/")
        for name in (written, unquote(written)):
            if name.casefold() in self.by_name:
                return name if name in self.exact else self.by_name[name.casefold()]
        return unquote(written)

    def read(self, address):
        return self.container.read(self.find(address))

    def types(self):
        data = self.container.read(TYPES_NAME)
        if data is None:
            return {}, {}
        root = parse(data).getroot()
        defaults = {
            (one.get("Extension") or "").casefold(): one.get("ContentType") or ""
            for one in root.iter(f"{TYPES}Default")
        }
        overrides = {
            self.find(one.get("PartName")): one.get("ContentType") or ""
            for one in root.iter(f"{TYPES}Override")
        }
        return defaults, overrides

    def type_of(self, name):
        """The media type of a part (part 2, 7.2.3.5)."""
        ending = name.rpartition(".")[2].casefold()
        return self.overrides.get(name, self.defaults.get(ending, ""))

    def relationships(self, part=""):
        """What leads from a part ("" is the package itself)."""
        return self.links(rels_name(part), part)

    def links(self, member, part):
        data = self.container.read(self.find(member))
        if data is None:
            return []
        root = parse(data).getroot()
        return [self.link(one, part) for one in root.iter(RELATIONSHIP)]

    def every_link(self):
        """[(member, part, relationship)] of the whole package."""
        return [
            (member, part_of(member), link)
            for member in self.container.names
            if self.is_relationships(member)
            for link in self.links(member, part_of(member))
        ]

    def link(self, element, part):
        target = element.get("Target") or ""
        if element.get("TargetMode") == "External":
            target = ""
        else:
            path = posixpath.join("/", posixpath.dirname(part), unquote(target))
            target = self.find(posixpath.normpath(path))
        return Relationship(element.get("Id") or "", element.get("Type") or "", target)

    def is_relationships(self, name):
        return name.casefold().endswith(".rels") and "_rels/" in name.casefold()


def rels_name(part):
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def part_of(rels):
    """The part whose relationships a member holds."""
    folder, name = posixpath.split(rels)
    return posixpath.join(posixpath.dirname(folder), name[: -len(".rels")])
