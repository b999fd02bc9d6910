"""JSON of a service card."""

from dataclasses import asdict
from eurzad.core.office import unit_by_symbol
from eurzad.forms.appointments.known import books_online
from eurzad.portal.content import FORM_ID
from eurzad.portal.interfaces import IPortalLayer
from eurzad.portal.interfaces import IServiceCard
from plone import api
from plone.restapi.interfaces import ISerializeToJson
from plone.restapi.serializer.dxcontent import SerializeFolderToJson
from typing import Any
from zope.component import adapter
from zope.interface import implementer


@implementer(ISerializeToJson)
@adapter(IServiceCard, IPortalLayer)
class SerializeServiceCard(SerializeFolderToJson):
    """Adds the contact unit, the form, the title of the subject, and whether visits are booked."""

    def __call__(self, version=None, include_items=True) -> dict[str, Any]:
        result = super().__call__(version=version, include_items=include_items)
        result["subject"] = self.context.category
        result["contact_unit"] = contact_unit(self.context.unit_symbol)
        result["form"] = form(self.context)
        result["appointments"] = bool(books_online(api.portal.get(), self.context.getId()))
        for name in ("regime", "term_unit", "settlement"):
            if isinstance(result.get(name), dict):
                result[name] = result[name]["token"]
        return result


def contact_unit(symbol: str | None) -> dict[str, Any] | None:
    """The unit as a resident needs it, or None when there is none of that symbol."""
    unit = unit_by_symbol(symbol) if symbol else None
    if unit is None:
        return None
    return {
        "@id": unit.absolute_url(),
        "symbol": unit.symbol,
        "title": unit.title,
        "phone": unit.phone,
        "email": unit.email,
        "room": unit.room,
    }


def form(card) -> dict[str, Any] | None:
    """Address of the form, and how it is filed, when whoever asks may see it."""
    if FORM_ID not in card.objectIds():
        return None
    found = card[FORM_ID]
    if not api.user.has_permission("View", obj=found):
        return None
    return {
        "@id": found.absolute_url(),
        "title": found.title,
        "filing": asdict(found.definition.filing) if found.published_versions else None,
    }
