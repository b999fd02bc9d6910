"""The chain of approval of one letter: which steps it has, who may take them, who has it now.

The chain is fixed when the letter is submitted; who holds a function is asked whenever it matters,
so a change of staff or a substitution that begins tomorrow counts at once. A step is a dict:
`function` and `unit`, or `person`; `state` is waiting, done or skipped.
"""

from eurzad.core import _
from eurzad.core.clock import iso
from eurzad.core.clock import now
from eurzad.core.errors import Conflict
from eurzad.core.office import duties_of
from eurzad.core.office import group_id
from eurzad.core.office import people_of
from eurzad.core.office import substituted_by
from eurzad.core.office import unit_by_symbol
from eurzad.core.office.functions import fullname_of
from eurzad.core.office.functions import TITLES
from eurzad.records.letters.rules import read_step
from eurzad.records.letters.rules import rule_for
from eurzad.records.letters.rules import Step
from eurzad.records.letters.rules import units_above
from eurzad.records.rights import circle_of
from eurzad.records.rights import is_excluded
from eurzad.records.rights import nearest_head
from eurzad.records.tree import state_of
from typing import Any
from zope.i18n import translate


ChainStep = dict[str, Any]


def planned_chain(letter: Any) -> list[ChainStep]:
    """Return the steps that the letter would have if it were submitted now.

    A level at which the author is the only one is skipped, and so is one whose heads are all
    excluded from the case when the head who steps in has a step of their own. Where nobody would
    remain, the head of the nearest unit above approves; where there is none either, the steps stay
    as they are: the author approves alone only in a unit that has nobody else.
    """
    unit = letter.__parent__.unit
    rule = rule_for(letter.kind, unit)
    steps = [step for text in rule.steps if (step := resolved(read_step(text), unit))]
    for step in steps:
        if able(letter, step) == {letter.author} or standing(letter, step) in _others(step, steps):
            step["state"] = "skipped"
    if all(step["state"] == "skipped" for step in steps):
        steps += _above(letter, unit) or _unskipped(steps)
    return steps


def resolved(step: Step, unit: str) -> ChainStep | None:
    """Return a step of a rule for a case of this unit; None when there are not so many above."""
    if step.person:
        return {"person": step.person, "state": "waiting"}
    symbol = step.unit or unit
    if step.up:
        above = units_above(unit)
        if len(above) < step.up:
            return None
        symbol = above[step.up - 1]
    return {"function": step.function, "unit": symbol, "state": "waiting"}


def _others(step: ChainStep, steps: list[ChainStep]) -> list[ChainStep]:
    return [one for one in steps if one is not step]


def _above(letter: Any, unit: str) -> list[ChainStep]:
    for symbol in units_above(unit):
        step = {"function": "head", "unit": symbol, "state": "waiting"}
        if able(letter, step) - {letter.author}:
            return [step]
    return []


def _unskipped(steps: list[ChainStep]) -> list[ChainStep]:
    """Let the last step be taken after all; nothing is added."""
    if steps:
        steps[-1]["state"] = "waiting"
    return []


def holders(step: ChainStep) -> set[str]:
    """Return who may take a step in their own right."""
    if "person" in step:
        return {step["person"]}
    return {person["id"] for person in people_of(step["unit"], step["function"])}


def standing(letter: Any, step: ChainStep) -> ChainStep:
    """Return a step as it stands in the letter's case.

    Where all heads of the unit are excluded, the nearest head above acts (art. 26 § 1 KPA).
    """
    if step.get("function") != "head":
        return step
    nearest = nearest_head(step["unit"], circle_of(letter).excluded)
    return {**step, "unit": nearest} if nearest else step


def able(letter: Any, step: ChainStep) -> set[str]:
    """Return who may take a step in this letter's case: who holds it and is not excluded."""
    return holders(standing(letter, step)) - circle_of(letter).excluded


def check_chain(letter: Any, steps: list[ChainStep]) -> None:
    """Raise Conflict when a step has nobody who could take it: the letter would lie there."""
    for step in steps:
        if step["state"] == "waiting" and not able(letter, step):
            raise Conflict(
                _(
                    "Nobody can approve the letter at this level: ${step}.",
                    mapping={"step": step_title(step)},
                )
            )


def current_step(letter: Any) -> ChainStep | None:
    """Return the step at which a letter awaits approval, as it stands; None when it awaits none."""
    if state_of(letter) != "awaiting_approval":
        return None
    step = next((step for step in letter.chain if step["state"] == "waiting"), None)
    return standing(letter, step) if step is not None else None


def is_last_step(letter: Any) -> bool:
    """Tell whether the letter is approved once the current step is taken."""
    return sum(step["state"] == "waiting" for step in letter.chain) <= 1


def approvers(letter: Any) -> set[str]:
    """Return those who hold the current step: the author only in a unit that has nobody else."""
    step = current_step(letter)
    if step is None:
        return set()
    found = able(letter, step)
    if found == {letter.author} and workers_of(letter.__parent__.unit) == found:
        return found
    return found - {letter.author}


def workers_of(unit: str) -> set[str]:
    """Return the ids of those who work on the cases of a unit: its handlers and its heads."""
    return {person["id"] for name in ("handler", "head") for person in people_of(unit, name)}


def may_approve(letter: Any, user_id: str) -> bool:
    """Tell whether this person may take the current step, in their own right or for another.

    Who substitutes somebody may, but not what they wrote themselves; who is excluded from the case
    (art. 24-26 KPA) may not.
    """
    step = current_step(letter)
    if step is None or is_excluded(letter, user_id):
        return False
    if user_id == letter.author:
        return user_id in approvers(letter)
    return takes(letter, user_id, step)


def takes(letter: Any, user_id: str, step: ChainStep) -> bool:
    """Tell whether a person holds a step today or substitutes somebody who does."""
    return in_place_of(letter, user_id, step) is not None


def in_place_of(letter: Any, user_id: str, step: ChainStep) -> str | None:
    """Return for whom a person would take a step: "" in their own right, None when they may not.

    Nobody acts for a colleague who is excluded from the case.
    """
    if "person" in step:
        people = [user_id, *(one.absent for one in substituted_by(user_id))]
        found = [one for one in people if one == step["person"]]
    else:
        wanted = (step["unit"], step["function"])
        found = [one.of for one in duties_of(user_id) if (one.symbol, one.function) == wanted]
    found = [one for one in found if one not in circle_of(letter).excluded]
    if not found:
        return None
    return "" if user_id in found else found[0]


def step_principals(letter: Any) -> list[str]:
    """Return the principals of the current step: a group, or persons where the author is in it."""
    step = current_step(letter)
    if step is None:
        return []
    if "function" in step and letter.author not in holders(step):
        return [group_id(step["unit"], step["function"])]
    return sorted(approvers(letter))


def take_step(letter: Any, entry: Any) -> None:
    """Write down that the current step was taken, by whom the log entry says."""
    step = next(one for one in letter.chain if one["state"] == "waiting")
    done = {
        **standing(letter, step),
        "state": "done",
        "by": entry.actor,
        "name": entry.actor_name,
        "position": entry.actor_position,
        "acting_for": entry.acting_for or "",
        "time": iso(entry.time),
        "comment": entry.comment,
    }
    letter.chain = tuple(done if one is step else one for one in letter.chain)
    letter.step_since = now()


def begin_chain(letter: Any) -> None:
    """Fix the chain of a letter that is submitted.

    After a return it begins anew, or, where the rule says so, goes on at the step that returned it.
    """
    steps = planned_chain(letter)
    check_chain(letter, steps)
    rule = rule_for(letter.kind, letter.__parent__.unit)
    if rule.resubmit == "returned":
        steps = _with_done(steps, letter.chain)
    letter.chain = tuple(steps)
    letter.step_since = now()


def _with_done(steps: list[ChainStep], before: tuple[ChainStep, ...]) -> list[ChainStep]:
    """Return the steps with those taken that were taken before the return."""
    merged = []
    for at, step in enumerate(steps):
        old = before[at] if at < len(before) else {}
        same = all(old.get(name) == step.get(name) for name in ("function", "unit", "person"))
        if not (same and old.get("state") == "done"):
            return merged + steps[at:]
        merged.append(old)
    return steps


def step_title(step: ChainStep) -> str:
    """Return a step in words, in Polish as documents and logs have it."""
    if "person" in step:
        return fullname_of(step["person"])
    unit = unit_by_symbol(step["unit"])
    title = unit.title if unit is not None else step["unit"]
    return f"{translate(TITLES[step['function']], target_language='pl')}: {title}"
