"""Full-text search over the records, with rights respected."""

from .client import Client
from .office import case_of
from .office import make_item
from .office import make_open
from .office import make_submitted
from .office import ROLES
from eurzad.core.documents import render_pdf
from eurzad.core.files import files
from eurzad.core.outbox import run_due
from eurzad.core.testing import logged_in
from eurzad.records.search.finding import excerpt_of
from eurzad.records.search.job import pdf_text
from eurzad.records.search.job import queue_text
from eurzad.records.store import find
from eurzad.records.workflow import perform
import pytest
import transaction


DOCUMENT = {"title": "Opinia dendrologiczna", "text": "Dąb szypułkowy jest zmurszały."}


def index(portal):
    transaction.commit()
    while run_due(portal):
        pass
    transaction.commit()


def found(portal, role, query, **more):
    answer = Client(portal, role).get("@find", params={"query": query, **more})
    assert answer.status_code == 200, answer.text
    return answer.json()


def titles(portal, role, query, **more):
    return [row["title"] for row in found(portal, role, query, **more)["items"]]


@pytest.fixture
def letter(functional_portal):
    letter = make_submitted(functional_portal)
    index(functional_portal)
    return letter


@pytest.mark.parametrize("query", ["zezwalam", "ZEZWAL", "stronie przykladowa", "6131"])
def test_letters_are_found_by_beginnings_of_words(functional_portal, letter, query):
    assert letter.title in titles(functional_portal, "naczelnik", query)


@pytest.mark.parametrize("query", ["", "*", "(", "and", "zezwalam nieistniejace", '"'])
def test_other_queries_find_nothing_and_break_nothing(functional_portal, letter, query):
    assert titles(functional_portal, "naczelnik", query) == []


@pytest.mark.parametrize("role", ROLES)
def test_everybody_finds_what_they_may_see(functional_portal, letter, role):
    answer = Client(functional_portal, role).get("@find?query=drzewa")
    if role in (None, "mieszkanka", "mieszkaniec", "redaktor"):
        assert answer.status_code == (401 if role is None else 403)
        return
    kinds = sorted({row["kind"] for row in answer.json()["items"]})
    everything = ["case", "incoming", "letter"]
    expected = {
        "kancelaria": ["incoming"],
        "archiwista": [],
        "administratorka": [],
        "referent-fn": [],
        "naczelnik-fn": [],
    }
    assert kinds == expected.get(role, everything)


def test_a_kind_narrows(functional_portal, letter):
    told = found(functional_portal, "naczelnik", "drzewa", kind="letter")
    assert [row["kind"] for row in told["items"]] == ["letter"]
    wrong = Client(functional_portal, "naczelnik").get("@find?query=x&kind=secret")
    assert wrong.status_code == 400


def test_the_text_of_a_pdf_is_found(functional_portal):
    item = make_item(functional_portal)
    pdf = render_pdf("plain-document", DOCUMENT)
    files(item).add("opinia.pdf", "application/pdf", pdf, "attachment")
    index(functional_portal)
    told = found(functional_portal, "kancelaria", "szypulkowy")
    assert [row["register_number"] for row in told["items"]] == [item.register_number]
    excerpt = told["items"][0]["excerpt"]
    start, end = excerpt["marks"][0]
    assert excerpt["text"][start:end] == "szypułkowy"


def test_a_broken_pdf_hinders_nothing(functional_portal, tmp_path):
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.7\nnothing")
    assert pdf_text(str(broken)) == ""
    item = make_item(functional_portal, title="Pismo z zepsutym plikiem")
    files(item).add("x.pdf", "application/pdf", broken.read_bytes(), "attachment")
    index(functional_portal)
    assert titles(functional_portal, "kancelaria", "zepsutym") == [item.title]


def test_text_waits_once_however_often_a_record_changes(functional_portal):
    case = make_open(functional_portal)
    index(functional_portal)
    queue_text(case)
    queue_text(case)
    transaction.commit()
    assert run_due(functional_portal, limit=5) == 1


def test_a_case_that_goes_to_another_unit_is_found_there(functional_portal):
    item = make_item(functional_portal)
    with logged_in(functional_portal, "kancelaria"):
        perform(item, "assign", unit="WOŚ")
    index(functional_portal)
    assert len(titles(functional_portal, "inspektor", "drzewa")) == 2
    with logged_in(functional_portal, "naczelnik"):
        perform(case_of(item), "assign", unit="FN")
    transaction.commit()
    assert titles(functional_portal, "inspektor", "drzewa") == []
    assert len(titles(functional_portal, "naczelnik-fn", "drzewa")) == 2


def test_an_excerpt_begins_near_the_word(functional_portal):
    item = make_item(functional_portal, title="Słowo " * 60 + "igła w stogu")
    excerpt = excerpt_of(find(item.UID()), "IGLA")
    assert [excerpt.text[start:end] for start, end in excerpt.marks] == ["igła"]
    assert len(excerpt.text) <= 200
