"""The whole road of a case, without HTTP."""

from .office import case_of
from .office import make_item
from eurzad.core.clock import today
from eurzad.core.files import files
from eurzad.core.log import case_log
from eurzad.core.outbox import run_due
from eurzad.core.testing import logged_in
from eurzad.records.letters.drafting import change_letter
from eurzad.records.letters.drafting import draft_letter
from eurzad.records.status import delivered_letters
from eurzad.records.status import public_status
from eurzad.records.status import public_timeline
from eurzad.records.tree import state_of
from eurzad.records.workflow import perform
import transaction


def test_an_application_becomes_a_delivered_decision(functional_portal):
    portal = functional_portal
    item = make_item(portal)
    case = case_of(item)
    with logged_in(portal, "kancelaria"):
        perform(item, "assign", unit="WOŚ", handler="referent", instruction="Proszę o oględziny")
    with logged_in(portal, "referent"):
        perform(case, "open", file_plan_class="6131")
        letter = draft_letter(case, {"template": "decision"})
        change_letter(letter, {"operative_part": "zezwalam na usunięcie klonu"})
        perform(letter, "submit")
    with logged_in(portal, "naczelnik"):
        perform(letter, "approve", comment="bez uwag")
    transaction.commit()
    run_due(portal)
    with logged_in(portal, "referent"):
        perform(letter, "dispatch")
    transaction.commit()
    run_due(portal)
    with logged_in(portal, "referent"):
        perform(case, "close", outcome="Wydano decyzję", confirmed=True)

    year = today().year
    assert case.mark == f"WOŚ.6131.1.{year}"
    assert (state_of(item), state_of(letter), state_of(case)) == ("settled", "dispatched", "closed")
    assert [one.kind for one in files(letter).values()] == ["letter-pdf"]
    assert delivered_letters(case) == [letter]
    assert delivered_letters(case, "mieszkaniec") == []
    assert public_status(case, item, today())["id"] == "closed"
    assert [step["title"] for step in public_timeline(case)]
    assert [entry.act for entry in case_log(case).entries()] == [
        "registered",
        "assigned",
        "opened",
        "letter_drafted",
        "letter_edited",
        "submitted_for_approval",
        "approved",
        "dispatched",
        "closed",
    ]
    assert case_log(case).verify() == []
