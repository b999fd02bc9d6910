"""Makes the sites of offices that are not there yet; the platform package knows how."""

from __future__ import annotations

from eurzad.backend import configure
from eurzad.backend.database import opened
from eurzad.backend.instance import Instance
from eurzad.backend.progress import Progress
from pathlib import Path
import importlib.util
import os
import subprocess
import sys


ADVICE = "Mend the office's profile and run it again: offices that exist are left alone."


def existing(instance: Instance) -> set[str]:
    """Ids at the root of the database, without starting Zope."""
    with opened(instance) as database, database.transaction() as connection:
        application = connection.root().get("Application")
        # where an ObjectManager keeps what it holds
        items = () if application is None else application._objects
        return {item["id"] for item in items}


def platform_command(instance: Instance, verb: str, *more: str | Path) -> list[str | Path]:
    return [
        Path(sys.prefix) / "bin" / "python",
        "-m",
        "eurzad.platform",
        verb,
        "--conf",
        instance.etc / "zope.conf",
        *more,
    ]


def available() -> bool:
    """Whether the platform package can make offices."""
    return importlib.util.find_spec("eurzad.platform.__main__") is not None


def create_missing(instance: Instance, progress: Progress) -> None:
    """Make each office that has no site; its demo people too, if this is a demo."""
    there = existing(instance)
    for office in instance.offices:
        if office.id in there or not available():
            continue
        command = platform_command(
            instance, "create", "--profiles", office.profile.parent, "--site", office.id
        )
        if instance.demo:
            command += ["--demo", instance.demo_people]
        with progress.step(f"Office {office.id}"):
            progress.run(command, "offices", ADVICE, env=environment(instance))


def compare(instance: Instance, verb: str, site: str | None) -> int:
    """Run the platform's ``diff`` or ``apply`` with its output on our own; its exit code."""
    code = 0
    for office in instance.offices:
        if site in (None, office.id):
            more = ("--profiles", office.profile.parent, "--site", office.id)
            command = platform_command(instance, verb, *more)
            done = subprocess.run(command, env=environment(instance), check=False)
            code = code or done.returncode
    return code


def environment(instance: Instance) -> dict[str, str]:
    return {**os.environ, **configure.environment(instance)}
