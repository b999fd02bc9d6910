"""What a letter says about the office: from the site's registry, filled by its profile."""

from plone import api
from plone.registry.interfaces import IRegistry
from typing import Any
from zope.component import getUtility


PREFIX = "eurzad.office"


def office_setting(name: str, default: str = "") -> str:
    """Return a record about the office, such as `authority` or `city`."""
    return getUtility(IRegistry).get(f"{PREFIX}.{name}", default) or default


def letterhead() -> dict[str, Any]:
    """Return what the letterhead of the document templates shows."""
    return {
        "name": office_setting("name"),
        "office_name": office_setting("office_name") or api.portal.get().title or "",
        "address": {name: office_setting(name) for name in ("street", "postal_code", "city")},
        "phone": office_setting("phone"),
        "email": office_setting("email"),
        "colour": office_setting("colour", "#333333"),
    }


def authority() -> str:
    """Return the authority that decides, such as "Burmistrz Gminy i Miasta"."""
    return office_setting("authority") or letterhead()["office_name"]
