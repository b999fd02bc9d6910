"""What a person sees of their applications, over HTTP."""

from .answers import RIGHT
from .http import anonymous
from .http import person
from .test_submission import optional_map  # noqa: F401
from .test_submission import register
from .test_submission import submit
from datetime import date
from datetime import datetime
from datetime import UTC
from eurzad.core.files import files
from eurzad.core.log import case_log
from eurzad.core.store import store
from eurzad.records.cases.parties import add_party
from eurzad.records.cases.parties import end_party
from eurzad.records.cases.parties import parties_of
from eurzad.records.cases.parties import put_parties
from eurzad.records.content.base import add
from eurzad.records.store import find
from eurzad.records.tree import new_record
from plone import api
import pytest
import requests
import secrets
import transaction


@pytest.fixture
def token(anna, optional_map):  # noqa: F811
    token = secrets.token_urlsafe(32)
    assert submit(anna, token, optional_map).status_code == 202
    return token


@pytest.fixture
def registered(site, token):
    register(site)
    return find(store(site).tokens[token].uid)


@pytest.fixture
def letter(site, registered):
    """A decision that reached Anna's account, beside a draft that did not."""
    case = find(registered.case_uid)
    with api.env.adopt_roles(["Manager"]):
        add(case, new_record("Letter", "letter-2", title="Szkic"))
        letter = add(case, new_record("Letter", "letter-1", title="Decyzja", kind="decision"))
    letter.date = date(2026, 11, 24)
    letter.delivered = datetime.now(UTC)
    letter.reached = ("anna",)
    files(letter).add("decyzja.pdf", "application/pdf", b"%PDF-1.7", "letter-pdf")
    files(letter).add("projekt.pdf", "application/pdf", b"%PDF-1.7", "attachment")
    transaction.commit()
    return letter


def test_anonymous_visitor_is_401_and_others_than_residents_403(site, token):
    for path in ("/@my-applications", f"/@my-applications/{token}"):
        assert anonymous(site).get(path).status_code == 401
    assert person(site, "urzednik").get("/@my-applications").status_code in {401, 403}


@pytest.mark.parametrize("path", ["/{}", "/{}/x", "/x", "/" + "A" * 43])
def test_application_of_another_resident_is_404(token, jan, path):
    assert jan.get("/@my-applications" + path.format(token)).status_code == 404


def test_another_resident_sees_an_empty_list(token, jan):
    assert jan.get("/@my-applications").json()["items"] == []


@pytest.mark.parametrize("query", ["b_start=x", "b_start=-1", "b_size=1000000"])
def test_place_that_is_no_number_is_400(anna, query):
    assert anna.get(f"/@my-applications?{query}").status_code == 400


def test_waiting_application_is_listed_as_received(anna, token):
    answer = anna.get("/@my-applications").json()
    assert answer["items_total"] == 1
    [item] = answer["items"]
    assert item["id"] == token
    assert item["title"] == "Usunięcie drzew: 1234/5"
    assert item["service"] == "Usunięcie drzew"
    assert item["register_number"] is None
    assert item["status"]["id"] == "received"
    full = anna.get(f"/@my-applications/{token}").json()
    assert {"label": "Miejscowość", "value": RIGHT["city"]} in full["answers"]
    assert full["letters"] == full["documents"] == []


def test_registered_application_shows_number_status_and_deadline(anna, registered, token):
    full = anna.get(f"/@my-applications/{token}").json()
    assert full["register_number"] == registered.register_number
    assert full["status"]["id"] == "registered"
    assert full["deadline"]["days_left"] > 0
    assert [step["detail"] for step in full["timeline"]] == ["", registered.register_number]


def test_letter_is_read_by_its_addressee_once(site, anna, letter, token, registered):
    full = anna.get(f"/@my-applications/{token}").json()
    assert full["unread"] is True
    assert full["status"]["id"] == "decision_ready"
    [shown] = full["letters"]
    assert shown["title"] == "Decyzja"
    [file] = shown["files"]
    for _time in range(2):
        answer = anna.get(file["download"])
        assert answer.status_code == 200
        assert answer.content == b"%PDF-1.7"
    assert answer.headers["Content-Disposition"].startswith("inline")
    assert "no-store" in answer.headers["Cache-Control"]
    reads = [
        entry for entry in case_log(find(registered.case_uid)).entries() if entry.act == "read"
    ]
    assert [entry.actor for entry in reads] == ["anna"]
    full = anna.get(f"/@my-applications/{token}").json()
    assert full["unread"] is False
    assert full["letters"][0]["read_at"]
    assert full["status"]["id"] == "letter_read"


def test_file_is_for_the_applicant_only(site, anna, jan, letter, token, registered):
    [file] = anna.get(f"/@my-applications/{token}").json()["letters"][0]["files"]
    assert jan.get(file["download"]).status_code == 404
    assert anonymous(site).get(file["download"]).status_code == 404
    log = case_log(find(registered.case_uid))
    assert not [entry for entry in log.entries() if entry.act == "read"]


@pytest.mark.parametrize("id", ["letter-2.1", "letter-1.2", "letter-1.9", "9", "x", "letter-3.1"])
def test_file_that_did_not_reach_the_applicant_is_404(site, anna, letter, token, id):
    assert anna.get(f"/@@my-application-file/{token}/{id}/x.pdf").status_code == 404


def test_plain_link_with_the_portals_cookie_works(site, anna, letter, token):
    credentials = {"login": "anna", "password": anna.session.auth[1]}
    jwt = anonymous(site).post("/@login", credentials).json()["token"]
    url = f"{site.absolute_url()}/@@my-application-file/{token}/letter-1.1/decyzja.pdf"
    assert requests.get(url, cookies={"auth_token": jwt}, timeout=30).status_code == 200
    assert requests.get(url, cookies={"auth_token": jwt + "x"}, timeout=30).status_code == 404
    assert requests.get(url, cookies={"auth_token": "forged"}, timeout=30).status_code == 404


def represent(site, case, user_id):
    """Make a person the representative of the first party of a case."""
    agent = {"name": "Pełnomocnik", "role": "representative", "representative_of": ["p1"]}
    with api.env.adopt_user("anna"):
        party = add_party(case, agent)
        put_parties(
            case,
            (
                {**one, "user_id": user_id} if one["id"] == party["id"] else one
                for one in parties_of(case)
            ),
        )
    transaction.commit()


def test_representative_sees_the_case_and_their_letters_but_not_what_others_filed(
    site, jan, letter, registered
):
    case = find(registered.case_uid)
    assert jan.get(f"/@my-applications/{case.UID()}").status_code == 404
    represent(site, case, "jan")
    letter.reached = ("anna", "jan")
    transaction.commit()

    [row] = jan.get("/@my-applications").json()["items"]
    told = jan.get(f"/@my-applications/{row['id']}").json()

    assert (row["id"], row["register_number"]) == (case.UID(), None)
    assert [one["title"] for one in told["letters"]] == ["Decyzja"]
    assert (told["documents"], told["answers"]) == ([], [])
    view = f"/@@my-application-file/{case.UID()}"
    assert jan.get(f"{view}/1/wniosek.xml").status_code == 404
    assert jan.get(f"{view}/letter-1.1/decyzja.pdf").status_code == 200


def test_a_representative_whose_power_is_revoked_sees_the_case_no_more(site, jan, registered):
    case = find(registered.case_uid)
    represent(site, case, "jan")
    with api.env.adopt_user("anna"):
        end_party(case, "p2", {"ended": "revoked"})
    transaction.commit()

    assert jan.get(f"/@my-applications/{case.UID()}").status_code == 404
    assert jan.get("/@my-applications").json()["items"] == []
