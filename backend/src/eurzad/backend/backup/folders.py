"""Backups on disk: one folder each, named after its time, whole or not there at all."""

from __future__ import annotations

from datetime import datetime
from datetime import UTC
from eurzad.backend.progress import Stopped
from pathlib import Path
import json
import os
import re
import shutil


NAME = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}-\d{3}Z")
PART = ".part"


def finished(location: Path) -> list[Path]:
    """Complete backups, oldest first."""
    if not location.is_dir():
        return []
    return sorted(path for path in location.iterdir() if NAME.fullmatch(path.name))


def newest(location: Path) -> Path | None:
    return max(finished(location), default=None)


def find(location: Path, name: str | None) -> Path:
    """The backup of that name, or the newest; raises Stopped when there is none."""
    known = finished(location)
    if not known:
        raise Stopped(f"There is no backup in {location}. Make one first: make backup")
    if name is None:
        return known[-1]
    for path in known:
        if path.name == name:
            return path
    names = "\n".join(f"    {path.name}" for path in known)
    raise Stopped(f"There is no backup {name} in {location}. There are:\n{names}")


def begin(location: Path) -> Path:
    """An empty folder for a new backup; parts that earlier failures left are removed."""
    location.mkdir(parents=True, exist_ok=True, mode=0o700)
    for left in location.glob(f"*{PART}"):
        shutil.rmtree(left)
    moment = datetime.now(UTC)
    name = f"{moment:%Y-%m-%dT%H-%M-%S}-{moment.microsecond // 1000:03d}Z"
    folder = location / (name + PART)
    folder.mkdir(mode=0o700)
    return folder


def finish(folder: Path, storage: str) -> Path:
    """Give a backup its final name once all of it is on disk."""
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    manifest = {"storage": storage, "bytes": size}
    (folder / "backup.json").write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf-8")
    os.sync()
    return folder.rename(folder.with_name(folder.name.removesuffix(PART)))


def storage_of(folder: Path) -> str:
    manifest = json.loads((folder / "backup.json").read_text(encoding="utf-8"))
    return str(manifest["storage"])


def forget_old(location: Path, keep: int) -> None:
    """Remove all but the newest backups; each stands alone, so any may go."""
    for path in finished(location)[:-keep]:
        shutil.rmtree(path)


def set_aside(instance_var: Path, *paths: Path) -> Path:
    """Move what a restore replaces into one folder beside it."""
    folder = instance_var / f"before-restore-{datetime.now(UTC):%Y-%m-%dT%H-%M-%S-%fZ}"
    folder.mkdir(parents=True, mode=0o700)
    for path in paths:
        if path.exists():
            path.rename(folder / path.name)
    return folder
