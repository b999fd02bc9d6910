"""Registers and queues."""

from .client import Client
from .office import case_of
from .office import make_assigned
from .office import make_item
from .office import make_open
from .office import make_submitted
from datetime import timedelta
from eurzad.core.clock import today
from eurzad.core.testing import logged_in
from eurzad.records.desk.catalog import desk
from eurzad.records.desk.entries import index_work
from eurzad.records.workflow import perform
import pytest


@pytest.fixture
def registry(functional_portal):
    return Client(functional_portal, "kancelaria")


def queue(portal, role, scope):
    """Return titles of the rows of a queue as somebody sees it."""
    told = Client(portal, role).get(f"@work?scope={scope}").json()
    assert told["items_total"] == len(told["items"])
    return [row["@id"] for row in told["items"]]


def test_the_register_is_paged_newest_first(functional_portal, registry):
    for n in range(5):
        make_item(functional_portal, title=f"Pismo {n}")

    told = registry.get("@incoming-register?b_start=1&b_size=2").json()

    assert [row["title"] for row in told["items"]] == ["Pismo 3", "Pismo 2"]
    assert (told["items_total"], told["years"]) == (5, [today().year])
    row = told["items"][0]
    assert row["review_state_title"] == "Zarejestrowana"
    assert (row["assigned_unit"], row["handler"], row["kind"]) == (None, None, "paper")


def test_the_register_can_be_turned_and_filtered(functional_portal, registry):
    make_assigned(functional_portal)
    make_item(functional_portal, title="Zażalenie", sender="Spółdzielnia Łąka", senders_mark="SŁ/7")

    def titles(query):
        return [
            row["ordinal"] for row in registry.get(f"@incoming-register?{query}").json()["items"]
        ]

    assert titles("sort=ordinal") == [1, 2]
    assert titles("state=assigned") == [1]
    assert titles("state=registered") == [2]
    assert titles("unit=WOŚ") == [1]
    assert titles("unit=FN") == []
    assert titles("query=łąka") == [2]
    assert titles("query=sł/7") == [2]
    assert titles("query=rpw/1/") == [1]
    assert titles("query=ZAŻALENIE&state=assigned") == []
    assert titles("year=2019") == []


@pytest.mark.parametrize(
    "query",
    [
        "b_size=x",
        "b_start=-1",
        "b_size=100000",
        "year=abc",
        "state=burnt",
        "sort=remarks",
        "query=" + "x" * 201,
    ],
)
def test_a_wrong_filter_is_refused(registry, query):
    answer = registry.get(f"@incoming-register?{query}")

    assert answer.status_code == 400
    assert answer.json()["error"]["fields"][0]["field"] == query.partition("=")[0]


def test_others_than_the_registry_see_their_units_part_of_the_register(functional_portal):
    make_assigned(functional_portal)
    make_item(functional_portal)

    def count(role):
        return Client(functional_portal, role).get("@incoming-register").json()["items_total"]

    assert [count(role) for role in ("kancelaria", "referent", "referent-fn")] == [2, 1, 0]
    told = Client(functional_portal, "referent-fn").get("@incoming-register?unit=WOŚ").json()
    assert told["items"] == []


def test_each_queue_holds_what_is_its_clerks_work(functional_portal):
    site = functional_portal
    waiting = make_item(site)
    draft = make_assigned(site)
    letter = make_submitted(site)
    opened = letter.__parent__
    unit = {draft.absolute_url(), opened.absolute_url()}

    assert queue(site, "kancelaria", "incoming") == [waiting.absolute_url()]
    assert set(queue(site, "referent", "mine")) == unit
    assert queue(site, "inspektor", "mine") == []
    assert set(queue(site, "inspektor", "unit")) == unit
    assert set(queue(site, "naczelnik", "unit")) == unit
    assert queue(site, "naczelnik", "to_approve") == [letter.absolute_url()]
    assert queue(site, "referent", "to_approve") == []
    for scope in ("mine", "unit", "to_approve", "overdue", "incoming"):
        assert queue(site, "referent-fn", scope) == []
        assert queue(site, "naczelnik-fn", scope) == []
        assert queue(site, "zarzadca", scope) == []
    counts = Client(site, "naczelnik").get("@desk").json()["counts"]
    assert (counts["unit_work"], counts["to_approve"]) == (2, 1)


def test_what_is_past_its_term_is_overdue(functional_portal):
    late, fresh = make_open(functional_portal), make_open(functional_portal)
    late.filed = today() - timedelta(days=100)
    index_work(late)

    assert queue(functional_portal, "referent", "overdue") == [late.absolute_url()]
    assert queue(functional_portal, "naczelnik", "overdue") == [late.absolute_url()]
    [first, second] = Client(functional_portal, "referent").get("@work?scope=mine").json()["items"]
    assert first["@id"] == late.absolute_url()
    assert first["deadline"]["days_left"] < 0 < second["deadline"]["days_left"]
    assert second["@id"] == fresh.absolute_url()


def test_closed_work_leaves_the_desk(functional_portal):
    case = make_open(functional_portal)
    assert len(desk(functional_portal)) == 1
    with logged_in(functional_portal, "referent"):
        perform(case, "close", outcome="Załatwiono")

    assert len(desk(functional_portal)) == 0


def test_a_reassigned_case_moves_to_the_other_desk(functional_portal):
    item = make_item(functional_portal)
    for unit, handler in (("WOŚ", "referent"), ("FN", "referent-fn")):
        with logged_in(functional_portal, "kancelaria"):
            perform(item, "assign", unit=unit, handler=handler)

    assert queue(functional_portal, "referent", "mine") == []
    assert queue(functional_portal, "referent-fn", "mine") == [case_of(item).absolute_url()]
    assert Client(functional_portal, "referent").get(item.absolute_url()).status_code == 403


@pytest.mark.parametrize("query", ["scope=all", "sort=title", "b_size=999"])
def test_a_wrong_queue_is_refused(functional_portal, query):
    answer = Client(functional_portal, "referent").get(f"@work?{query}")

    assert answer.status_code == 400


def test_the_file_plan_is_searched_by_symbol_and_words(functional_portal):
    client = Client(functional_portal, "referent")

    def symbols(query):
        return [one["symbol"] for one in client.get(f"@file-plan?{query}").json()["items"]]

    assert symbols("query=drzew") == ["6131"]
    assert symbols("query=613") == ["6131", "6132", "613"]
    assert symbols("query=ZEZWOLENIA krzewów") == ["6131"]
    assert symbols("symbol=61") == ["61", "613", "6131", "6132"]
    assert symbols("query=nic") == []


def test_people_of_a_unit_are_those_who_can_be_assigned(functional_portal):
    client = Client(functional_portal, "kancelaria")

    people = client.get("@people?unit=WOŚ").json()
    assert [one["id"] for one in people] == ["inspektor", "naczelnik", "referent"]
    assert client.get("@people?unit=OR").json() == []
    assert client.get("@people?unit=XX").status_code == 400
    assert [one["symbol"] for one in client.get("@units").json()] == ["FN", "OR", "WOŚ"]
