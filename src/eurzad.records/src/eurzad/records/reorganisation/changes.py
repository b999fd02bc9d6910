"""Reading what a reorganisation is to change, and whether that can be done on the day."""

from datetime import date
from eurzad.core import _
from eurzad.core.errors import FieldError
from eurzad.core.errors import Invalid
from eurzad.core.errors import invalid
from eurzad.core.numbering import is_symbol
from eurzad.core.office import open_units
from eurzad.core.office import unit_by_symbol
from eurzad.core.office.units import has_marks
from eurzad.core.office.units import unit_id
from eurzad.records import values
from eurzad.records.reorganisation.plans import handovers
from eurzad.records.reorganisation.plans import planned_until
from eurzad.records.years.beginning import unit_of_mark
from typing import Any
import re


KINDS = ("create", "rename", "merge", "close", "transfer")
SYMBOL = 25
TITLE = 200
MOST = 50
FIELDS = {
    "create": ("kind", "symbol", "title", "parent"),
    "rename": ("kind", "symbol", "title"),
    "merge": ("kind", "symbols", "successor", "people"),
    "close": ("kind", "symbol", "successor", "people"),
    "transfer": ("kind", "symbol", "successor", "classes"),
}
CLASS = re.compile(r"[0-9]{1,4}")


def units_on(site: Any, day: date) -> dict[str, bool]:
    """Return the units of a day, planned reorganisations counted in; True for a new one."""
    units = {unit.symbol: False for unit in open_units(day)}
    for one in planned_until(site, day):
        for change in one.changes:
            if change["kind"] == "create":
                units[change["symbol"]] = True
        for each in handovers(one):
            if each["closes"]:
                units.pop(each["symbol"], None)
    return units


def read_changes(site: Any, day: date, data: Any) -> list[dict[str, Any]]:
    """Return the changes in the order in which they are done. Raises Invalid, naming the fields."""
    if not isinstance(data, list) or not 1 <= len(data) <= MOST:
        raise invalid("changes", _("Say at least one change."))
    reader = _Reader(site, day)
    found, problems = [], []
    for position, kind in sorted(
        ((position, _kind(position, one)) for position, one in enumerate(data)),
        key=lambda pair: KINDS.index(pair[1]),
    ):
        try:
            found.append(reader.read(kind, data[position]))
        except Invalid as problem:
            problems += [
                FieldError(f"changes.{position}.{one.field}", one.message) for one in problem.fields
            ]
    if problems:
        raise Invalid(problems[0].message, problems)
    return found


def _kind(position: int, one: Any) -> str:
    if not isinstance(one, dict) or one.get("kind") not in KINDS:
        raise invalid(f"changes.{position}.kind", _("Choose one of the values."))
    return str(one["kind"])


class _Reader:
    """Reads one change after the other, knowing which units the earlier ones leave."""

    def __init__(self, site: Any, day: date) -> None:
        self.site = site
        self.day = day
        self.units = units_on(site, day)

    def read(self, kind: str, data: dict[str, Any]) -> dict[str, Any]:
        values.only(data, FIELDS[kind])
        return {"kind": kind, **getattr(self, kind)(data)}

    def create(self, data: dict[str, Any]) -> dict[str, Any]:
        symbol = values.line(data, "symbol", SYMBOL, required=True)
        if not is_symbol(symbol):
            message = _("A symbol is made of capital letters, such as FN or WOŚ-A.")
            raise invalid("symbol", message)
        if self.is_taken(symbol):
            mapping = {"symbol": symbol}
            message = _(
                "The mark ${symbol} belongs, or belonged, to another unit.", mapping=mapping
            )
            raise invalid("symbol", message)
        parent = values.line(data, "parent", SYMBOL)
        if parent:
            self.check_open(parent, "parent")
        title = values.line(data, "title", TITLE, required=True)
        self.units[symbol] = True
        return {"symbol": symbol, "title": title, "parent": parent}

    def rename(self, data: dict[str, Any]) -> dict[str, Any]:
        symbol = self.existing(data, "symbol")
        return {"symbol": symbol, "title": values.line(data, "title", TITLE, required=True)}

    def close(self, data: dict[str, Any]) -> dict[str, Any]:
        symbol = self.existing(data, "symbol")
        return self.handed([symbol], data)

    def merge(self, data: dict[str, Any]) -> dict[str, Any]:
        given = data.get("symbols")
        if not isinstance(given, list) or len(set(map(str, given))) != len(given) or len(given) < 2:
            raise invalid("symbols", _("Choose at least two units."))
        symbols = [self.existing({"symbols": one}, "symbols") for one in given]
        return self.handed(symbols, data)

    def transfer(self, data: dict[str, Any]) -> dict[str, Any]:
        symbol = self.existing(data, "symbol")
        successor = self.successor(data, [symbol])
        classes = data.get("classes")
        if not isinstance(classes, list) or not classes:
            raise invalid("classes", _("Say which classes of the file plan go over."))
        if not all(isinstance(one, str) and CLASS.fullmatch(one) for one in classes):
            raise invalid("classes", _("A symbol has one to four digits."))
        return {"symbols": [symbol], "successor": successor, "classes": sorted(set(classes))}

    def handed(self, symbols: list[str], data: dict[str, Any]) -> dict[str, Any]:
        successor = self.successor(data, symbols)
        people = data.get("people", True)
        if not isinstance(people, bool):
            raise invalid("people", _("Choose one of the values."))
        for symbol in symbols:
            del self.units[symbol]
        return {"symbols": symbols, "successor": successor, "people": people}

    def successor(self, data: dict[str, Any], symbols: list[str]) -> str:
        found = values.line(data, "successor", SYMBOL, required=True)
        self.check_open(found, "successor")
        if found in symbols:
            raise invalid("successor", _("Cases go over to another unit."))
        return found

    def existing(self, data: dict[str, Any], name: str) -> str:
        symbol = values.line(data, name, SYMBOL, required=True)
        self.check_open(symbol, name)
        if self.units[symbol]:
            raise invalid(name, _("This unit is only to be made."))
        return symbol

    def check_open(self, symbol: str, name: str) -> None:
        if symbol not in self.units:
            raise invalid(name, _("There is no such unit on that day."))

    def is_taken(self, symbol: str) -> bool:
        """A mark is never given to another unit, nor two that have one address.

        Rights hang on the mark, so it is kept from others longer than the law asks: a calendar
        year (office instruction, par. 5).
        """
        known = [unit_id(one) for one in self.units]
        return (
            unit_by_symbol(symbol) is not None
            or has_marks(symbol)
            or unit_of_mark(self.site, symbol, self.day.year)
            or unit_id(symbol) in known
        )
