"""Entries of the three registers: entering, correcting, annulling, reading."""

from .client import Client
from .office import case_of
from .office import make_dispatched
from .office import make_item
from eurzad.core.clock import today
from eurzad.core.files import files
from eurzad.core.log import case_log
from eurzad.core.spool import register_batch
from eurzad.core.store import store
from eurzad.records.cases.refresh import refresh
from eurzad.records.desk.catalog import desk
from eurzad.records.store import find
from eurzad.records.store import records_store
from eurzad.records.tree import state_of
from io import BytesIO
from openpyxl import load_workbook
import pytest
import secrets
import transaction


YEAR = today().year
LETTER = {
    "title": "Zaproszenie na sesję",
    "addressees": [
        {"name": "Rada Miasta", "town": "Rybnik", "street": "Rynek 1", "postal_code": "44-200"},
        {"name": "Visitor Office", "town": "Ostrava", "country": "Czechy"},
    ],
    "unit": "WOŚ",
    "way": "registered",
    "responsible": "Naczelnik Ochrony Środowiska, naczelnik",
    "kind": "invitation",
    "date_of_letter": "2026-11",
    "attachments_count": 1,
}
MEMO = {
    "title": "Prośba o opinię finansową",
    "unit": "WOŚ",
    "person": "Referent Ochrony Środowiska",
    "addressees": ["FN", "OR"],
    "mark": "WOŚ.6131.1.2026",
}


@pytest.fixture
def registry(functional_portal):
    return Client(functional_portal, "kancelaria")


def items(client, register, **asked):
    answer = client.get(f"@{register}-register", params=asked)
    assert answer.status_code == 200, answer.text
    return answer.json()["items"]


@pytest.mark.usefixtures("worker")
def test_a_letter_outside_a_case_gets_a_number_for_each_addressee(functional_portal, registry):
    answer = registry.post("@outgoing-register", LETTER)

    assert answer.status_code == 201
    numbers = [one["register_number"] for one in answer.json()["entries"]]
    assert numbers == [f"RPWW/1/{YEAR}", f"RPWW/2/{YEAR}"]
    second, first = items(registry, "outgoing")
    assert (first["addressee"], first["town"], first["country"]) == (
        "Rada Miasta",
        "Rybnik",
        "Polska",
    )
    assert second["address"] == "Ostrava\nCzechy"
    assert (first["way"], first["way_title"]) == ("registered", "list polecony")
    assert (first["unit"]["symbol"], first["review_state_title"]) == ("WOŚ", "Wysłano")
    told = registry.get(answer.json()["@id"]).json()
    assert told["further"][0]["register_number"] == numbers[1]
    assert (told["responsible"], told["attachments"]) == (LETTER["responsible"], 1)
    assert registry.post(f"{told['@id']}/@send-again", {"channel": "post"}).status_code == 409
    assert told["identifier"].endswith(f"/RPWW/1/{YEAR}")


@pytest.mark.usefixtures("worker")
def test_a_dispatched_letter_and_one_entered_share_one_register(functional_portal, registry):
    make_dispatched(functional_portal)
    registry.post("@outgoing-register", {**LETTER, "addressees": LETTER["addressees"][:1]})

    rows = items(registry, "outgoing")
    assert [row["ordinal"] for row in rows] == [2, 1]
    assert [row["kind"] for row in rows] == ["entered", "letter"]
    assert rows[1]["case"]["mark"] == f"WOŚ.6131.1.{YEAR}"
    assert rows[1]["way_title"]


@pytest.mark.usefixtures("worker")
def test_units_write_to_each_other(functional_portal, registry):
    answer = Client(functional_portal, "referent").post("@internal-register", MEMO)

    assert answer.status_code == 201
    assert answer.json()["register_number"] == f"RKW/1/{YEAR}"
    for role, status in (
        ("referent-fn", 200),
        ("naczelnik", 200),
        ("inspektor", 200),
        ("kancelaria", 200),
        ("mieszkanka", 403),
    ):
        client = Client(functional_portal, role)
        assert client.get(answer.json()["@id"]).status_code == status
        if status == 200:
            [row] = items(client, "internal")
            assert [unit["symbol"] for unit in row["addressees"]] == ["FN", "OR"]
    assert items(registry, "internal", unit="FN")
    assert items(Client(functional_portal, "naczelnik-fn"), "internal", unit="OR")


@pytest.mark.usefixtures("worker")
def test_a_unit_enters_only_what_it_writes_itself(functional_portal, registry):
    answer = Client(functional_portal, "referent-fn").post("@internal-register", MEMO)

    assert answer.status_code == 403
    assert registry.post("@internal-register", MEMO).status_code == 201


WRONG = [
    ("outgoing", "title", ""),
    ("outgoing", "unit", "XX"),
    ("outgoing", "unit", None),
    ("outgoing", "way", ""),
    ("outgoing", "way", None),
    ("outgoing", "responsible", ""),
    ("outgoing", "sent", "2999-01-01"),
    ("outgoing", "mark", "nie znak"),
    ("outgoing", "addressees", []),
    ("outgoing", "addressees", None),
    ("outgoing", "addressees", [{"name": "A", "town": "B"}] * 101),
    ("outgoing", "channel", "demo"),
    ("internal", "addressees", []),
    ("internal", "addressees", ["WOŚ"]),
    ("internal", "unit", ""),
    ("internal", "way", "gołąb"),
    ("internal", "mark", "6131"),
]


@pytest.mark.parametrize(("register", "name", "value"), WRONG)
def test_a_wrong_entry_is_refused_with_the_field_named(
    functional_portal, registry, register, name, value
):
    entry = {"outgoing": LETTER, "internal": MEMO}[register]
    answer = registry.post(f"@{register}-register", {**entry, name: value})

    assert answer.status_code == 400
    assert [one["field"] for one in answer.json()["error"]["fields"]] == [name]
    assert len(store(functional_portal).spool.waiting) == 0


@pytest.mark.parametrize(
    ("addressee", "field"),
    [
        ({"town": "Rybnik"}, "addressees.1.name"),
        ({"name": "Rada"}, "addressees.1.town"),
        ({"name": "Rada", "town": "Rybnik", "email": "x"}, "addressees.1.email"),
        ({"name": "Rada", "town": "Rybnik", "channel": "x"}, "addressees.1.channel"),
        ("Rada", "addressees.1"),
    ],
)
def test_a_wrong_addressee_is_named_by_its_place(registry, addressee, field):
    entry = {**LETTER, "addressees": [LETTER["addressees"][0], addressee]}
    answer = registry.post("@outgoing-register", entry)

    assert answer.status_code == 400
    assert [one["field"] for one in answer.json()["error"]["fields"]] == [field]


def test_all_wrong_fields_are_told_at_once(registry):
    answer = registry.post("@incoming-register", {"received": "jutro", "delivery_way": "x"})

    fields = {one["field"] for one in answer.json()["error"]["fields"]}
    assert fields == {"title", "town", "delivery_way", "received"}


def test_other_is_said_in_words(registry):
    entry = {"title": "A", "sender": "B", "town": "C", "delivery_way": "other"}
    answer = registry.post("@incoming-register", entry)

    assert [one["field"] for one in answer.json()["error"]["fields"]] == ["delivery_way_note"]


@pytest.mark.usefixtures("worker")
def test_a_letter_without_an_address_is_registered(functional_portal, registry):
    entry = {"title": "Anonim", "sender": "nieznany", "address_unknown": True}
    answer = registry.post("@incoming-register", entry)

    assert answer.status_code == 201
    told = registry.get(answer.json()["@id"]).json()
    assert (told["town"], told["entry"]["address_unknown"]) == ("", True)
    wrong = registry.post("@incoming-register", {**entry, "town": "Rybnik"})
    assert [one["field"] for one in wrong.json()["error"]["fields"]] == ["town"]


def paper(registry, **changes):
    entry = {
        "title": "Wniosek o wycinkę",
        "sender": "Nowak Ana",
        "street": "Leśna 1",
        "postal_code": "44-230",
        "town": "Leszczyny",
        "senders_mark": "A/1",
        "received": today().isoformat(),
        **changes,
    }
    answer = registry.post("@incoming-register", entry)
    assert answer.status_code == 201, answer.text
    return answer.json()


@pytest.mark.usefixtures("worker")
def test_a_correction_is_a_new_entry_and_the_first_keeps_what_it_says(functional_portal, registry):
    made = paper(registry)
    correction = {"sender": "Nowak Anna", "town": "Czerwionka", "reason": "Literówka w nazwisku"}
    answer = registry.post(f"{made['@id']}/@correct", correction)

    assert answer.status_code == 201, answer.text
    assert answer.json()["register_number"] == f"RPW/2/{YEAR}"
    second, first = items(registry, "incoming")
    assert (first["sender"], first["town"]) == ("Nowak Ana", "Leszczyny")
    assert first["corrected_by"] == [f"RPW/2/{YEAR}"]
    assert (second["sender"], second["town"]) == ("Nowak Anna", "Czerwionka")
    assert (second["kind"], second["corrects"], second["reason"]) == (
        "correction",
        f"RPW/1/{YEAR}",
        "Literówka w nazwisku",
    )
    assert second["by"] == "Kancelaria Demo"
    assert second["@id"] == first["@id"]

    told = registry.get(made["@id"]).json()
    assert (told["sender"], told["register_number"]) == ("Nowak Anna", f"RPW/1/{YEAR}")
    [correction] = told["corrections"]
    assert correction["changes"]["sender"] == ["Nowak Ana", "Nowak Anna"]
    assert "token" not in correction
    case = case_of(find(told["UID"]))
    assert case.parties[0]["name"] == "Nowak Anna"
    assert "Czerwionka" in case.parties[0]["address"]
    assert [entry.act for entry in case_log(case).entries()] == ["registered", "entry_corrected"]
    assert items(registry, "incoming", query="Ana Leszcz") == []
    assert len(items(registry, "incoming", query="Nowak An")) == 2


@pytest.mark.usefixtures("worker")
def test_a_corrected_day_of_receipt_moves_the_terms(functional_portal, registry):
    made = paper(registry, received="2026-11-20")
    registry.post(f"{made['@id']}/@correct", {"received": "2026-11-19", "reason": "Data z koperty"})

    item = find(registry.get(made["@id"]).json()["UID"])
    assert (item.received.isoformat(), case_of(item).filed.isoformat()) == ("2026-11-19",) * 2


@pytest.mark.usefixtures("worker")
def test_living_columns_of_all_entries_follow_the_item(functional_portal, registry):
    made = paper(registry)
    registry.post(f"{made['@id']}/@correct", {"remarks": "bez koperty", "reason": "Brak"})
    registry.post(f"{made['@id']}/@assign", {"unit": "WOŚ", "handler": "referent"})

    rows = items(Client(functional_portal, "referent"), "incoming", unit="WOŚ")
    assert [row["review_state"] for row in rows] == ["assigned", "assigned"]
    assert [row["remarks"] for row in rows] == ["bez koperty", ""]


@pytest.mark.usefixtures("worker")
def test_a_correction_sent_twice_is_one(functional_portal, registry):
    made = paper(registry)
    body = {"title": "Podanie", "reason": "Tak", "token": secrets.token_urlsafe(32)}
    first = registry.post(f"{made['@id']}/@correct", body)
    second = registry.post(f"{made['@id']}/@correct", body)

    assert first.json()["register_number"] == f"RPW/2/{YEAR}"
    assert second.json() == first.json()
    assert len(items(registry, "incoming")) == 2


@pytest.mark.usefixtures("worker")
@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"title": "Inny"}, "reason"),
        ({"title": "", "reason": "Tak"}, "title"),
        ({"reason": "Tak"}, "reason"),
        ({"title": "Wniosek o wycinkę", "reason": "Tak"}, "reason"),
        ({"received": "2999-01-01", "reason": "Tak"}, "received"),
        ({"register_number": "RPW/9/2026", "reason": "Tak"}, "register_number"),
        ({"unit": "FN", "reason": "Tak"}, "unit"),
    ],
)
def test_a_wrong_correction_is_refused(functional_portal, registry, body, field):
    made = paper(registry)
    answer = registry.post(f"{made['@id']}/@correct", body)

    assert answer.status_code == 400
    assert [one["field"] for one in answer.json()["error"]["fields"]] == [field]
    assert len(items(registry, "incoming")) == 1


@pytest.mark.usefixtures("worker")
def test_entries_of_the_other_registers_are_corrected_too(functional_portal, registry):
    letter = registry.post("@outgoing-register", LETTER).json()
    memo = registry.post("@internal-register", MEMO).json()

    answer = registry.post(f"{letter['@id']}/@correct", {"name": "Rada Gminy", "reason": "Pomyłka"})
    assert (answer.status_code, answer.json()["register_number"]) == (201, f"RPWW/3/{YEAR}")
    assert registry.get(letter["@id"]).json()["addressee"] == "Rada Gminy"
    answer = registry.post(
        f"{memo['@id']}/@correct", {"addressees": ["FN"], "reason": "Nie dotyczy OR"}
    )
    assert answer.json()["register_number"] == f"RKW/2/{YEAR}"
    assert registry.get(memo["@id"]).json()["addressees"] == [
        {"symbol": "FN", "title": "Wydział FN"}
    ]
    assert Client(functional_portal, "kancelaria").get(memo["@id"]).status_code == 200


@pytest.mark.usefixtures("worker")
def test_the_entry_of_a_dispatched_letter_is_corrected_by_a_new_one(functional_portal, registry):
    letter = make_dispatched(functional_portal)
    [row] = items(registry, "outgoing")
    told = registry.get(row["@id"]).json()
    assert (told["can_change"], told["can_annul"]) == (True, False)
    body = {"address": "ul. Nowa 2\n44-230 Czerwionka", "remarks": "bez załącznika"}

    answer = registry.post(f"{row['@id']}/@correct", {**body, "reason": "Zły adres w rejestrze"})

    assert answer.status_code == 201, answer.text
    assert answer.json()["register_number"] == f"RPWW/2/{YEAR}"
    correction, first = items(registry, "outgoing")
    assert (correction["kind"], correction["corrects"]) == ("correction", row["register_number"])
    assert correction["address"] == body["address"]
    assert first["address"] == row["address"]
    assert first["corrected_by"] == [f"RPWW/2/{YEAR}"]
    told = registry.get(row["@id"]).json()
    assert told["corrections"][0]["changes"]["remarks"] == [None, "bez załącznika"] or told[
        "corrections"
    ][0]["changes"]["remarks"] == ["", "bez załącznika"]
    last = list(case_log(letter.__parent__).entries())[-1]
    assert (last.act, last.comment) == ("entry_corrected", "Zły adres w rejestrze")


@pytest.mark.parametrize("name", ["name", "title", "mark", "unit", "way"])
def test_what_the_dispatch_wrote_is_not_the_registers_to_change(functional_portal, registry, name):
    make_dispatched(functional_portal)
    [row] = items(registry, "outgoing")

    answer = registry.post(f"{row['@id']}/@correct", {name: "x", "reason": "Tak"})

    assert answer.status_code == 400
    assert [one["field"] for one in answer.json()["error"]["fields"]] == [name]
    assert registry.post(f"{row['@id']}/@annul", {"reason": "Tak"}).status_code == 409
    assert len(items(registry, "outgoing")) == 1


def test_the_registry_does_not_correct_what_it_may_not_see(functional_portal, registry):
    case = make_dispatched(functional_portal).__parent__
    [row] = items(registry, "outgoing")
    case.access = "restricted"
    refresh(case)
    transaction.commit()

    answer = registry.post(f"{row['@id']}/@correct", {"remarks": "x", "reason": "Tak"})

    assert answer.status_code == 403


def test_an_annulled_entry_keeps_its_number_and_leaves_the_desk(functional_portal, registry):
    item = make_item(functional_portal)
    other = make_item(functional_portal)
    transaction.commit()
    answer = registry.post(f"{item.absolute_url()}/@annul", {"reason": "Wpisano dwa razy"})

    assert answer.status_code == 200
    assert (answer.json()["review_state"], answer.json()["can_change"]) == ("annulled", False)
    assert [row["ordinal"] for row in items(registry, "incoming")] == [2, 1]
    [row] = items(registry, "incoming", state="annulled")
    assert row["annulled"]["reason"] == "Wpisano dwa razy"
    assert row["annulled"]["by"] == "Kancelaria Demo"
    assert row["review_state_title"] == "Unieważniona"
    case = case_of(item)
    assert state_of(case) == "closed"
    assert [entry.act for entry in case_log(case).entries()] == ["registered", "entry_annulled"]
    assert desk(functional_portal).getrid(item.UID()) is None
    assert desk(functional_portal).getrid(other.UID()) is not None
    assert make_item(functional_portal).ordinal == 3


def test_annulment_asks_for_a_reason_and_happens_once(functional_portal, registry):
    item = make_item(functional_portal).absolute_url()

    empty = registry.post(f"{item}/@annul", {"reason": " "})
    assert [one["field"] for one in empty.json()["error"]["fields"]] == ["reason"]
    assert registry.post(f"{item}/@annul", {"reason": "Tak"}).status_code == 200
    assert registry.post(f"{item}/@annul", {"reason": "Tak"}).status_code == 409
    correction = registry.post(f"{item}/@correct", {"title": "Inny", "reason": "Tak"})
    assert correction.status_code == 409


def test_an_entry_with_an_open_case_is_not_annulled(functional_portal, registry):
    from .office import make_open

    case = make_open(functional_portal)
    item = find(case.incoming_uids[0])

    answer = registry.post(f"{item.absolute_url()}/@annul", {"reason": "Tak"})
    assert answer.status_code == 409
    assert item.annulled is None


@pytest.mark.usefixtures("worker")
def test_the_answer_holds_the_stamp(functional_portal, registry):
    made = paper(registry)

    stamp = made["stamp"]
    assert (stamp["register_number"], stamp["received"]) == (f"RPW/1/{YEAR}", today().isoformat())
    assert stamp["symbol"].startswith("<svg")
    again = registry.get(f"{made['@id']}/@stamp").json()
    assert again["identifier"] == stamp["identifier"]


@pytest.mark.parametrize("size", ["62x29", "89x36", "102x51", "sheet"])
def test_stamps_are_printed_on_labels(functional_portal, registry, size):
    for _n in range(2):
        make_item(functional_portal)
    numbers = f"RPW/1/{YEAR},RPW/2/{YEAR}"
    answer = registry.get("@stamps", params={"numbers": numbers, "size": size, "skip": 3})

    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == "application/pdf"
    assert answer.content.startswith(b"%PDF")


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        ({}, 404),
        ({"numbers": "RPW/9/2026"}, 404),
        ({"numbers": "1"}, 404),
        ({"numbers": "ABC/1/2026"}, 404),
        ({"numbers": ",".join(["RPW/1/2026"] * 201)}, 400),
        ({"numbers": f"RPW/1/{YEAR}", "size": "1x1"}, 400),
        ({"numbers": f"RPW/1/{YEAR}", "size": "sheet", "skip": "24"}, 400),
    ],
)
def test_what_cannot_be_printed_is_said(functional_portal, registry, asked, status):
    make_item(functional_portal)

    assert registry.get("@stamps", params=asked).status_code == status


def test_separator_sheets_are_printed(functional_portal, registry):
    make_item(functional_portal)
    answer = registry.get("@separator-sheets", params={"numbers": f"RPW/1/{YEAR}"})

    assert (answer.status_code, answer.content[:4]) == (200, b"%PDF")


@pytest.mark.usefixtures("worker")
def test_the_registry_is_shown_senders_and_duplicates(functional_portal, registry):
    paper(registry, sender="Spółdzielnia Przykład")

    [sender] = registry.get("@senders", params={"query": "spoldz prz"}).json()["items"]
    assert (sender["sender"], sender["town"], sender["street"]) == (
        "Spółdzielnia Przykład",
        "Leszczyny",
        "Leśna 1",
    )
    assert registry.get("@senders", params={"query": "s"}).json()["items"] == []
    asked = {"senders_mark": "a / 1", "sender": "spółdzielnia przykład"}
    [row] = registry.get("@duplicates", params=asked).json()["items"]
    assert row["register_number"] == f"RPW/1/{YEAR}"
    for changed in ({"senders_mark": "A/2"}, {"sender": "Inna Osoba"}, {"senders_mark": ""}):
        assert registry.get("@duplicates", params={**asked, **changed}).json()["items"] == []


@pytest.mark.parametrize("register", ["incoming", "outgoing", "internal"])
@pytest.mark.usefixtures("worker")
def test_registers_are_exported_as_they_are_filtered(functional_portal, registry, register):
    paper(registry, title="=HYPERLINK(1)")
    paper(registry, title="Inne")
    registry.post("@outgoing-register", LETTER)
    registry.post("@internal-register", MEMO)
    query = {"incoming": "hyperlink", "outgoing": "rada", "internal": "opini"}[register]
    asked = {"query": query, "format": "xlsx", "sort": "ordinal"}
    answer = registry.get(f"@{register}-register", params=asked)

    assert answer.status_code == 200
    assert "spreadsheet" in answer.headers["Content-Type"]
    heading, *rows = load_workbook(BytesIO(answer.content)).active.iter_rows(values_only=True)
    assert heading[:2] == ("Lp.", "Numer")
    assert len(rows) == 1
    answer = registry.get(f"@{register}-register", params={**asked, "format": "pdf"})
    assert (answer.status_code, answer.content[:4]) == (200, b"%PDF")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("format", "doc"),
        ("from", "wczoraj"),
        ("to", "2026-13-01"),
        ("sort", "title"),
        ("state", "delivered"),
        ("year", "abc"),
        ("query", "x" * 300),
    ],
)
def test_wrong_filters_are_named(registry, name, value):
    answer = registry.get("@incoming-register", params={name: value})

    assert answer.status_code == 400
    assert [one["field"] for one in answer.json()["error"]["fields"]] == [name]


def test_lists_of_values_are_in_polish(registry):
    told = registry.get("@register-choices").json()

    assert {"id": "courier", "title": "kurier"} in told["way"]["incoming"]
    assert {"id": "not-public", "title": "niepubliczny"} in told["access"]
    assert all(one["title"] != one["id"] for one in told["kind"])


def test_years_are_registers_of_their_own(functional_portal, registry):
    make_item(functional_portal)
    records_store(functional_portal).register("incoming", 2020)
    told = registry.get("@incoming-register", params={"year": 2020}).json()

    assert (told["items"], told["years"]) == ([], [YEAR, 2020])
    assert files(make_item(functional_portal)).of_kind("scan") == []
    assert register_batch(functional_portal) == 0
