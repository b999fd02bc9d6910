"""FileStorage behind ZEO: repozo for the database, then a copy of the blobs.

The order matters: a blob is in its place before its transaction can be seen, so the blobs copied
afterwards include every one that the saved database knows. Nothing is packed in between (the
maintenance lock).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from datetime import UTC
from eurzad.backend.backup import folders
from eurzad.backend.instance import Instance
from eurzad.backend.progress import Stopped
from pathlib import Path
from ZODB.scripts import repozo
import contextlib
import logging
import os
import shutil
import socket
import time


# after so many increments a new full copy is made: restoring reads the whole chain
LONGEST_CHAIN = 30
NOT_BLOBS = {"tmp"}


def save(instance: Instance, folder: Path, previous: Path | None) -> None:
    """Write the database and the blobs into the folder.

    What the previous backup has already is linked, not copied: a backup costs what changed, and
    each folder stands alone.
    """
    if not instance.filestorage.is_file():
        raise Stopped(f"There is no database {instance.filestorage}. Run make start first.")
    _save_database(instance.filestorage, folder / "database", previous)
    earlier = None if previous is None else previous / "blobs"
    _save_blobs(instance.blobs, folder / "blobs", earlier)


def restore(instance: Instance, source: Path) -> None:
    """Put database and blobs back; raises Stopped while a server has the database open."""
    check_not_running(instance)
    folders.set_aside(instance.var, instance.filestorage.parent, instance.blobs)
    instance.filestorage.parent.mkdir(parents=True, mode=0o700)
    target = str(instance.filestorage)
    _repozo("-R", "-w", "-r", str(source / "database"), "-o", target)
    shutil.copytree(source / "blobs", instance.blobs)


def is_running(instance: Instance) -> bool:
    """Whether a ZEO server answers for this instance."""
    with socket.socket(socket.AF_UNIX) as probe:
        try:
            probe.connect(str(instance.zeo_socket))
        except OSError:
            return False
    return True


def check_not_running(instance: Instance) -> None:
    if is_running(instance):
        raise Stopped(f"A ZEO server has {instance.filestorage} open. Stop it first: make stop")


def check_running(instance: Instance) -> None:
    if not is_running(instance):
        raise Stopped("The database is not running. Start it first: make start")


def _save_database(database: Path, target: Path, previous: Path | None) -> None:
    target.mkdir()
    if previous is not None:
        for path in sorted((previous / "database").iterdir()):
            # repozo adds lines to the .dat file in place; the rest never changes
            if path.suffix == ".dat":
                shutil.copy2(path, target)
            else:
                _link_or_copy(path, target / path.name)
    _wait_for_a_name(target)
    full = ["--full"] if len(list(target.glob("*.deltafs*"))) >= LONGEST_CHAIN else []
    arguments = ["-B", *full, "-z", "-k", "-r", str(target), "-f", str(database)]
    _repozo(*arguments)


def _wait_for_a_name(target: Path) -> None:
    """repozo names its files after the second and overwrites none."""
    taken = max((path.name.split(".")[0] for path in target.iterdir()), default="")
    while f"{datetime.now(UTC):%Y-%m-%d-%H-%M-%S}" <= taken:
        time.sleep(0.05)


def _repozo(*arguments: str) -> None:
    # it opens the storage beside the server and warns that it has no index of its own
    logging.getLogger("ZODB.FileStorage").setLevel(logging.ERROR)
    try:
        repozo.main(list(arguments))
    except SystemExit as ended:
        if ended.code:
            raise Stopped(f"repozo failed: {ended.code}") from ended


def _save_blobs(blobs: Path, target: Path, previous: Path | None) -> None:
    target.mkdir()
    for name in _files(blobs):
        copy = target / name
        copy.parent.mkdir(parents=True, exist_ok=True)
        # a transaction that was given up takes its blob away while we copy
        with contextlib.suppress(FileNotFoundError):
            if previous is not None and _same(previous / name, blobs / name):
                _link_or_copy(previous / name, copy)
            else:
                shutil.copy2(blobs / name, copy)


def _files(blobs: Path) -> Iterator[Path]:
    for base, names, files in os.walk(blobs):
        if Path(base) == blobs:
            names[:] = [name for name in names if name not in NOT_BLOBS]
        for name in files:
            if not name.endswith(".lock"):
                yield (Path(base) / name).relative_to(blobs)


def _same(saved: Path, live: Path) -> bool:
    """Blob files carry their transaction's id in the name and never change."""
    return saved.is_file() and saved.stat().st_size == live.stat().st_size


def _link_or_copy(source: Path, target: Path) -> None:
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)
