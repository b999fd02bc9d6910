"""Who approves which letters: rules of the office, by kind and unit, as data.

    kinds: [decision, order]        none: every kind
    units: [FN]                     these units and those within them; none: every unit
    steps: [head, head of BM]       in this order
    opinion: handler of RP          legal opinion, beside the steps
    opinion_required: true          the last step waits for it; otherwise the author asks if need be
    resubmit: start                 after a return: `start` again, or at the step that `returned` it
    signatory: head of BM           who signs; none: whoever gives the last approval
    cosignatories: [person skarbnik] who signs after the signatory, in this order
    signature_required: true        dispatched only when the signature is on record

A step is written `head` (of the case's unit), `head+1` (of the unit above, `head+2` above that),
`head of BM`, `handler of RP`, or `person sekretarz` (a user).
"""

from collections.abc import Iterable
from dataclasses import asdict
from dataclasses import dataclass
from dataclasses import fields
from eurzad.core import _
from eurzad.core.errors import FieldError
from eurzad.core.errors import Invalid
from eurzad.core.office import FUNCTIONS
from eurzad.core.office import unit_by_symbol
from eurzad.core.office import with_units_above
from eurzad.records.letters.kinds import KINDS
from eurzad.records.store import records_store
from plone import api
from typing import Any
import re


STEP = re.compile(
    r"(?P<function>[a-z]+)(?:\+(?P<up>[1-9])| of (?P<unit>\S{1,25}))?"
    r"|person (?P<person>[\w.@-]{1,100})"
)
RESUBMIT = ("start", "returned")
MOST_RULES, MOST_STEPS, MOST_COSIGNATORIES = 100, 8, 4


@dataclass(frozen=True)
class Step:
    """One level of approval, as a rule says it: a function in a unit, or a person."""

    function: str = ""
    up: int = 0
    unit: str = ""
    person: str = ""


@dataclass(frozen=True)
class Rule:
    """How letters of some kinds, in cases of some units, are approved."""

    steps: tuple[str, ...]
    kinds: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    opinion: str = ""
    opinion_required: bool = False
    resubmit: str = "start"
    signatory: str = ""
    cosignatories: tuple[str, ...] = ()
    signature_required: bool = False


USUAL = Rule(steps=("head",))


def read_step(text: Any) -> Step:
    """Return a step from its text. Raises ValueError."""
    found = STEP.fullmatch(text) if isinstance(text, str) else None
    if found is None:
        raise ValueError(text)
    if found["person"]:
        return Step(person=found["person"])
    if found["function"] not in FUNCTIONS:
        raise ValueError(text)
    return Step(found["function"], int(found["up"] or 0), found["unit"] or "")


def rule_for(kind: str, unit: str) -> Rule:
    """Return the rule for a letter: of those that fit, the one that says most about it.

    A rule for the unit goes before one for a unit above it, any before one for all units; then one
    for some kinds before one for all; then the first.
    """
    above = [unit, *units_above(unit)]
    best: tuple[tuple[int, int], Rule] | None = None
    for rule in approval_rules():
        near = [len(above) - at for at, symbol in enumerate(above) if symbol in rule.units]
        if (rule.units and not near) or (rule.kinds and kind not in rule.kinds):
            continue
        weight = (max(near, default=0), bool(rule.kinds))
        if best is None or weight > best[0]:
            best = (weight, rule)
    return best[1] if best is not None else USUAL


def units_above(symbol: str) -> list[str]:
    """Return the symbols of the units within which a unit lies, the nearest first."""
    return with_units_above(symbol)[1:]


def approval_rules() -> list[Rule]:
    """Return the rules of the office, in its order."""
    return list(records_store(api.portal.get()).approval_rules)


def set_approval_rules(data: Any) -> list[Rule]:
    """Put the rules of the office in force for letters submitted from now on.

    Raises Invalid naming each wrong place, such as `rules.2.steps`.
    """
    if not isinstance(data, list | tuple) or len(data) > MOST_RULES:
        raise Invalid(_("This must be a list of rules."), (FieldError("rules", LIST),))
    rules, wrong = [], []
    for at, given in enumerate(data):
        problems = rule_problems(given)
        wrong += [FieldError(f"rules.{at}.{name}", message) for name, message in problems]
        if not problems:
            rules.append(rule_from(given))
    if wrong:
        raise Invalid(_("Correct the marked fields."), wrong)
    put_rules(rules)
    return rules


def put_rules(rules: Iterable[Rule]) -> None:
    """Put rules in force that were checked before."""
    records_store(api.portal.get()).approval_rules = tuple(rules)


def rule_from(given: dict[str, Any]) -> Rule:
    """Return a rule from checked data."""
    values = {
        name: tuple(value) if isinstance(value, list) else value for name, value in given.items()
    }
    return Rule(**values)


def rule_json(rule: Rule) -> dict[str, Any]:
    """Return a rule as it is sent and written into profiles."""
    return {
        name: list(value) if isinstance(value, tuple) else value
        for name, value in asdict(rule).items()
    }


LIST = _("This must be a list.")
STEP_WRONG = _("Write a step as: head, head+1, head of BM, handler of RP, person sekretarz.")
NO_UNIT = _("There is no such unit.")


def rule_problems(given: Any) -> list[tuple[str, str]]:
    """Return what is wrong with a rule, as name of the field and message."""
    if not isinstance(given, dict):
        return [("steps", LIST)]
    known = {field.name for field in fields(Rule)}
    found = [
        (str(name), _("This field is not known or cannot be changed."))
        for name in sorted(set(given) - known)
    ]
    for name, check in CHECKS.items():
        message = check(given[name]) if name in given else REQUIRED.get(name, "")
        if message:
            found.append((name, message))
    return found


REQUIRED = {"steps": _("Fill in this field.")}


def _steps(value: Any) -> str:
    if not isinstance(value, list | tuple) or not 0 < len(value) <= MOST_STEPS:
        return _("Give one to eight steps.")
    return next(filter(None, map(_step, value)), "")


def _cosignatories(value: Any) -> str:
    if not isinstance(value, list | tuple) or len(value) > MOST_COSIGNATORIES:
        return _("Give at most four co-signatories.")
    return next(filter(None, map(_step, value)), "")


def _step(value: Any) -> str:
    try:
        step = read_step(value)
    except ValueError:
        return STEP_WRONG
    if step.unit and unit_by_symbol(step.unit) is None:
        return NO_UNIT
    if step.person and api.user.get(userid=step.person) is None:
        return _("There is no such person.")
    return ""


def _kinds(value: Any) -> str:
    good = isinstance(value, list | tuple) and all(one in KINDS for one in map(str, value))
    return "" if good else _("Choose one of the values.")


def _units(value: Any) -> str:
    if not isinstance(value, list | tuple):
        return LIST
    return "" if all(unit_by_symbol(str(one)) is not None for one in value) else NO_UNIT


def _flag(value: Any) -> str:
    return "" if isinstance(value, bool) else _("Choose one of the values.")


CHECKS = {
    "steps": _steps,
    "kinds": _kinds,
    "units": _units,
    "opinion": lambda value: "" if value == "" else _step(value),
    "opinion_required": _flag,
    "resubmit": lambda value: "" if value in RESUBMIT else _("Choose one of the values."),
    "signatory": lambda value: "" if value == "" else _step(value),
    "cosignatories": _cosignatories,
    "signature_required": _flag,
}
