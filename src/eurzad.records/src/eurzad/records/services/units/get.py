"""GET /@units"""

from Acquisition import aq_parent
from eurzad.core.office import all_units
from eurzad.core.office import IUnit
from eurzad.core.services.base import JsonService
from typing import Any


class UnitsGet(JsonService):
    """The units of the office as a tree."""

    def reply(self) -> list[dict[str, Any]]:
        everything = all_units()
        below: dict[str, list[Any]] = {}
        for unit in everything:
            parent = aq_parent(unit)
            below.setdefault(parent.symbol if IUnit.providedBy(parent) else "", []).append(unit)
        return [self.branch(unit, below) for unit in below.get("", [])]

    def branch(self, unit: Any, below: dict[str, list[Any]]) -> dict[str, Any]:
        return {
            "symbol": unit.symbol,
            "title": unit.title,
            "children": [self.branch(child, below) for child in below.get(unit.symbol, [])],
        }
