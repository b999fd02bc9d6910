"""Units: the departments of an office, each with its letter mark."""

from Acquisition import aq_inner
from Acquisition import aq_parent
from collections.abc import Iterable
from datetime import date
from eurzad.core import _
from eurzad.core.clock import today
from eurzad.core.numbering import is_symbol
from eurzad.core.places import object_at
from eurzad.core.store import has_store
from eurzad.core.store import store
from plone import api
from plone.dexterity.content import Container
from plone.supermodel import model
from typing import Any
from zope import schema
from zope.interface import implementer
from zope.interface import Invalid


def valid_symbol(value: str) -> bool:
    """Validate the symbol of a unit."""
    if not is_symbol(value):
        raise Invalid(_("A symbol is made of capital letters, such as FN or WOŚ-A."))
    return True


class IUnitFolder(model.Schema):
    """Where the units of the office are."""

    title = schema.TextLine(title=_("Title"))
    description = schema.Text(title=_("Summary"), required=False)


class IUnit(model.Schema):
    """A unit of the office (komórka organizacyjna)."""

    title = schema.TextLine(title=_("Name of the unit"))
    symbol = schema.TextLine(
        title=_("Symbol"),
        description=_("The letter mark of the unit, as in the marks of its cases."),
        constraint=valid_symbol,
        max_length=25,
    )
    description = schema.Text(title=_("What the unit deals with"), required=False)
    phone = schema.TextLine(title=_("Telephone"), required=False)
    email = schema.TextLine(title=_("E-mail"), required=False)
    room = schema.TextLine(title=_("Room"), required=False)
    hours = schema.Text(title=_("Opening hours"), required=False)
    valid_from = schema.Date(
        title=_("First day"),
        description=_("Set by a reorganisation; empty when the unit has always been there."),
        required=False,
        readonly=True,
    )
    valid_to = schema.Date(
        title=_("Last day"),
        description=_("Set by a reorganisation: after this day the unit gets no more cases."),
        required=False,
        readonly=True,
    )


@implementer(IUnitFolder)
class UnitFolder(Container):
    """Where the units of the office are."""


@implementer(IUnit)
class Unit(Container):
    """A unit of the office; it may hold other units. `successor` has the cases of a closed one."""

    successor = ""


def unit_by_symbol(symbol: str) -> Unit | None:
    """Return the unit with this symbol, whoever asks."""
    site = api.portal.get()
    path = store(site).units.get(symbol)
    return None if path is None else object_at(site, path)


def all_units() -> list[Unit]:
    """Return all units of the office, ordered by symbol."""
    site = api.portal.get()
    found = (object_at(site, path) for path in store(site).units.values())
    return [unit for unit in found if unit is not None]


def with_units_above(symbol: str) -> list[str]:
    """Return the symbol and those of the units above it, the nearest first."""
    symbols = [symbol]
    unit = unit_by_symbol(symbol)
    while IUnit.providedBy(unit := aq_parent(aq_inner(unit))):
        symbols.append(unit.symbol)
    return symbols


def with_units_below(symbol: str) -> list[str]:
    """Return the symbol and those of the units in it, at any depth, ordered."""
    path = store(api.portal.get()).units.get(symbol)
    known = store(api.portal.get()).units.items()
    below = [one for one, at in known if path and at.startswith(f"{path}/")]
    return [symbol, *below]


def exists_on(unit: Unit, day: date) -> bool:
    """Tell whether a unit is there on a day, neither to come nor closed."""
    return not (
        (unit.valid_from is not None and day < unit.valid_from)
        or (unit.valid_to is not None and day > unit.valid_to)
    )


def open_units(day: date | None = None) -> list[Unit]:
    """Return the units that are there on a day, today unless one is given, ordered by symbol."""
    day = today() if day is None else day
    return [unit for unit in all_units() if exists_on(unit, day)]


def is_open_unit(symbol: str, day: date | None = None) -> bool:
    """Tell whether a unit with this symbol is there on a day, today unless one is given."""
    unit = unit_by_symbol(symbol)
    return unit is not None and exists_on(unit, today() if day is None else day)


def current_symbol(symbol: str) -> str:
    """Return the symbol of the unit that deals today with what a unit once dealt with."""
    seen = set()
    while symbol and symbol not in seen and not is_open_unit(symbol):
        seen.add(symbol)
        unit = unit_by_symbol(symbol)
        if unit is None or not unit.successor:
            break
        symbol = unit.successor
    return symbol


def with_predecessors(symbols: Iterable[str]) -> set[str]:
    """Return units with the closed ones whose cases are theirs by now."""
    heirs = set(symbols)
    closed = (unit.symbol for unit in all_units() if unit.successor) if heirs else ()
    return heirs | {symbol for symbol in closed if current_symbol(symbol) in heirs}


def unit_id(symbol: str) -> str:
    """Return the address of a unit: its symbol in small Latin letters."""
    return symbol.lower().translate(str.maketrans("ąćęłńóśźż", "acelnoszz"))


def remember_unit(unit: Unit, _event: Any = None) -> None:
    """Keep the map of symbols in step when a unit is added, moved or changed."""
    site = api.portal.get()
    if not has_store(site) or not unit.symbol:
        return
    known = store(site).units
    path = _path(site, unit)
    taken = known.get(unit.symbol)
    if taken not in (None, path) and object_at(site, taken) is not None:
        raise Invalid(
            _("The symbol ${symbol} belongs to another unit.", mapping={"symbol": unit.symbol})
        )
    check_mark_stays(known, path, unit.symbol)
    forget_path(known, path)
    known[unit.symbol] = path


def check_mark_stays(known: Any, path: str, symbol: str) -> None:
    """Raise Invalid when a unit would get another mark although cases bear the one it has."""
    for before in [one for one, at in known.items() if at == path and one != symbol]:
        if has_marks(before):
            message = _(
                "Cases bear the mark ${symbol}. Make a new unit by a reorganisation instead.",
                mapping={"symbol": before},
            )
            raise Invalid(message)


def has_marks(symbol: str) -> bool:
    """Tell whether some case bears the mark of this unit."""
    series = store(api.portal.get()).counters.series()
    return any(one.startswith(f"case/{symbol}/") for one in series)


def remember_moved_unit(unit: Unit, event: Any) -> None:
    """Keep the map of symbols in step when a unit, or what it lies in, is moved."""
    if event.newParent is not None and event.oldParent is not None:
        remember_unit(unit)


def forget_unit(unit: Unit, _event: Any) -> None:
    """Forget where a unit was before it is removed or moved."""
    site = api.portal.get()
    if has_store(site):
        forget_path(store(site).units, _path(site, unit))


def forget_path(known: Any, path: str) -> None:
    for symbol in [symbol for symbol, at in known.items() if at == path]:
        del known[symbol]


def _path(site: Any, unit: Unit) -> str:
    start = len(site.getPhysicalPath())
    return "/".join(unit.getPhysicalPath()[start:])
