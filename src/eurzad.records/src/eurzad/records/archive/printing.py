"""Lists of the archive as documents: PDF on the office's paper, XLSX."""

from eurzad.core.clock import today
from eurzad.core.documents import Document
from eurzad.core.documents import PDF
from eurzad.core.documents import register_templates
from eurzad.core.documents import render_pdf
from eurzad.core.office import unit_by_symbol
from eurzad.core.spreadsheet import Column
from eurzad.core.spreadsheet import CONTENT_TYPE
from eurzad.core.spreadsheet import workbook
from eurzad.records.archive.disposal import Disposal
from eurzad.records.archive.sight import as_printed
from eurzad.records.archive.transfer import TransferList
from eurzad.records.letters.office import letterhead
from pathlib import Path
from typing import Any


TEMPLATE = "archive-list"

# Columns: title, key of the row, width in characters. Documents of the office are in Polish.
TRANSFER_COLUMNS = (
    ("Lp.", "ordinal", 6),
    ("Znak sprawy", "mark", 22),
    ("Tytuł klasy", "class_title", 34),
    ("Tytuł sprawy", "title", 44),
    ("Data od", "first", 12),
    ("Data do", "last", 12),
    ("Kategoria", "category", 10),
    ("Liczba dokumentów", "documents", 12),
    ("Uwagi", "remarks", 20),
)
DISPOSAL_COLUMNS = (
    ("Lp.", "ordinal", 6),
    ("Nr spisu zdawczo-odbiorczego", "list", 14),
    ("Znak sprawy", "mark", 22),
    ("Tytuł klasy", "class_title", 34),
    ("Tytuł sprawy", "title", 44),
    ("Data od", "first", 12),
    ("Data do", "last", 12),
    ("Kategoria", "category", 10),
    ("Liczba dokumentów", "documents", 12),
)
KINDS = {"A": "kategorii A", "B": "kategorii B"}


def transfer_list_pdf(made: TransferList) -> Document:
    """Return a transfer list as a PDF with places for signatures."""
    unit = unit_by_symbol(made.unit)
    title = f"Spis zdawczo-odbiorczy akt {KINDS[made.kind]}"
    lines = [
        ("Numer spisu", made.number or "nadawany przy przejęciu"),
        ("Komórka przekazująca", f"{unit.title if unit else made.unit} ({made.unit})"),
        *_steps(made.steps, {"submitted": "Przekazano", "accepted": "Przejęto"}),
    ]
    signatures = ["przekazujący", "kierownik komórki", "archiwista"]
    pdf = _pdf(title, lines, TRANSFER_COLUMNS, as_printed(made.rows), signatures)
    return Document(f"{_name(made)}.pdf", PDF, pdf)


def transfer_list_xlsx(made: TransferList) -> Document:
    """Return a transfer list as a spreadsheet."""
    return Document(
        f"{_name(made)}.xlsx",
        CONTENT_TYPE,
        _xlsx(_name(made), TRANSFER_COLUMNS, as_printed(made.rows)),
    )


def disposal_pdf(made: Disposal) -> Document:
    """Return a list of disposal, and once the files are gone the record of their destruction."""
    gone = made.state == "destroyed"
    title = "Protokół zniszczenia dokumentacji" if gone else "Spis dokumentacji do brakowania"
    lines = [("Numer", made.number)]
    if made.expertise:
        lines.append(("Ekspertyza archiwum", _reference(made.expertise)))
    if made.consent:
        lines.append(("Zgoda", f"{made.consent['authority']}, {_reference(made.consent)}"))
    lines += _steps(made.steps, {"proposed": "Sporządzono", "destroyed": "Zniszczono"})
    signatures = ["archiwista", "kierownik", "administrator"]
    pdf = _pdf(title, lines, DISPOSAL_COLUMNS, as_printed(made.rows), signatures)
    return Document(f"brakowanie-{made.number.replace('/', '-')}.pdf", PDF, pdf)


def disposal_xlsx(made: Disposal) -> Document:
    """Return a list of disposal as a spreadsheet."""
    name = f"brakowanie-{made.number.replace('/', '-')}"
    return Document(
        f"{name}.xlsx", CONTENT_TYPE, _xlsx(name, DISPOSAL_COLUMNS, as_printed(made.rows))
    )


def disposal_scan(made: Disposal) -> Document:
    """Return the scan of the state archive's consent. Raises Missing when there is none."""
    from eurzad.core import _
    from eurzad.core.errors import Missing

    scans = list(made.files.values())
    if not scans:
        raise Missing(_("There is no such document."))
    return Document(scans[-1].filename, PDF, scans[-1].data)


def _name(made: TransferList) -> str:
    number = made.number.replace("/", "-") or f"projekt-{made.id}"
    return f"spis-{made.unit}-{made.kind}-{number}"


def _reference(given: dict[str, str]) -> str:
    return f"{given['number']} z dnia {given['date']}"


def _steps(steps: tuple[dict[str, str], ...], wanted: dict[str, str]) -> list[tuple[str, str]]:
    last = {step["step"]: step for step in steps}
    return [
        (title, f"{last[name]['time'][:10]}, {_person(last[name])}")
        for name, title in wanted.items()
        if name in last
    ]


def _person(step: dict[str, str]) -> str:
    return ", ".join(filter(None, (step["name"], step["position"])))


def _pdf(
    title: str,
    lines: list[tuple[str, str]],
    columns: tuple[tuple[str, str, int], ...],
    rows: list[dict[str, Any]],
    signatures: list[str],
) -> bytes:
    data = {
        "office": letterhead(),
        "title": title,
        "date": today().isoformat(),
        "lines": [list(line) for line in lines],
        "columns": [{"title": name, "width": width} for name, _key, width in columns],
        "rows": [[str(row[key]) for _name, key, _width in columns] for row in rows],
        "signatures": signatures,
    }
    return render_pdf(TEMPLATE, data)


def _xlsx(
    title: str, columns: tuple[tuple[str, str, int], ...], rows: list[dict[str, Any]]
) -> bytes:
    return workbook(
        title,
        [Column(name, width) for name, _key, width in columns],
        ([row[key] for _name, key, _width in columns] for row in rows),
    )


register_templates(Path(__file__).parent / "typst")
