"""Visits at the office: booked, moved and cancelled by residents, kept by clerks."""

from .http import anonymous
from .office import clerk
from .office import make_office
from datetime import date
from datetime import timedelta
from eurzad.core.calendar import is_working_day
from eurzad.core.clock import today
from eurzad.core.store import store
from eurzad.forms.accounts.throttle import VISITS_PER_ADDRESS
from eurzad.forms.appointments.daily import AppointmentReminders
from eurzad.forms.appointments.daily import forget_past
from eurzad.forms.appointments.known import appointments_of
from eurzad.forms.appointments.known import set_schedule
from eurzad.forms.appointments.schedule import read_schedule
from icalendar import Calendar
from plone import api
import pytest
import re
import secrets
import transaction


HOURS = [{"days": [1, 2, 3, 4, 5], "from": "8:00", "to": "9:00"}]
SCHEDULE = {
    "title": "Sprawy drzew",
    "unit": "WOŚ",
    "services": ["drzewa"],
    "place": "pokój 12",
    "bring": "Mapa działki",
    "minutes": 20,
    "windows": 1,
    "hours": HOURS,
    "lead_hours": 0,
    "ahead_days": 30,
}
WHO = {"name": "Osoba Przykładowa", "email": "osoba@example.org", "phone": "600 000 000"}


@pytest.fixture
def book(site, anna):
    """The schedule of the unit WOŚ."""
    make_office(site)
    VISITS_PER_ADDRESS.clear()
    made = set_schedule(site, read_schedule("wos", SCHEDULE))
    transaction.commit()
    return made


def a_day(after=2):
    """A working day from the day after tomorrow on."""
    day = today() + timedelta(days=after)
    while not is_working_day(day):
        day += timedelta(days=1)
    return day


def wish(time="08:20", day=None, **more):
    token = secrets.token_urlsafe(32)
    when = {"day": (day or a_day()).isoformat(), "time": time}
    return {"schedule": "wos", "token": token, **when, **WHO, **more}


def booked(site, **more):
    body = wish(**more)
    answer = anonymous(site).post("/@appointments", body)
    assert answer.status_code == 201, answer.text
    return body["token"], answer.json()


def mails(site):
    transaction.begin()
    entries = [one for one in store(site).outbox.due(float("inf"), 100) if one.job == "mail"]
    return [one.payload for one in entries]


def test_somebody_without_an_account_finds_a_time_books_moves_and_cancels(site, book):
    nobody = anonymous(site)
    [offer] = nobody.get("/@appointment-offer?service=drzewa").json()["items"]
    assert (offer["title"], offer["unit"]["room"]) == ("Sprawy drzew", "12")
    assert nobody.get("/@appointment-offer?service=inna").json()["items"] == []
    day = a_day().isoformat()
    one = nobody.get(f"/@appointment-offer/wos?day={day}").json()
    assert {"day": day, "free": 3} in one["days"]
    assert [time["time"] for time in one["times"]] == ["08:00", "08:20", "08:40"]

    token, visit = booked(site, service="drzewa")

    assert re.fullmatch("[2-9A-HJ-NP-Z]{6}", visit["number"])
    assert visit["link"].endswith(f"/umow-wizyte/wizyta#{token}")
    assert (visit["day"], visit["time"], visit["end"]) == (day, "08:20", "08:40")
    [mail] = mails(site)
    assert mail["to"] == "osoba@example.org"
    for told in (visit["number"], visit["link"], "Mapa działki", "pokój 12", "08:20–08:40"):
        assert told in mail["text"]
    again = nobody.get(f"/@appointment-offer/wos?day={day}").json()
    assert [time["time"] for time in again["times"]] == ["08:00", "08:40"]

    moved = nobody.patch("/@appointment-link", {"token": token, "day": day, "time": "8:40"})
    assert (moved.status_code, moved.json()["time"]) == (200, "08:40")
    seen = nobody.post("/@appointment-link", {"token": token}).json()
    assert (seen["time"], seen["may_cancel"]) == ("08:40", True)
    gone = nobody.patch("/@appointment-link", {"token": token, "state": "cancelled"})
    assert (gone.json()["state"], gone.json()["may_cancel"]) == ("cancelled", False)
    again = nobody.patch("/@appointment-link", {"token": token, "state": "cancelled"})
    assert again.status_code == 409
    times = nobody.get(f"/@appointment-offer/wos?day={day}").json()["times"]
    assert [time["time"] for time in times] == ["08:00", "08:20", "08:40"]
    assert len(mails(site)) == 3


def test_a_time_is_given_once_and_the_others_are_told_what_is_free(site, book):
    booked(site)

    answer = anonymous(site).post("/@appointments", wish(email="inna@example.org", phone=""))

    assert answer.status_code == 409
    error = answer.json()["error"]
    day = a_day().isoformat()
    assert error["type"] == "TimeTaken"
    assert {"day": day, "time": "08:00"} in error["nearest"]
    assert {"day": day, "time": "08:40"} in error["nearest"]
    assert error["nearest"] == sorted(error["nearest"], key=lambda one: (one["day"], one["time"]))


def test_the_same_request_sent_twice_books_once(site, book):
    body = wish()
    first = anonymous(site).post("/@appointments", body)
    second = anonymous(site).post("/@appointments", body)

    assert (first.status_code, second.status_code) == (201, 200)
    assert first.json()["number"] == second.json()["number"]
    assert len(mails(site)) == 1


WRONG = [
    ("token", {"token": "krótki"}),
    ("schedule", {"schedule": ""}),
    ("service", {"service": "inna"}),
    ("day", {"day": ""}),
    ("day", {"day": "30.11.2026"}),
    ("time", {"time": "8"}),
    ("time", {"time": "08:10"}),
    ("name", {"name": " "}),
    ("email", {"email": "", "phone": ""}),
    ("email", {"email": "osoba"}),
    ("phone", {"phone": "12"}),
    ("remarks", {"remarks": "x" * 501}),
    ("colour", {"colour": "red"}),
]


def test_what_is_wrong_is_told_beside_its_field(site, book):
    nobody = anonymous(site)
    for field, change in WRONG:
        answer = nobody.post("/@appointments", {**wish(), **change})
        told = [one["field"] for one in answer.json()["error"]["fields"]]
        assert (answer.status_code, told) == (400, [field]), change
        VISITS_PER_ADDRESS.clear()
    assert mails(site) == []


def test_days_too_near_too_far_or_free_of_work_cannot_be_booked(site, book):
    nobody = anonymous(site)
    for day in (today() - timedelta(days=1), today() + timedelta(days=60)):
        assert nobody.post("/@appointments", wish(day=day)).status_code == 400
    assert nobody.post("/@appointments", {**wish(), "schedule": "inny"}).status_code == 404


def test_days_that_no_calendar_has_are_refused(site, book):
    nobody, referent = anonymous(site), clerk(site, "referent")
    for day in ("1900-01-01", "9999-12-31", "2026-02-30", "jutro"):
        assert nobody.get(f"/@appointment-offer/wos?day={day}").status_code == 400
        assert nobody.post("/@appointments", {**wish(), "day": day}).status_code == 400
        assert referent.get(f"/@appointment-book/wos?day={day}&days=14").status_code == 400
        span = {"day": day, "from": "8:00", "to": "9:00"}
        assert referent.post("/@appointment-blocks/wos", span).status_code == 400
    assert referent.get("/@appointment-book/wos?days=15").status_code == 400


def test_a_person_has_three_visits_ahead_and_no_more(site, book, anna):
    days = (a_day(2), a_day(8), a_day(14))
    for day in days:
        assert anna.post("/@appointments", wish(day=day)).status_code == 201

    fourth = wish("08:40", email="inny@example.org", phone="")
    assert anna.post("/@appointments", fourth).json()["error"]["type"] == "TooManyAppointments"
    # the same telephone number, without the account
    other = anonymous(site).post("/@appointments", wish("08:40", email=""))
    assert other.json()["error"]["type"] == "TooManyAppointments"

    mine = anna.get("/@my-appointments").json()["items"]
    assert [one["day"] for one in mine] == [day.isoformat() for day in days]
    path = f"/@my-appointments/{mine[0]['number']}"
    assert anna.patch(path, {"state": "cancelled"}).status_code == 200
    assert anna.post("/@appointments", fourth).status_code == 201


def test_visits_of_others_are_not_there(site, book, anna, jan):
    number = anna.post("/@appointments", wish()).json()["number"]

    for path in (f"/@my-appointments/{number}", f"/@my-appointments/{number}/calendar"):
        assert jan.get(path).status_code == 404
        assert anonymous(site).get(path).status_code == 401
    assert jan.patch(f"/@my-appointments/{number}", {"state": "cancelled"}).status_code == 404
    assert jan.get("/@my-appointments").json()["items"] == []
    for token in ("", "x" * 43, number, 5):
        forged = anonymous(site).post("/@appointment-link", {"token": token})
        assert forged.status_code in (400, 404)


def test_too_many_attempts_under_one_address_are_refused(site, book):
    for _number in range(10):
        anonymous(site).post("/@appointments", wish("07:00"))

    assert anonymous(site).post("/@appointments", wish()).status_code == 429


def test_the_calendar_file_tells_polish_time_and_follows_changes(site, book):
    token, visit = booked(site)
    nobody = anonymous(site)
    answer = nobody.post("/@appointment-link/calendar", {"token": token})

    assert answer.headers["Content-Type"].startswith("text/calendar")
    calendar = Calendar.from_ical(answer.content)
    [event] = calendar.walk("VEVENT")
    assert event["dtstart"].params["TZID"] == "Europe/Warsaw"
    assert event["dtstart"].dt.isoformat() == visit["start"]
    assert [one["tzid"] for one in calendar.walk("VTIMEZONE")] == ["Europe/Warsaw"]
    assert (event["sequence"], event["status"]) == (0, "CONFIRMED")
    nobody.patch("/@appointment-link", {"token": token, "state": "cancelled"})
    later = nobody.post("/@appointment-link/calendar", {"token": token})
    [event] = Calendar.from_ical(later.content).walk("VEVENT")
    assert (event["sequence"], event["status"]) == (1, "CANCELLED")


def test_every_mail_brings_the_file_that_replaces_the_earlier_one_in_the_calendar(site, book):
    api.portal.set_registry_record("plone.email_from_address", "urzad@example.org")
    transaction.commit()
    token, visit = booked(site)
    nobody = anonymous(site)
    later = {"token": token, "day": visit["day"], "time": "08:40"}
    nobody.patch("/@appointment-link", later)
    nobody.patch("/@appointment-link", {"token": token, "state": "cancelled"})

    files = [one["calendar"] for one in mails(site)]
    calendars = [Calendar.from_ical(one["text"]) for one in files]
    events = [calendar.walk("VEVENT")[0] for calendar in calendars]

    told = {
        (file["method"], str(calendar["method"]), event["sequence"], event["status"])
        for file, calendar, event in zip(files, calendars, events, strict=True)
    }
    assert told == {
        ("PUBLISH", "PUBLISH", 0, "CONFIRMED"),
        ("PUBLISH", "PUBLISH", 1, "CONFIRMED"),
        ("CANCEL", "CANCEL", 2, "CANCELLED"),
    }
    assert len({event["uid"] for event in events}) == 1
    assert {str(event["organizer"]) for event in events} == {"mailto:urzad@example.org"}
    assert token not in str(files)


def test_a_clerk_keeps_the_list_of_the_day(site, book):
    day = today()
    while not is_working_day(day):
        day += timedelta(days=1)
    referent = clerk(site, "referent")
    body = {"day": day.isoformat(), "time": "08:00", "name": "Osoba z telefonu"}
    visit = referent.post("/@appointment-book/wos", body).json()
    assert visit["made_by"]["fullname"] == "Referent Ochrony Środowiska"
    assert referent.post("/@appointment-book/wos", body).status_code == 409

    [listed] = referent.get(f"/@appointment-book/wos?day={day}").json()["days"]
    assert [one["name"] for one in listed["appointments"]] == ["Osoba z telefonu"]
    assert [one["free"] for one in listed["times"]] == [0, 1, 1]
    assert "token" not in str(listed)
    if day == today():
        for state in ("came", "served", "missed", "booked"):
            changed = referent.patch(visit["@id"], {"state": state})
            assert changed.json()["state"] == state
    assert referent.patch(visit["@id"], {"state": "cancelled"}).status_code == 400
    cancelled = {"state": "cancelled", "reason": "Awaria"}
    assert referent.patch(visit["@id"], cancelled).json()["state"] == "cancelled"
    assert referent.patch(visit["@id"], {"state": "booked"}).status_code == 409
    # nobody gave an address to write to
    assert mails(site) == []


def test_a_visit_that_the_office_cancels_is_told_with_the_reason(site, book):
    _token, visit = booked(site)
    path = f"/@appointment-book/wos/{visit['number']}"

    clerk(site, "naczelnik").patch(path, {"state": "cancelled", "reason": "Choroba urzędnika"})

    mail = mails(site)[-1]
    assert "Choroba urzędnika" in mail["text"]
    assert "odwołana" in mail["subject"]


def test_blocked_times_are_free_for_nobody_until_they_are_given_back(site, book):
    day = a_day()
    _token, visit = booked(site)
    referent = clerk(site, "referent")
    span = {"day": day.isoformat(), "from": "8:00", "to": "8:40", "why": "Narada"}

    [listed] = referent.post("/@appointment-blocks/wos", span).json()["days"]

    assert [one["blocked"] for one in listed["times"]] == [1, 0, 1]
    assert [one["number"] for one in listed["appointments"]] == [visit["number"]]
    times = anonymous(site).get(f"/@appointment-offer/wos?day={day}").json()["times"]
    assert times == []
    assert referent.delete(f"/@appointment-blocks/wos/{day}/08:00/08:00").status_code == 204
    times = anonymous(site).get(f"/@appointment-offer/wos?day={day}").json()["times"]
    assert [one["time"] for one in times] == ["08:00"]


def test_a_changed_schedule_keeps_the_visits_and_names_those_without_room(site, book):
    _token, visit = booked(site, time="08:40")
    head = clerk(site, "naczelnik")
    shorter = {"hours": [{"days": [1, 2, 3, 4, 5], "from": "8:00", "to": "8:40"}]}

    changed = head.patch("/@appointment-schedules/wos", shorter).json()

    assert [one["name"] for one in changed["conflicts"]] == ["Osoba Przykładowa"]
    listed = clerk(site, "referent").get(f"/@appointment-book/wos?day={a_day()}").json()
    assert [one["number"] for one in listed["conflicts"]] == [visit["number"]]
    assert [one["number"] for one in listed["days"][0]["appointments"]] == [visit["number"]]
    assert head.delete("/@appointment-schedules/wos").status_code == 409
    move = {"day": a_day().isoformat(), "time": "08:00"}
    assert head.patch(listed["conflicts"][0]["@id"], move).json()["time"] == "08:00"
    assert head.get("/@appointment-schedules/wos").json()["conflicts"] == []


def test_a_schedule_closed_to_residents_is_not_offered_and_can_be_removed(site, book):
    head = clerk(site, "naczelnik")
    assert head.delete("/@appointment-schedules/wos").status_code == 409
    assert head.patch("/@appointment-schedules/wos", {"online": False}).status_code == 200

    assert anonymous(site).get("/@appointment-offer").json()["items"] == []
    assert anonymous(site).get("/@appointment-offer/wos").status_code == 404
    assert anonymous(site).post("/@appointments", wish()).status_code == 404
    assert head.delete("/@appointment-schedules/wos").status_code == 204
    assert head.get("/@appointment-schedules").json()["items"] == []


def test_who_comes_tomorrow_is_reminded_once(site, book):
    day = a_day()
    _token, visit = booked(site)
    for _time in range(2):
        AppointmentReminders().run(site, day - timedelta(days=1))
    AppointmentReminders().run(site, day - timedelta(days=2))
    transaction.commit()

    reminders = [one for one in mails(site) if "Jutro" in one["subject"]]
    assert len(reminders) == 1
    assert visit["number"] in reminders[0]["text"]


def test_visitors_are_forgotten_some_days_after_the_visit(site, book):
    token, visit = booked(site)
    known = appointments_of(site)
    day = date.fromisoformat(visit["day"])

    assert forget_past(site, day + timedelta(days=30)) == 0
    assert forget_past(site, day + timedelta(days=31)) == 1

    assert visit["number"] not in known.by_number
    assert list(known.books["wos"].taken(date.min, date.max)) == []
    assert [key for trees in known.of_person._trees for key in trees] == []
    assert [key for tree in known.by_link.trees for key in tree] == []
    transaction.commit()
    assert anonymous(site).post("/@appointment-link", {"token": token}).status_code == 404


@pytest.fixture
def people(site, book, anna):
    """Everybody who might ask."""
    clerks = ("referent", "naczelnik", "referent-fn", "kancelaria")
    return {None: anonymous(site), "anna": anna, **{one: clerk(site, one) for one in clerks}}


SEE = ("referent", "naczelnik", "kancelaria")
CLERKS = (*SEE, "referent-fn")
ASKED = [
    ("GET", "/@appointment-book", CLERKS, None, 200),
    ("GET", "/@appointment-book/wos", SEE, None, 200),
    ("POST", "/@appointment-book/wos", SEE, {}, 400),
    ("PATCH", "/@appointment-book/wos/ABCDEF", SEE, {}, 404),
    ("POST", "/@appointment-blocks/wos", SEE, {}, 400),
    ("DELETE", "/@appointment-blocks/wos/2036-01-01/8:00/9:00", SEE, None, 204),
    ("GET", "/@appointment-schedules", CLERKS, None, 200),
    ("GET", "/@appointment-schedules/wos", ("naczelnik",), None, 200),
    ("POST", "/@appointment-schedules", ("naczelnik",), SCHEDULE, 201),
    ("PATCH", "/@appointment-schedules/wos", ("naczelnik",), {"windows": 2}, 200),
    ("DELETE", "/@appointment-schedules/wos", ("naczelnik",), None, 409),
]


def test_only_those_who_receive_people_see_them_and_only_heads_set_schedules(people):
    for method, path, allowed, body, status in ASKED:
        told = {who: client(method, path, json=body).status_code for who, client in people.items()}
        refused = {who: 401 if who is None else 403 for who in people if who not in allowed}
        assert told == {**refused, **dict.fromkeys(allowed, status)}, (method, path)
    for path in ("/@my-appointments", "/@my-appointments/ABCDEF"):
        assert people[None].get(path).status_code == 401
        assert people["referent"].get(path).status_code == 403
