"""The three registers, and how their numbers look."""

from dataclasses import dataclass
from eurzad.core import _
from eurzad.core.numbering import format_register_number
from eurzad.core.numbering import register_series
from eurzad.core.store import store
from typing import Any


@dataclass(frozen=True)
class RegisterKind:
    """A register: one for each office and year. `name` is also its branch of the records' tree."""

    name: str
    symbol: str
    title: str


INCOMING = RegisterKind("incoming", "RPW", _("Incoming register"))
OUTGOING = RegisterKind("outgoing", "RPWW", _("Outgoing register"))
INTERNAL = RegisterKind("internal", "RKW", _("Internal register"))

REGISTERS = {one.name: one for one in (INCOMING, OUTGOING, INTERNAL)}
BY_SYMBOL = {one.symbol: one for one in REGISTERS.values()}


def next_number(site: Any, kind: RegisterKind, year: int) -> tuple[int, str]:
    """Give the next number of a register, as ordinal and text, in the current transaction."""
    ordinal = store(site).counters.next(register_series(kind.name, year))
    return ordinal, format_register_number(kind.symbol, ordinal, year)
