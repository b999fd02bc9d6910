"""Numbers for heads: what came in, what was opened and settled, how long it took, who has how much.

They are counted from rows of registers, case lists and the desk when asked for; no case is woken.
"""

from collections import Counter
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field
from datetime import date
from eurzad.core.clock import today
from eurzad.records.desk.catalog import desk
from eurzad.records.store import records_store
from statistics import median
from typing import Any


MOST_MONTHS = 24


@dataclass(frozen=True)
class Load:
    """Open cases of one person; `handler` is empty for those that nobody has yet."""

    handler: str
    open: int
    overdue: int


@dataclass(frozen=True)
class Numbers:
    """One value for each month, the oldest first; days are from opening to closing, a median."""

    months: list[str]
    received: list[int]
    opened: list[int]
    closed: list[int]
    days_to_settle: list[float | None]
    load: list[Load] = field(default_factory=list)

    @property
    def open_now(self) -> int:
        return sum(one.open for one in self.load)

    @property
    def overdue_now(self) -> int:
        return sum(one.overdue for one in self.load)


def months_until(day: date, count: int) -> list[str]:
    """Return so many months, the last one that of `day`, as texts like 2026-11."""
    last = day.year * 12 + day.month - 1
    return [f"{one // 12}-{one % 12 + 1:02}" for one in range(last - count + 1, last + 1)]


def numbers_of(site: Any, units: list[str], months: int) -> Numbers:
    """Return the numbers of some units for the last months, the present one included."""
    wanted = months_until(today(), min(months, MOST_MONTHS))
    years = range(int(wanted[0][:4]), int(wanted[-1][:4]) + 1)
    received = Counter(row["received"][:7] for row in _incoming(site, units, years))
    opened: Counter[str] = Counter()
    settled: dict[str, list[int]] = defaultdict(list)
    for row in case_rows(site, units):
        opened[row["started"][:7]] += 1
        if row["closed"]:
            settled[row["closed"][:7]].append(_days(row))
    return Numbers(
        months=wanted,
        received=[received[month] for month in wanted],
        opened=[opened[month] for month in wanted],
        closed=[len(settled[month]) for month in wanted],
        days_to_settle=[median(settled[month]) if settled[month] else None for month in wanted],
        load=_load(site, units),
    )


def _incoming(site: Any, units: list[str], years: range) -> Iterator[dict[str, Any]]:
    registers = records_store(site).incoming
    for year in years:
        if year in registers:
            register = registers[year]
            yield from register.page(size=len(register) or 1, units=units).rows


def case_rows(site: Any, units: list[str]) -> Iterator[dict[str, Any]]:
    """Return the rows of the case lists of some units, without groups: those are no cases."""
    lists = records_store(site).case_lists
    for unit in units:
        for _key, register in lists.items(min=f"{unit}/", max=f"{unit}/\uffff"):
            rows = register.page(size=len(register) or 1).rows
            yield from (row for row in rows if row["state"] != "group")


def _days(row: dict[str, Any]) -> int:
    return (date.fromisoformat(row["closed"]) - date.fromisoformat(row["started"])).days


def _load(site: Any, units: list[str]) -> list[Load]:
    day = today().isoformat()
    open_cases: Counter[str] = Counter()
    overdue: Counter[str] = Counter()
    for row in desk(site).rows({"kind": "case", "unit": units}):
        handler = row["handler"]["id"] if row["handler"] else ""
        open_cases[handler] += 1
        overdue[handler] += bool(row["deadline"] and row["deadline"] < day)
    return [Load(id, count, overdue[id]) for id, count in open_cases.most_common()]
