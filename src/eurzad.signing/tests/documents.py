"""Documents to be signed."""

from datetime import datetime
from datetime import UTC
from eurzad.core.documents import render_pdf
from functools import cache


@cache
def letter_pdf():
    """Return a plain document of the office: PDF/A-3a, tagged."""
    data = {
        "title": "Zaświadczenie",
        "office": {"name": "Gmina Przykładowo", "office_name": "Urząd Gminy Przykładowo"},
        "text": "Zażółć gęślą jaźń. " * 40,
    }
    return render_pdf("plain-document", data, timestamp=datetime(2026, 11, 27, tzinfo=UTC))


XML = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<Dokument xmlns="http://crd.gov.pl/xml/schematy/UPO/2008/05/09/">\n'
    "  <UPP><DataDoreczenia>2026-11-27T04:00:00+01:00</DataDoreczenia>"
    "<IdentyfikatorDokumentu>zażółć</IdentyfikatorDokumentu></UPP>\n</Dokument>\n"
).encode()
