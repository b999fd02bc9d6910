"""Where the PIN of a key comes from, and the guard that no machine tries a wrong one twice."""

from .base import KeyTrouble
from collections.abc import Callable
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from datetime import UTC
from hashlib import sha256
from pathlib import Path
import json
import os
import stat


SOURCES = ("file", "credential", "prompt")
LONGEST = 256
# What says that the PIN itself is at fault. Anything else says nothing about it.
REFUSED = ("pin_wrong", "pin_locked")


def check_source(text: str) -> str:
    """Return a source of a PIN: `file:PATH`, `credential:NAME` or `prompt`. Raises ValueError."""
    kind, colon, value = text.partition(":")
    if kind not in SOURCES or bool(value) is (kind == "prompt") or (colon and not value):
        raise ValueError("pin must be file:PATH, credential:NAME or prompt: never the PIN itself")
    return text


def read_pin(source: str, typed: str | None) -> str:
    """Return the PIN from its source; `typed` is what a person gave this process. KeyTrouble."""
    if not source:
        return ""
    kind, _colon, value = source.partition(":")
    if kind == "prompt":
        if typed is None:
            raise KeyTrouble("pin_missing")
        return typed
    if kind == "credential":
        folder = os.environ.get("CREDENTIALS_DIRECTORY", "")
        if not folder or "/" in value:
            raise KeyTrouble("pin_missing", "no credentials of systemd")
        return _read(Path(folder) / value)
    return _read(Path(value))


def _read(path: Path) -> str:
    """Return the first line of a file that only its owner can read. Raises KeyTrouble."""
    try:
        with path.open("rb") as source:
            mode = os.fstat(source.fileno())
            if mode.st_mode & (stat.S_IRWXG | stat.S_IRWXO):
                raise KeyTrouble("pin_file_open_to_others", str(path))
            text = source.readline(LONGEST)
    except OSError as error:
        raise KeyTrouble("pin_missing", str(path)) from error
    return text.decode("utf-8", "replace").rstrip("\r\n")


class PinGuard:
    """Remembers, on disk, which tokens refused a PIN. Only a person lets it be tried again.

    The note is written before the try and taken away after a good one: a process that is killed in
    between does not try again either.
    """

    def __init__(self, folder: Path, now: Callable[[], datetime] = lambda: datetime.now(UTC)):
        self.folder = folder
        self.now = now

    @contextmanager
    def trying(self, name: str) -> Iterator[None]:
        """Try a PIN in the block. Raises KeyTrouble when an earlier try was not a good one."""
        note = self._note(name)
        if note.exists():
            raise KeyTrouble(self._code(note), "held until a person says otherwise")
        self._write(note, "trying")
        try:
            yield
        except KeyTrouble as trouble:
            if trouble.code in REFUSED:
                self._write(note, trouble.code)
            else:
                note.unlink(missing_ok=True)
            raise
        note.unlink(missing_ok=True)

    def clear(self) -> int:
        """Let the PINs be tried again: a person said so. Return how many were held."""
        notes = list(self.folder.glob("*.json"))
        for note in notes:
            note.unlink(missing_ok=True)
        return len(notes)

    def _note(self, name: str) -> Path:
        return self.folder / f"{sha256(name.encode()).hexdigest()[:32]}.json"

    def _code(self, note: Path) -> str:
        try:
            state = json.loads(note.read_text())["state"]
        except (OSError, ValueError, KeyError, TypeError):
            return "pin_held"
        return state if state in REFUSED else "pin_held"

    def _write(self, note: Path, state: str) -> None:
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        told = json.dumps({"state": state, "since": self.now().isoformat()})
        descriptor = os.open(note, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w") as target:
            target.write(told)
            target.flush()
            os.fsync(target.fileno())
