"""Steps with a name, a clock, a log file and a stamp; standard library only."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from dataclasses import field
from pathlib import Path
import hashlib
import subprocess
import sys
import threading
import time


class Stopped(Exception):
    """A step failed; the message tells the reader what happened and what to do."""


def content_hash(*parts: Path | str | bytes) -> str:
    """SHA-256 over the contents of files and over plain strings, in order."""
    digest = hashlib.sha256()
    for part in parts:
        if isinstance(part, Path):
            digest.update(str(part).encode() + b"\0")
            data = part.read_bytes()
        else:
            data = part.encode() if isinstance(part, str) else part
        digest.update(f"{len(data)}:".encode() + data)
    return digest.hexdigest()


@dataclass
class Stamp:
    """Remembers what a step was last done for, beside the thing it made."""

    path: Path
    wanted: str

    @property
    def current(self) -> bool:
        return self.path.is_file() and self.path.read_text() == self.wanted

    def write(self) -> None:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self.path.write_text(self.wanted)

    def remove(self) -> None:
        self.path.unlink(missing_ok=True)


@dataclass
class Progress:
    """Prints one line per step with its time, and keeps full output in log files."""

    logs: Path
    started: float = field(default_factory=time.monotonic)

    def line(self, text: str, seconds: float | None = None) -> None:
        clock = time.monotonic() - self.started
        took = "" if seconds is None else f"  ({seconds:.1f} s)"
        print(f"[{int(clock) // 60:02d}:{int(clock) % 60:02d}] {text}{took}", flush=True)

    @contextmanager
    def step(self, title: str) -> Iterator[None]:
        self.line(f"{title} …")
        began = time.monotonic()
        done = threading.Event()
        ticker = threading.Thread(target=self._tick, args=(title, done), daemon=True)
        ticker.start()
        try:
            yield
        finally:
            done.set()
            ticker.join()
        self.line(f"{title}: done", time.monotonic() - began)

    def _tick(self, title: str, done: threading.Event) -> None:
        while not done.wait(30):
            self.line(f"{title}: still at it")

    def run(
        self,
        command: Iterable[str | Path],
        log: str,
        advice: str,
        cwd: Path | None = None,
        env: Mapping[str, str] | None = None,
    ) -> None:
        """Run a command with its output in ``logs/<log>.log``.

        Raises Stopped with the last lines of that output and the advice.
        """
        words = [str(word) for word in command]
        self.logs.mkdir(parents=True, exist_ok=True)
        target = self.logs / f"{log}.log"
        with target.open("ab") as out:
            out.write(f"\n$ {' '.join(words)}\n".encode())
            out.flush()
            began = out.tell()
            try:
                code = subprocess.run(
                    words,
                    cwd=cwd,
                    env=None if env is None else dict(env),
                    stdin=subprocess.DEVNULL,
                    stdout=out,
                    stderr=subprocess.STDOUT,
                    check=False,
                ).returncode
            except FileNotFoundError as missing:
                raise Stopped(f"The program {words[0]} is missing. {advice}") from missing
        if code:
            with target.open("rb") as written:
                written.seek(began)
                tail = written.read().decode("utf-8", "replace").splitlines()[-15:]
            quoted = "\n".join(f"    {text}" for text in tail)
            raise Stopped(
                f"{Path(words[0]).name} failed (exit code {code}):\n{quoted}\n"
                f"All of it is in {target}. {advice}"
            )


def fail(stopped: Exception) -> int:
    """Print the sentence of a stopped step; the exit code to leave with."""
    print(f"\nStopped: {stopped}", file=sys.stderr, flush=True)
    return 1
