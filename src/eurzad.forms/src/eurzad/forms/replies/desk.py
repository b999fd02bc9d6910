"""Beginning, finding and filing letters to a case; which ones a person has filed."""

from ..applications.mine import find_mine
from ..applications.mine import Mine
from ..applications.submission import already_submitted
from ..applications.submission import Receipt
from ..drafts.desk import new_token
from ..limits import DRAFTS_PER_USER
from ..storage import forms_store
from .acts import Act
from .acts import basis_of
from .kinds import KINDS
from .kinds import WAIVED
from .reply import Reply
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from datetime import UTC
from eurzad.core.spool import deposit
from eurzad.core.spool import lookup
from eurzad.core.spool import SpoolFile
from eurzad.core.spool import SpoolRecord
from eurzad.core.store import store
from eurzad.records.letters.placeholders import polish_date
from eurzad.records.letters.remedy import remedy_of
from eurzad.records.status import leading
from eurzad.records.store import find
from typing import Any


RECORD_KIND = "case-letter"


class TooManyReplies(Exception):
    """The person has as many unfinished letters as one may have."""


@dataclass(frozen=True)
class Sent:
    """A letter that a person filed in a case. `item` is None until it is registered."""

    token: str
    kind: str
    letter: str
    title: str
    filed_at: datetime
    item: Any = None


def begin_reply(site: Any, mine: Mine, act: Act) -> Reply:
    """The person's letter of this kind in the case: the one begun before, else a new one."""
    letter = act.letter.getId() if act.letter is not None else ""
    for reply in replies_of(site, mine.owner):
        if (reply.case_id, reply.kind, reply.letter) == (mine.token, act.kind, letter):
            return reply
    if sum(1 for _reply in replies_of(site, mine.owner)) >= DRAFTS_PER_USER:
        raise TooManyReplies
    kept = forms_store(site)
    reply = Reply(new_token(), mine.owner, mine.token, act.kind, letter)
    if len(act.parties) == 1:
        reply.write({"party": act.parties[0]})
    kept.replies[reply.token] = reply
    kept.replies_of.add(mine.owner, reply.token)
    return reply


def find_reply(site: Any, owner: str, token: str) -> Reply | None:
    """The person's unfinished letter; None for another's, for none, and for one that was filed."""
    reply = forms_store(site).replies.get(token)
    if reply is None or not owner or reply.owner != owner or lookup(site, token).state:
        return None
    return reply


def replies_of(site: Any, owner: str) -> Iterator[Reply]:
    """The person's unfinished letters."""
    for token in forms_store(site).replies_of.tokens(owner):
        reply = find_reply(site, owner, token)
        if reply is not None:
            yield reply


def remove_reply(site: Any, reply: Reply) -> None:
    """Remove an unfinished letter with its files."""
    kept = forms_store(site)
    del kept.replies[reply.token]
    kept.replies_of.remove(reply.owner, reply.token)


def file_reply(site: Any, mine: Mine, act: Act, reply: Reply) -> Receipt:
    """Put the letter into the spool. Its draft stays until registration, which takes its files."""
    letter = act.letter
    case = letter.__parent__ if letter is not None else leading(mine.case)
    kind = KINDS[reply.kind]
    told = {
        "letter": f"„{letter.title}”" if letter is not None else "",
        "date": f"z dnia {polish_date(letter.date)}" if letter is not None and letter.date else "",
        "mark": case.mark or "",
        "basis": basis_of(act),
        "remedy": WAIVED.get(remedy_of(letter), "") if letter is not None else "",
    }
    payload = {
        "case": case.UID(),
        "case_id": mine.token,
        "kind": reply.kind,
        "letter": letter.UID() if letter is not None else "",
        "letter_id": reply.letter,
        "title": kind.title.format(letter=letter.title if letter is not None else ""),
        "statement": kind.statement.format(**told).replace(", ,", ","),
        "text": reply.text,
        "party": reply.party,
        "files": [file.as_json() for file in reply.files],
    }
    attached = [
        SpoolFile(file.filename, file.content_type, file.blob, "attachment", file.filename)
        for file in reply.files
    ]
    deposit(site, SpoolRecord(reply.token, RECORD_KIND, payload, attached, reply.owner))
    return Receipt(reply.token, datetime.now(UTC))


def filed_before(site: Any, owner: str, token: str) -> Receipt | None:
    """The receipt of a letter filed before under this token. Raises `NotYours`."""
    return already_submitted(site, token, owner)


def sent_by(site: Any, mine: Mine) -> list[Sent]:
    """The letters that the person filed in the case, the oldest first."""
    found = (_sent(site, mine, token) for token in forms_store(site).replies_of.tokens(mine.owner))
    return sorted(filter(None, found), key=lambda one: one.filed_at)


def _sent(site: Any, mine: Mine, token: str) -> Sent | None:
    status = lookup(site, token)
    if status.state is None or status.owner != mine.owner or status.submitted_at is None:
        return None
    if status.reference:
        item = find(status.reference)
        told = item.content if item is not None else {}
        if told.get("case_id") != mine.token and told.get("case") not in _uids(mine):
            return None
        return Sent(
            token, item.letter_kind, told["letter_id"], item.title, status.submitted_at, item
        )
    spool = store(site).spool
    record = spool.waiting.get(token) or spool.refused[token].record
    told = record.payload
    if told["case_id"] != mine.token and told["case"] not in _uids(mine):
        return None
    return Sent(token, told["kind"], told["letter_id"], told["title"], status.submitted_at)


def _uids(mine: Mine) -> tuple[str, ...]:
    return (mine.case.UID(),) if mine.case is not None else ()


def find_mine_of(site: Any, reply: Reply) -> Mine | None:
    """The case of a reply, as its owner sees it now."""
    return find_mine(site, reply.owner, reply.case_id)


def sweep_replies(site: Any, now: datetime | None = None) -> int:
    """Remove the letters that nobody went on with for thirty days. Returns how many there were."""
    now = now or datetime.now(UTC)
    expired = [one for one in forms_store(site).replies.values() if one.expires <= now]
    for reply in expired:
        if lookup(site, reply.token).state is None:
            remove_reply(site, reply)
    return len(expired)
