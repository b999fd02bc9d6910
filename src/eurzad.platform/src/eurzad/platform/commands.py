"""What the command line does once Zope is up."""

from argparse import Namespace
from eurzad.platform.cli import mail_server
from eurzad.platform.office import Addresses
from eurzad.platform.office import apply
from eurzad.platform.office import create
from eurzad.platform.office import diff
from eurzad.platform.office import OfficeNotFound
from eurzad.platform.people import Login
from eurzad.platform.people import write_logins
from eurzad.platform.registration import register_profiles
from eurzad.platform.sync import Difference
from pathlib import Path
from typing import Any
import json
import os
import transaction


def run(app: Any, options: Namespace) -> None:
    """Run the command for each office asked for. Raises ProfileError, OfficeNotFound."""
    register_profiles(options.profiles)
    for folder in offices(options.profiles, options.site):
        addresses = addresses_of(folder.name, options)
        {"create": _create, "diff": _diff, "apply": _apply}[options.command](
            app, folder, addresses, options
        )


def addresses_of(site: str, options: Namespace) -> Addresses:
    """Addresses from the command line, or else those the instance put into the environment."""
    portals = {**json.loads(os.environ.get("EURZAD_PORTALS", "{}")), **dict(options.portal)}
    demo_smtp = os.environ.get("EURZAD_DEMO_SMTP")
    smtp = options.smtp or (mail_server(demo_smtp) if demo_smtp else None)
    return Addresses(portals.get(site, ""), smtp)


def offices(profiles: Path, wanted: list[str]) -> list[Path]:
    """Profile folders of the offices asked for; of all when none is. Raises OfficeNotFound."""
    folders = {path.parent.name: path.parent for path in sorted(profiles.glob("*/office.yaml"))}
    for name in wanted:
        if name not in folders:
            raise OfficeNotFound(f"There is no {profiles / name / 'office.yaml'}.")
    return [folder for name, folder in folders.items() if not wanted or name in wanted]


def _create(app: Any, folder: Path, addresses: Addresses, options: Namespace) -> None:
    there = folder.name in app.objectIds()
    logins: list[Login] = create(app, folder, addresses, demo=options.demo is not None)
    transaction.get().note(f"office {folder.name}")
    # the passwords first: a lost file would leave people whom nobody can log in as
    if logins:
        write_logins(options.demo, logins)
    transaction.commit()
    print(f"{folder.name}: {'is there' if there else 'created'}, {len(logins)} new logins")


def _diff(app: Any, folder: Path, addresses: Addresses, options: Namespace) -> None:
    found = diff(app, folder)
    _report(folder, found)


def _apply(app: Any, folder: Path, addresses: Addresses, options: Namespace) -> None:
    found = apply(app, folder, addresses)
    transaction.get().note(f"profile of {folder.name} applied")
    transaction.commit()
    _report(folder, found)


def _report(folder: Path, found: list[Difference]) -> None:
    print(f"{folder.name}: {len(found)} differences")
    for difference in found:
        print(f"  {difference}")
