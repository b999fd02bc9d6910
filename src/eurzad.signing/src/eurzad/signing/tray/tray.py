"""What waits for a person's signature, and giving it to the signer."""

from eurzad.core import _
from eurzad.core.errors import Conflict
from eurzad.core.errors import invalid
from eurzad.core.office import substituted_by
from eurzad.core.outbox import enqueue
from eurzad.core.outbox import retry_entry
from eurzad.core.store import store
from eurzad.records.desk.catalog import desk
from eurzad.records.desk.catalog import Found
from eurzad.records.desk.queues import clerk
from eurzad.records.interfaces import ILetter
from eurzad.records.letters.approval import final_pdf
from eurzad.records.letters.signatures import accept
from eurzad.records.letters.signatures import check_turn
from eurzad.records.letters.signatures import queue_signature
from eurzad.records.letters.signatures import take_back
from eurzad.records.workflow import perform
from eurzad.signing.settings import settings
from eurzad.signing.tray.job import JOB
from plone import api
from typing import Any


NOT_CONFIGURED = _("Not signed: no signing configured.")


def waiting(user_id: str, start: int = 0, size: int = 25) -> Found:
    """Return a page of what waits for this person's signature, also as somebody's substitute."""
    people = [user_id, *(one.absent for one in substituted_by(user_id))]
    query = {
        "kind": "letter",
        "state": "approved",
        "waits_for": [f"user:{one}" for one in people],
        "rights": clerk(user_id).principals,
    }
    return desk(api.portal.get()).find(query, "deadline", False, start, size)


def has_key(user_id: str) -> bool:
    """Tell whether a person can sign with a key that the office keeps."""
    known = settings()
    return known is not None and known.key_of(api.portal.get().getId(), user_id) is not None


def the_letter(record: Any) -> Any:
    """Return the record if it is a letter. Raises Conflict."""
    if not ILetter.providedBy(record):
        raise Conflict(_("This is no letter."))
    return record


def accept_letter(record: Any, user_id: str) -> None:
    """Approve a letter for one's signature. Raises Conflict, Forbidden."""
    accept(the_letter(record), user_id)


def take_back_letter(record: Any, user_id: str) -> None:
    """Take that back, before it is signed. Raises Conflict, Forbidden."""
    take_back(the_letter(record), user_id)


def refuse_letter(record: Any, comment: str) -> None:
    """Refuse to sign: the letter is a draft again, with the remarks. Raises Problem."""
    perform(the_letter(record), "refuse_signature", comment=comment)


def sign_letter(record: Any, user_id: str) -> None:
    """Have a letter signed that was approved for it, with the person's key at the office.

    One that is being signed already is tried again at once, if it waits for another try. Raises
    Conflict, Forbidden.
    """
    letter = the_letter(record)
    _number, signature, _absent = check_turn(letter, user_id)
    if signature["state"] == "queued":
        _try_again(signature["entry"])
        return
    if signature["state"] == "waiting":
        raise Conflict(_("Read the letter and approve it for signature first."))
    if not has_key(user_id):
        raise Conflict(NOT_CONFIGURED if settings() is None else _("You have no key here."))
    if final_pdf(letter) is None:
        raise Conflict(_("The PDF of this letter is still being made. Try again in a moment."))
    entry = enqueue(api.portal.get(), JOB, {"letter": letter.UID()})
    queue_signature(letter, user_id, entry)


def _try_again(entry: str) -> None:
    try:
        retry_entry(api.portal.get(), entry)
    except KeyError as error:
        raise Conflict(_("This letter is being signed already.")) from error


def problem_of(signature: Any) -> str:
    """Return why a signature is not there, "" while nothing is wrong, as a message."""
    if signature["state"] != "queued":
        return signature.get("problem", "")
    entry = store(api.portal.get()).outbox.get(signature.get("entry", ""))
    return (entry.last_error or "") if entry is not None else ""


def read_acts(data: dict[str, Any]) -> str:
    """Return which act on several letters was asked for. Raises Invalid."""
    act = data.get("act")
    if act not in ("accept", "take_back", "sign"):
        raise invalid("act", _("Choose one of the values."))
    return str(act)
