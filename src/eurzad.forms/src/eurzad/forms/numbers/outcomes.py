"""What became of the applications that people began: counted without anything about the people.

Nothing is counted while somebody fills in a form: a draft notes in itself how far it came. When it
ends (it is registered, deleted, or swept after its days), one is added to the count of its form,
version, the day it was begun, and the step. The counts add up when two are written at once.
"""

from ..drafts.draft import Draft
from ..model.definition import FormDefinition
from ..storage import forms_store
from BTrees.Length import Length
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
    _add(site, form, day, version, FILED, "")


def count_left(site: Any, draft: Draft) -> None:
    """Count a draft that was deleted or that expired, at the furthest step it came to."""
    _add(site, draft.form_uid, local_date(draft.created), draft.version, LEFT, draft.step)


def _add(site: Any, form: str, day: date, version: str, end: str, step: str) -> None:
    counts = forms_store(site).outcomes
    key = (form, day.isoformat(), version, end, step)
    if key not in counts:
        counts[key] = Length()
    counts[key].change(1)


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
