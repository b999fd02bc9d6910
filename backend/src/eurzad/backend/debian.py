"""Debian packages: installed by apt when we are root, asked for otherwise."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from eurzad.backend.progress import Progress
from eurzad.backend.progress import Stopped
from pathlib import Path
import importlib.util
import os
import shutil


@dataclass(frozen=True)
class Need:
    """A Debian package and how to see whether what it brings is already here."""

    package: str
    why: str
    present: Callable[[], bool]


def postgresql_bin() -> Path | None:
    """The folder with initdb and pg_ctl of the newest PostgreSQL here, if any."""
    versions = Path("/usr/lib/postgresql")
    found = [path for path in versions.glob("*/bin") if (path / "initdb").exists()]
    return max(found, key=lambda path: int(path.parent.name), default=None)


VENV = Need(
    "python3-venv",
    "it makes the Python environment",
    lambda: importlib.util.find_spec("ensurepip") is not None,
)
CHROMIUM = Need(
    "chromium",
    "the journeys run in it",
    lambda: shutil.which("chromium") is not None,
)
POSTGRESQL = Need(
    "postgresql",
    "the storage tests start a throwaway cluster",
    lambda: postgresql_bin() is not None,
)
POPPLER = Need(
    "poppler-utils",
    "tests read PDFs with a program that did not write them",
    lambda: shutil.which("pdftotext") is not None,
)
SOFTHSM = Need(
    "softhsm2",
    "it is the token of the tests of signing",
    lambda: shutil.which("softhsm2-util") is not None,
)
XMLSEC = Need(
    "xmlsec1",
    "tests check XML signatures with a program that did not make them",
    lambda: shutil.which("xmlsec1") is not None,
)

CLAMD = Need(
    "clamav-daemon",
    "tests have files scanned by the program that offices use",
    lambda: shutil.which("clamd") is not None or Path("/usr/sbin/clamd").exists(),
)

FOR_RUNNING = (VENV,)
FOR_TESTS = (VENV, CHROMIUM, POSTGRESQL, POPPLER, SOFTHSM, XMLSEC, CLAMD)


def ensure(needs: tuple[Need, ...], progress: Progress) -> None:
    """Install what is missing; raises Stopped with the command when we may not."""
    missing = [need for need in needs if not need.present()]
    if not missing:
        return
    names = [need.package for need in missing]
    reasons = "; ".join(f"{need.package}: {need.why}" for need in missing)
    by_hand = f"sudo apt-get install --yes --no-install-recommends {' '.join(names)}"
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        raise Stopped(
            f"Debian packages are missing ({reasons}). Run this and start again:\n    {by_hand}"
        )
    env = {
        **os.environ,
        "DEBIAN_FRONTEND": "noninteractive",
        # the package's own cluster is not wanted: tests make throwaway ones
        "PG_CREATECLUSTER": "no",
    }
    with progress.step(f"Debian packages: {' '.join(names)}"):
        advice = f"Check the network and the apt sources, then run it again, or by hand: {by_hand}"
        progress.run(["apt-get", "update"], "apt", advice, env=env)
        install = ["apt-get", "install", "--yes", "--no-install-recommends", *names]
        progress.run(install, "apt", advice, env=env)
