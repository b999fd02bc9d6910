"""GET /@units"""

from Acquisition import aq_parent
from eurzad.core.office import all_units
from eurzad.core.office import IUnit
from eurzad.core.office import open_units
from eurzad.core.services.base import JsonService
from typing import Any


class UnitsGet(JsonService):
    """The units of the office as a tree; with `all` also those that were closed or are to come."""

    def reply(self) -> list[dict[str, Any]]:
        everything = all_units() if self.word("all") else open_units()
        shown = {unit.symbol for unit in everything}
        below: dict[str, list[Any]] = {}
        for unit in everything:
            parent = aq_parent(unit)
            above = parent.symbol if IUnit.providedBy(parent) else ""
            below.setdefault(above if above in shown else "", []).append(unit)
        return [self.branch(unit, below) for unit in below.get("", [])]

    def branch(self, unit: Any, below: dict[str, list[Any]]) -> dict[str, Any]:
        return {
            "symbol": unit.symbol,
            "title": unit.title,
            "children": [self.branch(child, below) for child in below.get(unit.symbol, [])],
        }
