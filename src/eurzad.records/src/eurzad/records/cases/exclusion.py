"""Conflict of interest: a person is taken off a case (art. 24-26 KPA).

`case.excluded` are dicts of user_id, ground, statement ("own" or "head"), comment, since, until,
by; `until` is empty while the exclusion lasts.
"""

from eurzad.core import _
from eurzad.core.clock import today
from eurzad.core.errors import Conflict
from eurzad.core.errors import Forbidden
from eurzad.core.errors import invalid
from eurzad.core.errors import Missing
from eurzad.core.log import case_log
from eurzad.core.office import functions_of
from eurzad.records import values
from eurzad.records.cases.refresh import items_of
from eurzad.records.cases.refresh import refresh
from eurzad.records.rights import allowed
from eurzad.records.rights import current_user
from eurzad.records.rights import is_excluded
from eurzad.records.store import find
from typing import Any


# Art. 24 § 1 points 1-7 and § 3 KPA, in this order.
GROUNDS = {
    "party": _("ground_party", default="party to the case, or its result may affect them"),
    "relative": _("ground_relative", default="case of the spouse or of relatives"),
    "care": _("ground_care", default="case of somebody tied by adoption, care or guardianship"),
    "witness": _("ground_witness", default="was a witness, an expert or represented a party"),
    "lower_instance": _("ground_lower_instance", default="took part in the contested decision"),
    "proceedings": _("ground_proceedings", default="proceedings against them because of the case"),
    "subordination": _("ground_subordination", default="a superior is a party to the case"),
    "impartiality": _("ground_impartiality", default="doubts about their impartiality"),
}
COMMENT = 2000


def exclude(case: Any, data: dict[str, Any]) -> str:
    """Take a person off a case. Return who it was. Raises Invalid, Forbidden, Conflict.

    On one's own statement, or by the head of the unit (art. 24 § 1 and 3, art. 25 KPA).
    """
    values.only(data, ("person", "ground", "comment"))
    user_id = values.line(data, "person", 100) or current_user()
    own = user_id == current_user()
    if not own and not allowed("eurzad: Assign", case):
        raise Forbidden(_("Only the head of the unit takes another person off a case."))
    if not functions_of(user_id):
        raise invalid("person", _("This person holds no function in the office."))
    ground = values.choice(data, "ground", GROUNDS)
    comment = values.text(data, "comment", COMMENT)
    if is_excluded(case, user_id):
        raise Conflict(_("This person is excluded from the case already."))
    case.excluded = (
        *case.excluded,
        {
            "user_id": user_id,
            "ground": ground,
            "statement": "own" if own else "head",
            "comment": comment,
            "since": today().isoformat(),
            "until": "",
            "by": current_user(),
        },
    )
    details = {"person": user_id, "ground": ground, "statement": "own" if own else "head"}
    case_log(case).append("excluded", current_user(), comment=comment, details=details)
    for one in (case, *filter(None, map(find, (case.joined_to, *case.joined)))):
        _take_off(one, user_id)
    return user_id


def end_exclusion(case: Any, user_id: str, data: dict[str, Any]) -> None:
    """Admit a person again, with a reason. Raises Missing, Invalid."""
    values.only(data, ("comment",))
    comment = values.text(data, "comment", COMMENT, required=True)
    if not any(one["user_id"] == user_id and not one["until"] for one in case.excluded):
        raise Missing(_("This person is not excluded from the case."))
    if user_id == current_user():
        raise Forbidden(_("You may not do this."))
    day = today().isoformat()
    case.excluded = tuple(
        {**one, "until": day} if one["user_id"] == user_id and not one["until"] else one
        for one in case.excluded
    )
    case_log(case).append(
        "exclusion_ended", current_user(), comment=comment, details={"person": user_id}
    )
    for one in (case, *filter(None, map(find, (case.joined_to, *case.joined)))):
        refresh(one)


def _take_off(case: Any, user_id: str) -> None:
    for obj in (case, *items_of(case)):
        if obj.handler == user_id:
            obj.handler = ""
    case.admitted = tuple(one for one in case.admitted if one != user_id)
    refresh(case)
