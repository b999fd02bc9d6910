"""The chain of assignments: who handed a case to whom, when, and with what instruction.

It is read from the log: an assignment adds a link, taking back removes the last one.
"""

from dataclasses import dataclass
from eurzad.core.log import case_log
from eurzad.core.log import LogEntry
from typing import Any


ASSIGNED = "assigned"
TAKEN_BACK = "assignment_taken_back"
TRANSFERRED = "transferred"


@dataclass(frozen=True)
class Link:
    """One assignment, and whether it was taken back."""

    entry: LogEntry
    taken_back: bool

    @property
    def unit(self) -> str:
        return str(self.entry.details["unit"])

    @property
    def handler(self) -> str:
        return str(self.entry.details["handler"] or "")


def chain_of(case: Any) -> list[Link]:
    """Return every assignment of a case, the oldest first."""
    entries = [one for one in case_log(case).entries() if one.act in (ASSIGNED, TAKEN_BACK)]
    standing = {one.ordinal for one in _standing(entries)}
    return [Link(one, one.ordinal not in standing) for one in entries if one.act == ASSIGNED]


def standing_links(case: Any) -> list[Link]:
    """Return the assignments that were not taken back; the last one holds now.

    A transfer to another unit ends the chain: nothing before it can be taken back.
    """
    transfers = (one.ordinal for one in case_log(case).entries() if one.act == TRANSFERRED)
    since = max(transfers, default=0)
    links = chain_of(case)
    return [link for link in links if not link.taken_back and link.entry.ordinal > since]


def _standing(entries: list[LogEntry]) -> list[LogEntry]:
    stack: list[LogEntry] = []
    for entry in entries:
        if entry.act == ASSIGNED:
            stack.append(entry)
        elif stack:
            stack.pop()
    return stack


def units_of_chain(case: Any) -> tuple[str, ...]:
    """Return the units that handed the case on: their heads still read it, and can take it back."""
    links = standing_links(case)
    through = (link.unit for link in links[:-1] if link.unit != links[-1].unit)
    return tuple(dict.fromkeys(through))
