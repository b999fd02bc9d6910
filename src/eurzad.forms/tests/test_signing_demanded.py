"""What a form demands for a signature: a confirmed identity, or a file that the person signed."""

from .answers import RIGHT
from .http import anonymous
from .http import person
from .office import clerk
from .office import make_office
from .office import registered_item
from .test_drafts import FORM
from .test_joint import settle
from .test_submission import submit
from eurzad.core.files import files as files_of
from eurzad.core.interfaces import ISignedContent
from eurzad.core.outbox import run_due
from eurzad.core.store import store
from eurzad.core.testing import register_spool
from lxml import etree
from zope.component import getGlobalSiteManager
from zope.interface import implementer
import pytest
import transaction


IDENTITIES = "/@identities"
MARK = b"%signed"
PDF = {"Content-Type": "application/pdf", "X-File-Name": "a.pdf"}


@implementer(ISignedContent)
class Checker:
    """Takes a mark at the end of the file for a signature."""

    title = "Checker"

    def is_configured(self, site):
        return True

    def told(self, signed, original):
        content, mark, rest = signed.partition(MARK)
        verdict = "unsigned" if not mark else "altered" if rest else "intact"
        same = content == original
        return {"verdict": verdict, "same": same, "signers": ["Osoba Podpisująca"]}


@pytest.fixture
def checking():
    checker = Checker()
    getGlobalSiteManager().registerUtility(checker, ISignedContent)
    yield checker
    getGlobalSiteManager().unregisterUtility(checker, ISignedContent)


@pytest.fixture
def optional(model):
    return model.replace(
        "<title>Rysunek lub mapa z zaznaczonymi drzewami</title>",
        "<title>Rysunek</title><required>False</required>",
    )


def draft_of(client):
    return client.post(f"{FORM}/@drafts", {"answers": RIGHT}).json()["id"]


def upload(client, draft, data):
    return client("POST", f"/@to-sign/{draft}", data=data, headers=PDF)


def test_who_is_not_confirmed_is_sent_to_the_office_first(site, anna, live_form, optional):
    settle(live_form, optional, signing="identity")
    make_office(site)
    token = "A" * 43
    answer = submit(anna, token, live_form)
    assert (answer.status_code, answer.json()["error"]["type"]) == (409, "NeedsIdentity")
    assert anna.get("/@account").json()["identity"] == "basic"

    registry = clerk(site, "kancelaria")
    told = registry.get(f"{IDENTITIES}?login=anna").json()
    assert (told["fullname"], told["level"]) == ("Anna", "basic")
    body = {"login": "anna", "fullname": "Anna", "confirmed": True}
    assert registry.post(IDENTITIES, {**body, "fullname": "Ania"}).status_code == 409
    confirmed = registry.post(IDENTITIES, body).json()
    assert (confirmed["level"], confirmed["confirmed_by"]) == ("confirmed", "Kancelaria Demo")
    assert submit(anna, token, live_form).status_code == 202
    transaction.begin()
    register_spool(site)
    assert registered_item(site, token).content["signature"] == {"how": "identity"}


def test_another_name_or_a_mistake_confirms_nothing(site, anna, live_form):
    make_office(site)
    registry = clerk(site, "kancelaria")
    body = {"login": "anna", "fullname": "Anna", "confirmed": True}
    registry.post(IDENTITIES, body)
    anna.patch("/@account", {"fullname": "Kto Inny"})
    assert anna.get("/@account").json()["identity"] == "basic"
    anna.patch("/@account", {"fullname": "Anna"})
    assert anna.get("/@account").json()["identity"] == "confirmed"
    assert registry.post(IDENTITIES, {**body, "confirmed": False}).json()["level"] == "basic"


def test_identities_are_the_registrys(site, anna, live_form):
    make_office(site)
    for client in (anonymous(site), anna, clerk(site, "referent"), person(site, "redaktor")):
        assert client.get(f"{IDENTITIES}?login=anna").status_code in {401, 403}
        assert client.post(IDENTITIES, {"login": "anna"}).status_code in {401, 403}
    registry = clerk(site, "kancelaria")
    for login in ("", "nikt@example.org", "referent"):
        assert registry.get(f"{IDENTITIES}?login={login}").status_code == 404
    assert registry.post(IDENTITIES, {"login": "anna", "confirmed": "tak"}).status_code == 400


def test_the_application_is_downloaded_signed_and_filed_with_the_file(
    site, anna, jan, live_form, optional, checking
):
    settle(live_form, optional, signing="file")
    draft = draft_of(anna)
    assert submit(anna, draft, live_form).json()["error"]["type"] == "NeedsSignedFile"
    told = anna.get(f"/@to-sign/{draft}").json()
    assert [one["filename"] for one in told["documents"]] == ["wniosek.pdf", "wniosek.xml"]
    pdf, xml = (anna.get(one["download"]).content for one in told["documents"])
    assert anna.get(told["documents"][0]["download"]).content == pdf
    assert pdf.startswith(b"%PDF")
    assert RIGHT["plot"].encode() in xml
    assert etree.fromstring(xml).find("{*}filed") is None
    assert jan.get(told["documents"][0]["download"]).status_code == 404
    assert jan.get(f"/@to-sign/{draft}").status_code == 404

    for data, why in (
        (b"", "Dodaj podpisany plik"),
        (b"MZ\x90\x00", "PDF albo"),
        (pdf, "nie ma podpisu"),
        (pdf.replace(b"%PDF-1.7", b"%PDF-1.6") + MARK, "nie jest wnioskiem"),
        (pdf + MARK + b"x", "zmieniono po podpisaniu"),
    ):
        error = upload(anna, draft, data)
        assert error.status_code == 400
        [field] = error.json()["error"]["fields"]
        assert (field["field"], why in field["message"]) == ("file", True), field["message"]
    transaction.begin()
    assert len(store(site).spool.waiting) == 0

    assert upload(anna, draft, pdf + MARK).status_code == 202
    transaction.begin()
    register_spool(site)
    transaction.commit()
    item = registered_item(site, draft)
    [signed] = files_of(item).of_kind("signed-application")
    assert signed.data == pdf + MARK
    assert item.content["signature"]["signers"] == ["Osoba Podpisująca"]
    while run_due(site, 20):
        pass
    [document] = files_of(item).of_kind("application-xml")
    assert "Osoba Podpisująca".encode() in document.data


def test_a_change_of_the_answers_asks_for_another_signature(
    site, anna, live_form, optional, checking
):
    settle(live_form, optional, signing="file")
    draft = draft_of(anna)
    pdf = anna.get(f"/@@to-sign-file/{draft}/wniosek.pdf").content
    anna.patch(f"/@drafts/{draft}", {"answers": {**RIGHT, "city": "Żory"}})
    assert upload(anna, draft, pdf + MARK).status_code == 400
    anna.patch(f"/@drafts/{draft}", {"answers": {**RIGHT, "city": ""}})
    assert anna.get(f"/@to-sign/{draft}").json()["documents"] == []
    assert anna.get(f"/@@to-sign-file/{draft}/wniosek.pdf").status_code == 404


def test_without_a_checker_nobody_is_led_into_a_dead_end(site, anna, live_form, optional):
    settle(live_form, optional, signing="file")
    draft = draft_of(anna)
    assert anna.get(f"/@to-sign/{draft}").json()["available"] is False
    pdf = anna.get(f"/@@to-sign-file/{draft}/wniosek.pdf").content
    assert upload(anna, draft, pdf + MARK).status_code == 409
