"""Files of a record: added, never replaced, each with its hash."""

from BTrees.IOBTree import IOBTree
from collections.abc import Iterator
from eurzad.core.clock import now
from eurzad.core.viruses import examine_later
from eurzad.core.viruses import Verdict
from eurzad.core.viruses import verdict_of
from eurzad.core.viruses import withheld
from hashlib import sha256
from persistent import Persistent
from typing import Any
from urllib.parse import quote
from ZODB.blob import Blob
from zope.annotation.interfaces import IAnnotations
from zope.component.hooks import getSite
import re
import unicodedata


KEY = "eurzad.core.files"

KINDS = (
    "application-xml",
    "general-letter-xml",
    "application-pdf",
    "receipt-xml",
    "receipt-pdf",
    "attachment",
    "signed-application",
    "letter-pdf",
    "scan",
    "proof",
    "delivery-receipt-xml",
    "finality-pdf",
    "signed-scan",
    "letter-superseded",
)

# Files that were made outside the office's own programs; see `eurzad.core.viruses`.
FROM_OUTSIDE = frozenset(("attachment", "signed-application", "scan", "proof", "signed-scan"))

CONTENT_TYPE = re.compile(r"[a-z0-9!#$&^_.+-]{1,60}/[a-z0-9!#$&^_.+-]{1,100}")
FORBIDDEN = re.compile(r'[\\/:*?"<>|]')
FILENAME_LENGTH = 150


class FileRecord(Persistent):
    """One file. `sha256` is the hash of its bytes, in hex; `text` what was read from a scan."""

    text = ""

    def __init__(
        self, id: str, filename: str, title: str, content_type: str, kind: str, blob: Blob
    ) -> None:
        self.id = id
        self.filename = filename
        self.title = title
        self.content_type = content_type
        self.kind = kind
        self.created = now()
        self.blob = blob
        self.size, self.sha256 = measure(blob)

    @property
    def scan_state(self) -> str:
        """What the virus scan said: unchecked, waiting, clean or infected."""
        return scan_json(self.sha256)["state"]

    @property
    def withheld(self) -> bool:
        """Whether the file is kept from everybody: it waits for the virus scan, or is infected."""
        return withheld(self.sha256)

    @property
    def data(self) -> bytes:
        """The bytes of the file."""
        with self.blob.open("r") as stream:
            return stream.read()


class FileStore(Persistent):
    """The files of one object, in the order in which they were added."""

    def __init__(self) -> None:
        self._records = IOBTree()

    def add(
        self, filename: str, content_type: str, data: bytes | Blob, kind: str, title: str = ""
    ) -> FileRecord:
        """Keep a file; a `Blob` is not copied. Raises ValueError for an unknown kind."""
        if kind not in KINDS:
            raise ValueError(f"no such kind of file: {kind!r}")
        if not CONTENT_TYPE.fullmatch(content_type):
            content_type = "application/octet-stream"
        number = self._records.maxKey() + 1 if self._records else 1
        blob = data if isinstance(data, Blob) else Blob(data)
        name = safe_filename(filename)
        record = FileRecord(str(number), name, title or name, content_type, kind, blob)
        self._records[number] = record
        if kind in FROM_OUTSIDE:
            examine_later(blob, record.sha256, record.size)
        self._keep()
        return record

    def supersede(self, record: FileRecord) -> None:
        """Say of a letter's PDF that a later one, with a signature, stands in its place."""
        record.kind = "letter-superseded"

    def _keep(self) -> None:
        keep = self.__dict__.pop("_v_keep", None)
        if keep is not None:
            keep()

    def get(self, id: str) -> FileRecord | None:
        """Return the file with this id, or None."""
        return self._records.get(int(id)) if id.isascii() and id.isdigit() else None

    def values(self) -> Iterator[FileRecord]:
        return iter(self._records.values())

    def of_kind(self, kind: str) -> list[FileRecord]:
        """Return the files of one kind, the oldest first."""
        return [record for record in self.values() if record.kind == kind]

    def __len__(self) -> int:
        return len(self._records)


def files(obj: Any) -> FileStore:
    """Return the files of an object. Reading writes nothing: they are kept from the first on."""
    annotations = IAnnotations(obj)
    found = annotations.get(KEY)
    if found is None:
        found = FileStore()
        found._v_keep = lambda: annotations.__setitem__(KEY, found)
    return found


def serialize_file(obj: Any, record: FileRecord) -> dict[str, Any]:
    """Return what the API tells about a file. One that is withheld has no address."""
    scan = scan_json(record.sha256)
    return {
        "id": record.id,
        "title": record.title,
        "filename": record.filename,
        "content_type": record.content_type,
        "size": record.size,
        "sha256": record.sha256,
        "kind": record.kind,
        "created": record.created.isoformat(timespec="seconds"),
        "scan": scan,
        "download": None
        if scan["state"] in ("waiting", "infected")
        else f"{obj.absolute_url()}/@@download/{record.id}/{quote(record.filename)}",
    }


def scan_json(sha256: str) -> dict[str, str]:
    """Return what the virus scan said of bytes: `state`, and `found` in infected ones."""
    site = getSite()
    verdict = verdict_of(site, sha256) if site is not None else Verdict("unchecked")
    found = {"found": verdict.found} if verdict.found else {}
    return {"state": verdict.state, **found}


def safe_filename(name: str) -> str:
    """Return a name that means nothing to any file system or header, and keeps its extension."""
    name = unicodedata.normalize("NFC", name).replace("\\", "/").rpartition("/")[2]
    name = "".join(c for c in name if unicodedata.category(c)[0] != "C")
    name = " ".join(FORBIDDEN.sub("_", name).split()).strip(". ")
    stem, dot, extension = name.rpartition(".")
    if dot and len(extension) <= 10:
        return f"{stem[: FILENAME_LENGTH - len(extension) - 1]}.{extension}"
    return name[:FILENAME_LENGTH] or "plik"


def measure(blob: Blob) -> tuple[int, str]:
    """Return size and SHA-256 of a blob."""
    digest = sha256()
    size = 0
    with blob.open("r") as stream:
        while chunk := stream.read(1 << 20):
            digest.update(chunk)
            size += len(chunk)
    return size, digest.hexdigest()
