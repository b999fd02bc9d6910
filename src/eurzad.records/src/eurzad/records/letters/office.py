"""What a letter says about the office: from the site's registry, filled by its profile."""

from plone import api
from plone.formwidget.namedfile.converter import b64decode_file
from plone.registry.interfaces import IRegistry
from typing import Any
from zope.component import getUtility


PREFIX = "eurzad.office"
LARGEST_LOGO = 200_000
PNG = b"\x89PNG\r\n\x1a\n"


def office_setting(name: str, default: Any = "") -> Any:
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
        **coat_of_arms(),
    }


def coat_of_arms() -> dict[str, Any]:
    """Return the site's logo for the letterhead: an SVG as text, a PNG as numbers, or nothing."""
    logo = getUtility(IRegistry).get("plone.site_logo")
    if not logo:
        return {}
    _name, data = b64decode_file(logo)
    if len(data) > LARGEST_LOGO:
        return {}
    if data.startswith(PNG):
        return {"arms_png": list(data)}
    text = data.decode("utf-8", "replace")
    return {"arms_svg": text} if "<svg" in text[:1000] else {}


def authority() -> str:
    """Return the authority that decides, such as "Burmistrz Gminy i Miasta"."""
    return office_setting("authority") or letterhead()["office_name"]
