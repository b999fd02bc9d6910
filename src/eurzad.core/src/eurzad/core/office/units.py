"""Units: the departments of an office, each with its letter mark."""

from Acquisition import aq_inner
from Acquisition import aq_parent
from eurzad.core import _
from eurzad.core.numbering import is_symbol
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


@implementer(IUnitFolder)
class UnitFolder(Container):
    """Where the units of the office are."""


@implementer(IUnit)
class Unit(Container):
    """A unit of the office; it may hold other units."""


def unit_by_symbol(symbol: str) -> Unit | None:
    """Return the unit with this symbol, whoever asks."""
    site = api.portal.get()
    path = store(site).units.get(symbol)
    return None if path is None else site.unrestrictedTraverse(path, None)


def all_units() -> list[Unit]:
    """Return all units of the office, ordered by symbol."""
    site = api.portal.get()
    found = (site.unrestrictedTraverse(path, None) for path in store(site).units.values())
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


def remember_unit(unit: Unit, _event: Any = None) -> None:
    """Keep the map of symbols in step when a unit is added, moved or changed."""
    site = api.portal.get()
    if not has_store(site) or not unit.symbol:
        return
    known = store(site).units
    path = _path(site, unit)
    taken = known.get(unit.symbol)
    if taken not in (None, path) and site.unrestrictedTraverse(taken, None) is not None:
        raise Invalid(
            _("The symbol ${symbol} belongs to another unit.", mapping={"symbol": unit.symbol})
        )
    forget_path(known, path)
    known[unit.symbol] = path


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
