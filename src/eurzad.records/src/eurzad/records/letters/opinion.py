"""The legal opinion on a letter: beside the steps of approval, by whom the office's rule names."""

from eurzad.core import _
from eurzad.core.clock import iso
from eurzad.core.errors import Conflict
from eurzad.core.errors import Forbidden
from eurzad.core.log import case_log
from eurzad.core.office import group_id
from eurzad.records import values
from eurzad.records.letters.chain import able
from eurzad.records.letters.chain import in_place_of
from eurzad.records.letters.chain import resolved
from eurzad.records.letters.chain import takes
from eurzad.records.letters.rules import read_step
from eurzad.records.letters.rules import rule_for
from eurzad.records.rights import current_user
from eurzad.records.rights import is_excluded
from eurzad.records.tree import state_of
from typing import Any


VERDICTS = {
    "positive": _("opinion_positive", default="No objections"),
    "remarks": _("opinion_remarks", default="Remarks"),
    "negative": _("opinion_negative", default="Objections"),
}
COMMENT = 5000


def opinion_is_possible(letter: Any) -> bool:
    """Tell whether the office's rule for this letter names somebody for opinions."""
    return bool(rule_for(letter.kind, letter.__parent__.unit).opinion)


def ask_for_opinion(letter: Any, asked: bool) -> None:
    """Ask for an opinion where the rule requires one, or the author wants one. Raises Conflict."""
    unit = letter.__parent__.unit
    rule = rule_for(letter.kind, unit)
    if not (rule.opinion and (asked or rule.opinion_required)):
        letter.opinion = {}
        return
    step = resolved(read_step(rule.opinion), unit)
    if step is None or not able(letter, step):
        raise Conflict(_("Nobody can give a legal opinion on this letter."))
    letter.opinion = {**step, "state": "waiting", "required": rule.opinion_required}


def opinion_waits(letter: Any) -> bool:
    """Tell whether an opinion was asked for and is not there."""
    return letter.opinion.get("state") == "waiting" and state_of(letter) == "awaiting_approval"


def may_give_opinion(letter: Any, user_id: str) -> bool:
    """Tell whether this person may give the opinion that is waited for."""
    return opinion_waits(letter) and is_adviser(letter, user_id)


def is_adviser(letter: Any, user_id: str) -> bool:
    """Tell whether this person's opinion was asked for: never the author's own."""
    if not letter.opinion or user_id == letter.author or is_excluded(letter, user_id):
        return False
    return takes(letter, user_id, letter.opinion)


def opinion_principals(letter: Any) -> list[str]:
    """Return the principals of those who may give the opinion that is waited for."""
    if not opinion_waits(letter):
        return []
    step = letter.opinion
    return [step["person"]] if "person" in step else [group_id(step["unit"], step["function"])]


def give_opinion(letter: Any, data: dict[str, Any]) -> None:
    """Write an opinion down. Raises Conflict, Forbidden, Invalid naming the field."""
    values.only(data, ("verdict", "comment"))
    verdict = values.choice(data, "verdict", VERDICTS)
    comment = values.text(data, "comment", COMMENT, required=verdict != "positive")
    if not is_adviser(letter, current_user()):
        raise Forbidden(_("You may not do this."))
    if not opinion_waits(letter):
        raise Conflict(_("No opinion on this letter is waited for."))
    entry = case_log(letter.__parent__).append(
        "opinion_given",
        current_user(),
        comment=comment,
        acting_for=in_place_of(letter, current_user(), letter.opinion) or "",
        details={"letter": letter.id, "title": letter.title, "verdict": verdict},
    )
    letter.opinion = {
        **letter.opinion,
        "state": "done",
        "verdict": verdict,
        "comment": comment,
        "by": entry.actor,
        "name": entry.actor_name,
        "position": entry.actor_position,
        "acting_for": entry.acting_for or "",
        "time": iso(entry.time),
    }
