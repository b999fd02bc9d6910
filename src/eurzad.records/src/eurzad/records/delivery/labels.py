"""Envelopes and sheets of address labels, as PDF."""

from dataclasses import dataclass
from eurzad.core import _
from eurzad.core.documents import register_templates
from eurzad.core.documents import render_pdf
from eurzad.core.errors import invalid
from eurzad.records.delivery.barcode import code128
from eurzad.records.delivery.mail import POLISH
from eurzad.records.letters.office import letterhead
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Paper:
    """What is printed on; sizes in millimetres. A sheet has columns and rows of labels."""

    title: str
    width: float
    height: float
    columns: int = 1
    rows: int = 1

    @property
    def places(self) -> int:
        return self.columns * self.rows


PAPERS = {
    "c5": Paper(_("paper_c5", default="Envelope C5"), 229, 162),
    "c6": Paper(_("paper_c6", default="Envelope C6"), 162, 114),
    "dl": Paper(_("paper_dl", default="Envelope DL"), 220, 110),
    "sheet-24": Paper(
        _("paper_sheet_24", default="Labels 70 × 37 mm, 24 on a sheet"), 70, 37, 3, 8
    ),
    "sheet-14": Paper(
        _("paper_sheet_14", default="Labels 105 × 42.3 mm, 14 on a sheet"), 105, 42.3, 2, 7
    ),
}


def labels_pdf(items: list[Any], paper: str, first: int = 1) -> bytes:
    """Return envelopes, or sheets of labels that begin at place `first` of a used sheet."""
    format = PAPERS[paper]
    if not 1 <= first <= format.places:
        raise invalid(
            "first",
            _("Give a place from 1 to ${count}.", mapping={"count": format.places}),
        )
    data = {
        "office": letterhead(),
        "paper": paper,
        "width": format.width,
        "height": format.height,
        "columns": format.columns,
        "rows": format.rows,
        "first": first,
        "items": [label(one) for one in items],
    }
    return render_pdf("envelopes" if format.places == 1 else "labels", data)


def label(item: Any) -> dict[str, Any]:
    """Return what stands on an envelope or label."""
    return {
        "name": item.addressee,
        "lines": [line.strip() for line in item.address.splitlines() if line.strip()],
        "number": item.register_number,
        "mark": item.mark,
        "kind": POLISH.get(item.mail_kind, "") if item.mail_kind != "plain" else "",
        "barcode": code128(item.register_number),
    }


register_templates(Path(__file__).parent / "typst")
