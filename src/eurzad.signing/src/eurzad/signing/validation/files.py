"""A file on disk with those that may belong to it, read within bounds."""

from eurzad.signing.validation.model import Unreadable
from pathlib import Path
from urllib.parse import unquote
from urllib.parse import urlsplit


MIB = 1024 * 1024
LARGEST = 200 * MIB
# endings of signature files that stand beside what they sign
SIGNATURE_ENDINGS = {
    ".p7s",
    ".p7m",
    ".p7b",
    ".sig",
    ".sign",
    ".asc",
    ".xades",
    ".xml",
    ".tst",
    ".tsr",
    ".pem",
    ".der",
}


def read_bounded(path, largest=LARGEST):
    """The file's bytes. Raises Unreadable when it is missing, no plain file or too large."""
    path = Path(path)
    try:
        if not path.is_file():
            raise Unreadable("file-missing", why="brak pliku / no such file")
        if path.stat().st_size > largest:
            raise Unreadable("file-too-large", limit=largest // MIB)
        return path.read_bytes()
    except OSError as error:
        raise Unreadable("file-missing", why=error.strerror or "OSError") from None


class Beside:
    """Finds what a detached signature is about: the files given, else those in the same folder."""

    def __init__(self, path, given=()):
        self.path = Path(path)
        self.given = [Path(one) for one in given]

    def named(self, name):
        """The bytes of the file a reference names; only its last part counts."""
        last = base_name(name)
        if not last:
            return None
        for one in self.given:
            if one.name == last:
                return read_bounded(one)
        if len(self.given) == 1:
            return read_bounded(self.given[0])
        for beside in (self.path.parent / inner_path(name), self.path.parent / last):
            if beside.name != self.path.name and is_plain(beside):
                return read_bounded(beside)
        return None

    def unnamed(self, _name=None):
        """The bytes of the file a signature without a name is about: the one given, else the one
        called the same without the signature's ending."""
        if self.given:
            return read_bounded(self.given[0])
        if self.path.suffix.lower() not in SIGNATURE_ENDINGS:
            return None
        beside = self.path.with_suffix("")
        return read_bounded(beside) if is_plain(beside) and beside.suffix else None


def is_plain(path):
    try:
        return path.is_file() and not path.is_symlink()
    except (OSError, ValueError):
        return False


def inner_path(name):
    """The name as a path that cannot leave the folder."""
    if "://" in name:
        return base_name(name)
    parts = unquote(name).replace("\\", "/").split("/")
    inside = all(part not in ("", "..") and "\x00" not in part for part in parts)
    return Path(*parts) if inside else base_name(name)


def base_name(name):
    """The last part of a name or address, without any way out of the folder."""
    path = unquote(urlsplit(name).path) if "://" in name else unquote(name)
    last = path.replace("\\", "/").rsplit("/", 1)[-1]
    return "" if last in ("", ".", "..") or "\x00" in last else last
