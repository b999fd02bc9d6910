"""The parties of a case that a representative began: the one represented, and who acts for them."""

from .duty import duty_in_words
from .step import ADDRESS
from .step import DUTY
from .step import NAME
from .step import REPRESENTATIVE
from .step import ROLE
from eurzad.core.log import case_log
from eurzad.records.cases.parties import parties_of
from eurzad.records.cases.parties import put_parties
from eurzad.records.store import find
from typing import Any


def represented(answers: dict[str, Any]) -> dict[str, str] | None:
    """Name and address of the one represented; None when the applicant files for themselves."""
    if answers.get(ROLE) != REPRESENTATIVE:
        return None
    return {"name": answers[NAME], "address": answers[ADDRESS]}


def add_representative(application: Any, name: str, address: str, email: str) -> None:
    """Make the sender's account that of the representative; letters go there (art. 40 § 2 KPA)."""
    answers = application.content["answers"]
    if represented(answers) is None:
        return
    case = find(application.case_uid)
    principal, *others = parties_of(case)
    agent = {
        "id": f"p{len(others) + 2}",
        "name": name,
        "role": "representative",
        "address": address,
        "email": email,
        "user_id": application.user_id,
        "representative_of": [principal["id"]],
        "valid_from": case.filed.isoformat(),
        "remarks": duty_in_words(answers[DUTY]),
    }
    put_parties(case, ({**principal, "user_id": "", "email": ""}, *others, agent))
    details = {"party": agent["id"], "title": name}
    case_log(case).append("party_added", application.user_id, details=details)
