"""Attaching an incoming item to a case that is there already, instead of its own draft."""

from eurzad.core import _
from eurzad.core.errors import Conflict
from eurzad.core.errors import Forbidden
from eurzad.core.errors import invalid
from eurzad.core.errors import Missing
from eurzad.core.log import case_log
from eurzad.core.office import acting_as
from eurzad.core.office.acting import SYSTEM
from eurzad.records import values
from eurzad.records.cases.lookup import read_case
from eurzad.records.cases.opening import settle
from eurzad.records.cases.paperstore import place_item
from eurzad.records.cases.parties import add_party
from eurzad.records.cases.parties import parties_of
from eurzad.records.cases.parties import put_parties
from eurzad.records.cases.refresh import items_of
from eurzad.records.cases.refresh import refresh
from eurzad.records.interfaces import ItemAttached
from eurzad.records.rights import allowed
from eurzad.records.rights import current_user
from eurzad.records.store import find
from eurzad.records.tree import state_of
from plone import api
from typing import Any
from zope.event import notify


def attach(item: Any, data: dict[str, Any]) -> Any:
    """Attach an item to an open case, and return the case. Raises Invalid, Forbidden, Conflict.

    By whoever may assign the item (then any case, by its mark) or handles its draft (then a case
    that they see). `answers` is the UID of a letter of the case, `party` tells that the sender
    becomes a party of the case. The draft of the item is dissolved.
    """
    values.only(data, ("case", "answers", "party"))
    if not has_right(item):
        raise Forbidden(_("You may not do this."))
    registry = allowed("eurzad: Assign", item)
    case = read_case(data, "case", whoever=registry)
    draft = find(item.case_uid)
    if not is_alone(draft):
        raise Conflict(_("Only an item whose draft case is not opened yet can be attached."))
    answers = _read_answers(case, data)
    if state_of(case) != "open" and not _is_remedy(case, answers):
        raise invalid("case", _("Items are attached to an open case only."))
    as_party = data.get("party", False)
    if not isinstance(as_party, bool):
        raise invalid("party", _("Choose one of the values."))
    put_into(item, draft, case, answers, current_user(), as_party)
    return case


def receive(item: Any, case: Any, answers: str = "") -> bool:
    """Put what a party filed in its own case into the file of that case, by nobody's hand.

    `answers` is the UID of the letter that it answers. What comes to a case that takes nothing any
    more stays with a draft case of its own, for the registry to assign. Return whether it is in.
    """
    if not takes_items(case, answers):
        return False
    put_into(item, find(item.case_uid), case, answers, item.user_id or "")
    return True


def takes_items(case: Any, answers: str = "") -> bool:
    """Tell whether items are put into a case: until its end, and an appeal afterwards as well."""
    return state_of(case) in ("draft", "open") or _is_remedy(case, answers)


def put_into(
    item: Any, draft: Any, case: Any, answers: str, actor: str, as_party: bool = False
) -> None:
    """Put an item into a case, dissolve its draft, write it down, and tell those who listen."""
    _move(item, draft, case)
    if as_party:
        _sender_as_party(item, case)
    details = {"register_number": item.register_number, "title": item.title}
    case_log(case).append("item_attached", actor, details={**details, "answers": answers})
    case_log(draft).append("item_attached", actor, details={**details, "mark": case.mark})
    settle(item)
    if case.mark:
        place_item(item, case)
    refresh(case)
    notify(ItemAttached(item, case, answers))


def may_attach(item: Any) -> bool:
    """Tell whether whoever acts now may attach an item to another case than its own."""
    return has_right(item) and is_alone(find(item.case_uid))


def has_right(item: Any) -> bool:
    """Tell whether whoever acts now assigns the item, or handles it."""
    return allowed("eurzad: Assign", item) or allowed("eurzad: Handle case", item)


def is_alone(draft: Any) -> bool:
    """Tell whether a case is a draft yet, with nothing but the item that founded it."""
    return draft is not None and state_of(draft) == "draft" and len(items_of(draft)) == 1


def _is_remedy(case: Any, answers: str) -> bool:
    """Tell whether an item appeals against a decision of a case that is closed by then."""
    letter = find(answers)
    return (
        state_of(case) == "closed" and letter is not None and letter.kind in ("decision", "order")
    )


def _read_answers(case: Any, data: dict[str, Any]) -> str:
    answers = values.line(data, "answers", 32)
    if answers and answers not in {letter.UID() for letter in case.objectValues()}:
        raise invalid("answers", _("The case has no such letter."))
    return answers


def _move(item: Any, draft: Any, case: Any) -> None:
    _change_state(draft, "dissolve")
    draft.dissolved_into = case.UID()
    draft.incoming_uids = ()
    item.draft_uid = draft.UID()
    item.case_uid = case.UID()
    case.incoming_uids = (*case.incoming_uids, item.UID())
    item.unit, item.handler = case.unit, case.handler
    refresh(draft)


def _sender_as_party(item: Any, case: Any) -> None:
    known = {(party["name"], party["user_id"]) for party in case.parties}
    if (item.sender, item.user_id or "") in known:
        return
    party = add_party(
        case, {"name": item.sender, "address": item.address or "", "email": item.email or ""}
    )
    give_account(case, party["id"], item.user_id or "")


def give_account(case: Any, id: str, user_id: str) -> None:
    """Connect a party with the account from which the item came."""
    put_parties(
        case,
        (
            {**one, "user_id": user_id} if one["id"] == id and user_id else one
            for one in parties_of(case)
        ),
    )


def detach(case: Any, data: dict[str, Any]) -> Any:
    """Take an item that was attached by mistake out again: its draft is there as before.

    Return the draft. Raises Invalid, Missing, Conflict.
    """
    values.only(data, ("item", "comment"))
    uid = values.line(data, "item", 32, required=True)
    comment = values.text(data, "comment", 2000, required=True)
    item = find(uid) if uid in case.incoming_uids else None
    if item is None:
        raise Missing(_("The case has no such item."))
    draft = find(item.draft_uid)
    if draft is None or state_of(draft) != "dissolved" or state_of(case) != "open":
        raise Conflict(_("Only an item that was attached to the case can be taken out."))
    case.incoming_uids = tuple(one for one in case.incoming_uids if one != uid)
    draft.incoming_uids = (uid,)
    draft.dissolved_into = ""
    item.case_uid = draft.UID()
    item.draft_uid = ""
    item.unit, item.handler = draft.unit, draft.handler
    _change_state(draft, "restore")
    _change_state(item, "reopen")
    details = {"register_number": item.register_number, "title": item.title}
    case_log(case).append("item_detached", current_user(), comment=comment, details=details)
    case_log(draft).append("item_detached", current_user(), comment=comment, details=details)
    refresh(case)
    refresh(draft)
    return draft


def _change_state(obj: Any, transition: str) -> None:
    with acting_as(SYSTEM):
        api.portal.get_tool("portal_workflow").doActionFor(obj, transition)
