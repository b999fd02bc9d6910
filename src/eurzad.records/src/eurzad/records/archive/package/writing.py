"""Writing a package: one file after the other, uncompressed, the same bytes for the same cases."""

from collections.abc import Iterable
from collections.abc import Iterator
from datetime import datetime
from datetime import time
from datetime import UTC
from eurzad.core import _
from eurzad.core.errors import Conflict
from eurzad.records.archive.category import category_of
from eurzad.records.archive.documents import documents_of
from eurzad.records.archive.package.metadata import case_xml
from eurzad.records.archive.package.metadata import document_xml
from eurzad.records.archive.package.metadata import PackedFile
from eurzad.records.archive.package.names import ascii_name
from eurzad.records.archive.package.names import CASES
from eurzad.records.archive.package.names import DOCUMENTS
from eurzad.records.archive.package.names import file_name
from eurzad.records.archive.package.names import METADATA
from eurzad.records.archive.package.names import SCHEMA_FILE
from io import BytesIO
from pathlib import Path
from typing import Any
from typing import BinaryIO
import tarfile


SCHEMA = Path(__file__).parents[1] / "schema" / "paczka.xsd"
CONTENT_TYPE = "application/x-tar"


def check_packable(cases: Iterable[Any]) -> None:
    """Raise Conflict unless all these cases can be put into a package."""
    for case in cases:
        if case.closed is None or not case.mark:
            raise Conflict(_("Only a closed case can be put into a package."))
        if any(
            file.scan_state == "waiting"
            for document in documents_of(case)
            for file in document.files
        ):
            raise Conflict(_("A file of this case still waits for the virus scan."))
        if category_of(case) is None:
            raise Conflict(_("The case has no archival category."))
        if case.archive_state == "destroyed":
            raise Conflict(_("The files of this case were destroyed."))


def write_package(cases: Iterable[Any], target: BinaryIO) -> None:
    """Write cases into `target` as a tar file. Memory holds one case's metadata at most."""
    with tarfile.open(fileobj=target, mode="w|", format=tarfile.PAX_FORMAT) as package:
        add_bytes(package, SCHEMA_FILE, SCHEMA.read_bytes(), 0)
        for case in cases:
            add_case(package, case)


def add_case(package: tarfile.TarFile, case: Any) -> None:
    """Write one case: its files, their metadata, then what holds them together."""
    mark = ascii_name(case.mark)
    moment = int(datetime.combine(case.closed, time(12), UTC).timestamp())
    packed = list(packed_files(case, mark))
    for one in packed:
        header = header_of(one.path, one.file.size, moment)
        with one.file.blob.open("r") as source:
            package.addfile(header, source)
        path = METADATA + one.path.removeprefix(DOCUMENTS) + ".xml"
        add_bytes(package, path, document_xml(case, one), moment)
    add_bytes(package, f"{CASES}/{mark}.xml", case_xml(case, packed), moment)


def packed_files(case: Any, mark: str) -> Iterator[PackedFile]:
    """Yield the files of a case with their places in the package; an infected one has none."""
    number = 0
    for document in documents_of(case):
        for record in document.files:
            if record.withheld:
                continue
            number += 1
            path = f"{DOCUMENTS}/{mark}/{file_name(number, record.filename)}"
            yield PackedFile(document, record, path)


def add_bytes(package: tarfile.TarFile, path: str, data: bytes, moment: int) -> None:
    """Write one small file."""
    package.addfile(header_of(path, len(data), moment), BytesIO(data))


def header_of(path: str, size: int, moment: int) -> tarfile.TarInfo:
    """Return the header of a file, with nothing in it about this machine or the time of packing."""
    header = tarfile.TarInfo(path)
    header.size = size
    header.mtime = moment
    header.mode = 0o644
    return header
