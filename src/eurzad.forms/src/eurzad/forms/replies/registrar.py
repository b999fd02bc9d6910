"""Registration of a party's letter: a number of its own, and a place in the file of its case."""

from ..applications.account import account_of
from ..applications.account import with_account
from ..applications.jobs import DOCUMENTS_JOB
from ..applications.notice import send_letter_notice
from ..applications.registrar import DELIVERY_WAY
from ..applications.registrar import PORTAL_TYPE
from ..storage import forms_store
from .kinds import KINDS
from .kinds import REMEDIES
from datetime import datetime
from eurzad.core import _
from eurzad.core.clock import local_date
from eurzad.core.files import files
from eurzad.core.interfaces import IRegistrar
from eurzad.core.outbox import enqueue
from eurzad.core.spool import Refused
from eurzad.core.spool import SpoolRecord
from eurzad.records.appeals.appeals import note_appeal
from eurzad.records.appeals.standing import standing_of
from eurzad.records.appeals.waiver import waive
from eurzad.records.cases.attaching import receive
from eurzad.records.cases.parties import delivery_address
from eurzad.records.cases.parties import parties_of
from eurzad.records.cases.parties import Party
from eurzad.records.incoming import register_incoming
from eurzad.records.store import find
from typing import Any
from zope.interface import implementer


PLACE = ("street", "postal_code", "town", "country")


@implementer(IRegistrar)
class CaseLetterRegistrar:
    """Makes an incoming item of a record of the kind ``case-letter``, and joins it to its case.

    An answer lets the clock run again; an appeal and a waiver are noted with the letter that they
    are about. What comes too late for its case waits for the registry like any other mail.
    """

    failed = _("A party's letter to their case was not registered")

    def register(self, site: Any, record: SpoolRecord, filed_at: datetime) -> str:
        payload, owner = record.payload, record.owner or ""
        case, letter = find(payload["case"]), find(payload["letter"])
        if case is None:
            raise Refused(_("The case that this was filed in is gone."))
        kind = KINDS[payload["kind"]]
        mark = case.mark or ""
        item = register_incoming(
            site,
            PORTAL_TYPE,
            title=f"{payload['title']} ({mark})" if mark else payload["title"],
            filed_at=filed_at,
            document_kind=kind.document_kind,
            format="electronic",
            user_id=with_account(owner),
            posted=local_date(filed_at),
            senders_mark="",
            attachments_count=len(record.files),
            delivery_way=DELIVERY_WAY,
            token=record.token,
            service_title=case.service_title or "",
            **sender_of(case, owner),
        )
        item.filed_at = filed_at
        item.letter_kind = kind.id
        item.keep(content_of(payload, owner))
        for file in record.files:
            files(item).add(file.filename, file.content_type, file.data, file.kind, file.title)
        kept = forms_store(site)
        if record.token in kept.replies:
            del kept.replies[record.token]
        if receive(item, case, payload["letter"]):
            take_effect(kind.id, item, letter, payload["party"])
        enqueue(site, DOCUMENTS_JOB, {"uid": item.UID()})
        send_letter_notice(site, item, account_of(owner).get("email", ""), payload["case_id"])
        return item.UID()


def sender_of(case: Any, user_id: str) -> dict[str, str]:
    """Return the sender as the register wants it: as the case knows them, else as their account."""
    account = account_of(user_id)
    party = next((one for one in reversed(parties_of(case)) if is_account_of(one, user_id)), None)
    name = party["name"] if party else account.get("fullname", "") or user_id
    address = delivery_address(party) if party else ""
    earlier = (find(uid) for uid in case.incoming_uids)
    same = next((one for one in earlier if one is not None and one.user_id == user_id), None)
    place = {part: getattr(same, part) or "" for part in PLACE} if same is not None else {}
    return {
        "sender": name,
        "address": address or account.get("address", ""),
        "email": (party["email"] if party else "") or account.get("email", ""),
        **place,
    }


def is_account_of(party: Party, user_id: str) -> bool:
    """Tell whether the account is this party's, or was before it was closed."""
    return user_id in (party["user_id"], party["former_account"])


def content_of(payload: dict[str, Any], user_id: str) -> dict[str, Any]:
    """Return what is kept of the letter: as the documents show it, and where it belongs."""
    told = (
        ("party", "W imieniu", payload["party"]),
        ("statement", "Oświadczenie", payload["statement"]),
        ("text", "Treść", payload["text"]),
    )
    shown = [
        {"name": name, "type": "text", "label": label, "step": "", "value": text, "text": text}
        for name, label, text in told
        if text
    ]
    return {
        "answers": {name: text for name, _label, text in told if text},
        "shown": shown,
        "declaration": "",
        "files": payload["files"],
        "identifier": ["konto", user_id],
        "case": payload["case"],
        "case_id": payload["case_id"],
        "letter_id": payload["letter_id"],
    }


def take_effect(kind: str, item: Any, letter: Any, party: str) -> None:
    """Note an appeal or a waiver with the letter that it is about, when the record allows it."""
    if letter is None:
        return
    states = {one.name: one.state for one in standing_of(letter).parties}
    if kind in REMEDIES and party in states:
        note_appeal(
            letter.__parent__,
            {
                "item": item.UID(),
                "letter": letter.UID(),
                "party": party,
                "posted": item.posted.isoformat(),
            },
        )
    if kind == "waiver" and states.get(party) == "running":
        waive(letter, {"party": party, "day": item.received.isoformat()})
