"""Narrowing a person's list of cases: by words, and by what state they are in."""

from typing import Any
import unicodedata


WAITING = ("decision_ready", "waiting_for_you")
CLOSED = ("closed", "attached")
SEARCHED = ("title", "service", "mark", "register_number")
GROUPS = ("open", "waiting", "closed")
# More cases than this nobody searches at once: the list itself has no such bound.
MOST = 2000


def group_of(status: str, unread_messages: int = 0) -> str:
    """Return the group that a case belongs to: one with an unread message waits for its party."""
    if status in WAITING or unread_messages:
        return "waiting"
    return "closed" if status in CLOSED else "open"


def matches(row: dict[str, Any], words: list[str], group: str) -> bool:
    """Tell whether a row of the list has all the words, and is in the group if one is asked for."""
    if group and group_of(row["status"]["id"], row["unread_messages"]) != group:
        return False
    told = " ".join(
        str(row[name] or "") for name in ("title", "service", "mark", "register_number")
    )
    text = plain(told)
    return all(word in text for word in words)


def plain(text: str) -> str:
    """Return a text in small letters without accents, so that "lesna" finds "Leśna"."""
    small = unicodedata.normalize("NFD", text.casefold().replace("ł", "l"))
    return "".join(one for one in small if not unicodedata.combining(one))
