"""Assignment down the hierarchy: recipients, chain, taking back, many at once."""

from .client import Client
from .office import case_of
from .office import make_assigned
from .office import make_item
from .office import make_open
from .office import ROLES
from datetime import timedelta
from eurzad.core.clock import today
from eurzad.core.log import case_log
from eurzad.core.office import unit_by_symbol
from eurzad.core.testing import make_clerk
from eurzad.core.testing import make_unit
from eurzad.records.incoming.rows import row_of
from eurzad.records.store import find
from eurzad.records.store import records_store
from eurzad.records.tree import state_of
import pytest


INFO = {"unit": "FN", "handler": "referent-fn", "part": "info"}
COWORK = {"unit": "FN", "handler": "", "part": "cowork"}
ASSIGN = {"unit": "WOŚ", "handler": "referent", "instruction": "Proszę o oględziny"}


@pytest.fixture
def registry(functional_portal):
    return Client(functional_portal, "kancelaria")


def assigned_with(portal, *recipients):
    """Return a case of `referent` with other recipients."""
    item = make_item(portal)
    body = {**ASSIGN, "recipients": list(recipients)}
    answer = Client(portal, "kancelaria").post(f"{item.absolute_url()}/@assign", body)
    assert answer.status_code == 200, answer.text
    return case_of(item)


def copies(portal, role):
    return [
        (row["@id"], row["part"])
        for row in Client(portal, role).get("@work?scope=copies").json()["items"]
    ]


def chain(portal, role, record):
    return Client(portal, role).get(f"{record.absolute_url()}/@assignments").json()


def test_other_recipients_read_the_case_and_have_it_on_their_desk(functional_portal):
    site = functional_portal
    case = assigned_with(site, INFO, COWORK)
    url = case.absolute_url()

    assert copies(site, "referent-fn") == [(url, "info")]
    assert copies(site, "naczelnik-fn") == [(url, "cowork")]
    assert copies(site, "referent") == copies(site, "inspektor") == []
    for role in ("referent-fn", "naczelnik-fn"):
        client = Client(site, role)
        assert client.get(url).status_code == 200
        assert client.get(item_address(case)).status_code == 200
        assert client.post(f"{url}/@open", {"file_plan_class": "6131"}).status_code == 403
        assert client.get("@desk").json()["counts"]["copies"] == 1
    work = Client(site, "referent").get("@work?scope=mine").json()["items"]
    assert [row["@id"] for row in work] == [url]


def item_address(case):
    return find(case.incoming_uids[0]).absolute_url()


def test_a_recipient_marks_their_part_as_done(functional_portal):
    site = functional_portal
    case = assigned_with(site, INFO, COWORK)
    client = Client(site, "referent-fn")
    assert chain(site, "referent-fn", case)["waits_for_you"] == "info"

    assert client.post(f"{case.absolute_url()}/@acknowledge", {"comment": "ok"}).status_code == 200

    assert copies(site, "referent-fn") == []
    assert copies(site, "naczelnik-fn") != []
    entry = list(case_log(case).entries())[-1]
    assert (entry.act, entry.actor, entry.comment) == ("acknowledged", "referent-fn", "ok")
    assert client.post(f"{case.absolute_url()}/@acknowledge").status_code == 409
    assert client.get(case.absolute_url()).status_code == 200
    told = chain(site, "referent", case)["recipients"]
    assert [one["done"] is None for one in told] == [False, True]


@pytest.mark.parametrize("role", ROLES)
def test_only_a_recipient_marks_it(functional_portal, role):
    case = assigned_with(functional_portal, INFO)
    answer = Client(functional_portal, role).post(f"{case.absolute_url()}/@acknowledge")
    reads = ("referent", "inspektor", "naczelnik", "zarzadca", "kontroler")
    expected = 409 if role in reads else 200 if role == "referent-fn" else 403
    assert answer.status_code == (401 if role is None else expected)


def test_the_chain_tells_who_handed_it_to_whom(functional_portal, registry):
    site = functional_portal
    item = make_item(site)
    due = (today() + timedelta(days=5)).isoformat()
    url = item.absolute_url()
    registry.post(f"{url}/@assign", {"unit": "WOŚ", "instruction": "wg właściwości"})
    head = Client(site, "naczelnik")
    body = {**ASSIGN, "due": due, "recipients": [INFO]}
    assert head.post(f"{url}/@assign", body).status_code == 200

    told = chain(site, "referent", case_of(item))["chain"]
    assert [
        (one["by"]["id"], one["unit"]["symbol"], one["handler"] and one["handler"]["id"])
        for one in told
    ] == [("kancelaria", "WOŚ", None), ("naczelnik", "WOŚ", "referent")]
    assert [one["instruction"] for one in told] == ["wg właściwości", "Proszę o oględziny"]
    assert told[1]["due"] == due
    assert told[1]["recipients"][0]["handler"]["id"] == "referent-fn"
    assert chain(site, "kancelaria", item)["chain"] == told


def test_the_head_of_the_unit_above_assigns_into_units_below(functional_portal, registry):
    site = functional_portal
    below = make_unit(site, "WOŚ-A", parent=unit_by_symbol("WOŚ"))
    make_clerk("kierownik", {"WOŚ-A": "head"}, "Kierownik Referatu")
    assert below.symbol == "WOŚ-A"
    item = make_item(site)
    registry.post(f"{item.absolute_url()}/@assign", {"unit": "WOŚ"})
    head = Client(site, "naczelnik")
    assert head.post(f"{item.absolute_url()}/@assign", {"unit": "WOŚ-A"}).status_code == 200
    case = case_of(item)
    queue = Client(site, "kierownik").get("@work?scope=incoming").json()["items"]
    assert [row["@id"] for row in queue] == [item.absolute_url()]
    assert chain(site, "naczelnik", case)["can_take_back"] is True


def test_who_handed_it_on_still_reads_it_and_takes_it_back(functional_portal, registry):
    site = functional_portal
    item = make_item(site)
    case = case_of(item)
    registry.post(f"{item.absolute_url()}/@assign", {"unit": "WOŚ"})
    head = Client(site, "naczelnik")
    body = {
        "unit": "FN",
        "handler": "referent-fn",
        "recipients": [{"unit": "OR", "handler": "", "part": "info"}],
    }
    assert head.post(f"{case.absolute_url()}/@assign", body).status_code == 200
    assert head.get(case.absolute_url()).status_code == 200
    assert Client(site, "inspektor").get(case.absolute_url()).status_code == 403
    assert chain(site, "naczelnik", case)["can_take_back"] is True

    answer = head.post(f"{case.absolute_url()}/@take-back", {"comment": "Pomyłka"})

    assert answer.status_code == 200
    assert (case.unit, case.handler, item.unit) == ("WOŚ", "", "WOŚ")
    assert Client(site, "referent-fn").get(case.absolute_url()).status_code == 403
    assert case.recipients == ()
    told = chain(site, "naczelnik", case)["chain"]
    assert [one["taken_back"] for one in told] == [False, True]
    entry = list(case_log(case).entries())[-1]
    assert (entry.act, entry.comment) == ("assignment_taken_back", "Pomyłka")


def test_the_first_assignment_taken_back_leaves_the_item_to_assign(functional_portal, registry):
    item = make_item(functional_portal)
    url = item.absolute_url()
    registry.post(f"{url}/@assign", {**ASSIGN, "recipients": [INFO]})
    assert registry.post(f"{url}/@take-back").status_code == 200

    assert state_of(item) == "registered"
    assert (item.unit, case_of(item).unit) == ("", "")
    row = records_store(functional_portal).incoming[item.year].get(item.ordinal)
    assert row == row_of(item)
    assert copies(functional_portal, "referent-fn") == []
    for role in ("referent", "referent-fn", "naczelnik"):
        assert Client(functional_portal, role).get(url).status_code == 403
    assert registry.post(f"{url}/@take-back").status_code == 409
    assert registry.post(f"{url}/@assign", ASSIGN).status_code == 200


@pytest.mark.parametrize("role", ROLES)
def test_who_takes_an_assignment_back(functional_portal, role):
    item = make_item(functional_portal)
    url = item.absolute_url()
    Client(functional_portal, "kancelaria").post(f"{url}/@assign", ASSIGN)
    answer = Client(functional_portal, role).post(f"{url}/@take-back")
    may = ("kancelaria", "naczelnik", "zarzadca")
    assert answer.status_code == (401 if role is None else 200 if role in may else 403)


def test_an_open_case_goes_back_within_its_unit_only(functional_portal):
    case = make_open(functional_portal)
    head = Client(functional_portal, "naczelnik")
    url = f"{case.absolute_url()}/@take-back"
    assert head.post(url).status_code == 409
    head.post(f"{case.absolute_url()}/@assign", {"unit": "WOŚ", "handler": "inspektor"})
    assert head.post(url).status_code == 200
    assert case.handler == "referent"


@pytest.mark.parametrize(
    ("field", "recipients"),
    [
        ("recipients", "wszyscy"),
        ("recipients", [7]),
        ("recipients", [INFO] * 51),
        ("recipients.0.unit", [{**INFO, "unit": "XX"}]),
        ("recipients.0.handler", [{**INFO, "handler": "referent"}]),
        ("recipients.1.part", [INFO, {**INFO, "part": "boss"}]),
        ("recipients.0.mail", [{**INFO, "mail": "x"}]),
        ("recipients.0.handler", [{"unit": "WOŚ", "handler": "referent", "part": "info"}]),
    ],
)
def test_a_wrong_recipient_is_named_and_nothing_assigned(
    functional_portal, registry, field, recipients
):
    item = make_item(functional_portal)
    answer = registry.post(f"{item.absolute_url()}/@assign", {**ASSIGN, "recipients": recipients})
    assert answer.status_code == 400
    assert [one["field"] for one in answer.json()["error"]["fields"]] == [field]
    assert state_of(item) == "registered"


def test_several_are_assigned_at_once_with_a_result_for_each(functional_portal, registry):
    site = functional_portal
    first, second = make_item(site), make_item(site, title="Drugie pismo")
    opened = make_open(site)
    settled = site.unrestrictedTraverse(f"records/incoming/{opened.filed.year}/3")
    items = [
        first.absolute_url(),
        second.absolute_url().removeprefix(site.absolute_url()),
        settled.absolute_url(),
        opened.absolute_url(),
        f"{site.absolute_url()}/records/incoming/2026/999",
        "../../etc",
        "/urzad",
    ]
    data = {**ASSIGN, "recipients": [INFO]}
    answer = registry.post("@batch", {"action": "assign", "items": items, "data": data})

    assert answer.status_code == 200
    told = answer.json()
    assert [one["ok"] for one in told["items"]] == [True, True, *[False] * 5]
    assert [one["@id"] for one in told["items"]] == items
    assert [one["error"]["type"] for one in told["items"][2:]] == ["Conflict", *["NotFound"] * 4]
    assert (told["done"], told["items_total"]) == (2, 7)
    assert (state_of(first), state_of(second), second.handler) == (
        "assigned",
        "assigned",
        "referent",
    )
    assert settled.instruction == ""
    assert len(copies(site, "referent-fn")) == 2


@pytest.mark.parametrize("role", ROLES)
def test_who_assigns_many(functional_portal, role):
    case = make_assigned(functional_portal)
    data = {"unit": "WOŚ", "handler": "inspektor"}
    body = {"action": "assign", "items": [case.absolute_url()], "data": data}
    answer = Client(functional_portal, role).post("@batch", body)
    if role in (None, "mieszkanka", "mieszkaniec", "redaktor"):
        assert answer.status_code == (401 if role is None else 403)
    else:
        assert answer.json()["done"] == (1 if role in ("naczelnik", "zarzadca") else 0)
    assert case.handler == ("inspektor" if role in ("naczelnik", "zarzadca") else "referent")
