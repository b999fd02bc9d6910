"""GET @structure, and the expander that is always on for the folder of units."""

from eurzad.core.office.units import IUnit
from eurzad.core.office.units import IUnitFolder
from eurzad.portal.interfaces import IPortalLayer
from plone import api
from plone.restapi.interfaces import IExpandableElement
from plone.restapi.services import Service
from typing import Any
from zope.component import adapter
from zope.interface import implementer


@implementer(IExpandableElement)
@adapter(IUnitFolder, IPortalLayer)
class Structure:
    """Every unit that whoever asks may see, each with the units in it, in the office's order."""

    def __init__(self, context, request) -> None:
        self.context = context
        self.request = request

    def __call__(self, expand: bool = True) -> dict[str, Any]:
        return {
            "structure": {
                "@id": f"{self.context.absolute_url()}/@structure",
                "units": units_in(self.context),
            }
        }


class StructureGet(Service):
    """The same as the expander, alone."""

    def reply(self) -> dict[str, Any]:
        return Structure(self.context, self.request)()["structure"]


def units_in(folder: Any) -> list[dict[str, Any]]:
    """Units of a folder or unit. An office has a few dozen, so the objects are read themselves."""
    return [
        {
            "@id": unit.absolute_url(),
            "title": unit.title,
            "description": unit.description or "",
            "symbol": unit.symbol,
            "phone": unit.phone,
            "units": units_in(unit),
        }
        for unit in folder.objectValues()
        if IUnit.providedBy(unit) and api.user.has_permission("View", obj=unit)
    ]
