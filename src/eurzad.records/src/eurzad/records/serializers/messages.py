"""Messages of a case as the API tells them to the office."""

from eurzad.core.office.functions import fullname_of
from eurzad.records.cases.parties import parties_of
from eurzad.records.messages.thread import accounts_of
from eurzad.records.messages.thread import is_open_for_messages
from eurzad.records.messages.thread import is_unread
from eurzad.records.messages.thread import Message
from eurzad.records.messages.thread import PARTY
from eurzad.records.messages.thread import thread
from eurzad.records.rights import allowed
from eurzad.records.serializers import parts
from eurzad.records.serializers.finality import HANDLE
from typing import Any


def messages_json(case: Any, request: Any) -> dict[str, Any]:
    """Return the threads: of those who take part in the case now, and of those who once wrote."""
    now = accounts_of(case)
    names = {
        party["user_id"] or party["former_account"]: party["name"] for party in parties_of(case)
    }
    earlier = [one["account"] for one in case.messages if one["account"] not in now]
    may = allowed(HANDLE, case)
    return {
        "@id": f"{case.absolute_url()}/@messages",
        "may_write": may and is_open_for_messages(case),
        "may_read": may,
        "threads": [
            {
                "account": account,
                "name": names.get(account) or fullname_of(account),
                "roles": sorted({party["role"] for party in now.get(account, ())}),
                "current": account in now,
                "unread": sum(is_unread(one, PARTY) for one in thread(case, account)),
                "messages": [message_json(one) for one in thread(case, account)],
            }
            for account in dict.fromkeys([*now, *earlier])
        ],
    }


def message_json(message: Message) -> dict[str, Any]:
    """Return a message with who wrote it and who saw it."""
    return {
        "id": message["id"],
        "sender": message["sender"],
        "author": parts.person(message["author"]),
        "time": message["time"],
        "text": message["text"],
        "read": message["read"] or None,
        "reader": parts.person(message["reader"]) if message["reader"] else None,
    }
