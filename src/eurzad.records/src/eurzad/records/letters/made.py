"""Letters that acts of the office bring with them: drafted whole, then approved like others."""

from eurzad.core.log import case_log
from eurzad.records.content.base import add
from eurzad.records.desk.entries import index_work
from eurzad.records.rights import current_user
from eurzad.records.store import remember_place
from eurzad.records.tree import new_record
from plone import api
from typing import Any


ADDRESSEE = {"name": "", "address": "", "mail_kind": "", "office": "", "user_id": "", "email": ""}


def make_letter(case: Any, *, addressees: tuple[dict[str, str], ...], **fields: Any) -> Any:
    """Add a draft to a case, whatever its state: an appeal comes when the case is closed."""
    case.letters_made += 1
    letter = new_record(
        "Letter",
        f"letter-{case.letters_made}",
        author=current_user(),
        addressees=tuple({**ADDRESSEE, **one} for one in addressees),
        **fields,
    )
    letter = add(case, letter)
    remember_place(api.portal.get(), letter)
    details = {"letter": letter.id, "title": letter.title}
    case_log(case).append("letter_drafted", current_user(), details=details)
    index_work(case)
    return letter
