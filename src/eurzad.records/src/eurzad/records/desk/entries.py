"""What of a record the desk knows: made anew whenever something about it changes."""

from dataclasses import replace
from eurzad.core.clock import iso
from eurzad.core.clock import now
from eurzad.core.interfaces import IValidator
from eurzad.core.office import group_id
from eurzad.core.office.functions import fullname_of
from eurzad.records.cases.deadline import deadline_of
from eurzad.records.cases.deadline import ENDED
from eurzad.records.cases.parties import principals
from eurzad.records.delivery.rows import outgoing_state
from eurzad.records.desk.catalog import desk
from eurzad.records.desk.catalog import NO_DEADLINE
from eurzad.records.desk.catalog import Work
from eurzad.records.interfaces import ICase
from eurzad.records.interfaces import IIncomingItem
from eurzad.records.interfaces import ILetter
from eurzad.records.interfaces import IOutgoingItem
from eurzad.records.letters.chain import step_principals
from eurzad.records.letters.opinion import opinion_principals
from eurzad.records.letters.signatures import current_signature
from eurzad.records.letters.signatures import signing_principals
from eurzad.records.rights import circle_of
from eurzad.records.rights import desk_rights
from eurzad.records.rights import has_copy
from eurzad.records.rights import nearest_head
from eurzad.records.rights import recipient_principal
from eurzad.records.search.job import queue_text
from eurzad.records.store import find
from eurzad.records.tree import relative_path
from eurzad.records.tree import state_of
from plone import api
from typing import Any
from zope.component import queryUtility


def index_work(obj: Any) -> None:
    """Bring what the desk knows of a record up to date; what is settled leaves the desk."""
    catalog = desk(api.portal.get())
    work = work_of(obj)
    if work is None:
        catalog.drop(obj.UID())
    else:
        catalog.put(obj.UID(), work)
    if ICase.providedBy(obj):
        index_copies(obj)
        index_tasks(obj, work)
        index_messages(obj)
    queue_text(obj)
    if IIncomingItem.providedBy(obj):
        queue_validation(obj)


def queue_validation(item: Any) -> None:
    """Have the signatures on what came in examined, where there is an add-on that can."""
    validator = queryUtility(IValidator)
    if validator is not None:
        validator.queue(api.portal.get(), item)


def index_messages(case: Any) -> None:
    """Put a case with unread messages of its parties on the desk, also one that is closed."""
    catalog = desk(api.portal.get())
    key = f"{case.UID()}-messages"
    unread = [one for one in case.messages if one["sender"] == "party" and not one["read"]]
    if unread and case.unit:
        catalog.put(key, message_work(case, unread))
    else:
        catalog.drop(key)


def index_copies(case: Any) -> None:
    """Bring the entries of a case's other recipients up to date, each of them on its own."""
    catalog = desk(api.portal.get())
    for recipient in case.recipients:
        if recipient["done"] or not has_copy(case, recipient):
            drop_copy(case, recipient)
        else:
            catalog.put(_copy_key(case, recipient), copy_work(case, recipient))


def drop_copy(case: Any, recipient: dict[str, Any]) -> None:
    """Take a recipient's entry off the desk."""
    desk(api.portal.get()).drop(_copy_key(case, recipient))


def _copy_key(case: Any, recipient: dict[str, Any]) -> str:
    return f"{case.UID()}:{recipient['unit']}:{recipient['handler']}"


def index_tasks(case: Any, work: Work | None) -> None:
    """Put what co-operating units were asked for on their desks, until they have answered."""
    catalog = desk(api.portal.get())
    for task in case.cooperation:
        key = f"{case.UID()}:{task['unit']}"
        if work is None or task["until"] or task["answer"]:
            catalog.drop(key)
        else:
            catalog.put(key, task_work(case, task, work))


def task_work(case: Any, task: dict[str, Any], work: Work) -> Work:
    """A case is work of a unit that co-operates in it until that unit has answered."""
    groups = tuple(f"group:{group_id(task['unit'], name)}" for name in ("head", "handler"))
    return replace(
        work,
        kind="cooperation",
        unit=task["unit"],
        handler="",
        deadline=task["due"] or work.deadline,
        rights=work.rights if circle_of(case).guarded else groups,
        row={**work.row, "task": task["task"], "deadline": task["due"] or work.row["deadline"]},
    )


def work_of(obj: Any) -> Work | None:
    """Return the record as a piece of open work, or None when it is none (any more)."""
    for interface, make in MAKERS:
        if interface.providedBy(obj):
            return make(obj)
    return None


def incoming_work(item: Any) -> Work | None:
    """An incoming item is work until its case is opened."""
    state = state_of(item)
    if state in ("settled", "annulled"):
        return None
    case = find(item.case_uid)
    rights = desk_rights(item, registry=True)
    parties = [item.sender]
    work = _work("incoming", item, item, case, state, rights, parties, item.register_number)
    if state != "assigned" or item.handler:
        return work
    decides = nearest_head(item.unit, circle_of(item).excluded) or item.unit
    return replace(work, waits_for=(f"group:{group_id(decides, 'head')}",))


def case_work(case: Any) -> Work | None:
    """A case is work from its assignment until it is closed."""
    state = state_of(case)
    if state not in ("draft", "open") or not case.unit:
        return None
    rights = desk_rights(case)
    return _work("case", case, case, case, state, rights, _names(case), _register_number(case))


def letter_work(letter: Any) -> Work | None:
    """A letter is work while it waits for approval, and then for electronic signatures."""
    state = state_of(letter)
    signature = current_signature(letter)
    if state != "awaiting_approval" and signature is None:
        return None
    case = letter.__parent__
    waits_for = tuple(
        f"group:{one}" if one.startswith("unit-") else f"user:{one}"
        for one in (*step_principals(letter), *opinion_principals(letter))
    )
    if signature is not None:
        owner, *desks = signing_principals(letter)
        waits_for = (f"user:{owner}", *(f"group:{one}" for one in desks))
    rights = desk_rights(letter)
    if not circle_of(letter).guarded:
        rights = (*rights, *waits_for)
    work = _work("letter", letter, case, case, state, rights, _names(case), _register_number(case))
    return replace(work, waits_for=waits_for)


def copy_work(case: Any, recipient: dict[str, Any]) -> Work:
    """A case is work of its other recipients until they have done their part."""
    rights = (f"group:{recipient_principal(recipient)}",)
    state = state_of(case)
    work = _work("copy", case, case, case, state, rights, _names(case), _register_number(case))
    return replace(
        work,
        unit=recipient["unit"],
        handler=recipient["handler"],
        row={**work.row, "part": recipient["part"]},
    )


def outgoing_work(outgoing: Any) -> Work | None:
    """A dispatch is work while it waits to be posted, and when it came back or failed.

    The registry posts; who handles the case decides what becomes of what came back. The row leads
    to the letter.
    """
    state = outgoing_state(outgoing)
    if state not in ("to_send", "returned", "failed"):
        return None
    letter, case = find(outgoing.letter_uid), find(outgoing.case_uid)
    rights = desk_rights(outgoing, registry=state == "to_send")
    parties = [outgoing.addressee]
    number = outgoing.register_number
    return _work("outgoing", letter, case, case, state, rights, parties, number)


def appeal_work(case: Any, appeal: dict[str, Any]) -> Work:
    """An appeal is work until it is passed on, with a deadline of its own; the row leads there."""
    number = find(appeal["item"]).register_number
    rights = desk_rights(case)
    state = f"appeal_{appeal['state']}"
    work = _work("appeal", case, case, case, state, rights, [appeal["party"]], number)
    own = {"deadline": appeal["pass_on_by"], "received": appeal["received"]}
    return replace(work, **own, row={**work.row, **own, "paused": False})


def message_work(case: Any, unread: list[dict[str, Any]]) -> Work:
    """Unread messages are work of whoever handles the case until they are read."""
    rights = desk_rights(case)
    state = state_of(case)
    work = _work("message", case, case, case, state, rights, _names(case), _register_number(case))
    received = unread[0]["time"][:10]
    row = {**work.row, "received": received, "unread": len(unread)}
    return replace(work, received=received, row=row)


MAKERS = (
    (ICase, case_work),
    (ILetter, letter_work),
    (IIncomingItem, incoming_work),
    (IOutgoingItem, outgoing_work),
)


def _work(
    kind: str,
    obj: Any,
    assigned: Any,
    case: Any,
    state: str,
    rights: tuple[str, ...],
    parties: list[str],
    register_number: str,
) -> Work:
    clock = deadline_of(case) if case is not None else None
    due = clock.date if clock is not None and clock.state not in ENDED else None
    deadline = due.isoformat() if due else None
    received = case.filed.isoformat() if case is not None else ""
    updated = iso(now()) or ""
    row = {
        "path": relative_path(obj),
        "type": obj.portal_type,
        "title": obj.title,
        "mark": (case.mark or None) if case is not None else None,
        "register_number": register_number,
        "state": state,
        "handler": {"id": assigned.handler, "fullname": fullname_of(assigned.handler)}
        if assigned.handler
        else None,
        "unit": assigned.unit,
        "file_class": case.file_plan_class if case is not None else "",
        "service": case.service_title if case is not None else "",
        "deadline": deadline,
        "paused": clock is not None and clock.paused,
        "parties": parties,
        "received": received,
        "updated": updated,
    }
    return Work(
        kind=kind,
        state=state,
        unit=assigned.unit,
        handler=assigned.handler,
        file_class=row["file_class"],
        service=row["service"],
        deadline=deadline or NO_DEADLINE,
        received=received,
        updated=updated,
        rights=rights,
        text=" ".join(filter(None, (row["title"], row["mark"], register_number, *parties))),
        row=row,
    )


def _names(case: Any) -> list[str]:
    return [party["name"] for party in principals(case)]


def _register_number(case: Any) -> str:
    item = find(case.incoming_uids[0]) if case.incoming_uids else None
    return item.register_number if item is not None else ""
