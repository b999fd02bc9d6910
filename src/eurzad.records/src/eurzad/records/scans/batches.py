"""The watch over scanned batches: the office's folder, and what was uploaded."""

from collections.abc import Callable
from dataclasses import dataclass
from eurzad.core.clock import now
from eurzad.core.clock import WARSAW
from eurzad.core.transactions import in_transaction
from eurzad.records.scans.attaching import settle_batch
from eurzad.records.scans.folder import DONE
from eurzad.records.scans.folder import FAILED
from eurzad.records.scans.folder import folder_of
from eurzad.records.scans.folder import hash_of
from eurzad.records.scans.folder import put_away
from eurzad.records.scans.folder import ScannedFile
from eurzad.records.scans.folder import waiting_files
from eurzad.records.scans.process import ProcessWatch
from eurzad.records.scans.splitting import RESULT
from eurzad.records.store import records_store
from pathlib import Path
from typing import Any
import json


LARGEST = 300 * 1024 * 1024
PDF = b"%PDF-"
HEADER = 1024


@dataclass(frozen=True)
class Task:
    """A batch to be split: a file of the folder with its hash, or the id of an upload."""

    file: Path | None = None
    sha256: str = ""
    upload: int = 0


class BatchWatch(ProcessWatch):
    """Splits batches one after the other; the transaction that attaches also remembers the hash.

    A crash at any point loses and doubles nothing: a file stays in the folder until what became of
    it is in the database, and what is in the database is never taken again.
    """

    def next_task(self, site: Any, guard: Callable[[], None] | None) -> Task | None:
        store = records_store(site).scans
        if store.uploads:
            return Task(upload=store.uploads.minKey())
        folder = folder_of(site)
        for file in waiting_files(folder) if folder is not None else ():
            task = self.taken(site, file, guard)
            if task is not None:
                return task
        return None

    def taken(self, site: Any, file: ScannedFile, guard: Callable[[], None] | None) -> Task | None:
        """Return the task that a file is; settle at once what is known or cannot be split."""
        store = records_store(site).scans
        sha256 = hash_of(file.path)
        known = store.hashes.get(sha256)
        if known is not None:
            failed = any(not store.documents[id].last for id in store.batches[known].documents)
            put_away(file.path, Path(FAILED if failed else DONE), now().astimezone(WARSAW))
            return None
        problem = problem_of(file)
        if problem:
            task = Task(file.path, sha256)
            in_transaction(lambda: settle(site, task, {"problem": problem}, file.path), guard)
            put_away(file.path, Path(FAILED), now().astimezone(WARSAW))
            return None
        return Task(file.path, sha256)

    def command(self, site: Any, task: Task, folder: Path) -> list[str]:
        source = task.file
        if source is None:
            source = folder / "source.pdf"
            source.write_bytes(read(records_store(site).scans.batches[task.upload].blob))
        return ["eurzad.records.scans.splitting", str(source), str(folder)]

    def settle(self, site: Any, task: Task, folder: Path, ended: int | None, guard: Any) -> None:
        result = result_of(folder, ended)
        in_transaction(lambda: settle(site, task, result, folder), guard)


def settle(site: Any, task: Task, result: dict[str, Any], folder: Path) -> None:
    """Write down what became of a batch, within the current transaction."""
    store = records_store(site).scans
    if task.upload:
        batch = store.batches[task.upload]
    else:
        batch = store.new_batch(task.file.name if task.file else "", task.sha256, "folder")
    settle_batch(site, batch, result, folder)


def result_of(folder: Path, ended: int | None) -> dict[str, Any]:
    """Return what the process said, or what is to be said of one that said nothing."""
    if ended != 0:
        return {"problem": "too_long" if ended is None else "damaged"}
    return json.loads((folder / RESULT).read_text(encoding="utf-8"))


def problem_of(file: ScannedFile) -> str:
    """Return why a file is not even tried, an empty text when it is."""
    if file.size > LARGEST:
        return "too_large"
    with file.path.open("rb") as stream:
        return "" if PDF in stream.read(HEADER) else "damaged"


def read(blob: Any) -> bytes:
    """Return the bytes of a blob."""
    with blob.open("r") as stream:
        return stream.read()
