"""What a schedule says, and at which times people are received: no site is needed."""

from datetime import date
from datetime import datetime
from datetime import time
from datetime import UTC
from eurzad.core.errors import Invalid
from eurzad.forms.appointments.places import conflicting
from eurzad.forms.appointments.places import free_windows
from eurzad.forms.appointments.schedule import plain
from eurzad.forms.appointments.schedule import read_schedule
from eurzad.forms.appointments.storage import Place
from eurzad.forms.appointments.times import closed_because
from eurzad.forms.appointments.times import exists
from eurzad.forms.appointments.times import is_bookable
from eurzad.forms.appointments.times import moment
from eurzad.forms.appointments.times import starts
import pytest


HOURS = [
    {"days": [1, 2, 3, 4], "from": "8:00", "to": "9:00"},
    {"days": [1], "from": "15:00", "to": "15:50"},
]
DATA = {"title": "Dowody osobiste", "unit": "SO", "minutes": 20, "windows": 2, "hours": HOURS}
MONDAY = date(2026, 11, 30)


def schedule(**changes):
    return read_schedule("so", {**DATA, **changes})


def test_a_schedule_is_read_as_it_is_written():
    closed = [{"from": "2026-12-30", "why": "Inwentaryzacja"}]
    one = schedule(closed=closed, services=["utrata-dowodu"], bring="Zdjęcie")

    assert read_schedule("so", plain(one)) == one
    assert one.closed[0].last == date(2026, 12, 30)


@pytest.mark.parametrize(
    ("field", "change"),
    [
        ("title", {"title": " "}),
        ("minutes", {"minutes": 4}),
        ("minutes", {"minutes": "20"}),
        ("windows", {"windows": True}),
        ("hours", {"hours": []}),
        ("hours", {"hours": [HOURS[0]] * 31}),
        ("hours.0", {"hours": [{"days": [0], "from": "8:00", "to": "9:00"}]}),
        ("hours.0", {"hours": [{"days": [1], "from": "9:00", "to": "8:00"}]}),
        ("hours.0", {"hours": [{"days": [1], "from": "24:00", "to": "25:00"}]}),
        ("hours.0", {"hours": ["8-9"]}),
        ("hours.1", {"hours": [HOURS[0], {"days": [4, 5], "from": "8:50", "to": "10:00"}]}),
        ("closed.0", {"closed": [{"from": "jutro"}]}),
        ("closed.0", {"closed": [{"from": "2026-12-02", "to": "2026-12-01"}]}),
        ("closed.0", {"closed": [5]}),
        ("services", {"services": ["../x"]}),
        ("online", {"online": "tak"}),
        ("ahead_days", {"ahead_days": 181}),
        ("colour", {"colour": "red"}),
    ],
)
def test_a_wrong_schedule_is_refused_by_the_name_of_the_field(field, change):
    with pytest.raises(Invalid) as problem:
        schedule(**change)

    assert [one.field for one in problem.value.fields] == [field]


def test_a_day_has_the_times_that_fit_into_its_hours():
    assert starts(schedule(), MONDAY) == ["08:00", "08:20", "08:40", "15:00", "15:20"]
    assert starts(schedule(), date(2026, 12, 1)) == ["08:00", "08:20", "08:40"]
    assert starts(schedule(), date(2026, 12, 4)) == []


def test_nobody_is_received_on_holidays_and_on_days_that_the_office_closes():
    closed = [{"from": "2026-11-30", "to": "2026-12-01", "why": "Remont"}]

    assert starts(schedule(closed=closed), MONDAY) == []
    assert closed_because(schedule(closed=closed), date(2026, 12, 1)) == "Remont"
    assert closed_because(schedule(), date(2026, 11, 11)) == "Narodowe Święto Niepodległości"
    assert starts(schedule(), date(2026, 12, 24)) == []


def test_times_of_day_are_polish_in_winter_and_in_summer():
    assert moment(MONDAY, "08:00") == datetime(2026, 11, 30, 7, tzinfo=UTC)
    assert moment(date(2026, 7, 1), "08:00") == datetime(2026, 7, 1, 6, tzinfo=UTC)
    assert not exists(date(2026, 3, 29), time(2, 30))
    assert exists(date(2026, 10, 25), time(2, 30))


def test_residents_book_neither_too_late_nor_too_early():
    one = schedule(lead_hours=2, ahead_days=7)
    now = datetime(2026, 11, 30, 6, 10, tzinfo=UTC)

    assert not is_bookable(one, MONDAY, "08:00", now)
    assert is_bookable(one, MONDAY, "09:10", now)
    assert is_bookable(one, date(2026, 12, 7), "08:00", now)
    assert not is_bookable(one, date(2026, 12, 8), "08:00", now)


def place(start, window, number="A", minutes=20):
    return Place(MONDAY.isoformat(), start, window, number, minutes)


def test_as_many_are_received_at_a_time_as_there_are_windows():
    one = schedule()

    assert free_windows(one, [], "08:00") == [0, 1]
    assert free_windows(one, [place("08:00", 1)], "08:00") == [0]
    assert free_windows(one, [place("08:00", 1), place("08:00", 0, "")], "08:00") == []
    assert free_windows(one, [place("08:20", 0)], "08:00") == [0, 1]


def test_what_is_left_of_an_earlier_schedule_takes_its_place_too():
    one = schedule()

    # a visit of half an hour from 7:40 on, and one at a window that there is no more
    assert free_windows(one, [place("07:40", 0, minutes=30)], "08:00") == [0]
    assert free_windows(one, [place("08:00", 2)], "08:00") == [0]
    assert free_windows(one, [place("08:00", 1), place("08:00", 2)], "08:00") == []


def test_a_changed_schedule_names_the_visits_it_has_no_room_for():
    booked = [place("08:00", 0, "A"), place("08:00", 1, "B"), place("15:00", 0, "C")]

    assert conflicting(schedule(), booked) == []
    assert conflicting(schedule(windows=1), booked) == [booked[1]]
    assert conflicting(schedule(hours=HOURS[:1]), booked) == [booked[2]]
    assert conflicting(schedule(minutes=25), [place("08:20", 0), place("15:00", 0, "")]) == [
        place("08:20", 0)
    ]
