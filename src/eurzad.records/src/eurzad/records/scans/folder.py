"""The folder of an office into which scanners write; what is done and what failed lies in it."""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from time import time
from typing import Any
import os


ROOT = "EURZAD_SCANS"
DONE = "zrobione"
FAILED = "odrzucone"
# A scanner may still be writing what has changed since.
QUIET_SECONDS = 5.0
UNFINISHED = (".part", ".tmp", ".crdownload")


@dataclass(frozen=True)
class ScannedFile:
    """A file that a scanner has left, as it was when it was found."""

    path: Path
    size: int
    modified: float


def folder_of(site: Any) -> Path | None:
    """Return the folder of an office, made when it is missing; None when there is none."""
    root = os.environ.get(ROOT)
    if not root:
        return None
    folder = Path(root) / site.getId()
    for one in (folder, folder / DONE, folder / FAILED):
        one.mkdir(parents=True, exist_ok=True)
    return folder


def waiting_files(folder: Path, now: float | None = None) -> list[ScannedFile]:
    """Return the files that are complete, the oldest first."""
    now = time() if now is None else now
    found = []
    for path in folder.iterdir():
        if path.is_symlink() or not path.is_file() or path.name.startswith("."):
            continue
        stat = path.stat()
        if path.suffix.lower() not in UNFINISHED and stat.st_mtime + QUIET_SECONDS <= now:
            found.append(ScannedFile(path, stat.st_size, stat.st_mtime))
    return sorted(found, key=lambda file: (file.modified, file.path.name))


def hash_of(path: Path) -> str:
    """Return the SHA-256 of a file, in hex."""
    with path.open("rb") as stream:
        digest = sha256()
        while chunk := stream.read(1 << 20):
            digest.update(chunk)
    return digest.hexdigest()


def put_away(file: Path, folder: Path, moment: datetime) -> Path:
    """Move a file into a folder beside it, under a name that nothing there has. Return its path."""
    stem = f"{moment:%Y%m%d-%H%M%S}-{file.stem}"
    for number in range(1, 1000):
        suffix = f"-{number}" if number > 1 else ""
        target = file.parent / folder / f"{stem}{suffix}{file.suffix}"
        if not target.exists():
            file.rename(target)
            return target
    raise FileExistsError(stem)
