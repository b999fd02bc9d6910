"""Looking into a package of a stranger: a tar or zip file or a folder. Nothing is ever unpacked.

What is read is bounded by the size of the package itself, whatever its headers claim; what is not a
plain, uncompressed file under a plain name is told and left unread.
"""

from collections.abc import Callable
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO
import os
import re
import stat
import tarfile
import zipfile


MOST_MEMBERS = 200_000
LONGEST_NAME = 300
LARGEST_HEADER = 65_536
LARGEST_DIRECTORY = 64 * 1024 * 1024
UNSAFE_NAME = re.compile(r"[\x00-\x1f\x7f\\:*?\"<>|]")
EXTENDED = (
    tarfile.XHDTYPE,
    tarfile.XGLTYPE,
    tarfile.SOLARIS_XHDTYPE,
    tarfile.GNUTYPE_LONGNAME,
    tarfile.GNUTYPE_LONGLINK,
)


class Unreadable(Exception):
    """The package cannot be looked into at all."""


@dataclass(frozen=True)
class Member:
    """A file in a package: `fault` says why it is not read. `open` gives its bytes."""

    path: str
    size: int
    fault: str = ""
    open: Callable[[], BinaryIO] | None = None


class BoundedHeader(tarfile.TarInfo):
    """Tar headers may announce names of any length: these are not read beyond a limit."""

    def _proc_member(self, tar: tarfile.TarFile) -> tarfile.TarInfo:
        if self.type in EXTENDED and not 0 <= self.size <= LARGEST_HEADER:
            raise tarfile.ReadError("a header is too large")
        return super()._proc_member(tar)


@contextmanager
def opened(path: Path) -> Iterator[Iterator[Member]]:
    """Open a package and give its members one after the other. Raises Unreadable."""
    try:
        kind = _kind(path)
        if kind == "folder":
            yield _folder(path)
        elif kind == "zip":
            with path.open("rb") as source:
                _check_directory(source)
                with zipfile.ZipFile(source) as package:
                    yield _zip(package, path.stat().st_size)
        else:
            with tarfile.open(path, mode="r:", tarinfo=BoundedHeader) as package:
                yield _tar(package, path.stat().st_size)
    except (tarfile.TarError, zipfile.BadZipFile, OSError, EOFError, ValueError) as error:
        raise Unreadable(str(error)[:200] or type(error).__name__) from error
    except (NotImplementedError, RecursionError, OverflowError, MemoryError) as error:
        raise Unreadable(type(error).__name__) from error


def fault_of_name(name: str) -> str:
    """Return why a name may not be in a package, an empty text for a good one."""
    if len(name) > LONGEST_NAME:
        return "the name is too long"
    if UNSAFE_NAME.search(name) or not name.isprintable():
        return "the name has forbidden characters"
    parts = name.split("/")
    if name.startswith("/") or ".." in parts or "." in parts or "" in parts:
        return "the name leads out of the package"
    return ""


def _kind(path: Path) -> str:
    if path.is_dir():
        return "folder"
    if not path.is_file():
        raise Unreadable("there is no such file or folder")
    with path.open("rb") as source:
        start = source.read(6)
    if start[:4] in (b"PK\x03\x04", b"PK\x05\x06"):
        return "zip"
    packed = (b"\x1f\x8b", b"BZh", b"\xfd7zXZ", b"7z\xbc\xaf", b"\x28\xb5\x2f\xfd", b"Rar!")
    if start.startswith(packed):
        raise Unreadable("the package is compressed: it must be a plain tar, zip or folder")
    return "tar"


def _tar(package: tarfile.TarFile, limit: int) -> Iterator[Member]:
    for header in _bounded(package):
        name = header.name
        if header.isdir():
            continue
        fault = fault_of_name(name)
        if not header.isreg() or header.issparse():
            fault = fault or "only plain files belong into a package, no links or devices"
        elif header.offset_data + header.size > limit:
            fault = fault or "the file is cut off"
        if fault:
            yield Member(name, header.size, fault)
        else:
            yield Member(name, header.size, open=lambda header=header: package.extractfile(header))
    _check_end(package)


def _check_end(package: tarfile.TarFile) -> None:
    """Raise Unreadable when anything but zeros follows the last file: a damaged header, or more."""
    package.fileobj.seek(package.offset)
    while chunk := package.fileobj.read(1 << 20):
        if chunk.strip(b"\0"):
            raise Unreadable("there is something after the last file, or a header is damaged")


def _bounded(package: tarfile.TarFile) -> Iterator[tarfile.TarInfo]:
    count = 0
    while (header := package.next()) is not None:
        package.members = []  # tarfile remembers every header
        count += 1
        if count > MOST_MEMBERS:
            raise Unreadable(f"the package has more than {MOST_MEMBERS} files")
        yield header


def _check_directory(source: BinaryIO) -> None:
    """Raise Unreadable when the directory of a zip file is larger than would be sensible."""
    end = zipfile._EndRecData(source)
    if end and end[zipfile._ECD_SIZE] > LARGEST_DIRECTORY:
        raise Unreadable("the directory of the zip file is too large")
    source.seek(0)


def _zip(package: zipfile.ZipFile, limit: int) -> Iterator[Member]:
    entries = package.infolist()
    if len(entries) > MOST_MEMBERS:
        raise Unreadable(f"the package has more than {MOST_MEMBERS} files")
    if sum(entry.compress_size for entry in entries) > limit:
        raise Unreadable("the files in the package overlap")
    for entry in entries:
        if not entry.is_dir():
            yield _zip_member(package, entry)


def _zip_member(package: zipfile.ZipFile, entry: zipfile.ZipInfo) -> Member:
    name = entry.orig_filename if "\x00" in entry.orig_filename else entry.filename
    fault = fault_of_name(name)
    mode = entry.external_attr >> 16
    if mode and stat.S_IFMT(mode) not in (0, stat.S_IFREG):
        fault = fault or "only plain files belong into a package, no links or devices"
    if entry.flag_bits & 1:
        fault = fault or "the file is encrypted"
    if entry.compress_type != zipfile.ZIP_STORED or entry.compress_size != entry.file_size:
        fault = fault or "the file is compressed: it must be stored as it is"
    if fault:
        return Member(name, entry.file_size, fault)
    return Member(name, entry.file_size, open=lambda: package.open(entry))


def _folder(root: Path) -> Iterator[Member]:
    count = 0
    for folder, folders, files in os.walk(root, followlinks=False):
        folders.sort()
        links = [one for one in folders if (Path(folder) / one).is_symlink()]
        for name in sorted([*files, *links]):
            count += 1
            if count > MOST_MEMBERS:
                raise Unreadable(f"the package has more than {MOST_MEMBERS} files")
            yield _folder_member(root, Path(folder) / name)


def _folder_member(root: Path, path: Path) -> Member:
    name = path.relative_to(root).as_posix()
    status = path.lstat()
    fault = fault_of_name(name)
    if not stat.S_ISREG(status.st_mode):
        fault = fault or "only plain files belong into a package, no links or devices"
    if fault:
        return Member(name.encode("utf-8", "replace").decode(), status.st_size, fault)
    return Member(name, status.st_size, open=lambda: path.open("rb"))
