"""Registers as files: a spreadsheet, and a PDF for print. Documents of the office are in Polish."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from datetime import datetime
from eurzad.core.clock import iso
from eurzad.core.clock import now
from eurzad.core.documents import register_templates
from eurzad.core.documents import render_pdf
from eurzad.core.spreadsheet import Column
from eurzad.core.spreadsheet import workbook
from eurzad.records.delivery.mail import KINDS as MAIL_KINDS
from eurzad.records.letters.office import letterhead
from eurzad.records.register import Row
from eurzad.records.registers.choices import ACCESS
from eurzad.records.registers.choices import FORMATS
from eurzad.records.registers.choices import KINDS
from eurzad.records.registers.choices import way_title
from eurzad.records.registers.kinds import RegisterKind
from pathlib import Path
from typing import Any
from zope.i18n import translate


MOST_IN_SHEET = 20_000
MOST_IN_PRINT = 2_000
STATES = {
    "registered": "zarejestrowany",
    "assigned": "zadekretowany",
    "settled": "założono sprawę",
    "to_send": "do wysłania",
    "under_way": "w drodze",
    "sent": "wysłany",
    "informed": "zawiadomiono",
    "served": "doręczony",
    "returned": "zwrócony",
    "failed": "niedoręczony",
    "sent_again": "wysłany ponownie",
    "annulled": "unieważniony",
}


@dataclass(frozen=True)
class RegisterColumn:
    """A column of an export; `print_width` is its share of the width of the page, 0 for none."""

    title: str
    value: Callable[[Row], Any]
    width: int = 16
    print_width: int = 0


def polish(message: Any) -> str:
    """Return a message in Polish."""
    return translate(message, target_language="pl")


def day(name: str) -> Callable[[Row], date | None]:
    """Return what reads a day of a row."""
    return lambda row: date.fromisoformat(row[name][:10]) if row.get(name) else None


def instant(name: str) -> Callable[[Row], datetime | None]:
    """Return what reads a time of a row."""
    return lambda row: datetime.fromisoformat(row[name]) if row.get(name) else None


def text(name: str) -> Callable[[Row], Any]:
    """Return what reads a column of a row as it is."""
    return lambda row: row.get(name) or ""


def remarks(row: Row) -> str:
    """Return the remarks, and before them what became of the entry."""
    notes = []
    if row.get("corrects"):
        notes.append(f"Sprostowanie wpisu nr {row['corrects']}: {row['reason']} ({row['by']}).")
    if row.get("corrected_by"):
        notes.append(f"Sprostowano wpisem nr {', '.join(row['corrected_by'])}.")
    if row.get("annulled"):
        annulled = row["annulled"]
        when = f"{date.fromisoformat(annulled['at'][:10]):%d.%m.%Y}"
        notes.append(f"Unieważniono {when}: {annulled['reason']} ({annulled['by']}).")
    return " ".join(filter(None, [*notes, row.get("remarks")]))


def assigned(row: Row) -> str:
    """Return to whom an item is assigned."""
    handler = row.get("handler")
    return ", ".join(filter(None, [row.get("unit"), handler and handler["fullname"]]))


def way(register: str) -> Callable[[Row], str]:
    """Return what tells how a row's document came or went."""
    return lambda row: row["way_note"] or polish(way_title(register, row["way"]))


def way_sent(row: Row) -> str:
    """Return how a letter went: the kind of mail, if the post took it."""
    kind = MAIL_KINDS.get(row.get("mail_kind") or "")
    return polish(kind) if kind else way("outgoing")(row)


NUMBERS = (
    RegisterColumn("Lp.", text("ordinal"), 7, 3),
    RegisterColumn("Numer", text("register_number"), 16),
)
DOCUMENT = (
    RegisterColumn("Liczba załączników", text("attachments"), 10, 4),
    RegisterColumn(
        "Rodzaj",
        lambda row: (
            row["document_kind_note"]
            or polish(KINDS.get(row["document_kind"], row["document_kind"]))
        ),
        18,
    ),
    RegisterColumn("Dostęp", lambda row: polish(ACCESS.get(row["access"], row["access"])), 14),
    RegisterColumn("Format", lambda row: polish(FORMATS.get(row["format"], row["format"])), 14),
    RegisterColumn("Stan", lambda row: STATES.get(row["state"], row["state"]), 14),
    RegisterColumn("Uwagi", remarks, 40, 12),
)

COLUMNS = {
    "incoming": (
        *NUMBERS,
        RegisterColumn("Data wpływu", day("received"), 12, 6),
        RegisterColumn("Czas rejestracji", instant("registered"), 18),
        RegisterColumn("Tytuł", text("title"), 50, 16),
        RegisterColumn("Nadawca", text("sender"), 30, 12),
        RegisterColumn("Miejscowość", text("town"), 20),
        RegisterColumn("Kraj", text("country"), 12),
        RegisterColumn("Data na piśmie", text("date_of_letter"), 12, 6),
        RegisterColumn("Znak nadawcy", text("senders_mark"), 20, 8),
        RegisterColumn("Data nadania", day("posted"), 12),
        RegisterColumn("Sposób dostarczenia", way("incoming"), 22, 7),
        RegisterColumn("Komu przydzielono", assigned, 28, 8),
        RegisterColumn("Znak sprawy", lambda row: (row["case"] or {}).get("mark") or "", 20),
        *DOCUMENT,
    ),
    "outgoing": (
        *NUMBERS,
        RegisterColumn("Data wysłania", day("dispatched"), 12, 6),
        RegisterColumn("Tytuł", text("title"), 50, 16),
        RegisterColumn("Adresat", text("addressee"), 30, 12),
        RegisterColumn("Adres", lambda row: row["address"].replace("\n", ", "), 40, 12),
        RegisterColumn("Data na piśmie", text("date_of_letter"), 12, 6),
        RegisterColumn("Znak sprawy", text("mark"), 20, 9),
        RegisterColumn("Komórka", text("unit"), 10, 4),
        RegisterColumn("Osoby odpowiedzialne", text("responsible"), 30, 9),
        RegisterColumn("Sposób wysłania", way_sent, 22, 8),
        RegisterColumn("Numer nadania", text("posting_number"), 24),
        RegisterColumn("Doręczono", day("served"), 12),
        *DOCUMENT,
    ),
    "internal": (
        *NUMBERS,
        RegisterColumn("Data wysłania", day("sent"), 12, 6),
        RegisterColumn("Tytuł", text("title"), 50, 18),
        RegisterColumn("Od", text("sender"), 24, 10),
        RegisterColumn("Do", lambda row: ", ".join(row["units"]), 20, 8),
        RegisterColumn("Data na piśmie", text("date_of_letter"), 12, 6),
        RegisterColumn("Znak sprawy", text("mark"), 20, 9),
        RegisterColumn("Sposób przekazania", way("internal"), 22, 8),
        *DOCUMENT,
    ),
}


def title_of(kind: RegisterKind, year: int) -> str:
    """Return the heading of an export."""
    return f"{polish(kind.title)} {year}"


def spreadsheet(kind: RegisterKind, year: int, rows: list[Row]) -> bytes:
    """Return entries as XLSX, with all columns."""
    columns = COLUMNS[kind.name]
    return workbook(
        title_of(kind, year),
        [Column(column.title, column.width) for column in columns],
        ([column.value(row) for column in columns] for row in rows),
    )


def printed(kind: RegisterKind, year: int, rows: list[Row], filters: str) -> bytes:
    """Return entries as a PDF, with the columns of the office instruction."""
    columns = [column for column in COLUMNS[kind.name] if column.print_width]
    data = {
        "office": letterhead(),
        "title": title_of(kind, year),
        "filters": filters,
        "printed": f"Stan na {datetime.fromisoformat(iso(now()) or ''):%d.%m.%Y, %H:%M}",
        "columns": [{"title": one.title, "width": one.print_width} for one in columns],
        "rows": [[shown(column.value(row)) for column in columns] for row in rows],
    }
    return render_pdf("register", data)


def shown(value: Any) -> str:
    """Return a value as it is printed."""
    if isinstance(value, date):
        return f"{value:%d.%m.%Y}"
    return str(value)


register_templates(Path(__file__).parent / "typst")
