"""Titles of the services that a schedule names by their ids."""

from collections.abc import Iterable
from eurzad.core.interfaces import IService
from plone import api


def service_titles(ids: Iterable[str]) -> dict[str, str]:
    """Return the titles of the services that everybody may see, by id."""
    wanted = sorted(set(ids))
    if not wanted:
        return {}
    brains = api.portal.get_tool("portal_catalog")(getId=wanted)
    found = (IService(brain._unrestrictedGetObject(), None) for brain in brains)
    return {one.id: one.title for one in found if one is not None}
