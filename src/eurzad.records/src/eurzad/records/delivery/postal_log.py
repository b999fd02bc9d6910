"""The postal log book (pocztowa książka nadawcza): what was given to the operator on a day."""

from datetime import date
from eurzad.core.documents import render_pdf
from eurzad.core.spreadsheet import csv_text
from eurzad.records.delivery.mail import NUMBERED
from eurzad.records.delivery.mail import POLISH
from eurzad.records.delivery.posting import mail_of
from eurzad.records.letters.office import letterhead
from eurzad.records.letters.placeholders import polish_date
from io import StringIO
from typing import Any
import csv


HEADINGS = (
    "Lp.",
    "Adresat",
    "Dokładne miejsce doręczenia",
    "Rodzaj przesyłki",
    "Numer nadawczy",
    "Numer w rejestrze",
    "Znak sprawy",
    "Opłata",
    "Uwagi",
)


def log_rows(day: date, mail_kind: str = "") -> list[dict[str, Any]]:
    """Return the lines of the book. Fee and remarks are for the operator to fill in."""
    return [
        {
            "ordinal": ordinal,
            "addressee": item.addressee,
            "address": ", ".join(filter(None, map(str.strip, item.address.splitlines()))),
            "mail_kind": item.mail_kind,
            "kind": POLISH[item.mail_kind],
            "number": item.posting_number,
            "register_number": item.register_number,
            "mark": item.mark,
            "path": item.absolute_url(),
        }
        for ordinal, item in enumerate(mail_of(day, mail_kind), start=1)
    ]


def log_csv(rows: list[dict[str, Any]]) -> bytes:
    """Return the book as CSV: semicolons and a byte order mark, as spreadsheets here expect."""
    out = StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(HEADINGS)
    columns = ("addressee", "address", "kind", "number", "register_number", "mark")
    for row in rows:
        cells = [row["ordinal"], *(csv_text(row[name]) for name in columns)]
        writer.writerow([*cells, "", ""])
    return ("\ufeff" + out.getvalue()).encode()


def log_pdf(rows: list[dict[str, Any]], day: date, mail_kind: str = "") -> bytes:
    """Return the book as a document for the operator's stamp."""
    office = letterhead()
    data = {
        "office": office,
        "day": polish_date(day),
        "kind": POLISH.get(mail_kind, ""),
        "headings": list(HEADINGS),
        "rows": [{**row, "path": ""} for row in rows],
        "numbered": sum(row["mail_kind"] in NUMBERED for row in rows),
    }
    return render_pdf("postal-log", data)
