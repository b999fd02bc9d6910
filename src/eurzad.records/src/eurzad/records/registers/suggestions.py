"""Suggestions and warnings for whoever enters mail, from what was registered before.

Personal data: only the registry is shown any of it (permission "eurzad: Register incoming").
"""

from eurzad.records.registers.fields import PLACE
from eurzad.records.store import records_store
from eurzad.records.words import folded
from eurzad.records.words import words_of
from typing import Any


# A word that many names share says nothing about who it is.
SHORTEST_TELLING_WORD = 4
COMMON = {
    "urzad",
    "gmina",
    "gminy",
    "miasta",
    "powiat",
    "starostwo",
    "powiatowe",
    "spolka",
    "ograniczona",
    "odpowiedzialnoscia",
    "wydzial",
}


def remember_item(site: Any, item: Any) -> None:
    """Keep sender and mark of a registered item for those that come later."""
    known = records_store(site)
    known.senders.remember(
        {
            "sender": item.sender,
            "email": item.email or "",
            **{name: getattr(item, name) or "" for name in PLACE},
        }
    )
    known.marks.remember(item.senders_mark or "", (item.year, item.ordinal))


def duplicates(site: Any, mark: str, sender: str, limit: int = 5) -> list[dict[str, Any]]:
    """Return rows of the incoming register that may be the same letter, the newest first.

    The same if its sender's mark is the same and its sender is, or is written alike.
    """
    store = records_store(site)
    rows = (store.incoming[year].get(ordinal) for year, ordinal in store.marks.find(mark))
    alike = [row for row in rows if are_alike(row["sender"], sender) and not row.get("annulled")]
    return alike[: -limit - 1 : -1]


def are_alike(one: str, other: str) -> bool:
    """Tell whether two names may be one sender: a telling word is in both."""
    if folded(one) == folded(other):
        return True
    return any(
        len(word) >= SHORTEST_TELLING_WORD and word not in COMMON
        for word in words_of(one) & words_of(other)
    )
