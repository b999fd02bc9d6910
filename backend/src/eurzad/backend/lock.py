"""One start or restore at a time per VAR folder."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from eurzad.backend.instance import Instance
from eurzad.backend.progress import Stopped
from pathlib import Path
import fcntl
import os
import signal
import time


def lock_file(var: Path) -> Path:
    return var / "instance.lock"


@contextmanager
def hold(instance: Instance) -> Iterator[None]:
    """Hold the instance's lock; raises Stopped when somebody has it."""
    instance.var.mkdir(parents=True, exist_ok=True)
    with lock_file(instance.var).open("a+") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as taken:
            raise Stopped(
                f"This instance is running already, as process {holder(instance.var)} "
                f"in {instance.var}. Stop it with Ctrl-C where it runs, or with: make stop"
            ) from taken
        lock.truncate(0)
        lock.write(str(os.getpid()))
        lock.flush()
        yield
        lock.truncate(0)


@contextmanager
def maintenance(instance: Instance) -> Iterator[None]:
    """Hold off other backups, restores and packs; raises Stopped when one is under way."""
    instance.var.mkdir(parents=True, exist_ok=True)
    with (instance.var / "maintenance.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as taken:
            raise Stopped(
                "Another backup, restore or pack of this instance is under way. Wait for its end."
            ) from taken
        yield


def holder(var: Path) -> int | None:
    """Process that holds the lock, or None."""
    path = lock_file(var)
    if not path.is_file():
        return None
    with path.open("r+") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return int(path.read_text() or 0) or None
    return None


def stop_holder(var: Path, time_limit: float = 60) -> bool:
    """Ask the running start to stop and wait for it; False when nothing ran."""
    process = holder(var)
    if process is None:
        return False
    os.kill(process, signal.SIGTERM)
    ends = time.monotonic() + time_limit
    while holder(var) is not None:
        if time.monotonic() > ends:
            raise Stopped(f"Process {process} did not stop within {time_limit:.0f} seconds.")
        time.sleep(0.1)
    return True
