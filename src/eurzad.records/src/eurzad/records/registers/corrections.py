"""Corrections and annulment: an entry is never changed, and its number is never given again.

A correction is a new entry with its own number. It says which entry it corrects, who corrected what
and why, and holds all columns as they are now; the corrected entry keeps what was written and names
the new one. The item itself always has the current values, so that letters and queues use them.
"""

from datetime import date
from datetime import datetime
from eurzad.core import _
from eurzad.core.clock import iso
from eurzad.core.clock import now
from eurzad.core.clock import today
from eurzad.core.errors import Conflict
from eurzad.core.errors import invalid
from eurzad.core.interfaces import IRegistrar
from eurzad.core.log import case_log
from eurzad.core.office import acting_as
from eurzad.core.office.acting import SYSTEM
from eurzad.core.office.functions import fullname_of
from eurzad.core.spool import Refused
from eurzad.core.spool import SpoolRecord
from eurzad.records import values
from eurzad.records.cases.caselist import update_case_list
from eurzad.records.delivery import rows as outgoing_rows
from eurzad.records.desk.entries import index_work
from eurzad.records.incoming import paper
from eurzad.records.incoming import rows as incoming_rows
from eurzad.records.registers import internal
from eurzad.records.registers import letter_entries
from eurzad.records.registers import outgoing
from eurzad.records.registers.kinds import BY_SYMBOL
from eurzad.records.registers.kinds import next_number
from eurzad.records.registers.kinds import RegisterKind
from eurzad.records.registers.rows import entries_of
from eurzad.records.rights import check_has_part
from eurzad.records.rights import check_visible
from eurzad.records.rights import grant_local_roles
from eurzad.records.store import find
from eurzad.records.store import records_store
from eurzad.records.tree import state_of
from plone import api
from typing import Any
from zope.interface import implementer


KIND = "correction"
REASON = 1000

GRANT = {"outgoing": grant_local_roles, "internal": internal.grant_to_units}
ROWS = {"incoming": incoming_rows, "outgoing": outgoing_rows, "internal": internal}
DAYS = ("received", "posted", "sent")


def register_of(item: Any) -> RegisterKind:
    """Return the register in which an item has its number."""
    return BY_SYMBOL[item.register_number.partition("/")[0]]


def entered(item: Any) -> tuple[str, ...]:
    """Return the fields that an entry has, and can be corrected in."""
    if getattr(item, "letter_uid", ""):
        return letter_entries.FIELDS
    return ENTERED[register_of(item).name]


def entry_of(item: Any) -> dict[str, Any]:
    """Return an item as the endpoint that enters such items would be told of it, now."""
    kind = register_of(item)
    entry = {name: getattr(item, ATTRIBUTES.get(name, name)) or None for name in entered(item)}
    if kind.name == "incoming":
        entry["address_unknown"] = not item.town and not item.address
    return {name: _json(value) for name, value in entry.items()}


# What a case takes over from its item.
FOLLOWED = ("sender", "address", "received", "title")
# Where a field of an entry has another name on the item.
ATTRIBUTES = {"kind": "document_kind", "kind_note": "document_kind_note", "name": "addressee"}
NOT_ON_ITEMS = ("token", "addressees", "address_unknown", "sent")
ENTERED = {
    "incoming": tuple(name for name in paper.FIELDS if name not in NOT_ON_ITEMS),
    "outgoing": (
        *(name for name in outgoing.FIELDS if name not in NOT_ON_ITEMS),
        *outgoing.ADDRESSEE_FIELDS,
    ),
    "internal": (*(name for name in internal.FIELDS if name != "token"),),
}


def _json(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value


def read_correction(item: Any, data: dict[str, Any]) -> dict[str, Any]:
    """Return what is to be corrected, as JSON values: reason, and the changed attributes.

    Raises Conflict for an annulled entry, Invalid for a wrong value or when nothing changes.
    """
    check_has_part(item)
    check_alive(item)
    if getattr(item, "letter_uid", ""):
        check_visible(item)
    reason = values.text(data, "reason", REASON, required=True)
    given = {name: value for name, value in data.items() if name not in ("reason", "token")}
    values.only(given, (*entered(item), "address_unknown"))
    changes = changed(item, read_whole(item, {**entry_of(item), **given}))
    if not changes:
        raise invalid("reason", _("Nothing is different from what is written."))
    return {"uid": item.UID(), "reason": reason, "changes": changes}


def read_whole(item: Any, entry: dict[str, Any]) -> dict[str, Any]:
    """Return the whole entry after the correction, read by the rules of entering."""
    name = register_of(item).name
    entry = {key: value for key, value in entry.items() if value is not None}
    if name == "incoming":
        return paper.read_entry(entry)
    if name == "internal":
        return internal.read_entry(entry)
    if item.letter_uid:
        return letter_entries.read_entry(entry)
    addressee = {key: entry.pop(key) for key in outgoing.ADDRESSEE_FIELDS if key in entry}
    whole = outgoing.read_entry({**entry, "addressees": [addressee]})
    [addressee] = whole.pop("addressees")
    del whole["sent"]
    return {**whole, **addressee}


def changed(item: Any, whole: dict[str, Any]) -> dict[str, list[Any]]:
    """Return the attributes that differ: name → value before and after, as JSON values."""
    pairs = {name: [_json(getattr(item, name)), value] for name, value in whole.items()}
    return {
        name: [before, after]
        for name, (before, after) in pairs.items()
        if (before or None) != (after or None)
    }


def check_alive(item: Any) -> None:
    """Raise Conflict when the entry was annulled."""
    if item.annulled:
        raise Conflict(_("This entry was annulled."))


@implementer(IRegistrar)
class CorrectionRegistrar:
    """Gives a correction its number, and puts the corrected values on the item."""

    failed = _("A correction of the register was not written down")

    def register(self, site: Any, record: SpoolRecord, filed_at: datetime) -> str:
        item = find(record.payload["uid"])
        if item is None or item.annulled:
            raise Refused(_("This entry was annulled."))
        correct(site, item, record.payload, record.owner or "", record.token)
        return item.UID()


def correct(site: Any, item: Any, payload: dict[str, Any], actor: str, token: str) -> None:
    """Write a correction into the register, within the current transaction."""
    kind, year = register_of(item), today().year
    before = {name: getattr(item, name) for name in FOLLOWED if hasattr(item, name)}
    for name, (_before, after) in payload["changes"].items():
        setattr(item, name, _value(name, after))
    ordinal, number = next_number(site, kind, year)
    correction = {
        "token": token,
        "year": year,
        "ordinal": ordinal,
        "register_number": number,
        "at": iso(now()),
        "by": fullname_of(actor),
        "reason": payload["reason"],
        "changes": payload["changes"],
    }
    mark_corrected(site, kind, item, number)
    item.corrections = (*item.corrections, correction)
    records_store(site).register(kind.name, year).add(ordinal, correction_row(item, correction))
    if kind.name == "incoming":
        follow(item, before, actor, correction)
    else:
        GRANT[kind.name](item)
    if getattr(item, "letter_uid", ""):
        tell_case(find(item.case_uid), item, actor, correction)
        index_work(item)
    item.reindexObject()


def _value(name: str, value: Any) -> Any:
    if name in DAYS:
        return date.fromisoformat(value) if value else None
    return tuple(value) if isinstance(value, list) else value


def mark_corrected(site: Any, kind: RegisterKind, item: Any, number: str) -> None:
    """Name the new entry in those it corrects: the first one, and earlier corrections."""
    store = records_store(site)
    for year, ordinal in entries_of(item):
        register = store.register(kind.name, year)
        row = register.get(ordinal)
        register.update(ordinal, {"corrected_by": [*row.get("corrected_by", []), number]})


def correction_row(item: Any, correction: dict[str, Any]) -> dict[str, Any]:
    """Return the row of a correction: all columns as they are now, and what was corrected."""
    row = ROWS[register_of(item).name].row_of(item)
    return {
        **row,
        "ordinal": correction["ordinal"],
        "register_number": correction["register_number"],
        "registered": correction["at"],
        "kind": "correction",
        "corrects": item.register_number,
        "reason": correction["reason"],
        "by": correction["by"],
        "changed": sorted(correction["changes"]),
    }


def follow(item: Any, before: dict[str, Any], actor: str, correction: dict[str, Any]) -> None:
    """Let the case know: its log, the party that the item brought, the day its terms run from."""
    case = find(item.case_uid)
    tell_case(case, item, actor, correction)
    case.parties = tuple(_followed(party, before, item) for party in case.parties)
    if case.filed == before["received"] and case.incoming_uids[:1] == (item.UID(),):
        case.filed = item.received
    if not case.mark and case.title == before["title"]:
        case.title = item.title
    update_case_list(case)
    index_work(item)
    index_work(case)


def tell_case(case: Any, item: Any, actor: str, correction: dict[str, Any]) -> None:
    """Write into the log of a case what was corrected in the register."""
    case_log(case).append(
        "entry_corrected",
        actor,
        comment=correction["reason"],
        details={
            "register_number": item.register_number,
            "correction": correction["register_number"],
            "changes": correction["changes"],
        },
    )


def _followed(party: dict[str, Any], before: dict[str, Any], item: Any) -> dict[str, Any]:
    """Return a party as corrected, if it is still as the registration wrote it."""
    if party["name"] != before["sender"] or party["address"] != (before["address"] or ""):
        return party
    return {**party, "name": item.sender, "address": item.address or "", "email": item.email or ""}


def annul(item: Any, reason: str, actor: str) -> None:
    """Annul an entry: number and columns stay, the reason is written beside them.

    Raises Conflict when it was annulled before, or when a case was opened on it.
    """
    check_has_part(item)
    check_alive(item)
    if getattr(item, "letter_uid", ""):
        raise Conflict(_("The entry of a letter is made by its dispatch and cannot be annulled."))
    kind, site = register_of(item), api.portal.get()
    case = find(item.case_uid) if kind.name == "incoming" else None
    if case is not None and state_of(case) != "draft":
        raise Conflict(_("A case was opened on this entry; it cannot be annulled any more."))
    item.annulled = {"at": iso(now()), "by": fullname_of(actor), "reason": reason}
    for year, ordinal in entries_of(item):
        records_store(site).register(kind.name, year).update(
            ordinal, {"annulled": item.annulled, "state": "annulled"}
        )
    if case is not None:
        _annul_draft(item, case, reason, actor)


def _annul_draft(item: Any, case: Any, reason: str, actor: str) -> None:
    """Take an annulled item off the desk, and its draft case if nothing else is in it."""
    details = {"register_number": item.register_number}
    case_log(case).append("entry_annulled", actor, comment=reason, details=details)
    workflow = api.portal.get_tool("portal_workflow")
    with acting_as(SYSTEM):
        workflow.doActionFor(item, "annul")
        if not [uid for uid in case.incoming_uids if not find(uid).annulled]:
            workflow.doActionFor(case, "annul")
    index_work(item)
    index_work(case)
