"""Numbers of services: counted when an application ends, without anything about the person."""

from .answers import RIGHT
from .http import anonymous
from .office import clerk
from .office import make_office
from .office import open_case
from .office import registered_item
from .test_submission import optional_map  # noqa: F401
from .test_submission import register
from .test_submission import submit
from datetime import timedelta
from eurzad.core.clock import today
from eurzad.core.examples import Recorder
from eurzad.core.testing import logged_in
from eurzad.forms.drafts.desk import sweep_expired
from eurzad.forms.model.definition import FormDefinition
from eurzad.forms.model.definition import Step
from eurzad.forms.numbers.outcomes import further
from eurzad.forms.numbers.services import ninth_tenth
from eurzad.forms.storage import forms_store
from eurzad.records.workflow import perform
from io import BytesIO
from openpyxl import load_workbook
from pathlib import Path
import pytest
import re
import transaction


EXAMPLES = Path(__file__).parents[3] / "docs" / "reference" / "examples" / "service-statistics"
DAY = re.compile(r"\b20\d\d-\d\d-\d\d\b(?!T)")
FORM = "/drzewa/wniosek"
ADDRESS = "/@service-statistics"


def test_nine_of_ten_cases_are_within_the_days_told():
    assert ninth_tenth([]) is None
    assert ninth_tenth([7]) == 7
    assert ninth_tenth(list(range(1, 11))) == 9
    assert ninth_tenth([100, *range(1, 20)]) == 18


def test_the_furthest_step_is_kept():
    definition = FormDefinition("v", tuple(Step(id, id, "", ()) for id in "abc"), {})
    assert further(definition, "", "b") == "b"
    assert further(definition, "b", "a") == "b"
    assert further(definition, "c", "review") == "review"
    assert further(definition, "gone", "a") == "a"


@pytest.fixture
def told(site, optional_map, anna, jan):  # noqa: F811
    """One application filed and settled, one draft left at a step, one still being filled in."""
    make_office(site)
    first, second = (one.id for one in optional_map.definition.steps[:2])
    made = anna.post(f"{FORM}/@drafts", {"answers": RIGHT, "step": first}).json()["id"]
    assert submit(anna, made, optional_map).status_code == 202
    register(site)
    transaction.commit()
    case = open_case(site, registered_item(site, made))
    with logged_in(site, "referent"):
        perform(case, "close", outcome="Załatwiono")
    transaction.commit()
    left = jan.post(f"{FORM}/@drafts", {"answers": {}, "refused": ["city"]}).json()["id"]
    assert jan.patch(f"/@drafts/{left}", {"answers": {}, "step": second}).status_code == 200
    assert jan.patch(f"/@drafts/{left}", {"answers": {}, "step": first}).status_code == 200
    assert jan.delete(f"/@drafts/{left}").status_code == 204
    jan.post(f"{FORM}/@drafts", {"answers": {}})
    return optional_map


def test_what_was_begun_filed_left_and_settled_is_told_by_service(site, told):
    answer = clerk(site, "naczelnik").get(ADDRESS).json()

    (one,) = answer["items"]
    assert (one["service"], one["unit"]) == ("drzewa", "WOŚ")
    assert (one["begun"], one["submitted"], one["left"], one["under_way"]) == (3, 1, 1, 1)
    second = told.definition.steps[1]
    assert one["left_at"] == [{"step": second.id, "title": second.title, "count": 1}]
    assert (one["settled"], one["median_days"], one["most_days"]) == (1, 0, 0)
    assert answer["to"] == today().isoformat()


def test_fields_that_were_refused_are_told_the_most_frequent_first(site, told, jan):
    wrong = {"answers": {}, "refused": ["plot", "city", "city", "nie-ma", "__class__"]}
    other = jan.post(f"{FORM}/@drafts", wrong).json()["id"]
    assert jan.patch(f"/@drafts/{other}", {"answers": {}, "refused": ["city"]}).status_code == 200
    assert jan.delete(f"/@drafts/{other}").status_code == 204
    answer = clerk(site, "naczelnik").get(ADDRESS).json()
    (one,) = answer["items"]
    assert one["refused_at"] == [
        {"field": "city", "title": told.definition.fields["city"].title, "count": 2},
        {"field": "plot", "title": told.definition.fields["plot"].title, "count": 1},
    ]
    assert {key[2] for key in forms_store(site).refusals} == {"city", "plot"}


def test_what_the_server_refuses_is_noted_in_the_draft_and_nothing_else(site, optional_map, anna):  # noqa: F811
    made = anna.post(f"{FORM}/@drafts", {"answers": RIGHT}).json()["id"]
    body = {
        "token": made,
        "answers": {**RIGHT, "city": ""},
        "version": optional_map.definition.version,
    }
    assert anna.post(f"{FORM}/@submit", body).status_code == 400
    (draft,) = forms_store(site).drafts.values()
    assert draft.refused == ("city",)
    assert draft.answers == RIGHT
    assert len(forms_store(site).refusals) == 0
    assert submit(anna, made, optional_map).status_code == 202
    register(site)
    ((key, count),) = forms_store(site).refusals.items()
    assert key == (optional_map.UID(), today().isoformat(), "city")
    assert count() == 1


@pytest.mark.parametrize("refused", ["city", [5], {"city": 1}, None])
def test_what_is_no_list_of_fields_is_refused(site, live_form, anna, refused):
    answer = anna.post(f"{FORM}/@drafts", {"answers": {}, "refused": refused})
    assert answer.json()["error"]["fields"][0]["field"] == "refused"
    assert len(forms_store(site).drafts) == 0


def test_other_days_and_units_have_numbers_of_their_own(site, told):
    head, registry = clerk(site, "naczelnik"), clerk(site, "kancelaria")
    past = (today() - timedelta(days=10)).isoformat()

    assert head.get(f"{ADDRESS}?from=2020-01-01&to=2020-02-01").json()["items"] == []
    assert head.get(f"{ADDRESS}?from={past}").json()["items"][0]["submitted"] == 1
    assert registry.get(f"{ADDRESS}?unit=FN").json()["items"] == []
    assert head.get(f"{ADDRESS}?unit=FN").status_code == 400


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("from=jutro", "from"),
        ("to=2026-13-01", "to"),
        ("from=2026-02-01&to=2026-01-01", "from"),
        ("from=1990-01-01", "from"),
        ("format=pdf", "format"),
    ],
)
def test_a_wrong_period_is_named(site, told, query, field):
    answer = clerk(site, "naczelnik").get(f"{ADDRESS}?{query}")
    assert answer.json()["error"]["fields"][0]["field"] == field


def test_the_spreadsheet_holds_the_same_numbers(site, told):
    answer = clerk(site, "naczelnik").get(f"{ADDRESS}?format=xlsx")
    rows = list(load_workbook(BytesIO(answer.content)).active.values)
    assert rows[0][2:5] == ("Rozpoczęte wnioski", "Złożone wnioski", "Porzucone")
    assert rows[1][1:6] == ("WOŚ", 3, 1, 1, 1)


def test_numbers_are_for_heads_and_those_who_view_registers(site, told, anna):
    assert anonymous(site).get(ADDRESS).status_code == 401
    assert anna.get(ADDRESS).status_code == 403
    assert clerk(site, "referent").get(ADDRESS).status_code == 403
    assert clerk(site, "kancelaria").get(ADDRESS).status_code == 200


@pytest.mark.parametrize("step", ["nie-ma", 5, ["x"], None])
def test_a_step_that_the_form_does_not_have_is_refused(site, live_form, anna, step):
    answer = anna.post(f"{FORM}/@drafts", {"answers": {}, "step": step})
    assert answer.status_code == 400
    assert len(forms_store(site).drafts) == 0


def test_a_draft_that_expires_is_counted_as_left_and_names_nobody(site, live_form, anna):
    anna.post(f"{FORM}/@drafts", {"answers": {"city": "Rybnik"}})
    transaction.begin()
    (draft,) = forms_store(site).drafts.values()
    draft.saved -= timedelta(days=31)
    assert sweep_expired(site) == 1
    ((key, count),) = forms_store(site).outcomes.items()
    assert key == (live_form.UID(), today().isoformat(), live_form.definition.version, "left", "")
    assert count() == 1


class DatedRecorder(Recorder):
    """The period moves with today: the examples show one day for all."""

    def text(self, *request):
        return DAY.sub("2026-11-24", super().text(*request))


def test_numbers_of_services_are_as_recorded(site, told):
    def send(who, method, path, **kwargs):
        return clerk(site, who)(method, f"/{path}", **kwargs)

    ask = DatedRecorder(EXAMPLES, site.absolute_url(), send)
    ask("numbers", "naczelnik", "GET", "@service-statistics?unit=WOŚ")
    ask("wrong-day", "naczelnik", "GET", "@service-statistics?from=jutro")
    ask("not-yours", "referent", "GET", "@service-statistics")

    ask.check()
