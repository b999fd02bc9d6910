"""Numbers of each service: applications begun, filed and left, and days until cases were settled.

Applications are those begun in the period, cases those settled in it, however they were filed.
"""

from ..content import OfficeForm
from ..counter.filing import forms_of_office
from ..model.definition import Step
from ..versions import versions_of
from .outcomes import FILED
from .outcomes import outcomes_of
from .outcomes import refusals_of
from .outcomes import REVIEW
from .outcomes import under_way
from collections import Counter
from collections import defaultdict
from dataclasses import dataclass
from dataclasses import field
from datetime import date
from eurzad.core import _
from eurzad.records.desk.statistics import case_rows
from math import ceil
from statistics import median
from typing import Any


MOST_DAYS = 366 * 3
REVIEW_TITLE = _("Summary before sending")
NO_STEP = _("before the first step was finished")


@dataclass(frozen=True)
class LeftAt:
    """How many applications were left at a step, at the furthest."""

    step: str
    title: str
    count: int


@dataclass(frozen=True)
class RefusedAt:
    """In how many applications an answer to a field did not fit at some time."""

    field: str
    title: str
    count: int


@dataclass
class ServiceNumbers:
    """The numbers of one service in a period. `days` of each case from its filing to its end."""

    service: str
    title: str
    unit: str
    filed: int = 0
    under_way: int = 0
    left_at: list[LeftAt] = field(default_factory=list)
    refused_at: list[RefusedAt] = field(default_factory=list)
    days: list[int] = field(default_factory=list)

    @property
    def left(self) -> int:
        return sum(one.count for one in self.left_at)

    @property
    def begun(self) -> int:
        return self.filed + self.left + self.under_way

    @property
    def median_days(self) -> float | None:
        return median(self.days) if self.days else None

    @property
    def most_days(self) -> int | None:
        """Days within which nine of ten cases were settled."""
        return ninth_tenth(self.days)

    @property
    def is_empty(self) -> bool:
        return not (self.begun or self.days)


def ninth_tenth(days: list[int]) -> int | None:
    """Return the smallest value that nine tenths of the values do not exceed (nearest rank)."""
    return sorted(days)[ceil(0.9 * len(days)) - 1] if days else None


def numbers_by_service(
    site: Any, units: list[str], first: date, last: date
) -> list[ServiceNumbers]:
    """Return the numbers of the services that these units settle, those most begun first."""
    found: dict[str, ServiceNumbers] = {}
    drafts = under_way(site, first, last)
    for form, service in forms_of_office():
        if service.unit_symbol not in units:
            continue
        one = found.setdefault(service.id, ServiceNumbers(service.id, service.title, ""))
        one.unit = service.unit_symbol
        _add_form(site, form, one, first, last)
        one.under_way += drafts.get(form.UID(), 0)
    for row in case_rows(site, units):
        if (
            row["service"]
            and row["closed"]
            and first.isoformat() <= row["closed"] <= last.isoformat()
        ):
            empty = ServiceNumbers(row["service"], row["service_title"], row["unit"])
            found.setdefault(row["service"], empty).days.append(_days(row))
    told = [one for one in found.values() if not one.is_empty]
    return sorted(told, key=lambda one: (-one.begun, -len(one.days), one.title))


def _add_form(site: Any, form: OfficeForm, one: ServiceNumbers, first: date, last: date) -> None:
    left: Counter[str] = Counter()
    for outcome in outcomes_of(site, form.UID(), first, last):
        if outcome.end == FILED:
            one.filed += outcome.count
        else:
            left[outcome.step] += outcome.count
    one.refused_at += _refused_at(site, form, first, last)
    titles = _titles(form)
    order = list(titles)
    places = defaultdict(lambda: len(order), {step: place for place, step in enumerate(order)})
    one.left_at += [
        LeftAt(step, titles.get(step, step), left[step])
        for step in sorted(left, key=lambda step: places[step])
    ]


def _refused_at(site: Any, form: OfficeForm, first: date, last: date) -> list[RefusedAt]:
    """The fields that people stumble on, the most frequent first."""
    counts: Counter[str] = Counter()
    for refusals in refusals_of(site, form.UID(), first, last):
        counts[refusals.field] += refusals.count
    titles = {
        name: one.title
        for version in versions_of(form)
        for name, one in version.definition.fields.items()
    }
    found = [RefusedAt(name, titles.get(name) or name, count) for name, count in counts.items()]
    return sorted(found, key=lambda one: (-one.count, one.title))


def _titles(form: OfficeForm) -> dict[str, str]:
    """What the steps are called, those of the newest version first, as older ones may be gone."""
    titles = {"": NO_STEP}
    for version in reversed(versions_of(form)):
        for step in version.definition.steps:
            titles.setdefault(step.id, _title(step))
    return {**titles, REVIEW: REVIEW_TITLE}


def _title(step: Step) -> str:
    return step.title or _("Data")


def _days(row: dict[str, Any]) -> int:
    begun = date.fromisoformat(row["filed"] or row["started"])
    return (date.fromisoformat(row["closed"]) - begun).days
