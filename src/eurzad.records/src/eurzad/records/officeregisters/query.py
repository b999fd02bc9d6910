"""Finding entries of a register: by year, words, column and state of their deadline."""

from dataclasses import dataclass
from datetime import date
from eurzad.core.clock import today
from eurzad.core.deadlines import due_date
from eurzad.core.office.functions import fullname_of
from eurzad.records.fileplan.words import words_of
from eurzad.records.officeregisters.definition import RegisterColumn
from eurzad.records.officeregisters.definition import RegisterDefinition
from eurzad.records.officeregisters.known import years_of
from eurzad.records.officeregisters.storage import Entry
from typing import Any


STATES = ("open", "overdue", "settled", "void")


@dataclass(frozen=True)
class Wanted:
    """Which entries are sought; an empty value means all."""

    query: str = ""
    state: str = ""
    column: str = ""
    value: str = ""


def entries_of(site: Any, definition: RegisterDefinition, year: int, wanted: Wanted) -> list[Entry]:
    """Return the entries of a year that match, the newest first."""
    years = years_of(site, definition.id)
    if year not in years:
        return []
    return [one for one in years[year].newest_first() if _matches(definition, one, wanted)]


def _matches(definition: RegisterDefinition, entry: Entry, wanted: Wanted) -> bool:
    if wanted.state and state_of_entry(definition, entry) != wanted.state:
        return False
    if wanted.column and entry.values.get(wanted.column, "") != wanted.value:
        return False
    sought = words_of(wanted.query)
    if not sought:
        return True
    text = words_of(entry.number + " " + " ".join(shown_texts(definition, entry)))
    return all(any(word.startswith(one) for word in text) for one in sought)


def due_of(definition: RegisterDefinition, entry: Entry) -> date | None:
    """Return the day by which an entry is to be settled, None when it has no deadline (any more).

    Source: as the register's definition tells.
    """
    rule = definition.deadline
    if rule is None or entry.void:
        return None
    start = entry.values.get(rule.start)
    if not start or entry.values.get(rule.until):
        return None
    return due_date(date.fromisoformat(start), rule.term)


def state_of_entry(definition: RegisterDefinition, entry: Entry) -> str:
    """Return "void", "settled", "overdue" or "open"; "" where nothing has a deadline."""
    if entry.void:
        return "void"
    if definition.deadline is None:
        return ""
    due = due_of(definition, entry)
    if due is None:
        return "settled"
    return "overdue" if due < today() else "open"


def shown_texts(definition: RegisterDefinition, entry: Entry) -> list[str]:
    """Return the values of an entry as people read them, in the order of the columns."""
    return [shown(column, entry) for column in definition.columns]


def shown(column: RegisterColumn, entry: Entry, values: dict[str, Any] | None = None) -> str:
    """Return the value of a column, of now or of a version, as people read it."""
    value = (entry.values if values is None else values).get(column.id) or ""
    if not value:
        return ""
    if column.type == "choice":
        return (column.choices or {}).get(value, value)
    if column.type == "person":
        return fullname_of(value)
    if column.type == "file":
        record = entry.files.get(value)
        return record.filename if record is not None else ""
    if column.type == "amount":
        return value.replace(".", ",")
    return str(value)
