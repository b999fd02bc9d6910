"""Filing for somebody else: power of attorney, its stamp duty, and who is what in the case."""

from . import files
from .answers import RIGHT
from .office import make_office
from .office import registered_item
from .test_drafts import FORM
from .test_joint import settle
from .test_submission import submit
from eurzad.core.testing import register_spool
from eurzad.forms.model.describe import definition_json
from eurzad.forms.model.read import read_definition
from eurzad.forms.model.read import read_model
from eurzad.forms.model.write import write_model
from eurzad.forms.representation.duty import AMOUNT
from eurzad.forms.representation.duty import DUTIES
from eurzad.forms.representation.step import NAMES
from eurzad.forms.validation import AttachedFile
from eurzad.forms.validation import validate
from eurzad.records.cases.parties import recipients
from eurzad.records.store import find
import pytest
import transaction


PRINCIPAL = {
    "representation": "representative",
    "representation_name": "Babcia Mieszkanka",
    "representation_address": "Polna 2, 44-230 Czerwionka-Leszczyny",
}
DOCUMENT = AttachedFile("d1", "representation_document")
PROOF = AttachedFile("p1", "representation_proof")


@pytest.fixture(scope="module")
def definition(model):
    source = model.replace("<schema", '<schema eurzad:representative="yes"', 1)
    return read_definition(source)


def wrong(definition, answers, attached=()):
    found = validate(definition, answers, attached, definition.steps[0].fields)[1]
    return [one.field for one in found]


def test_every_duty_names_its_source_and_the_amount_is_the_laws():
    assert AMOUNT == 17
    assert all(duty.source and duty.words for duty in DUTIES)
    assert {duty.key for duty in DUTIES if duty.free} == {"family", "support", "public", "matter"}


def test_the_step_comes_first_and_only_where_the_form_says_so(definition, model):
    assert definition.steps[0].fields == NAMES
    assert read_definition(model).fields.keys().isdisjoint(NAMES)
    working = definition_json(
        read_model(model.replace("<schema", '<schema eurzad:representative="yes"', 1)).definition
    )
    assert working["filing"] == {"representative": True}
    assert definition_json(read_model(write_model(working)).definition) == working
    named = model.replace("<schema", '<schema eurzad:representative="yes"', 1)
    taken = named.replace('name="plot"', 'name="representation_name"', 1)
    assert read_model(taken).reasons


@pytest.mark.parametrize(
    ("answers", "attached", "fields"),
    [
        ({}, (), ["representation"]),
        ({"representation": "self"}, (), []),
        (
            {"representation": "representative"},
            (),
            [
                "representation_name",
                "representation_address",
                "representation_document",
                "representation_duty",
            ],
        ),
        (
            {**PRINCIPAL, "representation_document": ["d1"], "representation_duty": "family"},
            (DOCUMENT,),
            [],
        ),
        (
            {**PRINCIPAL, "representation_document": ["d1"], "representation_duty": "paid"},
            (DOCUMENT,),
            ["representation_proof"],
        ),
        (
            {
                **PRINCIPAL,
                "representation_document": ["d1"],
                "representation_duty": "paid",
                "representation_proof": ["p1"],
            },
            (DOCUMENT, PROOF),
            [],
        ),
        (
            {**PRINCIPAL, "representation_document": ["d1"], "representation_duty": "later"},
            (DOCUMENT,),
            [],
        ),
    ],
    ids=["nothing", "self", "whom", "family", "no proof", "paid", "later"],
)
def test_the_document_is_needed_and_the_duty_has_an_answer(definition, answers, attached, fields):
    assert wrong(definition, answers, attached) == fields


def test_the_one_represented_is_the_party_and_letters_go_to_the_representative(
    site, anna, live_form, model
):
    optional = model.replace(
        "<title>Rysunek lub mapa z zaznaczonymi drzewami</title>",
        "<title>Rysunek</title><required>False</required>",
    )
    settle(live_form, optional, representative="yes")
    make_office(site)
    draft = anna.post(f"{FORM}/@drafts", {"answers": {}}).json()["id"]
    headers = {"Content-Type": "application/pdf", "X-File-Name": "pelnomocnictwo.pdf"}
    path = f"/@drafts/{draft}/attachments/representation_document"
    added = anna("POST", path, data=files.PDF, headers=headers).json()["id"]
    answers = {
        **RIGHT,
        **PRINCIPAL,
        "representation_document": [added],
        "representation_duty": "family",
    }
    assert submit(anna, draft, live_form, answers).status_code == 202
    transaction.begin()
    register_spool(site)
    transaction.commit()
    item = registered_item(site, draft)
    assert (item.sender, item.address) == ("Babcia Mieszkanka", PRINCIPAL["representation_address"])
    case = find(item.case_uid)
    principal, agent = case.parties
    assert (principal["user_id"], principal["email"]) == ("", "")
    assert (agent["role"], agent["user_id"], agent["name"]) == (
        "representative",
        "anna",
        "Osoba Testowa",
    )
    assert "17 zł" in agent["remarks"]
    assert "pkt 3" in agent["remarks"]
    assert [one["id"] for one in recipients(case)] == [agent["id"]]
    mine = anna.get(f"/@my-applications/{draft}").json()
    assert mine["on_behalf_of"] == ["Babcia Mieszkanka"]
