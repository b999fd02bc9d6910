"""Checking a package of a stranger: names, metadata, hashes; nothing is missing or extra."""

from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field
from eurzad.records.archive.package.names import CASES
from eurzad.records.archive.package.names import DOCUMENTS
from eurzad.records.archive.package.names import FOLDERS
from eurzad.records.archive.package.names import METADATA
from eurzad.records.archive.package.names import NAMESPACE
from eurzad.records.archive.package.names import SCHEMA_FILE
from eurzad.records.archive.package.reading import Member
from eurzad.records.archive.package.reading import opened
from eurzad.records.archive.package.reading import Unreadable
from functools import cache
from hashlib import sha256
from lxml import etree
from pathlib import Path
from typing import Any
import tarfile
import zipfile


LARGEST_XML = 8 * 1024 * 1024
CHUNK = 1 << 20
MOST_PROBLEMS = 1000
SCHEMA = Path(__file__).parents[1] / "schema" / "paczka.xsd"
NS = {"p": NAMESPACE}


@dataclass(frozen=True)
class Problem:
    """What is wrong with a file of the package (or the package, without a path), and where."""

    code: str
    path: str
    message: str
    line: int | None = None


@dataclass
class Found:
    """What was seen in a package."""

    hashes: dict[str, tuple[int, str]] = field(default_factory=dict)
    described: dict[str, tuple[str, int, str, str]] = field(default_factory=dict)
    listed: dict[str, tuple[str, str]] = field(default_factory=dict)
    marks: dict[str, str] = field(default_factory=dict)
    names: set[str] = field(default_factory=set)
    bytes: int = 0


@dataclass
class Report:
    """The result for one package."""

    package: str
    problems: list[Problem] = field(default_factory=list)
    cases: int = 0
    documents: int = 0
    bytes: int = 0
    more: int = 0

    @property
    def ok(self) -> bool:
        return not self.problems

    def add(self, code: str, path: str, message: str, line: int | None = None) -> None:
        """Note a problem; beyond a thousand they are only counted."""
        if len(self.problems) < MOST_PROBLEMS:
            self.problems.append(Problem(code, path[:500], message, line))
        else:
            self.more += 1


def check_package(path: Path) -> Report:
    """Check one package. Never raises for what is in it."""
    report = Report(str(path))
    found = Found()
    try:
        with opened(path) as members:
            for member in members:
                check_member(member, found, report)
    except Unreadable as error:
        report.add("unreadable", "", str(error))
        if not found.names:
            return report
    compare(found, report)
    report.cases = len(found.marks)
    report.documents = len(found.hashes)
    report.bytes = found.bytes
    return report


def check_member(member: Member, found: Found, report: Report) -> None:
    """Check one file by itself, and note what it says of others."""
    found.bytes += member.size
    if member.fault or member.open is None:
        report.add("bad-member", member.path, member.fault)
        return
    if member.path.casefold() in found.names:
        report.add("duplicate", member.path, "the name is in the package twice")
        return
    found.names.add(member.path.casefold())
    folder, _slash, rest = member.path.partition("/")
    if folder not in FOLDERS or not rest:
        report.add("extra-file", member.path, "this file does not belong into a package")
        return
    try:
        CHECKS[folder](member, found, report)
    except (OSError, EOFError, ValueError, tarfile.TarError, zipfile.BadZipFile) as error:
        report.add("unreadable", member.path, str(error)[:200] or type(error).__name__)


def check_document(member: Member, found: Found, report: Report) -> None:
    """Measure a document."""
    digest, size = sha256(), 0
    with member.open() as source:
        while chunk := source.read(CHUNK):
            digest.update(chunk)
            size += len(chunk)
    found.hashes[member.path] = (size, digest.hexdigest())


def check_schema(member: Member, found: Found, report: Report) -> None:
    """The schema in the package is for readers: it must be ours, and is not used here."""
    if member.path != SCHEMA_FILE:
        report.add("extra-file", member.path, "this file does not belong into a package")
    elif read_bounded(member) != SCHEMA.read_bytes():
        report.add("wrong-schema", member.path, "this is not the schema of the package")


def check_metadata(member: Member, found: Found, report: Report) -> None:
    """Validate the metadata of a document and note which file they describe."""
    root = read_xml(member, "dokument", report)
    if root is None:
        return
    path = text_of(root, "p:format/p:plik")
    expected = DOCUMENTS + member.path.removeprefix(METADATA).removesuffix(".xml")
    if not member.path.endswith(".xml") or path != expected:
        message = "the metadata are of another file than their name says"
        report.add("wrong-reference", member.path, message, line_of(root, "p:format/p:plik"))
        return
    size = int(text_of(root, "p:format/p:wielkosc"))
    digest = text_of(root, "p:format/p:skrot")
    identifier = text_of(root, "p:identyfikator[@typ='systemowy']")
    mark = text_of(root, "p:grupowanie")
    if not identifier:
        report.add("xml-invalid", member.path, "there is no identifier of the system")
    found.described[path] = (identifier, size, digest, mark)


def check_case(member: Member, found: Found, report: Report) -> None:
    """Validate the metadata of a case and note which files belong to it."""
    root = read_xml(member, "sprawa", report)
    if root is None:
        return
    mark = text_of(root, "p:znak")
    if mark in found.marks.values():
        report.add("duplicate", member.path, "the case is in the package twice")
    found.marks[member.path] = mark
    for one in root.iterfind("p:dokumenty/p:plik", NS):
        path = one.text or ""
        if path in found.listed:
            message = f"the file is listed twice: {path[:200]}"
            report.add("duplicate", member.path, message, one.sourceline)
        found.listed[path] = (mark, one.get("identyfikator", ""))


CHECKS = {
    DOCUMENTS: check_document,
    METADATA: check_metadata,
    CASES: check_case,
    FOLDERS[3]: check_schema,
}


def compare(found: Found, report: Report) -> None:
    """Tell what does not fit together."""
    if SCHEMA_FILE not in found.names:
        report.add("missing-file", SCHEMA_FILE, "the package has no schema")
    if not found.marks:
        report.add("missing-file", f"{CASES}/", "the package has no case")
    for code, path, message in _compared(found):
        report.add(code, path, message)


def _compared(found: Found) -> Iterator[tuple[str, str, str]]:
    for path in sorted(found.described.keys() | found.listed.keys() | found.hashes.keys()):
        described, listed = found.described.get(path), found.listed.get(path)
        if path not in found.hashes:
            yield "missing-file", path, "the package lacks this file"
        elif described is None:
            yield "missing-metadata", path, "the document has no metadata"
        else:
            yield from _differences(path, described, found.hashes[path])
        if listed is None:
            yield "extra-file", path, "no case lists this document"
        elif described is not None and listed != (described[3], described[0]):
            yield "wrong-reference", path, "case and metadata differ about mark or identifier"


def _differences(
    path: str, described: tuple[str, int, str, str], measured: tuple[int, str]
) -> Iterator[tuple[str, str, str]]:
    if described[1] != measured[0]:
        yield "wrong-size", path, f"{measured[0]} bytes instead of {described[1]}"
    elif described[2] != measured[1]:
        yield "wrong-hash", path, "the bytes are not those of the metadata"


def read_bounded(member: Member) -> bytes:
    """Return the bytes of a small file. Raises ValueError when it is large."""
    with member.open() as source:
        data = source.read(LARGEST_XML + 1)
    if len(data) > LARGEST_XML:
        raise ValueError("the file is too large")
    return data


def read_xml(member: Member, name: str, report: Report) -> Any | None:
    """Return the root of a valid document, None after telling every line that is wrong."""
    data = read_bounded(member)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        report.add("xml-invalid", member.path, str(error.msg)[:300], error.lineno)
        return None
    if root.getroottree().docinfo.doctype:
        report.add("xml-invalid", member.path, "a DOCTYPE is not allowed", 1)
        return None
    if root.tag != f"{{{NAMESPACE}}}{name}":
        report.add("xml-invalid", member.path, f"the root is not {name}", root.sourceline)
        return None
    validator = schema()
    if validator.validate(root):
        return root
    for error in validator.error_log:
        report.add("xml-invalid", member.path, error.message[:300], error.line)
    return None


@cache
def schema() -> etree.XMLSchema:
    """Return the schema of our own, whatever the package brings."""
    return etree.XMLSchema(etree.parse(str(SCHEMA)))


def text_of(root: Any, path: str) -> str:
    """Return the text of an element, an empty text when there is none."""
    found = root.find(path, NS)
    return "" if found is None else (found.text or "").strip()


def line_of(root: Any, path: str) -> int | None:
    """Return the line of an element."""
    found = root.find(path, NS)
    return None if found is None else found.sourceline
