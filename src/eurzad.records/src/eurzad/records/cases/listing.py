"""Case lists as people see them: which there are, a page of one, and the whole as PDF or XLSX."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from eurzad.core import _
from eurzad.core.clock import today
from eurzad.core.documents import register_templates
from eurzad.core.documents import render_pdf
from eurzad.core.errors import Conflict
from eurzad.core.office import duties_of
from eurzad.core.office import unit_by_symbol
from eurzad.core.office.units import with_predecessors
from eurzad.core.spreadsheet import Column
from eurzad.core.spreadsheet import workbook
from eurzad.records.cases.caselist import known_list
from eurzad.records.cases.caselist import OUTSIDE
from eurzad.records.cases.groups import find_group
from eurzad.records.fileplan import plan_for
from eurzad.records.letters.office import letterhead
from eurzad.records.letters.placeholders import polish_date
from eurzad.records.register import Register
from eurzad.records.rights import current_user
from eurzad.records.rights import has_role
from eurzad.records.store import records_store
from eurzad.records.veil import row_for
from pathlib import Path
from plone import api
from typing import Any


Row = dict[str, Any]

# Those who read every case read every list.
EVERYWHERE = ("Auditor", "Archivist", "Manager")
RESTRICTED = "zastrzeżone"
GROUP_REMARK = "wydzielona grupa spraw"
LONGEST_PDF = 5000
COLUMNS = (
    Column("Lp.", 6),
    Column("Tytuł sprawy", 50),
    Column("Od kogo wpłynęła", 30),
    Column("Znak pisma", 18),
    Column("Z dnia", 12),
    Column("Data wszczęcia", 14),
    Column("Data ostatecznego załatwienia", 14),
    Column("Prowadzący", 26),
    Column("Uwagi", 34),
)


@dataclass(frozen=True)
class ListName:
    """Which list: `base` for a separated group, `outside` for documentation that forms no case."""

    unit: str
    file_class: str
    year: int
    base: int | None = None
    outside: bool = False


def units_seen() -> set[str] | None:
    """Return the units whose lists whoever asks may see, with closed ones; None for all."""
    if any(has_role(role, api.portal.get()) for role in EVERYWHERE):
        return None
    working = ("handler", "head")
    held = {duty.symbol for duty in duties_of(current_user()) if duty.function in working}
    return with_predecessors(held)


def lists_there() -> list[dict[str, Any]]:
    """Return the lists that whoever asks may see, by unit, class and year, with their lengths."""
    seen = units_seen()
    lists = records_store(api.portal.get()).case_lists
    named = ((name_of(key), register) for key, register in lists.items())
    told = [
        {
            "unit": name.unit,
            "file_plan_class": name.file_class,
            "title": title_of_class(name),
            "year": name.year,
            "base": name.base,
            "group": title_of_group(name),
            "outside": name.outside,
            "count": len(register),
        }
        for name, register in named
        if seen is None or name.unit in seen
    ]
    return sorted(
        told,
        key=lambda one: (
            -one["year"],
            one["unit"],
            one["outside"],
            one["file_plan_class"],
            one["base"] or 0,
        ),
    )


def name_of(key: str) -> ListName:
    """Return the name of a list from its key."""
    unit, file_class, *base, year = key.split("/")
    outside = unit.startswith(OUTSIDE)
    return ListName(
        unit.removeprefix(OUTSIDE), file_class, int(year), int(base[0]) if base else None, outside
    )


def register_of(name: ListName) -> Register | None:
    """Return the rows of a list, None when nothing was ever written into it."""
    unit = f"{OUTSIDE}{name.unit}" if name.outside else name.unit
    return known_list(api.portal.get(), unit, name.file_class, name.year, name.base)


def rows_of(name: ListName) -> Iterator[Row]:
    """Return all rows of a list as whoever asks may see them, in the order of the numbers."""
    register = register_of(name)
    for ordinal in range(1, len(register or ()) + 1):
        yield row_for(register.get(ordinal), current_user())


def cells(row: Row) -> list[str]:
    """Return the columns of par. 27 as text."""
    if row["restricted"]:
        title, remarks = RESTRICTED, ""
    else:
        title, remarks = row["title"], row["remarks"]
    if row["state"] == "group":
        remarks = GROUP_REMARK
    return [
        str(row["ordinal"]),
        title,
        row["sender"],
        row["senders_mark"],
        row["date_of_letter"],
        row["started"],
        row["closed"] or "",
        row["handler"] or "",
        remarks,
    ]


def as_xlsx(name: ListName) -> bytes:
    """Return a list as a spreadsheet."""
    rows = ([_number_or_day(one) for one in cells(row)] for row in rows_of(name))
    return workbook(f"Spis spraw {name.unit}.{name.file_class}", COLUMNS, rows)


def as_pdf(name: ListName) -> bytes:
    """Return a list as a document, landscape. Raises Conflict when it is too long for one."""
    if len(register_of(name) or ()) > LONGEST_PDF:
        mapping = {"count": LONGEST_PDF}
        raise Conflict(
            _("The list has more than ${count} rows. Take the spreadsheet.", mapping=mapping)
        )
    group = title_of_group(name)
    facts = [
        ["Rok", str(name.year)],
        ["Data sporządzenia", polish_date(today())],
        ["Komórka", f"{name.unit} – {title_of_unit(name)}"],
        ["Klasa", f"{name.file_class} – {title_of_class(name)}"],
        *([["Grupa spraw", f"{name.base} – {group}"]] if group else []),
    ]
    return render_pdf(
        "case-list",
        {
            "office": letterhead(),
            "title": "Dokumentacja nietworząca akt spraw" if name.outside else "Spis spraw",
            "facts": facts,
            "columns": [column.title for column in COLUMNS],
            "rows": [cells(row) for row in rows_of(name)],
            "empty": "W tym spisie nie ma jeszcze żadnej sprawy.",
        },
    )


def as_cover(name: ListName) -> bytes:
    """Return the description of the paper folder that holds the cases of a list.

    Source: office instruction, the description of a folder prepared for the office archive.
    """
    rows = list(rows_of(name))
    years = sorted({name.year, *(int(row["closed"][:4]) for row in rows if row["closed"])})
    found = plan_for(api.portal.get(), name.year, name.unit).get(name.file_class)
    base = f".{name.base}" if name.base else ""
    return render_pdf(
        "folder-cover",
        {
            "office": letterhead(),
            "unit": title_of_unit(name),
            "mark": f"{name.unit}.{name.file_class}{base}.{name.year}",
            "category": found.retention if found is not None else "",
            "title": title_of_class(name),
            "group": title_of_group(name),
            "years": f"{years[0]}–{years[-1]}" if len(years) > 1 else str(years[0]),
            "cases": cases_in_words(len(rows)),
        },
    )


def cases_in_words(count: int) -> str:
    """Return how many cases there are, in Polish: "1 sprawa", "3 sprawy", "12 spraw"."""
    if count == 1:
        return "1 sprawa"
    few = count % 10 in (2, 3, 4) and count % 100 not in (12, 13, 14)
    return f"{count} {'sprawy' if few else 'spraw'}"


def title_of_unit(name: ListName) -> str:
    """Return the title of the list's unit."""
    found = unit_by_symbol(name.unit)
    return found.title if found is not None else ""


def title_of_class(name: ListName) -> str:
    """Return the title of the list's class in the plan of its year."""
    found = plan_for(api.portal.get(), name.year, name.unit).get(name.file_class)
    return found.title if found is not None else ""


def title_of_group(name: ListName) -> str:
    """Return the title of the separated group whose list it is, an empty text for none."""
    if name.base is None:
        return ""
    found = find_group(name.unit, name.file_class, name.year, name.base)
    return found["title"] if found is not None else ""


def _number_or_day(text: str) -> Any:
    if text.isdecimal() and len(text) < 9:
        return int(text)
    try:
        return date.fromisoformat(text) if len(text) == 10 else text
    except ValueError:
        return text


register_templates(Path(__file__).parent / "typst")
