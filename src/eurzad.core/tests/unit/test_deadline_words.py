from datetime import date
from eurzad.core.deadlines import explain
from eurzad.core.deadlines import Pause
from eurzad.core.deadlines.words import date_range
from eurzad.core.deadlines.words import pause_in_words
import pytest


@pytest.mark.parametrize(
    ("days", "polish", "english"),
    [
        (14, "pozostało 14 dni", "14 days left"),
        (3, "pozostały 3 dni", "3 days left"),
        (22, "pozostały 22 dni", "22 days left"),
        (12, "pozostało 12 dni", "12 days left"),
        (112, "pozostało 112 dni", "112 days left"),
        (1, "pozostał 1 dzień", "1 day left"),
        (0, "termin upływa dziś", "the time runs out today"),
        (-1, "termin minął 1 dzień temu", "the time ran out 1 day ago"),
        (-2, "termin minął 2 dni temu", "the time ran out 2 days ago"),
        (-5, "termin minął 5 dni temu", "the time ran out 5 days ago"),
    ],
)
def test_what_is_left_is_said_in_the_right_plural_form(days, polish, english):
    assert explain(days) == polish
    assert explain(days, language="en") == english


@pytest.mark.parametrize(
    ("days", "polish"),
    [
        (1, "bieg terminu jest wstrzymany, po wznowieniu pozostanie 1 dzień"),
        (4, "bieg terminu jest wstrzymany, po wznowieniu pozostaną 4 dni"),
        (21, "bieg terminu jest wstrzymany, po wznowieniu pozostanie 21 dni"),
    ],
)
def test_a_clock_that_stands_still_says_what_will_be_left(days, polish):
    assert explain(days, paused=True) == polish


@pytest.mark.parametrize(
    ("start", "end", "polish", "english"),
    [
        (date(2026, 3, 3), date(2026, 3, 10), "3–10 marca 2026 r.", "3–10 March 2026"),
        (date(2026, 3, 3), date(2026, 3, 3), "3 marca 2026 r.", "3 March 2026"),
        (
            date(2026, 3, 28),
            date(2026, 4, 2),
            "28 marca – 2 kwietnia 2026 r.",
            "28 March – 2 April 2026",
        ),
        (
            date(2025, 12, 30),
            date(2026, 1, 2),
            "30 grudnia 2025 r. – 2 stycznia 2026 r.",
            "30 December 2025 – 2 January 2026",
        ),
    ],
)
def test_a_stretch_of_days_names_month_and_year_once(start, end, polish, english):
    assert date_range(start, end, "pl") == polish
    assert date_range(start, end, "en") == english


def test_a_pause_says_why_in_the_words_of_the_office():
    pause = Pause(date(2026, 3, 3), date(2026, 3, 10), "call", "czekamy na mapę")
    assert pause_in_words(pause, "pl") == "wstrzymano 3–10 marca 2026 r.: czekamy na mapę"


def test_a_pause_without_words_says_what_the_law_calls_it():
    pause = Pause(date(2026, 3, 3), None, "opinion")
    polish = "wstrzymano od 3 marca 2026 r.: czekamy na stanowisko innego organu"
    assert pause_in_words(pause, "pl") == polish
