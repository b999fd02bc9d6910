"""Steps that failed: work of the outbox that gave up or keeps failing, records without a number."""

from dataclasses import dataclass
from datetime import datetime
from datetime import UTC
from eurzad.core import _
from eurzad.core.interfaces import IOutboxJob
from eurzad.core.interfaces import IRegistrar
from eurzad.core.storage.outbox import Entry
from eurzad.core.storage.spool import Refusal
from eurzad.core.store import store
from eurzad.records.rights import allowed
from eurzad.records.rights import case_of
from eurzad.records.rights import current_user
from eurzad.records.rights import is_excluded
from eurzad.records.store import find
from plone import api
from typing import Any
from zope.component import queryUtility


# So often a step fails before it is shown: what mends itself within minutes needs nobody.
KEEPS_FAILING = 3
NAMING = ("about", "letter", "outgoing", "record", "uid")
WHOLE_OFFICE = ("eurzad: Register incoming", "eurzad: Manage office")
HANDLE = "eurzad: Handle case"

UNKNOWN = _("A task of the system was not done")
NOT_REGISTERED = _("What was filed was not registered")
ADVICE = _("Try again; when that does not help, tell the administrator.")
REFUSED_ADVICE = _(
    "Try again. It was filed in time and keeps the time of its filing; when it fails again, "
    "tell the administrator. It cannot be set aside, as whatever was filed gets its number."
)


@dataclass(frozen=True)
class Step:
    """One step that failed. `state` is gave_up, retrying or refused; `record` what it is about."""

    id: str
    state: str
    job: str
    what: str
    advice: str
    since: datetime
    attempts: int
    error: Any
    next_try: datetime | None
    retriable: bool
    record: Any | None
    case: Any | None

    @property
    def may_be_set_aside(self) -> bool:
        """Whether it can be settled otherwise: what was filed must get its number.

        Source: office instruction (annex 1 to the regulation of 18 January 2011): whatever reaches
        the office is registered.
        """
        return self.state != "refused"


def failed_steps(site: Any) -> list[Step]:
    """Return the steps that whoever asks may look after, those failing longest first."""
    here = store(site)
    entries = [
        *((entry, "gave_up") for entry in here.outbox.gave_up.values()),
        *(
            (entry, "retrying")
            for entry in here.outbox.failing.values()
            if entry.attempts >= KEEPS_FAILING
        ),
    ]
    found = [step_of_entry(*one) for one in entries]
    found += [step_of_refusal(token, one) for token, one in here.spool.refused.items()]
    return sorted(filter(may_look_after, found), key=lambda step: (step.since, step.id))


def step_with_id(site: Any, id: str) -> Step | None:
    """Return the failed step with this id, None when there is none or it is not yours."""
    here = store(site)
    step = None
    if id in here.outbox.gave_up:
        step = step_of_entry(here.outbox.gave_up[id], "gave_up")
    elif id in here.outbox.failing:
        step = step_of_entry(here.outbox.failing[id], "retrying")
    elif id in here.spool.refused:
        step = step_of_refusal(id, here.spool.refused[id])
    return step if step is not None and may_look_after(step) else None


def may_look_after(step: Step) -> bool:
    """Tell whether whoever acts looks after a step: its handler, the registry, administrators."""
    case = step.case
    if case is not None and is_excluded(case, current_user()):
        return False
    if looks_after_office():
        return True
    return case is not None and allowed(HANDLE, case)


def looks_after_office() -> bool:
    """Tell whether whoever acts looks after steps of the whole office."""
    return any(allowed(one, api.portal.get()) for one in WHOLE_OFFICE)


def job_words(job: str) -> tuple[str, str]:
    """Return what did not happen when a job of the outbox failed, and what a clerk can do."""
    utility = queryUtility(IOutboxJob, name=job)
    return getattr(utility, "failed", UNKNOWN), getattr(utility, "advice", ADVICE)


def step_of_entry(entry: Entry, state: str) -> Step:
    """Return an entry of the outbox as a failed step."""
    job = queryUtility(IOutboxJob, name=entry.job)
    what, advice = job_words(entry.job)
    record = record_of(entry.payload)
    due = datetime.fromtimestamp(entry.due, UTC)
    return Step(
        id=entry.id,
        state=state,
        job=entry.job,
        what=what,
        advice=advice,
        since=entry.created,
        attempts=entry.attempts,
        error=entry.last_error,
        next_try=due if state == "retrying" else None,
        retriable=getattr(job, "retriable", True),
        record=record,
        case=case_of(record) if record is not None else None,
    )


def step_of_refusal(token: str, refusal: Refusal) -> Step:
    """Return a record that could not be registered as a failed step."""
    record = refusal.record
    registrar = queryUtility(IRegistrar, name=record.kind)
    return Step(
        id=token,
        state="refused",
        job=record.kind,
        what=getattr(registrar, "failed", NOT_REGISTERED),
        advice=REFUSED_ADVICE,
        since=record.filed_at,
        attempts=1,
        error=refusal.reason,
        next_try=None,
        retriable=True,
        record=None,
        case=None,
    )


def record_of(payload: dict[str, Any]) -> Any | None:
    """Return the record that an entry of the outbox is about, if it names one."""
    uids = (payload[name] for name in NAMING if isinstance(payload.get(name), str))
    return next((record for record in map(find, uids) if record is not None), None)
