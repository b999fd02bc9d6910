"""Messages of a case as one of its parties sees them: their own thread only."""

from eurzad.core import _
from eurzad.records.messages.thread import is_open_for_messages
from eurzad.records.messages.thread import is_unread
from eurzad.records.messages.thread import OFFICE
from eurzad.records.messages.thread import thread
from eurzad.records.status import leading
from typing import Any
from zope.i18n import translate


def messages_json(mine: Any, request: Any) -> dict[str, Any]:
    """Return the person's messages, the oldest first; `read` is when the other side saw one.

    Who in the office wrote or read is not told: the office answers, whoever sits there.
    """
    if mine.case is None:
        return {"may_write": False, "unread": 0, "items": []}
    case = leading(mine.case)
    own = thread(case, mine.owner)
    office = translate(_("The office"), context=request)
    return {
        "may_write": is_open_for_messages(case),
        "unread": sum(is_unread(one, OFFICE) for one in own),
        "items": [
            {
                "id": one["id"],
                "mine": one["sender"] != OFFICE,
                "from": office if one["sender"] == OFFICE else "",
                "time": one["time"],
                "text": one["text"],
                "read": one["read"] or None,
            }
            for one in own
        ],
    }


def unread_messages(mine: Any) -> int:
    """Return how many messages of the office the person has not seen."""
    if mine.case is None:
        return 0
    return sum(is_unread(one, OFFICE) for one in thread(leading(mine.case), mine.owner))
