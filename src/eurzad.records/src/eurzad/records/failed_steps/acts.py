"""What a clerk does about failed steps: has them tried again, or says how they were settled."""

from collections.abc import Callable
from dataclasses import dataclass
from eurzad.core import _
from eurzad.core.errors import Conflict
from eurzad.core.errors import Missing
from eurzad.core.errors import Problem
from eurzad.core.log import case_log
from eurzad.core.outbox import retry_entry
from eurzad.core.outbox import set_aside
from eurzad.core.spool import retry_refused
from eurzad.records.failed_steps.steps import Step
from eurzad.records.failed_steps.steps import step_with_id
from eurzad.records.rights import current_user
from typing import Any
import transaction


GONE = _("This step is done or settled already.")


@dataclass(frozen=True)
class Outcome:
    """What became of one step; `problem` is why nothing was done."""

    id: str
    problem: Problem | None = None


def for_each_step(site: Any, ids: list[str], act: Callable[[Step], None]) -> list[Outcome]:
    """Do `act` with each step on its own: what fails is undone and reported."""
    return [_try(site, id, act) for id in ids]


def _try(site: Any, id: str, act: Callable[[Step], None]) -> Outcome:
    savepoint = transaction.savepoint()
    try:
        step = step_with_id(site, id)
        if step is None:
            raise Missing(GONE)
        act(step)
    except Problem as problem:
        savepoint.rollback()
        return Outcome(id, problem)
    return Outcome(id)


def retry_step(site: Any, step: Step) -> None:
    """Let a step be tried again at once. Raises Conflict when that is not the clerk's to say."""
    if not step.retriable:
        raise Conflict(_("Whoever signs tries this again themselves, in the letters to be signed."))
    if step.state == "refused":
        retry_refused(site, step.id)
    else:
        retry_entry(site, step.id)
    _note(step, "step_retried", "")


def settle_step(site: Any, step: Step, remark: str) -> None:
    """Set a step aside, as it was settled otherwise. Raises Conflict for what must get a number."""
    if not step.may_be_set_aside:
        raise Conflict(_("Whatever was filed gets its number: it cannot be set aside."))
    set_aside(site, step.id, current_user(), remark)
    _note(step, "step_settled", remark)


def _note(step: Step, act: str, remark: str) -> None:
    """Write it into the log of the case, if the step belongs to one."""
    if step.case is not None:
        case_log(step.case).append(act, current_user(), remark, details={"step": step.job})
