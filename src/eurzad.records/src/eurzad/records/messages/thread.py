"""Messages of a case, a thread for every account that takes part in it.

`case.messages` are dicts of JSON values, only added to: `id`, `account` (the user id of the
resident whose thread it is), `sender` ("party" or "office"), `author` (user id), `time`, `text`,
`read` (when the other side first saw it, else empty) and `reader` (user id). A message is no
letter: it has no number, starts no term, and serves nothing.
"""

from datetime import timedelta
from eurzad.core import _
from eurzad.core.clock import iso
from eurzad.core.clock import now
from eurzad.core.errors import Conflict
from eurzad.core.errors import invalid
from eurzad.core.errors import TooManyRequests
from eurzad.core.log import case_log
from eurzad.records import values
from eurzad.records.cases.parties import current
from eurzad.records.cases.parties import Party
from eurzad.records.desk.entries import index_messages
from eurzad.records.interfaces import MessageSent
from eurzad.records.tree import state_of
from typing import Any
from zope.event import notify


Message = dict[str, Any]

PARTY, OFFICE = "party", "office"
LONGEST = 4000
MOST = 1000
A_DAY = 20


def thread(case: Any, account: str) -> list[Message]:
    """Return the messages of an account, the oldest first."""
    return [one for one in case.messages if one["account"] == account]


def accounts_of(case: Any) -> dict[str, list[Party]]:
    """Return the accounts of those who take part in the case now, with their parts in it."""
    found: dict[str, list[Party]] = {}
    for party in current(case):
        if party["user_id"]:
            found.setdefault(party["user_id"], []).append(party)
    return found


def is_open_for_messages(case: Any) -> bool:
    """Tell whether messages may be written: somebody has the case, and it is not in the archive."""
    return bool(case.unit) and state_of(case) in ("draft", "open", "closed")


def send_by_party(case: Any, account: str, data: dict[str, Any]) -> Message:
    """Write a message to the office. Raises Invalid, Conflict, TooManyRequests."""
    values.only(data, ("text",))
    text = values.text(data, "text", LONGEST, required=True)
    since = iso(now() - timedelta(days=1)) or ""
    recent = [
        one for one in thread(case, account) if one["sender"] == PARTY and one["time"] > since
    ]
    if len(recent) >= A_DAY:
        raise TooManyRequests(_("Too many messages today. Write again tomorrow, or call."))
    return _send(case, account, PARTY, account, text)


def send_by_office(case: Any, author: str, data: dict[str, Any]) -> Message:
    """Write a message to one of those who take part in the case. Raises Invalid, Conflict."""
    values.only(data, ("account", "text"))
    account = values.line(data, "account", 100, required=True)
    if account not in accounts_of(case):
        raise invalid("account", _("This person has no account in the case."))
    text = values.text(data, "text", LONGEST, required=True)
    return _send(case, account, OFFICE, author, text)


def _send(case: Any, account: str, sender: str, author: str, text: str) -> Message:
    if not is_open_for_messages(case):
        raise Conflict(_("Messages cannot be written in this case now."))
    if len(case.messages) >= MOST:
        raise Conflict(_("The case has too many messages. Write a letter instead."))
    message = {
        "id": len(case.messages) + 1,
        "account": account,
        "sender": sender,
        "author": author,
        "time": iso(now()),
        "text": text,
        "read": "",
        "reader": "",
    }
    case.messages = (*case.messages, message)
    act = "message_received" if sender == PARTY else "message_sent"
    case_log(case).append(act, author, details={"message": message["id"]})
    index_messages(case)
    notify(MessageSent(case, message))
    return message


def mark_read(case: Any, account: str, sender: str, reader: str) -> int:
    """Note that the messages of one side in a thread were seen by the other. Return how many."""
    unread = {one["id"] for one in thread(case, account) if is_unread(one, sender)}
    if not unread:
        return 0
    seen = {"read": iso(now()), "reader": reader}
    case.messages = tuple({**one, **seen} if one["id"] in unread else one for one in case.messages)
    case_log(case).append("message_read", reader, details={"messages": sorted(unread)})
    index_messages(case)
    return len(unread)


def is_unread(message: Message, sender: str) -> bool:
    """Tell whether a message of this side has not been seen by the other one."""
    return message["sender"] == sender and not message["read"]


def unread_by_office(case: Any) -> list[Message]:
    """Return the messages of parties that nobody who handles the case has seen yet."""
    return [one for one in case.messages if is_unread(one, PARTY)]
