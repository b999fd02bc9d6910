"""The office's seal: receipts, anchors; and words for all that can be wrong."""

from .office import make_letter
from .office import work
from .others import pdf_is_intact
from .others import run
from .others import xml_is_intact
from eurzad.core.anchors.writing import statement_xml
from eurzad.core.clock import now
from eurzad.core.files import files
from eurzad.core.interfaces import ISealer
from eurzad.core.interfaces import ISigner
from eurzad.core.outbox import JobFailed
from eurzad.core.testing import logged_in
from eurzad.records.delivery.reading import add_receipt
from eurzad.records.store import find
from eurzad.records.workflow import perform
from eurzad.signing.keys import base
from eurzad.signing.sealing import Seal
from eurzad.signing.words import TROUBLES
from lxml import etree
from pathlib import Path
from zope.component import getUtility
import ast
import eurzad.signing
import gettext
import pytest


@pytest.fixture
def authority(signing):
    """The certificate of the demo's authority."""
    return signing.settings.folder / "demo" / "authority.pem"


def a_dispatch(portal):
    """Return a letter that went to an account, and its outgoing item."""
    letter = make_letter(portal)
    work(portal)
    letter.addressees = ({**letter.addressees[0], "channel": "account"},)
    with logged_in(portal, "referent"):
        perform(letter, "dispatch")
    return letter, find(letter.outgoing_uids[0])


def test_the_seal_is_in_the_xml_and_on_the_pdf(functional_portal, signing, authority, tmp_path):
    from .documents import letter_pdf

    sealer = getUtility(ISealer)
    assert sealer.is_configured(functional_portal)
    assert sealer.problems(functional_portal) == []

    xml = sealer.seal_xml(functional_portal, statement_xml(b'{"day": "2026-11-27"}'))
    pdf = sealer.seal_pdf(functional_portal, letter_pdf())

    assert xml_is_intact(tmp_path, xml, authority)
    assert etree.fromstring(xml).text == '{"day": "2026-11-27"}'
    assert pdf_is_intact(tmp_path, pdf)
    (tmp_path / "p.pdf").write_bytes(pdf)
    text = run("pdftotext", "-layout", tmp_path / "p.pdf", "-")[1]
    assert "Pieczęć elektroniczna urzędu" in text
    assert "DEMO – BEZ MOCY PRAWNEJ" in text


def test_a_receipt_of_delivery_is_sealed_as_soon_as_it_exists(
    functional_portal, signing, authority, tmp_path
):
    letter, outgoing = a_dispatch(functional_portal)
    work(functional_portal)

    add_receipt(letter, outgoing, now())
    work(functional_portal)

    [receipt] = files(outgoing).of_kind("delivery-receipt-xml")
    assert xml_is_intact(tmp_path, receipt.data, authority)
    assert "nie jest opatrzone" not in receipt.data.decode()


def test_without_signing_a_receipt_is_there_at_once_and_says_so(functional_portal, monkeypatch):
    monkeypatch.delenv("EURZAD_SIGNING", raising=False)
    letter, outgoing = a_dispatch(functional_portal)

    add_receipt(letter, outgoing, now())

    [receipt] = files(outgoing).of_kind("delivery-receipt-xml")
    assert "nie jest opatrzone pieczęcią" in receipt.data.decode()


def test_without_signing_nothing_is_signed_and_it_is_said(portal, monkeypatch):
    monkeypatch.delenv("EURZAD_SIGNING", raising=False)

    assert not getUtility(ISealer).is_configured(portal)
    assert not getUtility(ISigner).is_configured(portal)
    with pytest.raises(JobFailed, match="no signing configured"):
        Seal().seal_xml(portal, b"<a/>")


def test_every_message_is_there_in_polish(tmp_path):
    from pythongettext.msgfmt import Msgfmt

    here = Path(eurzad.signing.__file__).parent
    with (here / "locales/pl/LC_MESSAGES/eurzad.po").open("rb") as source:
        (tmp_path / "e.mo").write_bytes(Msgfmt(source).get())
    with (tmp_path / "e.mo").open("rb") as compiled:
        catalog = gettext.GNUTranslations(compiled)._catalog
    said = {
        call.args[0].value
        for folder in ("tray", "services", "signer", ".")
        for source in (here.glob("*.py") if folder == "." else (here / folder).rglob("*.py"))
        for call in ast.walk(ast.parse(source.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and getattr(call.func, "id", "") == "_"
    }

    assert {one for one in said if not catalog.get(one)} == set()
    assert set(base.PASSING) | set(base.FOR_A_PERSON) <= set(TROUBLES)
