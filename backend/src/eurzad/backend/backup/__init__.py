"""Backup, restore and pack of an instance, for both storages."""

from __future__ import annotations

from eurzad.backend.backup import filestorage
from eurzad.backend.backup import folders
from eurzad.backend.backup import postgresql
from eurzad.backend.database import opened
from eurzad.backend.instance import Instance
from eurzad.backend.lock import hold
from eurzad.backend.lock import maintenance
from eurzad.backend.progress import Progress
from eurzad.backend.progress import Stopped
from pathlib import Path
import time


def create(instance: Instance, progress: Progress) -> Path:
    """Write a backup while the instance runs (or not); returns its folder."""
    with maintenance(instance), progress.step("Backup"):
        folder = folders.begin(instance.backup_location)
        previous = folders.newest(instance.backup_location)
        if instance.db_storage == "zeo":
            filestorage.save(instance, folder, previous)
        else:
            postgresql.save(instance, folder)
        finished = folders.finish(folder, instance.db_storage)
        folders.forget_old(instance.backup_location, instance.backup_keep)
    progress.line(f"Written: {finished}")
    return finished


def restore(instance: Instance, progress: Progress, name: str | None = None) -> None:
    """Put a backup in the place of the instance's data; what was there is moved aside.

    Raises Stopped while the instance runs, and when there is no such backup.
    """
    source = folders.find(instance.backup_location, name)
    kind = folders.storage_of(source)
    if kind != instance.db_storage:
        raise Stopped(
            f"{source} is a backup of {kind}, and db_storage is {instance.db_storage}. "
            f"Restore it into an instance with db_storage: {kind}."
        )
    with hold(instance), maintenance(instance), progress.step(f"Restore of {source.name}"):
        if kind == "zeo":
            filestorage.restore(instance, source)
        else:
            postgresql.restore(instance, source)


def pack(instance: Instance, progress: Progress, days: int | None = None) -> None:
    """Drop what no one can reach and revisions older than ``days`` (``pack_days``)."""
    if instance.db_storage == "zeo":
        filestorage.check_running(instance)
    wanted = instance.pack_days if days is None else days
    step = progress.step(f"Pack, keeping {wanted} days")
    with maintenance(instance), step, opened(instance) as database:
        database.pack(time.time(), days=wanted)
