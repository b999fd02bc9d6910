"""Making an office from its profile, and keeping it in step."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from eurzad.core.clock import today
from eurzad.core.office.acting import acting_as
from eurzad.core.office.acting import system_user
from eurzad.platform.contents import check_forms
from eurzad.platform.contents import items_of
from eurzad.platform.demo import Cast
from eurzad.platform.demo import tell
from eurzad.platform.fileplan import add_to_plans
from eurzad.platform.fileplan import plan_differences
from eurzad.platform.people import add_people
from eurzad.platform.people import add_residents
from eurzad.platform.people import Login
from eurzad.platform.profile import load_profile
from eurzad.platform.profile import Profile
from eurzad.platform.site import add_site
from eurzad.platform.site import set_addresses
from eurzad.platform.sync import bring_in_step
from eurzad.platform.sync import Difference
from eurzad.platform.sync import differences
from pathlib import Path
from plone.dexterity.schema import SCHEMA_CACHE
from Products.CMFCore.indexing import processQueue
from typing import Any
from zope.component.hooks import setSite
import transaction


class OfficeNotFound(Exception):
    """There is no such office, as a profile or as a site."""


@dataclass(frozen=True)
class Addresses:
    """Where an office is to be found: its portal's origin and its mail server."""

    portal: str = ""
    smtp: tuple[str, int] | None = None


def create(
    app: Any, profile_dir: Path, addresses: Addresses | None = None, demo: bool = False
) -> list[Login]:
    """Make the site of an office, or what a site that is there lacks of people.

    With `demo` a new site has a past, if its profile tells one. Changes nothing else in a site that
    exists. Everything happens in one transaction, which the caller commits. Returns how new people
    log in; without `demo` nobody knows their passwords. Raises ProfileError.
    """
    addresses = addresses or Addresses()
    profile = _load(profile_dir)
    with _office(app, profile) as site:
        told = site is not None
        if site is None:
            site = add_site(app, profile)
            with acting_as(system_user(site)):
                bring_in_step(site, items_of(profile))
                add_to_plans(site, profile.plans.values())
                set_addresses(site, addresses.portal, addresses.smtp)
        with acting_as(system_user(site)):
            logins = add_people(profile, addresses.portal)
            if demo:
                logins += add_residents(profile, addresses.portal)
            if demo and profile.story and not told:
                tell(Cast(profile.story, today()))
    return logins if demo else []


def diff(app: Any, profile_dir: Path) -> list[Difference]:
    """What differs between a profile and its site. Changes nothing.

    Raises ProfileError, OfficeNotFound.
    """
    profile = _load(profile_dir)
    with _office(app, profile) as site:
        _required(site, profile)
        with acting_as(system_user(site)):
            found = differences(site, items_of(profile))
            found += plan_differences(site, profile.plans.values())
    transaction.abort()
    return found


def apply(app: Any, profile_dir: Path, addresses: Addresses | None = None) -> list[Difference]:
    """Bring into a site what its profile has and nobody edited there. The caller commits.

    Returns everything that differed before. Raises ProfileError, OfficeNotFound.
    """
    addresses = addresses or Addresses()
    profile = _load(profile_dir)
    with _office(app, profile) as site:
        _required(site, profile)
        with acting_as(system_user(site)):
            found = bring_in_step(site, items_of(profile))
            found += add_to_plans(site, profile.plans.values())
            add_people(profile, addresses.portal)
            set_addresses(site, addresses.portal, addresses.smtp)
    return found


def _load(profile_dir: Path) -> Profile:
    profile = load_profile(profile_dir)
    check_forms(profile)
    return profile


@contextmanager
def _office(app: Any, profile: Profile) -> Iterator[Any]:
    """The site of the profile as the current site, or None when there is none."""
    site = app[profile.id] if profile.id in app.objectIds() else None
    if site is not None:
        setSite(site)
    try:
        yield site
        # what waits to be indexed needs the site
        processQueue()
    finally:
        setSite(None)
        # schemas are cached by type alone; those of this site are not the next one's
        SCHEMA_CACHE.clear()


def _required(site: Any, profile: Profile) -> None:
    if site is None:
        raise OfficeNotFound(f"There is no office {profile.id}: make it with create.")
