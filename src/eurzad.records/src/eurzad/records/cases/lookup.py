"""Finding a case by what people know of it: its mark."""

from eurzad.core import _
from eurzad.core.errors import invalid
from eurzad.core.numbering import parse_mark
from eurzad.core.places import object_at
from eurzad.records import values
from eurzad.records.cases.caselist import known_list
from eurzad.records.interfaces import ICase
from eurzad.records.rights import allowed
from eurzad.records.rights import current_user
from eurzad.records.rights import is_excluded
from eurzad.records.store import find
from eurzad.records.tree import state_of
from plone import api
from typing import Any
import re


LIMIT = 20
WORDS = 8
WORD = re.compile(r"\w{2,}")


def case_by_mark(text: str) -> Any | None:
    """Return the case with this mark, whoever asks, or None."""
    try:
        mark = parse_mark(text)
    except ValueError:
        return None
    listed = known_list(api.portal.get(), mark.unit, mark.file_class, mark.year, mark.base)
    row = listed.get(mark.number) if listed is not None else None
    if row is None or not row["path"]:
        return None
    return object_at(api.portal.get(), row["path"])


def read_case(data: dict[str, Any], name: str, whoever: bool = False) -> Any:
    """Return the case that was named by mark or UID. Raises Invalid when there is none to see.

    `whoever`: the caller need not see the case, but must not be excluded from it.
    """
    text = values.line(data, name, 100, required=True)
    case = case_by_mark(text.upper()) or find(text)
    unknown = invalid(name, _("There is no such case, or you may not see it."))
    if not ICase.providedBy(case) or is_excluded(case, current_user()):
        raise unknown
    if not whoever and not allowed("View", case):
        raise unknown
    return case


def cases_like(query: str) -> list[Any]:
    """Return the cases with this mark or these words in the title that whoever asks may see."""
    case = case_by_mark(query.upper())
    if case is not None:
        return [case] if allowed("View", case) else []
    words = WORD.findall(query)
    if not words:
        return []
    catalog = api.portal.get_tool("portal_catalog")
    search = " AND ".join(f"{word}*" for word in words[:WORDS])
    brains = catalog(portal_type="Case", Title=search, sort_on="modified", sort_order="reverse")
    found = (brain.getObject() for brain in brains[: 4 * LIMIT])
    return [one for one in found if state_of(one) != "dissolved"][:LIMIT]
