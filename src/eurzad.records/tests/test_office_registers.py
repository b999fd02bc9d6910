"""Registers of the office: defined as data, numbered without gaps, never overwritten."""

from .client import Client
from .office import make_open
from base64 import b64encode
from copy import deepcopy
from datetime import date
from eurzad.core.clock import today
from eurzad.core.testing import logged_in
from eurzad.records.officeregisters.authorisations import authorisation_for
from eurzad.records.officeregisters.authorisations import Authorisations
from eurzad.records.officeregisters.definition import DefinitionError
from eurzad.records.officeregisters.definition import plain
from eurzad.records.officeregisters.definition import read_definition
from eurzad.records.officeregisters.definition import standard_definitions
from eurzad.records.officeregisters.entering import make_entry
from eurzad.records.officeregisters.known import definition_of
from eurzad.records.officeregisters.known import set_definition
from io import BytesIO
import openpyxl
import pytest


YEAR = today().year
PETITION = {"received": "2026-01-05", "sender": "Anna Demo", "consent": "nie", "subject": "Park"}
COMPLAINT = {
    "kind": "skarga",
    "received": f"{YEAR}-01-05",
    "sender": "Anna Demo",
    "subject": "Zwłoka w wydaniu decyzji",
}
AUTHORISATION = {
    "kind": "upowaznienie",
    "person": "referent",
    "granted": "2026-01-05",
    "valid_from": "2026-02-01",
    "valid_to": "2026-12-31",
    "scope": "Wydawanie decyzji w sprawach drzew",
    "classes": "6131, 31",
    "kinds": "decyzja, zaświadczenie",
    "granted_by": "Wójt Gminy",
}


def enter(portal, id, values, who="kancelaria"):
    with logged_in(portal, who):
        return make_entry(portal, definition_of(portal, id), values)


def test_entries_are_numbered_without_gaps_in_each_register(portal):
    numbers = [enter(portal, "petycje", PETITION).number for _ in range(3)]

    assert numbers == [f"P.{number}.{YEAR}" for number in (1, 2, 3)]
    assert enter(portal, "skargi-wnioski", COMPLAINT).number == f"SW.1.{YEAR}"


def test_a_refused_entry_takes_no_number(functional_portal):
    registry = Client(functional_portal, "kancelaria")

    refused = registry.post("@office-registers/petycje", {"values": {"sender": "Anna"}})
    made = registry.post("@office-registers/petycje", {"values": PETITION})

    assert refused.status_code == 400
    assert {one["field"] for one in refused.json()["error"]["fields"]} == {
        "received",
        "consent",
        "subject",
    }
    assert made.json()["number"] == f"P.1.{YEAR}"


@pytest.mark.parametrize(
    ("id", "field", "value"),
    [
        ("petycje", "received", "jutro"),
        ("petycje", "consent", "może"),
        ("petycje", "subject", "x" * 5001),
        ("petycje", "sender", 5),
        ("petycje", "unit", "XYZ"),
        ("petycje", "case", "WOŚ.6131.99.2026"),
        ("petycje", "case", "to nie znak"),
        ("petycje", "document", "7"),
        ("petycje", "document", {"filename": "a.pdf", "data": "źle"}),
        ("petycje", "document", {"filename": "a.pdf", "data": ""}),
        ("petycje", "colour", "red"),
        ("umowy", "amount", "dużo"),
        ("umowy", "amount", "1.234,50"),
        ("umowy", "person", "mieszkanka"),
    ],
)
def test_bad_values_name_the_column(functional_portal, id, field, value):
    values = {**(PETITION if id == "petycje" else {}), field: value}
    answer = Client(functional_portal, "kancelaria").post(
        f"@office-registers/{id}", {"values": values}
    )

    assert answer.status_code == 400
    assert field in [one["field"] for one in answer.json()["error"]["fields"]]


def test_a_correction_is_a_new_version_with_its_reason(functional_portal):
    registry = Client(functional_portal, "kancelaria")
    made = registry.post("@office-registers/petycje", {"values": PETITION}).json()

    nameless = registry.post(made["@id"], {"values": {"subject": "Skwer"}})
    assert nameless.json()["error"]["fields"][0]["field"] == "reason"
    same = registry.post(made["@id"], {"values": {"subject": "Park"}, "reason": "Pomyłka"})
    assert same.status_code == 400
    answer = registry.post(made["@id"], {"values": {"subject": "Skwer"}, "reason": "Pomyłka"})

    told = answer.json()
    assert told["values"]["subject"] == "Skwer"
    assert told["values"]["sender"] == "Anna Demo"
    assert [(one["reason"], one["values"]["subject"]) for one in told["history"]] == [
        ("Pomyłka", "Skwer"),
        ("", "Park"),
    ]
    assert told["history"][0]["actor"]["fullname"] == "Kancelaria Demo"


def test_a_void_entry_stays_with_its_number(functional_portal):
    registry = Client(functional_portal, "kancelaria")
    made = registry.post("@office-registers/petycje", {"values": PETITION}).json()

    registry.post(made["@id"], {"void": True, "reason": "Wpisano dwa razy"})
    following = registry.post("@office-registers/petycje", {"values": PETITION}).json()

    assert registry.get(made["@id"]).json()["state"] == "void"
    assert following["ordinal"] == 2


def test_a_deadline_follows_from_the_definition(portal, monkeypatch):
    entry = enter(portal, "skargi-wnioski", {**COMPLAINT, "received": "2026-01-30"})
    from eurzad.records.officeregisters import query

    definition = definition_of(portal, "skargi-wnioski")
    assert query.due_of(definition, entry) == date(2026, 3, 2)
    monkeypatch.setattr(query, "today", lambda: date(2026, 3, 3))
    assert query.state_of_entry(definition, entry) == "overdue"
    entry.versions[-1]["values"]["settled"] = "2026-02-10"
    assert query.state_of_entry(definition, entry) == "settled"


def test_entries_are_found_by_words_state_and_column(functional_portal):
    registry = Client(functional_portal, "kancelaria")
    enter(functional_portal, "skargi-wnioski", COMPLAINT)
    enter(functional_portal, "skargi-wnioski", {**COMPLAINT, "kind": "wniosek", "subject": "Ławki"})

    def found(query):
        told = registry.get(f"@office-registers/skargi-wnioski?{query}").json()
        return [one["ordinal"] for one in told["items"]]

    assert found("") == [2, 1]
    assert found("query=lawki") == [2]
    assert found("query=zwloka demo") == [1]
    assert found("column=kind&value=wniosek") == [2]
    assert found("state=settled") == []
    assert found("b_start=1&b_size=1") == [1]
    assert found(f"year={YEAR - 1}") == []
    for wrong in ("state=burnt", "column=none"):
        assert registry.get(f"@office-registers/skargi-wnioski?{wrong}").status_code == 400


def test_an_entry_is_linked_to_a_case(functional_portal):
    case = make_open(functional_portal)
    enter(functional_portal, "petycje", {**PETITION, "case": case.mark})
    handler = Client(functional_portal, "referent")

    [entry] = handler.get("@office-registers", params={"case": case.mark}).json()["items"]

    assert entry["links"]["case"] == case.absolute_url()
    assert entry["register"] == "Rejestr petycji"


def test_a_file_of_an_entry_is_handed_out_to_readers(functional_portal):
    file = {
        "filename": "petycja.pdf",
        "content_type": "application/pdf",
        "data": b64encode(b"%PDF-1.7").decode(),
    }
    registry = Client(functional_portal, "kancelaria")
    made = registry.post("@office-registers/petycje", {"values": {**PETITION, "document": file}})

    answer = Client(functional_portal, "referent-fn").get(made.json()["links"]["document"])

    assert answer.content == b"%PDF-1.7"
    assert "petycja.pdf" in answer.headers["Content-Disposition"]
    gone = Client(functional_portal, "mieszkanka").get(made.json()["links"]["document"])
    assert gone.status_code == 403


def test_a_register_is_exported(functional_portal):
    enter(functional_portal, "petycje", {**PETITION, "subject": "=1+1"})
    registry = Client(functional_portal, "kancelaria")

    xlsx = registry.get("@office-register-export?register=petycje")
    pdf = registry.get("@office-register-export?register=petycje&format=pdf")

    rows = list(openpyxl.load_workbook(BytesIO(xlsx.content)).active.values)
    assert rows[0][0] == "Nr"
    assert rows[1][0] == f"P.1.{YEAR}"
    assert rows[1][4] == "=1+1"
    assert pdf.content.startswith(b"%PDF")
    assert registry.get("@office-register-export?register=petycje&format=doc").status_code == 400
    assert registry.get("@office-register-export?register=nie-ma").status_code == 404


def test_a_register_is_entered_only_by_functions_that_it_names(functional_portal):
    for who, status in (("referent", 403), ("naczelnik", 201), ("kontroler", 403)):
        answer = Client(functional_portal, who).post(
            "@office-registers/petycje", {"values": PETITION}
        )
        assert answer.status_code == status
    told = Client(functional_portal, "archiwista").get("@office-registers").json()["items"]
    assert {one["id"] for one in told if one["may_enter"]} == set()


def test_whoever_may_not_read_a_register_does_not_see_it(functional_portal):
    data = {**plain(standard_definitions()["umowy"]), "read": [], "enter": ["head of FN"]}
    set_definition(functional_portal, "umowy", data)

    for who, sees in (
        ("naczelnik-fn", True),
        ("kontroler", True),
        ("naczelnik", False),
        ("referent-fn", False),
    ):
        client = Client(functional_portal, who)
        listed = [one["id"] for one in client.get("@office-registers").json()["items"]]
        assert ("umowy" in listed) is sees
        status = client.get("@office-registers/umowy").status_code
        assert status == (200 if sees else 403)


def test_an_unknown_register_or_entry_is_missing(functional_portal):
    registry = Client(functional_portal, "kancelaria")

    for path in ("nie-ma", "petycje/2026", "petycje/2026/1", "petycje/x/y", "petycje/1/2/3/4"):
        assert registry.get(f"@office-registers/{path}").status_code == 404
    assert registry.post("@office-registers", {}).status_code == 404


def test_an_authorisation_holds_from_its_first_to_its_last_day(portal):
    enter(portal, "upowaznienia", AUTHORISATION)

    def found(day, *what, who="referent"):
        return authorisation_for(who, day, *what)

    assert found(date(2026, 1, 31)) is None
    assert str(found(date(2026, 2, 1))) == f"nr 1/{YEAR} z 5 stycznia 2026 r."
    assert found(date(2026, 12, 31)).granted_by == "Wójt Gminy"
    assert found(date(2027, 1, 1)) is None
    assert found(date(2026, 5, 1), who="inspektor") is None
    assert Authorisations().authorisation_for("referent", date(2026, 5, 1)) is not None


def test_an_authorisation_covers_kinds_and_classes(portal):
    enter(portal, "upowaznienia", AUTHORISATION)
    day = date(2026, 5, 1)

    assert authorisation_for("referent", day, "decision", "6131")
    assert authorisation_for("referent", day, "certificate", "3120")
    assert authorisation_for("referent", day, "order", "6131") is None
    assert authorisation_for("referent", day, "decision", "6132") is None


def test_a_revoked_or_void_authorisation_counts_for_nothing(portal):
    enter(portal, "upowaznienia", {**AUTHORISATION, "revoked": "2026-06-01"})

    assert authorisation_for("referent", date(2026, 5, 31))
    assert authorisation_for("referent", date(2026, 6, 1)) is None
    entry = enter(portal, "upowaznienia", AUTHORISATION)
    assert authorisation_for("referent", date(2026, 6, 1))
    entry.versions[-1]["void"] = True
    assert authorisation_for("referent", date(2026, 6, 1)) is None


GOOD = {
    "title": "Rejestr kluczy",
    "entry": "Klucz",
    "number": "K.{number}.{year}",
    "read": ["everyone"],
    "enter": ["registry of OR"],
    "columns": [
        {"id": "given", "title": "Wydano", "type": "date"},
        {"id": "back", "title": "Zwrócono", "type": "date"},
    ],
    "deadline": {"from": "given", "until": "back", "term": {"unit": "day", "count": 1}},
}


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"title": ""}, "klucze.title"),
        ({"number": "K/{year}"}, "klucze.number"),
        ({"number": "K {number}"}, "klucze.number"),
        ({"read": ["boss"]}, "klucze.read"),
        ({"enter": "head"}, "klucze.enter"),
        ({"public": "yes"}, "klucze.public"),
        ({"colour": "red"}, "colour is not a known key"),
        ({"columns": []}, "klucze.columns"),
        ({"columns": [{"id": "A", "title": "A"}]}, "columns[0].id"),
        ({"columns": [{"id": "a"}]}, "columns[0].title"),
        ({"columns": [{"id": "a", "title": "A", "type": "colour"}]}, "columns[0].type"),
        ({"columns": [{"id": "a", "title": "A", "type": "choice"}]}, "columns[0].choices"),
        ({"columns": [{"id": "a", "title": "A"}] * 2}, "a is there twice"),
        ({"deadline": {"from": "x"}}, "klucze.deadline.from"),
        (
            {"deadline": {"from": "given", "until": "back", "term": {"unit": "fortnight"}}},
            "klucze.deadline.term",
        ),
    ],
)
def test_a_faulty_definition_names_the_key(change, message):
    read_definition("klucze", GOOD)
    with pytest.raises(DefinitionError) as refused:
        read_definition("klucze", {**GOOD, **change})
    assert message in str(refused.value)


@pytest.mark.parametrize("id", sorted(standard_definitions()))
def test_a_definition_is_read_as_it_was_written(id):
    definition = standard_definitions()[id]

    assert read_definition(id, plain(definition)) == definition


def test_the_register_of_authorisations_keeps_what_letters_need():
    data = plain(standard_definitions()["upowaznienia"])
    data["columns"] = [one for one in data["columns"] if one["id"] != "revoked"]

    with pytest.raises(DefinitionError, match="revoked of type date is needed"):
        read_definition("upowaznienia", data)


def test_a_column_with_entries_stays(portal):
    enter(portal, "petycje", PETITION)
    data = plain(definition_of(portal, "petycje"))
    changed = deepcopy(data)
    changed["columns"][3]["type"] = "text"
    lacking = {**data, "columns": [one for one in data["columns"] if one["id"] != "subject"]}

    for wrong in (changed, lacking):
        with pytest.raises(DefinitionError, match="subject has entries"):
            set_definition(portal, "petycje", wrong)
    set_definition(portal, "petycje", {**data, "title": "Petycje"})
    assert definition_of(portal, "petycje").title == "Petycje"


def test_an_office_adds_a_register_of_its_own(functional_portal):
    set_definition(functional_portal, "klucze", GOOD)

    made = Client(functional_portal, "kancelaria").post(
        "@office-registers/klucze", {"values": {"given": f"{YEAR}-01-02"}}
    )

    assert made.json()["number"] == f"K.1.{YEAR}"
