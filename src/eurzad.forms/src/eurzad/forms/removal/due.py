"""Which cases are to be untied from accounts, and from which day.

The days are those of the form's version by which the application was filed: what the person was
told holds. A case that was reopened waits for its next end.
"""

from ..applications.application import Application
from ..model.read import read_definition
from ..storage import forms_store
from ..storage import has_forms_store
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from datetime import timedelta
from eurzad.core.clock import today
from eurzad.records.store import find
from eurzad.records.tree import state_of
from plone import api
from typing import Any


ENDINGS = ("close", "annul", "hand_over", "file")
ENDED = ("closed", "filed")


@dataclass(frozen=True)
class Due:
    """A case that is to be untied from accounts on a day."""

    day: str
    case: Any
    service: str


def case_ended(case: Any, event: Any) -> None:
    """Note when a case that has just ended is to be untied."""
    site = api.portal.get()
    if event.transition is None or event.transition.id not in ENDINGS or not has_forms_store(site):
        return
    days = keep_days(site, case)
    if days is not None:
        note_due(site, case, today() + timedelta(days=days))


def files_destroyed(event: Any) -> None:
    """With the files of an application goes whatever ties the case to an account."""
    if isinstance(event.record, Application):
        site, case = api.portal.get(), find(event.record.case_uid)
        if case is not None and has_forms_store(site):
            note_due(site, case, today())


def note_due(site: Any, case: Any, day: date) -> None:
    """Put a case on the list of a day."""
    forms_store(site).to_release[day.isoformat(), case.UID()] = True


def keep_days(site: Any, case: Any) -> int | None:
    """Days for which a case stays tied to accounts after its end; None: until its disposal."""
    founding = next(map(find, case.incoming_uids), None)
    if not isinstance(founding, Application):
        return None
    source = forms_store(site).models.get(founding.form_version)
    return read_definition(source).keep_days if source is not None else None


def due_until(site: Any, day: date) -> Iterator[Due]:
    """Return the cases to be untied until a day, that day included, those due first at the front.

    One that goes on again is not among them.
    """
    for when, uid in list(forms_store(site).to_release.keys(max=(f"{day.isoformat()}~", ""))):
        case = find(uid)
        if case is not None and state_of(case) in ENDED:
            yield Due(when, case, case.service_title or "")
