"""Builds the front end once per content and keeps the result in the user's cache."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from eurzad.backend.progress import content_hash
from eurzad.backend.progress import Progress
from eurzad.backend.progress import Stamp
from eurzad.backend.progress import Stopped
from pathlib import Path
import fcntl
import os
import shutil
import subprocess
import sys
import time


NOT_SOURCE_ENDINGS = (".md", ".test.js", ".test.jsx", ".test.mjs", ".test.ts", ".test.tsx")
# part of the hash: raise it when the commands below change
RECIPE = "1"
UNUSED_DAYS = 30
NETWORK = "If the registry was out of reach, run it again: it goes on from here."
SOURCE = "Mend what is named above and run it again."


def cache_folder() -> Path:
    base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base) / "eurzad" / "frontend"


def environment() -> dict[str, str]:
    """The environment of pnpm and razzle: our Node first, nothing of a running portal's."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("RAZZLE_")}
    path = f"{Path(sys.prefix) / 'bin'}{os.pathsep}{os.environ.get('PATH', '')}"
    return {**kept, "PATH": path, "CI": "true"}


def source_files(folder: Path) -> list[Path]:
    """What the build reads, in a fixed order: what git holds or would add, without tests."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z", "."]
    try:
        listed = subprocess.run(command, cwd=folder, check=True, capture_output=True).stdout
    except (OSError, subprocess.CalledProcessError) as problem:
        raise Stopped(
            f"git does not know {folder}. Work in a clone of the repository: the files it lists "
            "say which build of the front end is wanted."
        ) from problem
    names = [name for name in listed.decode().split("\0") if name]
    wanted = [name for name in sorted(names) if not name.endswith(NOT_SOURCE_ENDINGS)]
    return [folder / name for name in wanted if (folder / name).is_file()]


def source_hash(folder: Path) -> str:
    """Names the build: the same content gives the same name, wherever it is checked out."""
    parts: list[str | bytes] = [RECIPE, sys.platform]
    for path in source_files(folder):
        parts += [str(path.relative_to(folder)), path.read_bytes()]
    return content_hash(*parts)[:16]


def install(folder: Path, progress: Progress) -> None:
    """Install the locked JavaScript packages unless they are there."""
    packages = sorted(folder.glob("packages/*/package.json"))
    files = [folder / "pnpm-lock.yaml", folder / "pnpm-workspace.yaml", folder / "package.json"]
    wanted = content_hash(*(path.read_bytes() for path in [*files, *packages]))
    done = Stamp(folder / "node_modules" / ".eurzad-stamp", wanted)
    if done.current:
        return
    with progress.step("JavaScript packages"):
        command = ["pnpm", "install", "--frozen-lockfile"]
        progress.run(_node(command), "frontend", NETWORK, cwd=folder, env=environment())
    done.write()


def build(folder: Path, progress: Progress) -> Path:
    """The folder that holds ``build/`` for these sources, made now or earlier."""
    cache = cache_folder()
    cache.mkdir(parents=True, exist_ok=True)
    target = cache / source_hash(folder)
    if _ready(target):
        os.utime(target)
        return target
    # two checkouts may want the same build, and one checkout may be asked twice
    with _locked(cache / "lock", progress):
        if _ready(target):
            return target
        install(folder, progress)
        with progress.step("Front end (some minutes, once per version)"):
            env = {**environment(), "SELF_CONTAINED": "1", "NODE_ENV": "production"}
            shutil.rmtree(folder / "build", ignore_errors=True)
            progress.run(_node(["pnpm", "build"]), "frontend", SOURCE, cwd=folder, env=env)
        part = target.with_suffix(".part")
        shutil.rmtree(part, ignore_errors=True)
        part.mkdir()
        shutil.copytree(folder / "build", part / "build")
        part.rename(target)
        _forget_unused(cache)
    return target


def run_script(folder: Path, script: str, progress: Progress, advice: str) -> None:
    """Run one script of the front end's package.json."""
    install(folder, progress)
    progress.run(_node(["pnpm", script]), f"frontend-{script}", advice, folder, environment())


def _node(command: list[str]) -> list[str | Path]:
    return [Path(sys.prefix) / "bin" / command[0], *command[1:]]


def _ready(target: Path) -> bool:
    return (target / "build" / "server.js").is_file()


def _forget_unused(cache: Path) -> None:
    oldest = time.time() - UNUSED_DAYS * 86400
    for path in cache.iterdir():
        if path.is_dir() and path.stat().st_mtime < oldest:
            shutil.rmtree(path, ignore_errors=True)


@contextmanager
def _locked(path: Path, progress: Progress) -> Iterator[None]:
    with path.open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            progress.line("Another build of the front end is running; waiting for it")
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield
