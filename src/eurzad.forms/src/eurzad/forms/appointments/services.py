"""Titles of the services that a schedule names by their ids."""

from collections.abc import Iterable
from eurzad.core.interfaces import IService
from plone import api
from typing import Any


def service_titles(ids: Iterable[str]) -> dict[str, str]:
    """Return the titles of the services that everybody may see, by id."""
    wanted = sorted(set(ids))
    if not wanted:
        return {}
    brains = api.portal.get_tool("portal_catalog")(getId=wanted)
    found = (IService(brain._unrestrictedGetObject(), None) for brain in brains)
    return {one.id: one.title for one in found if one is not None}


def all_services() -> list[dict[str, Any]]:
    """Return the services that everybody may see: id, title and the unit that settles them."""
    brains = api.portal.get_tool("portal_catalog")(
        portal_type="ServiceCard", review_state="published", sort_on="sortable_title"
    )
    found = (IService(brain._unrestrictedGetObject(), None) for brain in brains)
    return [
        {"id": one.id, "title": one.title, "unit": one.unit_symbol}
        for one in found
        if one is not None
    ]
