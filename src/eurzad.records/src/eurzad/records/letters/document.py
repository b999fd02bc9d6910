"""The PDF of a letter: what goes into the template, and the job that makes it after approval."""

from datetime import datetime
from datetime import time
from datetime import UTC
from eurzad.core import _
from eurzad.core.addresses import portal_address
from eurzad.core.documents import DocumentError
from eurzad.core.documents import register_templates
from eurzad.core.documents import render_pdf
from eurzad.core.documents import render_with_places
from eurzad.core.documents.markup import parse
from eurzad.core.files import files
from eurzad.core.interfaces import IDocumentCodes
from eurzad.core.interfaces import IOutboxJob
from eurzad.core.office import unit_by_symbol
from eurzad.core.office.functions import fullname_of
from eurzad.core.outbox import Entry
from eurzad.core.outbox import JobFailed
from eurzad.records.letters.approval import final_pdf
from eurzad.records.letters.kinds import HEADINGS
from eurzad.records.letters.office import authority
from eurzad.records.letters.office import letterhead
from eurzad.records.letters.office import office_setting
from eurzad.records.letters.placeholders import polish_date
from eurzad.records.letters.signatures import signer_is_configured
from eurzad.records.registers.symbol import symbol_svg
from eurzad.records.store import find
from pathlib import Path
from plone import api
from typing import Any
from zope.component import queryUtility
from zope.interface import implementer
import json


TEMPLATE = "letter"
TEXTS = ("legal_basis", "operative_part", "reasons", "instruction")


def document_data(letter: Any, draft: bool) -> dict[str, Any]:
    """Return what the Typst template shows, as JSON values."""
    case = letter.__parent__
    unit = unit_by_symbol(case.unit)
    return {
        "office": letterhead(),
        "authority": authority(),
        "place": office_setting("city"),
        "date": polish_date(letter.date),
        "mark": case.mark,
        "title": letter.title,
        "kind": letter.kind,
        "heading": HEADINGS[letter.kind],
        "unit": unit.title if unit is not None else "",
        "handler": fullname_of(case.handler) if case.handler else "",
        "unit_phone": (unit.phone or "") if unit is not None else "",
        "addressees": [
            {"name": one["name"], "address": one["address"]} for one in letter.addressees
        ],
        **{name: parse(getattr(letter, name)) for name in TEXTS},
        "authority_leads": letter.operative_part.lstrip("*_ ").startswith(authority()),
        "attachments": list(letter.attachments),
        "signatory": signatory(letter),
        "cosignatories": [dict(one) for one in letter.signatures[1:]],
        "signature_configured": signer_is_configured(),
        "verify": None if draft else verify(letter),
        "draft": draft,
        "source": "" if draft else source_data(letter),
    }


def verify(letter: Any) -> dict[str, str] | None:
    """Return where and with what code a letter is verified; None where nobody answers that."""
    codes = queryUtility(IDocumentCodes)
    if codes is None:
        return None
    code = codes.code_of(letter)
    address = portal_address(api.portal.get()) + codes.path
    return {
        "address": address.partition("://")[2],
        "code": code,
        "symbol": symbol_svg(f"{address}?kod={code}"),
    }


def source_data(letter: Any) -> str:
    """Return what the document says as JSON: the file attached to its PDF (PDF/A-3).

    Addressees get it with the PDF, so it holds nothing that the document does not show.
    """
    case = letter.__parent__
    told = {
        "authority": authority(),
        "mark": case.mark,
        "date": letter.date.isoformat() if letter.date else "",
        "kind": letter.kind,
        "title": letter.title,
        "addressees": [
            {"name": one["name"], "address": one["address"]} for one in letter.addressees
        ],
        **{name: getattr(letter, name) for name in TEXTS},
        "attachments": list(letter.attachments),
        "signatory": {
            name: value for name, value in letter.signatory.items() if name not in ("id",)
        },
    }
    return json.dumps(told, ensure_ascii=False, indent=1)


def signatory(letter: Any) -> dict[str, str] | None:
    """Return who signs and in what capacity, None before approval."""
    return dict(letter.signatory) if letter.signatory else None


def preview(letter: Any) -> bytes:
    """Return the letter as it looks now, marked as a draft until it is approved."""
    return render_pdf(TEMPLATE, document_data(letter, draft=not letter.approver))


def made_at(letter: Any) -> datetime:
    """Return the moment that the PDF of a letter tells as its own: noon of its date."""
    return datetime.combine(letter.date, time(12), UTC)


@implementer(IOutboxJob)
class LetterPdfJob:
    """Makes the PDF of an approved letter. The same letter gives the same bytes."""

    failed = _("The PDF of a letter was not made")
    advice = _("Open the letter and look for text that cannot be printed; then try again.")
    time_limit = 30

    def prepare(self, site: Any, entry: Entry) -> tuple[dict[str, Any], datetime] | None:
        letter = find(entry.payload["letter"])
        if letter is None:
            raise JobFailed(_("The letter is not there any more."), retry=False)
        if final_pdf(letter):
            return None
        return document_data(letter, draft=False), made_at(letter)

    def perform(self, prepared: tuple[dict[str, Any], datetime] | None, entry: Entry) -> Any:
        if prepared is None:
            return None
        try:
            return printed(*prepared)
        except DocumentError as error:
            raise JobFailed(_("The document cannot be made.")) from error

    def complete(self, site: Any, entry: Entry, result: tuple[bytes, Any] | None) -> None:
        letter = find(entry.payload["letter"])
        if result is None or final_pdf(letter):
            return
        pdf, letter.signature_places = result
        filename = f"{letter.__parent__.mark.replace('.', '-')}-{letter.id}.pdf"
        files(letter).add(filename, "application/pdf", pdf, "letter-pdf", letter.title)


def printed(data: dict[str, Any], timestamp: datetime) -> tuple[bytes, tuple[Any, ...]]:
    """Return the PDF of a letter, and where in it the stamps of its signatures stand.

    Each is a dict of `page` (from 0), `left`, `bottom`, `width`, `height`, in points from the lower
    left corner. Raises DocumentError.
    """
    pdf, places = render_with_places(TEMPLATE, data, "signature-place", timestamp=timestamp)
    return pdf, tuple(places)


register_templates(Path(__file__).parent / "typst")
