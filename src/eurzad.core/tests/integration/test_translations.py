from datetime import date
from eurzad.core.deadlines import deadline_for
from eurzad.core.deadlines import explain
from eurzad.core.deadlines import Term
from zope.i18n import translate
import pytest


@pytest.mark.parametrize(
    ("days", "polish", "english"),
    [
        (14, "zostało 14 dni", "14 days left"),
        (3, "zostały 3 dni", "3 days left"),
        (22, "zostały 22 dni", "22 days left"),
        (12, "zostało 12 dni", "12 days left"),
        (1, "został 1 dzień", "1 day left"),
        (0, "termin upływa dziś", "the time runs out today"),
        (-1, "termin minął 1 dzień temu", "the time ran out 1 day ago"),
        (-2, "termin minął 2 dni temu", "the time ran out 2 days ago"),
        (-5, "termin minął 5 dni temu", "the time ran out 5 days ago"),
    ],
)
def test_what_is_left_is_said_in_the_right_plural_form(portal, days, polish, english):
    assert translate(explain(days), target_language="pl") == polish
    assert translate(explain(days), target_language="en") == english


def test_a_clock_that_stands_still_is_said_so(portal):
    assert (
        translate(explain(5, paused=True), target_language="pl") == "bieg terminu jest wstrzymany"
    )


def test_the_explanation_of_a_deadline_is_a_message(portal):
    deadline = deadline_for("KPA", Term("day", 14), date(2026, 11, 2), date(2026, 11, 2))
    assert translate(deadline.explanation, target_language="pl") == "zostało 14 dni"
