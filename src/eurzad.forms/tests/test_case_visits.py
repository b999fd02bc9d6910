"""Visits about a case: booked by the clerk who handles it, seen by the party they name."""

from .http import anonymous
from .office import clerk
from .office import make_office
from .office import open_case
from .test_appointments import a_day
from .test_appointments import SCHEDULE
from .test_appointments import wish
from .test_my_applications import registered  # noqa: F401
from .test_my_applications import represent
from .test_my_applications import token  # noqa: F401
from .test_recorded_appointments import EXAMPLES
from .test_recorded_appointments import recorded_on_thursday  # noqa: F401
from .test_submission import optional_map  # noqa: F401
from datetime import timedelta
from eurzad.core.examples import Recorder
from eurzad.core.log import case_log
from eurzad.core.store import store
from eurzad.core.testing import logged_in
from eurzad.forms.accounts.throttle import VISITS_PER_ADDRESS
from eurzad.forms.appointments.cases import visits_of_case
from eurzad.forms.appointments.daily import forget_past
from eurzad.forms.appointments.known import appointments_of
from eurzad.forms.appointments.known import set_schedule
from eurzad.forms.appointments.schedule import read_schedule
from eurzad.records.cases.parties import end_party
from eurzad.records.workflow import perform
import pytest
import transaction


@pytest.fixture
def case(site, registered):  # noqa: F811
    make_office(site)
    VISITS_PER_ADDRESS.clear()
    set_schedule(site, read_schedule("wos", SCHEDULE))
    return open_case(site, registered)


@pytest.fixture
def url(case):
    return f"{case.absolute_url()}/@visits"


def for_party(party="p1", **more):
    return {
        "schedule": "wos",
        "party": party,
        "day": a_day().isoformat(),
        "time": "08:20",
        "phone": "600 000 000",
        **more,
    }


def acts(case):
    transaction.begin()
    return [one for one in case_log(case).entries() if one.act.startswith("visit_")]


def test_a_clerk_books_for_a_party_who_sees_it_and_calls_it_off(
    site,
    anna,
    jan,
    case,
    url,
    token,  # noqa: F811
):
    referent = clerk(site, "referent")
    represent(site, case, "jan")
    assert [one["id"] for one in referent.get(url).json()["schedules"]] == ["wos"]

    answer = referent.post(url, for_party())

    assert answer.status_code == 201, answer.text
    visit = answer.json()
    party = case.parties[0]
    assert (visit["name"], visit["email"]) == (party["name"], party["email"])
    assert (visit["party"], visit["schedule"]["place"]) == ("p1", "pokój 12")
    [listed] = referent.get(url).json()["items"]
    assert (listed["number"], listed["state"]) == (visit["number"], "booked")
    assert referent.patch(listed["@id"], {"case": ""}).status_code == 409
    [mail] = [
        one.payload
        for one in store(site).outbox.due(float("inf"), 100)
        if one.job == "mail" and visit["number"] in one.payload["text"]
    ]
    assert mail["to"] == party["email"]

    [told] = anna.get(f"/@my-applications/{token}").json()["visits"]
    assert told["number"] == visit["number"]
    [mine] = anna.get("/@my-appointments").json()["items"]
    assert anna.get("/@account-removal").json()["visits"] == 1
    path = f"/@my-appointments/{mine['number']}"
    assert anna.get(f"{path}/calendar").headers["Content-Type"].startswith("text/calendar")
    # the representative takes part in the case, but the visit names the party
    assert jan.get(f"/@my-applications/{case.UID()}").json()["visits"] == []
    assert jan.get("/@my-appointments").json()["items"] == []
    for there in (path, f"{path}/calendar"):
        assert jan.get(there).status_code == 404
    assert jan.patch(path, {"state": "cancelled"}).status_code == 404

    assert anna.patch(path, {"state": "cancelled"}).json()["state"] == "cancelled"
    assert anna.get(f"/@my-applications/{token}").json()["visits"] == []
    assert [one["state"] for one in referent.get(url).json()["items"]] == ["cancelled"]
    written = [(one.act, one.actor) for one in acts(case)]
    assert written == [("visit_booked", "referent"), ("visit_cancelled", "anna")]
    assert party["name"] not in str([one.details for one in acts(case)])


def test_a_visit_for_a_representative_is_theirs_while_they_take_part(site, anna, jan, case, url):
    represent(site, case, "jan")
    visit = clerk(site, "referent").post(url, for_party("p2", email="")).json()
    mine = f"/@my-appointments/{visit['number']}"

    [told] = jan.get(f"/@my-applications/{case.UID()}").json()["visits"]
    assert (told["number"], visit["email"]) == (visit["number"], None)
    assert anna.get(mine).status_code == 404
    with logged_in(site, "referent"):
        end_party(case, "p2", {"ended": "revoked"})
    transaction.commit()
    assert jan.get(mine).status_code == 404


def test_a_resident_books_about_their_own_case_and_no_other(site, anna, jan, case, url, token):  # noqa: F811
    referent = clerk(site, "referent")
    for who, application in ((jan, token), (anonymous(site), token), (anna, "A" * 43)):
        refused = who.post("/@appointments", wish(application=application))
        assert refused.status_code == 400
        assert refused.json()["error"]["fields"][0]["field"] == "application"
    assert referent.get(url).json()["items"] == []

    visit = anna.post("/@appointments", wish(application=token))

    assert visit.status_code == 201, visit.text
    [listed] = referent.get(url).json()["items"]
    [told] = anna.get(f"/@my-applications/{token}").json()["visits"]
    assert listed["number"] == told["number"] == visit.json()["number"]
    assert [(one.act, one.actor) for one in acts(case)] == [("visit_booked", "anna")]


def test_visits_linked_in_the_list_of_the_day_show_in_the_case(site, anna, case, url):
    number = anna.post("/@appointments", wish()).json()["number"]
    referent = clerk(site, "referent")
    row = f"/@appointment-book/wos/{number}"

    for _time in range(2):
        assert referent.patch(row, {"case": case.UID()}).status_code == 200
    assert [one["number"] for one in referent.get(url).json()["items"]] == [number]
    moved = {"day": a_day().isoformat(), "time": "08:40"}
    assert referent.patch(row, moved).status_code == 200
    assert referent.patch(row, {"case": ""}).status_code == 200
    assert referent.get(url).json()["items"] == []
    assert referent.patch(row, {"case": case.UID()}).status_code == 200
    reason = {"state": "cancelled", "reason": "Choroba urzędnika"}
    assert referent.patch(row, reason).status_code == 200

    written = acts(case)
    told = ["linked", "moved", "unlinked", "linked", "cancelled"]
    assert [one.act for one in written] == [f"visit_{one}" for one in told]
    assert written[-1].comment == "Choroba urzędnika"
    assert written[-1].details["visit"] == number
    assert written[-1].details["title"].endswith("08:40")


def test_who_calls_off_by_the_link_is_written_down_without_a_name(site, case, url):
    visit = clerk(site, "referent").post(url, for_party()).json()
    transaction.begin()
    secret = appointments_of(site).by_number[visit["number"]].token

    gone = anonymous(site).patch("/@appointment-link", {"token": secret, "state": "cancelled"})

    assert gone.status_code == 200
    assert (acts(case)[-1].actor, acts(case)[-1].actor_name) == ("", "")
    assert acts(case)[-1].comment == "przez odnośnik z e-maila, bez logowania"


WRONG = [
    ("party", {"party": "p9"}),
    ("party", {"party": ""}),
    ("schedule", {"schedule": ""}),
    ("time", {"time": "08:10"}),
    ("day", {"day": ""}),
    ("name", {"name": ""}),
    ("email", {"email": "osoba"}),
    ("account", {"account": "jan"}),
]


def test_what_is_wrong_with_a_visit_of_a_case_is_told_beside_its_field(site, case, url):
    referent = clerk(site, "referent")
    for field, change in WRONG:
        answer = referent.post(url, for_party(**change))
        told = [one["field"] for one in answer.json()["error"]["fields"]]
        assert (answer.status_code, told) == (400, [field]), change
    assert referent.post(url, for_party(schedule="inny")).status_code == 404
    assert referent.post(url, for_party()).status_code == 201
    assert referent.post(url, for_party()).json()["error"]["type"] == "TimeTaken"
    assert len(acts(case)) == 1


def test_visits_of_a_case_are_for_those_who_may_see_it(site, anna, case, url):
    asking = {None: anonymous(site), "anna": anna}
    clerks = ("referent", "naczelnik", "referent-fn", "kancelaria")
    asking |= {who: clerk(site, who) for who in clerks}
    asking["referent"].post(url, for_party())
    seen = {who: client.get(url).status_code for who, client in asking.items()}
    sent = {who: client.post(url, {}).status_code for who, client in asking.items()}

    refused = {None: 401, "anna": 403, "referent-fn": 403, "kancelaria": 403}
    assert seen == {**refused, "referent": 200, "naczelnik": 200}
    assert sent == {**refused, "referent": 400, "naczelnik": 400}


def test_a_schedule_of_another_unit_is_told_without_how_to_reach_the_visitor(site, case, url):
    number = clerk(site, "referent").post(url, for_party()).json()["number"]
    set_schedule(site, read_schedule("wos", {**SCHEDULE, "unit": "FN"}))
    transaction.commit()
    referent = clerk(site, "referent")

    told = referent.get(url).json()

    [visit] = told["items"]
    assert (visit["number"], visit["may_change"], visit["phone"]) == (number, False, None)
    assert told["schedules"] == []
    assert referent.post(url, for_party(time="08:40")).status_code == 403


def test_a_closed_case_gets_no_more_visits(site, case, url):
    with logged_in(site, "referent"):
        perform(case, "close", outcome="Załatwiono")
    transaction.commit()
    referent = clerk(site, "referent")

    assert referent.get(url).json()["schedules"] == []
    assert referent.post(url, for_party()).status_code in {403, 409}


def test_a_visit_that_is_forgotten_is_found_by_its_case_no_more(site, case, url):
    clerk(site, "referent").post(url, for_party())
    transaction.begin()
    assert len(visits_of_case(site, case.UID())) == 1

    assert forget_past(site, a_day() + timedelta(days=31)) == 1

    assert visits_of_case(site, case.UID()) == []
    known = appointments_of(site)
    assert [key for trees in known.of_person._trees for key in trees] == []


def test_visits_of_a_case_are_as_recorded(
    site,
    anna,
    case,
    url,
    recorded_on_thursday,  # noqa: F811
):
    people = {"anna": anna, **{one: clerk(site, one) for one in ("referent", "referent-fn")}}

    def send(who, method, path, **kwargs):
        return people[who](method, path, **kwargs)

    ask = Recorder(EXAMPLES.parent / "case-visits", site.absolute_url(), send)
    at = url.removeprefix(site.absolute_url())
    body = for_party(day="2026-11-30")
    ask("booked-for-a-party", "referent", "POST", at, body)
    ask("no-party", "referent", "POST", at, {**body, "party": "p9"})
    ask("visits-of-a-case", "referent", "GET", at)
    ask("case-of-another-unit", "referent-fn", "GET", at)

    ask.check()
