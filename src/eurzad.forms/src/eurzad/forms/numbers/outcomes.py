"""What became of the applications that people began: counted without anything about the people.

Nothing is counted while somebody fills in a form: a draft notes in itself how far it came. When it
ends (it is registered, deleted, or swept after its days), one is added to the count of its form,
version, the day it was begun, and the step; and to those of the fields whose answers were refused
at some time, once for each, however often. The counts add up when two are written at once.
"""

from ..drafts.draft import Draft
from ..model.definition import FormDefinition
from ..storage import forms_store
from BTrees.Length import Length
from BTrees.OOBTree import OOBTree
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from eurzad.core.clock import local_date
from eurzad.core.clock import today
from typing import Any


FILED = "filed"
LEFT = "left"
# The page on which everything is looked through before it is sent.
REVIEW = "review"


@dataclass(frozen=True)
class Refusals:
    """So many applications of a form begun on a day had an answer to this field refused."""

    form: str
    day: str
    field: str
    count: int


@dataclass(frozen=True)
class Outcome:
    """So many applications of a form's version begun on a day ended so; `step` where they were."""

    form: str
    day: str
    version: str
    end: str
    step: str
    count: int


def count_filed(site: Any, form: str, version: str, draft: Draft | None) -> None:
    """Count an application that was registered; without a draft it was begun the same day."""
    day = local_date(draft.created) if draft is not None else today()
    _add(forms_store(site).outcomes, (form, day.isoformat(), version, FILED, ""))
    if draft is not None:
        _count_refused(site, form, draft)


def count_left(site: Any, draft: Draft) -> None:
    """Count a draft that was deleted or that expired, at the furthest step it came to."""
    day = local_date(draft.created).isoformat()
    key = (draft.form_uid, day, draft.version, LEFT, draft.step)
    _add(forms_store(site).outcomes, key)
    _count_refused(site, draft.form_uid, draft)


def _count_refused(site: Any, form: str, draft: Draft) -> None:
    day = local_date(draft.created).isoformat()
    for field in draft.refused:
        _add(forms_store(site).refusals, (form, day, field))


def _add(counts: OOBTree, key: tuple[str, ...]) -> None:
    if key not in counts:
        counts[key] = Length()
    counts[key].change(1)


def refusals_of(site: Any, form: str, first: date, last: date) -> Iterator[Refusals]:
    """Which fields were refused in the applications of a form that were begun on these days."""
    counts = forms_store(site).refusals
    start, end = (form, first.isoformat()), (form, f"{last.isoformat()}~")
    for key, length in counts.items(start, end):
        yield Refusals(*key, count=length())


def outcomes_of(site: Any, form: str, first: date, last: date) -> Iterator[Outcome]:
    """What became of the applications of a form that were begun on these days."""
    counts = forms_store(site).outcomes
    start, end = (form, first.isoformat()), (form, f"{last.isoformat()}~")
    for key, length in counts.items(start, end):
        yield Outcome(*key, count=length())


def under_way(site: Any, first: date, last: date) -> dict[str, int]:
    """How many drafts begun on these days are still being filled in, by form."""
    found: dict[str, int] = {}
    for draft in forms_store(site).drafts.values():
        if first <= local_date(draft.created) <= last:
            found[draft.form_uid] = found.get(draft.form_uid, 0) + 1
    return found


def further(definition: FormDefinition, before: str, now: str) -> str:
    """The step that is further on in the form; one that the form does not have is behind all."""
    order = {step.id: place for place, step in enumerate(definition.steps)}
    order[REVIEW] = len(order)
    return max(before, now, key=lambda step: order.get(step, -1))
