"""A new Plone site with the settings every office starts from."""

from eurzad.platform.profile import Profile
from eurzad.platform.registration import profile_id
from eurzad.platform.registration import register_profile
from plone import api
from plone.dexterity.schema import SCHEMA_CACHE
from Products.CMFPlone.factory import addPloneSite
from typing import Any
import transaction


TIMEZONE = "Europe/Warsaw"
EXTENSIONS = ("plone.app.contenttypes:default", "eurzad.platform:default")
EDITORS = "editors"


def add_site(app: Any, profile: Profile) -> Any:
    """Make the Plone site of an office, without content. Commits nothing."""
    register_profile(profile.path)
    # types of an office made before in this process are not those of this one
    SCHEMA_CACHE.clear()
    site = addPloneSite(
        app,
        profile.id,
        title=profile.office["office_name"],
        extension_ids=EXTENSIONS,
        default_language="pl",
        portal_timezone=TIMEZONE,
    )
    api.portal.set_registry_record("plone.available_languages", list(profile.office["languages"]))
    api.group.create(EDITORS, title="Redaktorzy", description="Piszą wiadomości i karty usług.")
    site.portal_setup.runAllImportStepsFromProfile(f"profile-{profile_id(profile.path)}")
    transaction.savepoint(optimistic=True)
    return site


def set_addresses(site: Any, portal: str | None, smtp: tuple[str, int] | None) -> None:
    """Tell a site its public origin and its mail server."""
    if portal:
        api.portal.set_registry_record("volto.frontend_domain", portal)
    if smtp:
        host, port = smtp
        api.portal.set_registry_record("plone.smtp_host", host)
        api.portal.set_registry_record("plone.smtp_port", port)
