"""Terms and deadlines. Each rule of law is one named function with its source."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from datetime import timedelta
from eurzad.core import _
from eurzad.core.calendar import next_working_day
from eurzad.core.calendar import working_days_between
from typing import Literal
import calendar


TermUnit = Literal["day", "week", "month", "year"]


@dataclass(frozen=True)
class Term:
    """A length of time as the law states it. A month is never thirty days."""

    unit: TermUnit
    count: int

    def __post_init__(self) -> None:
        if self.unit not in ("day", "week", "month", "year"):
            raise ValueError(f"no such unit of time: {self.unit!r}")
        if self.count < 1:
            raise ValueError("a term is at least one day, week, month or year")


@dataclass(frozen=True)
class Pause:
    """Days that do not count, both ends included. `end` is None while the pause lasts."""

    start: date
    end: date | None = None


@dataclass(frozen=True)
class Regime:
    """A procedure: how it counts time, and the term it gives the office by default."""

    id: str
    title: str
    term: Term
    source: str


REGIMES = {
    regime.id: regime
    for regime in (
        Regime("KPA", _("Code of Administrative Procedure"), Term("month", 1), "art. 35 § 3 KPA"),
        Regime(
            "KPA-certificate",
            _("Certificate (Code of Administrative Procedure)"),
            Term("day", 7),
            "art. 217 § 3 KPA",
        ),
        Regime("OP", _("Tax Ordinance"), Term("month", 1), "art. 139 § 1 OP"),
        Regime(
            "OP-certificate",
            _("Certificate (Tax Ordinance)"),
            Term("day", 7),
            "art. 306a § 5 OP",
        ),
        Regime("UDIP", _("Access to public information"), Term("day", 14), "art. 13 ust. 1 UDIP"),
        Regime("PB", _("Building Law"), Term("day", 65), "art. 35 ust. 6 PB"),
        Regime("complaint", _("Complaints and suggestions"), Term("month", 1), "art. 237 § 1 KPA"),
        Regime("other", _("Other procedure"), Term("month", 1), ""),
    )
}


@dataclass(frozen=True)
class Deadline:
    """By when the office must settle a case.

    `rule` names the source of the term, `explanation` says in words what is left; both are messages
    to be translated. The days left are negative once the date is past. `paused` is True while the
    clock stands still: then `date` is the earliest possible one.
    """

    date: date
    rule: str
    days_left: int
    working_days_left: int
    explanation: str
    paused: bool = False


def end_of_days(start: date, count: int) -> date:
    """Return the last day of a term in days: the day of the event is not counted.

    Source: art. 57 § 1 KPA, art. 12 § 1 OP.
    """
    return start + timedelta(days=count)


def end_of_weeks(start: date, count: int) -> date:
    """Return the last day of a term in weeks: the same day of the week.

    Source: art. 57 § 2 KPA, art. 12 § 2 OP.
    """
    return start + timedelta(weeks=count)


def end_of_months(start: date, count: int) -> date:
    """Return the last day of a term in months: the same day of the month, or the month's last one.

    Source: art. 57 § 3 KPA, art. 12 § 3 OP.
    """
    months = start.month - 1 + count
    year, month = start.year + months // 12, months % 12 + 1
    return date(year, month, min(start.day, calendar.monthrange(year, month)[1]))


def end_of_years(start: date, count: int) -> date:
    """Return the last day of a term in years: the same date, or the day before where there is none.

    Source: art. 57 § 3a KPA, art. 12 § 4 OP.
    """
    return end_of_months(start, 12 * count)


def moved_to_working_day(end: date) -> date:
    """Return the day on which a term ends, if its last day is a Saturday or a statutory holiday.

    Source: art. 57 § 4 KPA, art. 12 § 5 OP.
    """
    return next_working_day(end)


ENDS = {
    "day": end_of_days,
    "week": end_of_weeks,
    "month": end_of_months,
    "year": end_of_years,
}


def due_date(start: date, term: Term) -> date:
    """Return the day on which a term ends that was started by an event on `start`.

    Source: art. 57 KPA.
    """
    return moved_to_working_day(ENDS[term.unit](start, term.count))


def due_date_with_pauses(start: date, term: Term, pauses: Iterable[Pause], today: date) -> date:
    """Return the day on which a term ends when some days do not count towards it.

    An open pause counts up to `today`. A pause only matters as far as it lies after the start and
    not after the end as extended so far; days in two pauses are left out once.

    Source: art. 35 § 5 KPA, art. 139 § 4 OP.
    """
    end = ENDS[term.unit](start, term.count)
    for day in sorted(_paused_days(start, pauses, today)):
        if day <= end:
            end += timedelta(days=1)
    return moved_to_working_day(end)


def _paused_days(start: date, pauses: Iterable[Pause], today: date) -> set[date]:
    days: set[date] = set()
    for pause in pauses:
        first = max(pause.start, start + timedelta(days=1))
        last = today if pause.end is None else pause.end
        days.update(first + timedelta(days=n) for n in range((last - first).days + 1))
    return days


def deadline_for(
    regime: str,
    term: Term | None,
    start: date,
    today: date,
    pauses: Iterable[Pause] = (),
) -> Deadline:
    """Return the deadline of a case begun on `start`, as it looks on `today`.

    `start` is the day on which the application reached the office (art. 61 § 3 KPA; for one filed
    electronically the date of its proof of receipt, § 3a). Without `term` the regime's own applies.
    Raises ValueError for an unknown regime.
    """
    if regime not in REGIMES:
        raise ValueError(f"no such regime: {regime!r}")
    known = REGIMES[regime]
    pauses = tuple(pauses)
    end = due_date_with_pauses(start, term or known.term, pauses, today)
    paused = any(p.start <= today and (p.end is None or p.end >= today) for p in pauses)
    return Deadline(
        date=end,
        rule=known.source,
        days_left=(end - today).days,
        working_days_left=working_days_between(today, end),
        explanation=explain((end - today).days, paused),
        paused=paused,
    )


def explain(days_left: int, paused: bool = False) -> str:
    """Return in words how much time is left, as a message to be translated."""
    if paused:
        return str_message(_("the time does not run at present"))
    if days_left == 0:
        return str_message(_("the time runs out today"))
    if days_left > 0:
        return str_message(
            _(
                "${count} day left",
                msgid_plural="${count} days left",
                number=days_left,
                mapping={"count": days_left},
            )
        )
    return str_message(
        _(
            "the time ran out ${count} day ago",
            msgid_plural="the time ran out ${count} days ago",
            number=-days_left,
            mapping={"count": -days_left},
        )
    )


def str_message(message: str) -> str:
    """Return the message, typed as the text it is."""
    return message
