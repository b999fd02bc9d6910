"""Filing at the counter: who may, what is checked, what the register and the papers tell."""

from .answers import RIGHT
from .answers import without
from .http import anonymous
from .office import clerk
from .office import make_office
from .office import registered_item
from .test_submission import optional_map  # noqa: F401
from .test_submission import register
from .test_submission import waiting
from eurzad.core.documents import render_pdf
from eurzad.core.examples import Recorder
from eurzad.core.files import files
from eurzad.core.log import case_log
from eurzad.core.outbox import run_due
from eurzad.forms.applications.documents import document_data
from eurzad.forms.counter.filing import check_applicant
from eurzad.forms.model.read import read_definition
from eurzad.forms.model.xsd import namespace_of
from eurzad.forms.model.xsd import xsd_of
from eurzad.forms.storage import forms_store
from eurzad.records.status import case_of
from lxml import etree
from pathlib import Path
from plone import api
import pytest
import secrets
import transaction


EXAMPLES = Path(__file__).parents[3] / "docs" / "reference" / "examples" / "counter"
FORM = "/drzewa/wniosek"
PAPER = """<model xmlns="http://namespaces.plone.org/supermodel/schema"><schema>
<field name="what" type="zope.schema.TextLine"><title>Czego dotyczy</title></field>
</schema></model>"""


@pytest.fixture
def office(site, optional_map):  # noqa: F811
    make_office(site)
    transaction.commit()
    return optional_map


def body(form, **more):
    token = secrets.token_urlsafe(32)
    version = form.definition.version
    return {"token": token, "answers": RIGHT, "version": version, "way": "oral", **more}


@pytest.mark.parametrize("role", [None, "anna", "redaktor"])
def test_nobody_but_clerks_files_for_others(site, office, anna, role):
    client = {None: anonymous(site), "anna": anna}.get(role)
    if client is None:
        api.user.create(email="r@example.org", username="redaktor", password="Debowa-13-aleja")
        transaction.commit()
        client = clerk(site, "redaktor")
    for answer in (client.get("/@counter"), client.post(f"{FORM}/@counter", body(office))):
        assert answer.status_code == (401 if role is None else 403)
    assert waiting(site) == 0


def test_an_archivist_deals_with_nobody_at_a_counter(site, office):
    from eurzad.core.testing import make_clerk

    with api.env.adopt_roles(["Manager"]):
        make_clerk("archiwista", {"OR": "archivist"})
    transaction.commit()
    assert clerk(site, "archiwista").post(f"{FORM}/@counter", body(office)).status_code == 403
    assert waiting(site) == 0


def test_what_a_clerk_wrote_down_is_registered_without_an_account(site, office):
    given = body(office)
    desk = clerk(site, "kancelaria")
    assert desk.post(f"{FORM}/@counter", given).status_code == 202
    assert desk.post(f"{FORM}/@counter", given).status_code == 202
    assert waiting(site) == 1
    assert desk.get(f"/@counter/{given['token']}").json()["state"] == "waiting"
    register(site)
    transaction.commit()

    item = registered_item(site, given["token"])
    assert (item.delivery_way, item.user_id) == ("oral", "")
    assert item.sender
    entry = next(iter(case_log(case_of(item)).entries()))
    assert (entry.act, entry.actor) == ("registered", "kancelaria")
    assert list(forms_store(site).owned.tokens("kancelaria")) == []
    told = desk.get(f"/@counter/{given['token']}").json()
    assert told["register_number"] == item.register_number
    for stranger in ("referent", "naczelnik"):
        assert clerk(site, stranger).get(f"/@counter/{given['token']}").status_code == 404


def test_the_papers_are_ready_to_be_signed(site, office):
    given = body(office)
    desk = clerk(site, "referent")
    desk.post(f"{FORM}/@counter", given)
    register(site)
    transaction.commit()
    run_due(site)
    documents = desk.get(f"/@counter/{given['token']}").json()["documents"]
    assert [one["kind"] for one in documents] == ["application-pdf", "receipt-pdf"]
    for one in documents:
        answer = desk.get(one["download"])
        assert answer.content.startswith(b"%PDF")
    assert desk.get(f"/@counter/{given['token']}/nie-ma").status_code == 404
    data = document_data(site, registered_item(site, given["token"]))
    assert data["counter"]["clerk"] == "Referent Ochrony Środowiska"
    assert len(render_pdf("application", {**data, "counter": {}})) < len(
        render_pdf("application", data)
    )


def test_the_signed_paper_is_scanned_into_the_application(site, office):
    given = body(office)
    desk = clerk(site, "referent")
    address = f"/@counter/{given['token']}"
    scan = {"data": b"%PDF-1.7 signed", "headers": {"Content-Type": "application/pdf"}}
    assert desk.post(f"{address}/signed", **scan).status_code == 404
    desk.post(f"{FORM}/@counter", given)
    assert desk.post(f"{address}/signed", **scan).status_code == 409
    register(site)
    transaction.commit()
    for other, status in (("naczelnik", 404), ("kancelaria", 404)):
        assert clerk(site, other).post(f"{address}/signed", **scan).status_code == status
    assert anonymous(site).post(f"{address}/signed", **scan).status_code == 401
    assert desk.post(f"{address}/signed", data=b"GIF89a").status_code == 415
    assert desk.get(address).json()["signed"] == []

    assert desk.post(f"{address}/signed", **scan).status_code == 201
    (told,) = desk.get(address).json()["signed"]
    assert desk.get(told["download"]).content == scan["data"]
    item = registered_item(site, given["token"])
    assert told["title"] == f"Podpisany {item.register_number}"
    *_before, last = case_log(case_of(item)).entries()
    assert (last.act, last.actor) == ("scan_attached", "referent")
    for _more in range(4):
        desk.post(f"{address}/signed", **scan)
    assert desk.post(f"{address}/signed", **scan).status_code == 409


def test_nobody_at_the_counter_has_to_have_an_e_mail_address(site, office, anna):
    answers = without("email")
    assert anna.post(f"{FORM}/@submit", body(office, answers=answers)).status_code == 400
    given = body(office, answers=answers)
    assert clerk(site, "kancelaria").post(f"{FORM}/@counter", given).status_code == 202
    register(site)
    transaction.commit()
    run_due(site)

    item = registered_item(site, given["token"])
    (written,) = files(item).of_kind("application-xml")
    schema = etree.XMLSchema(etree.fromstring(xsd_of(office.definition)))
    tree = etree.fromstring(written.data)
    (part,) = tree.iter(f"{{{namespace_of(office.definition.version)}}}form")
    schema.assertValid(part)


def test_a_form_that_does_not_ask_needs_to_be_told_who_applies():
    definition = read_definition(PAPER)
    answers = {"what": "Drzewo"}
    known = {"fullname": "Osoba Przykładowa", "address": "ul. Polna 1", "email": ""}
    check_applicant(definition, answers, known)
    for missing in ("fullname", "address"):
        with pytest.raises(Exception, match=r".") as refused:
            check_applicant(definition, answers, {**known, missing: ""})
        (wrong,) = refused.value.fields
        assert (
            wrong.field == {"fullname": "applicant.name", "address": "applicant.address"}[missing]
        )


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ({"way": "pigeon"}, "way"),
        ({"applicant": "Anna"}, "applicant"),
        ({"applicant": {"name": 5}}, "name"),
        ({"answers": {}}, None),
    ],
)
def test_what_is_wrong_is_named_and_nothing_is_filed(site, office, more, field):
    answer = clerk(site, "kancelaria").post(f"{FORM}/@counter", body(office, **more))
    assert answer.status_code == 400
    if field is not None:
        assert answer.json()["error"]["fields"][0]["field"] == field
    assert waiting(site) == 0


def test_a_clerk_keeps_a_draft_but_files_nothing_as_a_resident(site, office):
    desk = clerk(site, "referent")
    draft = desk.post(f"{FORM}/@drafts", {"answers": RIGHT}).json()
    assert draft["counter"] is True
    given = {"token": draft["id"], "answers": RIGHT, "version": office.definition.version}
    assert desk.post(f"{FORM}/@submit", given).status_code == 403
    assert desk.post(f"{FORM}/@counter", given).status_code == 202


def test_the_counter_is_as_recorded(site, office):
    def send(who, method, path, **kwargs):
        return clerk(site, who)(method, f"/{path}", **kwargs)

    ask = Recorder(EXAMPLES, site.absolute_url(), send)
    given = body(office)
    ask("services", "kancelaria", "GET", "@counter")
    ask("filed", "kancelaria", "POST", "drzewa/wniosek/@counter", given)
    ask("wrong-way", "kancelaria", "POST", "drzewa/wniosek/@counter", body(office, way="x"))
    register(site)
    transaction.commit()
    run_due(site)
    ask("registered", "kancelaria", "GET", f"@counter/{given['token']}")
    scan = (b"%PDF-1.7 signed", {"Content-Type": "application/pdf"})
    ask("signed", "kancelaria", "POST", f"@counter/{given['token']}/signed", file=scan)
    ask("not-yours", "referent", "GET", f"@counter/{given['token']}")

    ask.check()
