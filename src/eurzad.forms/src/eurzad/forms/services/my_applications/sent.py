"""What a person is told of the letters that they filed in a case, and of those not finished."""

from ...applications.mine import Mine
from ...replies.acts import act_json
from ...replies.acts import acts_of
from ...replies.desk import replies_of
from ...replies.desk import Sent
from ...replies.desk import sent_by
from ..replies.base import reply_summary
from eurzad.core.clock import iso
from typing import Any


# Begins the ids of files of what a person sent, so that they are none of a letter of the office.
SENT = "sent-"


def sent_id(sent: Sent) -> str:
    """How a letter is called in the addresses of its files; an empty text before registration."""
    return f"{SENT}{sent.item.UID()}" if sent.item is not None else ""


def sent_json(site: Any, mine: Mine, files_of: Any) -> list[dict[str, Any]]:
    """The letters that the person filed in the case. `files_of` tells the files of a record."""
    return [
        {
            "id": one.token,
            "kind": one.kind,
            "letter": one.letter,
            "title": one.title,
            "submitted_at": iso(one.filed_at),
            "register_number": one.item.register_number if one.item is not None else None,
            "files": files_of(one.item, sent_id(one)) if one.item is not None else [],
        }
        for one in sent_by(site, mine)
    ]


def acts_json(site: Any, mine: Mine, request: Any) -> list[dict[str, Any]]:
    """What the person may file in the case now, each with the letter begun before, if any."""
    begun = {
        (one.kind, one.letter): reply_summary(site, one)
        for one in replies_of(site, mine.owner)
        if one.case_id == mine.token
    }
    waiting = {(one.kind, one.letter) for one in sent_by(site, mine) if one.item is None}
    told = (act_json(act, request) for act in acts_of(mine))
    return [
        {**act, "draft": begun.get((act["kind"], act["letter"]))}
        for act in told
        if (act["kind"], act["letter"]) not in waiting
    ]
