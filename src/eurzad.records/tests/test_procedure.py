"""The procedure of a case that came on paper: the service it falls under, or rules alone."""

from .client import Client
from .office import make_assigned
from .office import make_open
from eurzad.core.deadlines import Term
from eurzad.core.errors import Conflict
from eurzad.core.errors import Invalid
from eurzad.core.interfaces import IServices
from eurzad.core.log import case_log
from eurzad.core.testing import logged_in
from eurzad.records.cases.deadline import deadline_of
from eurzad.records.cases.procedure import change_procedure
from eurzad.records.cases.procedure import proposed_service
from eurzad.records.workflow import perform
from types import SimpleNamespace
from zope.component import queryUtility
from zope.component.hooks import getSite
import pytest


TREES = SimpleNamespace(
    id="drzewa",
    uid="card-trees",
    title="Zezwolenie na usunięcie drzew",
    regime="PB",
    term=Term("day", 60),
    file_plan_class="6131",
    unit_symbol="WOŚ",
    settlement="decision",
    appeal="",
    appeal_body="Samorządowego Kolegium Odwoławczego",
    appeal_body_name="Samorządowe Kolegium Odwoławcze",
    appeal_body_address="",
)


class Services:
    """An office with one service."""

    def of_class(self, site, symbol):
        return [TREES] if symbol == TREES.file_plan_class else []

    def by_uid(self, site, uid):
        return TREES if uid == TREES.uid else None


@pytest.fixture
def services(functional_portal):
    """The service is offered while the test runs."""
    manager = getSite().getSiteManager()
    before = queryUtility(IServices)
    assert before is None
    manager.registerUtility(Services(), IServices)
    yield
    manager.unregisterUtility(provided=IServices)


def change(case, who="referent", **data):
    with logged_in(getSite(), who):
        change_procedure(case, data)


@pytest.mark.usefixtures("services")
def test_paper_mail_is_put_under_the_service_of_its_class_when_the_case_is_opened(
    functional_portal,
):
    case = make_assigned(functional_portal)
    ask = Client(functional_portal, "referent")
    url = case.absolute_url()

    told = ask.get(f"{url}/@procedure?class=6131").json()
    assert (told["regime"], told["service"], told["proposed"]) == ("KPA", "", "card-trees")
    assert [one["uid"] for one in told["services"]] == ["card-trees"]
    assert ask.get(f"{url}/@procedure?class=6132").json()["services"] == []

    opened = ask.post(f"{url}/@open", {"file_plan_class": "6131", "service": told["proposed"]})
    assert opened.status_code == 200
    assert opened.json()["mark"]
    assert (case.regime, case.service_title) == ("PB", TREES.title)
    assert case.appeal_body_name == "Samorządowe Kolegium Odwoławcze"
    assert proposed_service(case, "6131") is None


@pytest.mark.usefixtures("services")
def test_nothing_changes_when_the_case_cannot_be_opened(functional_portal):
    case = make_assigned(functional_portal)
    ask = Client(functional_portal, "referent")
    body = {"file_plan_class": "9999", "service": "card-trees"}

    answer = ask.post(f"{case.absolute_url()}/@open", body)

    assert answer.status_code == 400
    assert answer.json()["error"]["fields"][0]["field"] == "file_plan_class"
    assert (case.regime, case.service_uid) == ("KPA", "")
    assert "procedure_changed" not in [entry.act for entry in case_log(case).entries()]


def test_the_rules_of_an_open_case_change_with_a_reason_and_its_deadline_with_them(portal):
    case = make_open(portal)
    before = deadline_of(case).date

    change(case, regime="PB", reason="wniosek o pozwolenie na budowę")

    after = deadline_of(case)
    assert after.date > before
    last = list(case_log(case).entries())[-1]
    assert (last.act, last.actor) == ("procedure_changed", "referent")
    assert last.comment.endswith("wniosek o pozwolenie na budowę")
    assert before.isoformat() in last.comment
    assert after.date.isoformat() in last.comment


@pytest.mark.parametrize(
    ("data", "field"),
    [
        ({}, "regime"),
        ({"regime": "PB"}, "reason"),
        ({"regime": "prawo morskie", "reason": "x"}, "regime"),
        ({"regime": ["PB"], "reason": "x"}, "regime"),
        ({"service": "nowhere", "reason": "x"}, "service"),
        ({"regime": "PB", "reason": "x" * 301}, "reason"),
        ({"regime": "PB", "reason": "x", "term_count": 3}, "term_count"),
    ],
)
def test_what_makes_no_sense_is_refused_by_its_field(portal, data, field):
    case = make_open(portal)
    with pytest.raises(Invalid) as refused:
        change(case, **data)
    assert [error.field for error in refused.value.fields] == [field]
    assert case.regime == "KPA"


def test_a_closed_case_keeps_its_procedure(portal):
    case = make_open(portal)
    with logged_in(portal, "referent"):
        perform(case, "close", outcome="Załatwiono")
        with pytest.raises(Conflict):
            change_procedure(case, {"regime": "PB", "reason": "pomyłka"})
