"""Rows of the archive as one person may see them: a guarded case shows its mark and class only."""

from collections.abc import Iterable
from eurzad.records.rights import allowed
from eurzad.records.rights import circle_of
from eurzad.records.store import find
from eurzad.records.veil import blank
from typing import Any


Row = dict[str, Any]
# As the case lists print it.
RESTRICTED = "zastrzeżone"


def is_shut(case: Any) -> bool:
    """Tell whether whoever asks may not know what a restricted case is about.

    So may not somebody who is excluded from the case, and the archivist, who keeps it all the same.
    """
    return case is not None and circle_of(case).guarded and not allowed("View", case)


def as_seen(row: Row) -> Row:
    """Return a row as whoever asks may see it; `restricted` tells that there is no title to see."""
    shut = is_shut(find(row["uid"]))
    shown = {name: value for name, value in row.items() if name != "excluded"}
    return {**(blank(shown) if shut else shown), "restricted": shut}


def as_printed(rows: Iterable[Row]) -> list[Row]:
    """Return rows for a document: what may not be seen says so."""
    seen = map(as_seen, rows)
    return [{**row, "title": RESTRICTED} if row["restricted"] else row for row in seen]
