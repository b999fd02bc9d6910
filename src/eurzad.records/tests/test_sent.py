"""What was sent: the outgoing register as the desk of one person or unit."""

from .client import Client
from .office import make_dispatched
from .office import make_final
from .office import make_outgoing
from .test_guarded_work import substitute
from eurzad.core.clock import today
from eurzad.core.testing import logged_in
from eurzad.core.testing import make_clerk
from eurzad.core.testing import make_unit
from eurzad.records.store import records_store
from eurzad.records.workflow import perform
from io import BytesIO
from openpyxl import load_workbook
import pytest


def sent(portal, role, query="of=mine"):
    told = Client(portal, role).get(f"@sent?{query}").json()
    return [(row["register_number"], row["review_state"]) for row in told["items"]]


YEAR = today().year
FIRST, SECOND = f"RPWW/1/{YEAR}", f"RPWW/2/{YEAR}"


def test_each_dispatch_is_there_with_its_state_newest_first(functional_portal):
    make_final(functional_portal)
    make_outgoing(functional_portal)

    assert sent(functional_portal, "referent") == [(SECOND, "to_send"), (FIRST, "served")]
    assert sent(functional_portal, "inspektor") == []
    unit = [(SECOND, "to_send"), (FIRST, "served")]
    for role in ("referent", "inspektor", "naczelnik"):
        assert sent(functional_portal, role, "of=unit") == unit
    for role in ("referent-fn", "naczelnik-fn", "kancelaria", "kontroler"):
        assert sent(functional_portal, role, "of=unit") == []
    served = sent(functional_portal, "referent", "of=mine&state=served")
    assert served == [(FIRST, "served")]
    told = Client(functional_portal, "referent").get("@sent").json()
    assert told["items"][1]["served"]
    assert "sent_by" not in told["items"][0]


def test_a_head_sees_what_units_below_sent(functional_portal):
    above = make_unit(functional_portal, "W")
    make_unit(functional_portal, "W-A", parent=above)
    make_clerk("burmistrz", {"W": "head"})
    make_dispatched(functional_portal)
    rows = records_store(functional_portal).register("outgoing", YEAR)
    rows.update(1, {"unit": "W-A"})

    assert sent(functional_portal, "naczelnik", "of=unit") == []
    assert sent(functional_portal, "burmistrz", "of=unit") == [(FIRST, "under_way")]


def test_what_was_sent_stays_with_who_sent_it_when_the_case_goes_to_a_colleague(functional_portal):
    letter = make_dispatched(functional_portal)
    with logged_in(functional_portal, "naczelnik"):
        perform(letter.__parent__, "assign", unit="WOŚ", handler="inspektor")

    assert len(sent(functional_portal, "referent")) == 1
    assert sent(functional_portal, "inspektor") == []
    assert len(sent(functional_portal, "inspektor", "of=unit")) == 1


def test_a_substitute_sees_what_the_absent_sent(functional_portal):
    make_dispatched(functional_portal)
    assert (
        Client(functional_portal, "referent-fn").get("@sent?place_of=referent").status_code == 403
    )
    substitute("referent", "referent-fn")

    assert len(sent(functional_portal, "referent-fn", "place_of=referent")) == 1
    assert sent(functional_portal, "referent-fn") == []


def test_of_a_restricted_case_only_the_number_is_told(functional_portal):
    letter = make_dispatched(functional_portal)
    body = {"access": "restricted", "comment": "dane o zdrowiu"}
    Client(functional_portal, "referent").post(f"{letter.__parent__.absolute_url()}/@access", body)

    [row] = Client(functional_portal, "inspektor").get("@sent?of=unit").json()["items"]

    assert (row["register_number"], row["title"], row["addressee"]) == (FIRST, "", "")


def test_it_is_exported_as_a_spreadsheet(functional_portal):
    make_dispatched(functional_portal)

    answer = Client(functional_portal, "referent").get("@sent?format=xlsx")

    assert answer.status_code == 200
    assert load_workbook(BytesIO(answer.content)).active.max_row == 2
    assert "rpww" in answer.headers["Content-Disposition"]


@pytest.mark.parametrize(
    ("query", "field"),
    [("of=all", "of"), ("state=burnt", "state"), ("b_size=999", "b_size"), ("sort=x", "sort")],
)
def test_a_wrong_question_is_refused(functional_portal, query, field):
    answer = Client(functional_portal, "referent").get(f"@sent?{query}")

    assert answer.status_code == 400
    assert answer.json()["error"]["fields"][0]["field"] == field
