"""The stamp of receipt (pieczęć wpływu): on screen, on labels, and separator sheets for scans."""

from collections.abc import Iterable
from eurzad.core.clock import WARSAW
from eurzad.core.documents import register_templates
from eurzad.core.documents import render_pdf
from eurzad.records.letters.office import letterhead
from eurzad.records.letters.office import office_setting
from eurzad.records.registers.kinds import BY_SYMBOL
from eurzad.records.registers.kinds import INCOMING
from eurzad.records.registers.symbol import symbol_svg
from pathlib import Path
from plone import api
from typing import Any


# Width and height in millimetres: labels of common label printers, and a sheet of 24 on A4.
LABELS = {"62x29": (62, 29), "89x36": (89, 36), "102x51": (102, 51)}
SHEET = "sheet"
PLACES_ON_SHEET = 24
SEPARATOR = "/K"


def office_code() -> str:
    """Return what tells this office from others in identifiers: its TERYT code, else its id."""
    return office_setting("teryt") or api.portal.get().getId()


def identifier_of(item: Any) -> str:
    """Return the identifier of an entry, unique over all offices, such as 2412013/RPW/12/2026."""
    return f"{office_code()}/{item.register_number}"


def stamp_of(item: Any) -> dict[str, Any]:
    """Return what the stamp of an entry shows, with the bar code as SVG."""
    kind = BY_SYMBOL[item.register_number.partition("/")[0]]
    identifier = identifier_of(item)
    stamp = {
        "office": letterhead()["office_name"],
        "register_number": item.register_number,
        "identifier": identifier,
        "symbol": symbol_svg(identifier),
        "attachments": item.attachments_count,
        "received": "",
        "time": "",
        "units": [],
    }
    if kind is INCOMING:
        registered = item.registered.astimezone(WARSAW)
        stamp["received"] = item.received.isoformat()
        stamp["time"] = registered.strftime("%H:%M") if registered.date() == item.received else ""
        stamp["units"] = [item.unit] if item.unit else list(item.addressed_to)
    return stamp


def labels_pdf(items: Iterable[Any], size: str, skip: int = 0) -> bytes:
    """Return labels with the stamps of entries: one a page, or on a sheet from place `skip` on."""
    stamps = [stamp_of(item) for item in items]
    data: dict[str, Any] = {"office": letterhead(), "stamps": stamps}
    if size == SHEET:
        return render_pdf("stamp-sheet", {**data, "skip": skip})
    width, height = LABELS[size]
    return render_pdf("stamp-labels", {**data, "width": width, "height": height})


def separators_pdf(numbers: Iterable[str]) -> bytes:
    """Return separator sheets for scanning: a page with the code of each register number."""
    office, code = letterhead(), office_code()
    sheets = [
        {"number": number, "symbol": symbol_svg(f"{code}/{number}{SEPARATOR}")}
        for number in numbers
    ]
    return render_pdf("separators", {"office": office, "sheets": sheets})


register_templates(Path(__file__).parent / "typst")
