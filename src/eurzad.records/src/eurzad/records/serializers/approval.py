"""Who approves a letter, who has it now, what was done about it: for people to read."""

from eurzad.core.clock import iso
from eurzad.core.office.functions import fullname_of
from eurzad.records.letters.chain import able
from eurzad.records.letters.chain import approvers
from eurzad.records.letters.chain import ChainStep
from eurzad.records.letters.chain import current_step
from eurzad.records.letters.chain import is_last_step
from eurzad.records.letters.chain import may_approve
from eurzad.records.letters.chain import planned_chain
from eurzad.records.letters.chain import standing
from eurzad.records.letters.chain import step_title
from eurzad.records.letters.opinion import may_give_opinion
from eurzad.records.letters.opinion import opinion_is_possible
from eurzad.records.letters.opinion import VERDICTS
from eurzad.records.letters.rules import rule_for
from eurzad.records.letters.signatures import signs_for
from eurzad.records.proof.acts import TITLES
from eurzad.records.rights import current_user
from eurzad.records.serializers import parts
from eurzad.records.tree import state_of
from typing import Any


STEPS = ("endorse", "approve", "return")


def turn_of_others(letter: Any) -> tuple[str, ...]:
    """Return the steps that whoever asks cannot take now although their rights would let them."""
    user_id = current_user()
    signing = () if signs_for(letter, user_id) is not None else ("refuse_signature",)
    if current_step(letter) is None:
        return signing
    if not may_approve(letter, user_id):
        return (*STEPS, *signing)
    return ("endorse", *signing) if is_last_step(letter) else ("approve", *signing)


def signature_json(signature: Any) -> dict[str, Any]:
    """Return one of the signatures that a letter needs."""
    return {
        "name": signature["name"],
        "position": signature["position"],
        "authority": signature.get("authority", ""),
        "authorisation": signature.get("authorisation", ""),
        "state": signature["state"],
        "problem": signature.get("problem", ""),
        "time": signature.get("time"),
        "level": signature.get("level", ""),
        "certificate": signature.get("certificate") or None,
        "acting_for": fullname_of(signature["acting_for"]) if signature.get("acting_for") else None,
    }


def approval_json(letter: Any, request: Any) -> dict[str, Any]:
    """Return the chain of a letter, as it is or, of a draft, as it would be."""
    draft = state_of(letter) == "draft"
    steps = planned_chain(letter) if draft else letter.chain
    waits = current_step(letter) is not None
    now = next((step for step in steps if step["state"] == "waiting"), None) if waits else None
    rule = rule_for(letter.kind, letter.__parent__.unit)
    return {
        "planned": draft,
        "steps": [step_json(letter, step, step is now) for step in steps],
        "waits_for": [parts.person(user_id) for user_id in _by_name(approvers(letter))],
        "since": iso(letter.step_since) if waits else None,
        "opinion": opinion_json(letter, request),
        "opinion_possible": opinion_is_possible(letter),
        "opinion_required": bool(rule.opinion) and rule.opinion_required,
        "signature_required": rule.signature_required,
        "history": [history_json(one, request) for one in letter.approval_history],
    }


def step_json(letter: Any, step: ChainStep, now: bool) -> dict[str, Any]:
    """Return one step. `people` are who may take it today, while it waits."""
    waiting = step["state"] == "waiting"
    return {
        "title": step_title(standing(letter, step) if waiting else step),
        "state": "now" if now else step["state"],
        "people": [fullname_of(one) for one in _by_name(able(letter, step))] if waiting else [],
        "by": _actor(step),
        "time": step.get("time"),
        "comment": step.get("comment", ""),
    }


def opinion_json(letter: Any, request: Any) -> dict[str, Any] | None:
    """Return the legal opinion that was asked for, and what it says."""
    opinion = letter.opinion
    if not opinion:
        return None
    verdict = opinion.get("verdict", "")
    return {
        **step_json(letter, opinion, now=False),
        "required": opinion["required"],
        "verdict": verdict,
        "verdict_title": parts.told(VERDICTS[verdict], request) if verdict else "",
        "may_give": may_give_opinion(letter, current_user()),
    }


def history_json(one: dict[str, Any], request: Any) -> dict[str, Any]:
    """Return one act of the approval."""
    return {
        "act": one["act"],
        "act_title": parts.told(TITLES[one["act"]], request),
        "by": _actor(one),
        "time": one["time"],
        "step": one.get("step", ""),
        "comment": one["comment"],
        "places": one.get("places", []),
    }


def _actor(one: dict[str, Any]) -> dict[str, Any] | None:
    if not one.get("by"):
        return None
    absent = one.get("acting_for", "")
    return {
        "id": one["by"],
        "fullname": one["name"],
        "position": one["position"],
        "acting_for": fullname_of(absent) if absent else None,
    }


def _by_name(ids: set[str]) -> list[str]:
    return sorted(ids, key=fullname_of)
