"""Rules of law on time: each is one named function whose docstring names its source.

KPA: Code of Administrative Procedure. OP: Tax Ordinance. All dates are Polish dates.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from datetime import timedelta
from eurzad.core.calendar import next_working_day
from typing import Literal
import calendar


TermUnit = Literal["day", "week", "month", "year"]
UNITS = ("day", "week", "month", "year")
DAY = timedelta(days=1)


@dataclass(frozen=True)
class Term:
    """A length of time as the law states it. A month is never thirty days."""

    unit: TermUnit
    count: int

    def __post_init__(self) -> None:
        if self.unit not in UNITS:
            raise ValueError(f"no such unit of time: {self.unit!r}")
        if self.count < 1:
            raise ValueError("a term is at least one day, week, month or year")


@dataclass(frozen=True)
class Pause:
    """Days that do not count, both ends included. `end` is None while the pause lasts.

    `kind` is a key of `words.REASONS`; `reason` says in the office's words why; `source` is the
    provision that stops the clock.
    """

    start: date
    end: date | None = None
    kind: str = "pause"
    reason: str = ""
    source: str = ""


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

    Source: art. 57 § 4 KPA, art. 12 § 5 OP. Before 1 June 2017 the Code did not name Saturdays;
    they were treated alike since the resolution of the Supreme Administrative Court I OPS 1/11.
    """
    return next_working_day(end)


ENDS = {
    "day": end_of_days,
    "week": end_of_weeks,
    "month": end_of_months,
    "year": end_of_years,
}
COUNTED = {
    "KPA": {
        "day": "art. 57 § 1 KPA",
        "week": "art. 57 § 2 KPA",
        "month": "art. 57 § 3 KPA",
        "year": "art. 57 § 3a KPA",
        "holiday": "art. 57 § 4 KPA",
    },
    "OP": {
        "day": "art. 12 § 1 OP",
        "week": "art. 12 § 2 OP",
        "month": "art. 12 § 3 OP",
        "year": "art. 12 § 4 OP",
        "holiday": "art. 12 § 5 OP",
    },
}


def last_day(start: date, term: Term) -> date:
    """Return the last day of a term that an event on `start` began, working day or not."""
    return ENDS[term.unit](start, term.count)


def due_date(start: date, term: Term) -> date:
    """Return the day on which a term ends that was started by an event on `start`.

    Source: art. 57 KPA, art. 12 OP.
    """
    return moved_to_working_day(last_day(start, term))


def moved_by_pauses(start: date, end: date, pauses: Iterable[Pause], today: date) -> date:
    """Return the last day `end` of a term, moved by the days that do not count towards it.

    Only days after `start` matter, and only those not after the end as moved so far; a term whose
    last day is a Saturday or a holiday still runs on the next working day, so a pause on that day
    keeps it. Days in two pauses are left out once. An open pause lasts until the day before
    `today`: the result is the earliest end possible.

    Source: art. 35 § 5 and art. 103 KPA, art. 139 § 4 OP.
    """
    for day in sorted(_days_of(start, pauses, today)):
        if day <= end:
            end += DAY
        elif day == moved_to_working_day(end):
            end = day + DAY
    return end


def due_date_with_pauses(start: date, term: Term, pauses: Iterable[Pause], today: date) -> date:
    """Return the day on which a term ends when some days do not count towards it.

    Source: art. 35 § 5 KPA, art. 139 § 4 OP.
    """
    end = last_day(start, term)
    return moved_to_working_day(moved_by_pauses(start, end, pauses, today))


def _days_of(start: date, pauses: Iterable[Pause], today: date) -> set[date]:
    days: set[date] = set()
    for pause in pauses:
        first = max(pause.start, start + DAY)
        last = today - DAY if pause.end is None else pause.end
        days.update(first + timedelta(days=n) for n in range((last - first).days + 1))
    return days


def start_on_request(filed: date, arrived: date | None = None) -> date:
    """Return the day on which proceedings begin: when the request reached the competent office.

    `filed` is when it was brought to any office, `arrived` when the competent one had it. What
    was filed electronically arrives on the date of its proof of receipt.

    Source: art. 61 § 3 and 3a, art. 65 § 1 KPA; art. 165 § 3 and 3b OP.
    """
    return arrived or filed


def is_kept(until: date, arrived: date, posted: date | None = None) -> bool:
    """Tell whether a party kept a term: what was posted before its end may arrive later.

    `posted` is the day on which it was handed to the designated operator, sent to the office's
    e-delivery address (with a proof of receipt), or filed with an office that was not competent.

    Source: art. 57 § 5 and art. 65 § 2 KPA, art. 12 § 6 and art. 170 § 2 OP.
    """
    return min(arrived, posted or arrived) <= until


def end_of_call(served: date, days: int = 7) -> date:
    """Return the last day for mending the defects of an application.

    Source: art. 64 § 2 KPA (at least 7 days), art. 169 § 1 OP (7 days).
    """
    return due_date(served, Term("day", days))


def end_of_fee_call(served: date, days: int = 7) -> date:
    """Return the last day for paying a fee that is due in advance.

    Source: art. 261 § 1 KPA (7 to 14 days).
    """
    return due_date(served, Term("day", days))


def opinion_due(asked: date) -> date:
    """Return by when another authority gives its opinion: two weeks from the request's delivery.

    Source: art. 106 § 3 KPA.
    """
    return due_date(asked, Term("week", 2))


def end_of_mediation(referred: date) -> date:
    """Return the last day of the two months for which a case is put off for mediation.

    Source: art. 96e § 1 KPA. It may be prolonged once, by a month (§ 2).
    """
    return end_of_months(referred, 2)


def end_of_requested_suspension(suspended: date) -> date:
    """Return the last day for asking that proceedings go on; after it the request is withdrawn.

    Source: art. 98 § 2 KPA (three years).
    """
    return due_date(suspended, Term("year", 3))


def appeal_until(served: date) -> date:
    """Return the last day for an appeal. Source: art. 129 § 2 KPA, art. 223 § 2 OP (14 days)."""
    return due_date(served, Term("day", 14))


def complaint_until(served: date) -> date:
    """Return the last day for a complaint about an order.

    Source: art. 141 § 2 KPA, art. 236 § 2 OP (7 days).
    """
    return due_date(served, Term("day", 7))


def appeal_passed_on_by(received: date, days: int = 7) -> date:
    """Return by when an appeal goes up with its file, unless the office changes its decision.

    Source: art. 133 with art. 132 KPA (7 days), art. 227 § 1 OP (14 days).
    """
    return due_date(received, Term("day", days))


def reminder_passed_on_by(received: date) -> date:
    """Return by when a reminder (ponaglenie) goes to the higher authority.

    Source: art. 37 § 4 KPA (7 days).
    """
    return due_date(received, Term("day", 7))


def restoration_until(ceased: date) -> date:
    """Return the last day for asking that a missed term be restored.

    `ceased` is the day on which the cause of missing it ceased. The act itself is done together
    with the request; this term cannot be restored.

    Source: art. 58 § 2 and 3 KPA, art. 162 § 2 and 3 OP (7 days).
    """
    return due_date(ceased, Term("day", 7))


def silent_on(end: date) -> date:
    """Return the day on which a case counts as settled by silence: the one after the term's end.

    Only where a special act provides for it (art. 122a § 1).

    Source: art. 122c § 1 KPA.
    """
    return end + DAY
