"""Visits at the office as recorded requests and answers: part of the documentation."""

from .http import anonymous
from .office import clerk
from .office import make_office
from .test_appointments import SCHEDULE
from datetime import datetime
from datetime import UTC
from eurzad.core.examples import Recorder
from eurzad.forms.accounts.throttle import VISITS_PER_ADDRESS
from pathlib import Path
import pytest


EXAMPLES = Path(__file__).parents[3] / "docs" / "reference" / "examples" / "appointments"
NUMBERS = ("K7M2PX", "A2B3C4", "D5E6F7", "G8H9J2")
TOKENS = tuple(letter * 43 for letter in "abc")


class Thursday(datetime):
    """The day on which the examples are recorded."""

    @classmethod
    def now(cls, tz=None):
        return datetime(2026, 11, 26, 9, 0, tzinfo=tz or UTC)


@pytest.fixture
def recorded_on_thursday(monkeypatch):
    """The office's clock stands still, and numbers of visits are known before."""
    numbers = iter(NUMBERS)
    monkeypatch.setattr("eurzad.core.clock.datetime", Thursday)
    monkeypatch.setattr(
        "eurzad.forms.appointments.booking._new_number", lambda _site: next(numbers)
    )
    VISITS_PER_ADDRESS.clear()


def test_visits_are_as_recorded(site, anna, recorded_on_thursday):
    make_office(site)
    people = {None: anonymous(site), "anna": anna}
    people |= {one: clerk(site, one) for one in ("naczelnik", "referent", "referent-fn")}

    def send(who, method, path, **kwargs):
        return people[who](method, path, **kwargs)

    ask = Recorder(EXAMPLES, site.absolute_url(), send)
    ask("schedule", "naczelnik", "POST", "/@appointment-schedules", SCHEDULE)
    wrong = {**SCHEDULE, "hours": [{"days": [1], "from": "9:00", "to": "8:00"}]}
    ask("schedule-wrong", "naczelnik", "POST", "/@appointment-schedules", wrong)
    ask("offer", None, "GET", "/@appointment-offer?service=drzewa")
    ask("offer-of-a-day", None, "GET", "/@appointment-offer/wos?day=2026-11-30")
    body = {
        "schedule": "wos",
        "token": TOKENS[0],
        "day": "2026-11-30",
        "time": "08:20",
        "name": "Mieszkanka Przykładowa",
        "email": "mieszkanka@example.org",
    }
    ask("booked", None, "POST", "/@appointments", body)
    ask("time-taken", None, "POST", "/@appointments", {**body, "token": TOKENS[1]})
    ask("not-reachable", None, "POST", "/@appointments", {**body, "token": TOKENS[1], "email": ""})
    ask("by-link", None, "POST", "/@appointment-link", {"token": TOKENS[0]})
    ask("calendar-file", None, "POST", "/@appointment-link/calendar", {"token": TOKENS[0]})
    moved = {"token": TOKENS[0], "day": "2026-11-30", "time": "08:40"}
    ask("moved-by-link", None, "PATCH", "/@appointment-link", moved)
    ask("void-link", None, "POST", "/@appointment-link", {"token": TOKENS[2]})
    mine = {**body, "token": TOKENS[1], "time": "08:00", "email": "anna@example.org"}
    own = anna.post("/@appointments", mine).json()["number"]
    ask("mine", "anna", "GET", "/@my-appointments")
    cancelled = {"state": "cancelled"}
    ask("cancelled", "anna", "PATCH", f"/@my-appointments/{own}", cancelled)
    ask("books", "referent", "GET", "/@appointment-book")
    caller = {"day": "2026-11-26", "time": "08:00", "name": "Osoba, która dzwoni"}
    called = ask("booked-by-clerk", "referent", "POST", "/@appointment-book/wos", caller)
    ask("day", "referent", "GET", "/@appointment-book/wos?day=2026-11-26&days=1")
    ask("day-of-another-unit", "referent-fn", "GET", "/@appointment-book/wos")
    visit = f"/@appointment-book/wos/{called['number']}"
    ask("came", "referent", "PATCH", visit, {"state": "came"})
    ask("cancelled-without-reason", "referent", "PATCH", visit, cancelled)
    span = {"day": "2026-11-30", "from": "8:00", "to": "8:20", "why": "Narada"}
    ask("blocked", "referent", "POST", "/@appointment-blocks/wos", span)
    unblock = "/@appointment-blocks/wos/2026-11-30/8:00/8:00"
    ask("unblocked", "referent", "DELETE", unblock)
    shorter = {"hours": [{"days": [1], "from": "8:00", "to": "8:40"}]}
    ask("schedule-changed", "naczelnik", "PATCH", "/@appointment-schedules/wos", shorter)
    ask("schedules", "naczelnik", "GET", "/@appointment-schedules")
    ask("schedule-in-use", "naczelnik", "DELETE", "/@appointment-schedules/wos")

    ask.check()
