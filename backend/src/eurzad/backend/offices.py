"""Makes the sites of offices that are not there yet; the platform package knows how."""

from __future__ import annotations

from collections.abc import Iterable
from eurzad.backend import configure
from eurzad.backend.database import opened
from eurzad.backend.instance import Instance
from eurzad.backend.progress import Progress
from pathlib import Path
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


def platform_command(instance: Instance, verb: str, sites: Iterable[str]) -> list[str | Path]:
    """The platform's own command line for some of the offices."""
    command: list[str | Path] = [Path(sys.prefix) / "bin" / "python", "-m", "eurzad.platform", verb]
    command += ["--conf", instance.etc / "zope.conf", "--profiles", instance.profiles]
    for office in instance.offices:
        command += ["--portal", f"{office.id}={office.portal}"]
    if instance.demo:
        command += ["--smtp", str(instance.demo_mail_smtp)]
    for site in sites:
        command += ["--site", site]
    return command


def create_missing(instance: Instance, progress: Progress) -> None:
    """Make each office that has no site; its demo people too, if this is a demo."""
    there = existing(instance)
    missing = [office.id for office in instance.offices if office.id not in there]
    if not missing:
        return
    command = platform_command(instance, "create", missing)
    if instance.demo:
        command += ["--demo", instance.demo_people]
    with progress.step(f"Offices: {', '.join(missing)}"):
        progress.run(command, "offices", ADVICE, env=environment(instance))


def compare(instance: Instance, verb: str, site: str | None) -> int:
    """Run the platform's ``diff`` or ``apply`` with its output on our own; its exit code."""
    sites = [office.id for office in instance.offices] if site is None else [site]
    command = platform_command(instance, verb, sites)
    return subprocess.run(command, env=environment(instance), check=False).returncode


def verify(instance: Instance, site: str | None, anchors: Path | None) -> int:
    """Check the logs of cases with the output on our own; the exit code."""
    command: list[str | Path] = [Path(sys.prefix) / "bin" / "python", "-m", "eurzad.records.verify"]
    command += ["--conf", instance.etc / "zope.conf"]
    if site is not None:
        command += ["--site", site]
    if anchors is not None:
        command += ["--anchors", anchors]
    return subprocess.run(command, env=environment(instance), check=False).returncode


def environment(instance: Instance) -> dict[str, str]:
    return {**os.environ, **configure.environment(instance)}
