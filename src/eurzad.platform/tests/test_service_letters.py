"""Letters of every service, written in a case of that service: whole, and with the right remedy."""

from .conftest import PROFILES
from .test_services import BODIES
from .test_services import letters_for
from datetime import date
from eurzad.core.documents import render_pdf
from eurzad.core.interfaces import IService
from eurzad.platform.profile import load_profile
from eurzad.records.incoming.registration import service_fields
from eurzad.records.letters.completeness import missing_elements
from eurzad.records.letters.document import TEMPLATE
from eurzad.records.letters.drafting import texts_of
from eurzad.records.letters.sample import PARTIES
from eurzad.records.letters.sample import sample_data
from eurzad.records.templates import get_template
from eurzad.records.tree import new_record
import pytest
import re


GENERAL = "pismo-ogolne"


@pytest.fixture(params=["commune", "county"])
def office(request):
    """Each of the two offices in turn."""
    return request.getfixturevalue(request.param)


@pytest.fixture
def services(office):
    """Ids of the services of the office."""
    return load_profile(PROFILES / office.getId()).services


@pytest.fixture
def letters(office):
    """Letters of the office by id."""
    return load_profile(PROFILES / office.getId()).letters


def case_of(office, name):
    """A case that lies nowhere, begun under a service."""
    card = office["uslugi"][name]
    return new_record(
        "Case",
        "wzor",
        title=card.title,
        mark=f"{card.unit_symbol}.{card.file_plan_class}.1.2026",
        unit=card.unit_symbol,
        handler="",
        filed=date(2026, 11, 2),
        started=date(2026, 11, 3),
        parties=PARTIES,
        **service_fields(IService(card)),
    )


def written(office, letter, name):
    """The texts of a letter in a case of a service."""
    return texts_of(get_template(office, letter), case_of(office, name), {})


def test_every_letter_becomes_a_document(office, letters):
    for id, letter in letters.items():
        case = case_of(office, (*letter["services"], GENERAL)[0])
        data = sample_data(get_template(office, id), case)
        assert render_pdf(TEMPLATE, data).startswith(b"%PDF-"), id


def test_every_letter_lacks_nothing_but_what_a_clerk_has_to_write(office, letters):
    for id, letter in letters.items():
        for name in letter["services"] or (GENERAL,):
            texts = written(office, id, name)
            draft = new_record("Letter", "wzor", kind=letter["kind"], addressees=PARTIES, **texts)
            lacking = {one.field for one in missing_elements(draft) if one.required}
            assert lacking == set(), (id, name)
            assert not re.search(r"[{}]", " ".join(texts.values())), (id, name)


def test_remedies_go_where_the_card_says(office, services):
    for name, service in services.items():
        body = next((one for one in BODIES if one in service["appeal"]), None)
        for id, letter in letters_for(office.getId(), name).items():
            refused = letter["kind"] == "decision" or letter["remedy"] == "complaint"
            if body and refused:
                assert body in written(office, id, name)["instruction"], (id, name)


def test_an_appeal_in_matters_of_the_voivode_is_told_to_the_resident_too(commune):
    case = case_of(commune, "zameldowanie")
    assert case.appeal_body == "Wojewody Śląskiego"
    assert case.appeal_body_name == "Wojewoda Śląski"
