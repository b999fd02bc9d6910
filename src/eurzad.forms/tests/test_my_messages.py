"""Messages as the party sees them: sent, read by the office, read by the party; who may not."""

from .http import anonymous
from .office import clerk
from .office import make_office
from .office import open_case
from .test_my_applications import registered  # noqa: F401
from .test_my_applications import represent
from .test_my_applications import token  # noqa: F401
from .test_replies import begin
from .test_replies import file_it
from .test_submission import optional_map  # noqa: F401
from .test_submission import register
from eurzad.core.testing import logged_in
from eurzad.records.cases.joining import join
from eurzad.records.cases.parties import end_party
from eurzad.records.incoming import register_incoming
from eurzad.records.store import find
from plone import api
import pytest
import transaction


@pytest.fixture
def case(site, registered):  # noqa: F811
    make_office(site)
    return open_case(site, registered)


@pytest.fixture
def url(token):  # noqa: F811
    return f"/@my-messages/{token}"


def test_both_sides_see_when_a_message_was_read(site, anna, case, url):
    office = clerk(site, "referent")
    desk = f"{case.absolute_url()}/@messages"

    sent = anna.post(url, {"text": "Kiedy oględziny?"})
    assert sent.status_code == 201
    [question] = sent.json()["items"]
    assert (question["mine"], question["read"]) == (True, None)
    assert office.patch(desk, {"read": "anna"}).status_code == 200
    assert anna.get(url).json()["items"][0]["read"]
    assert office.post(desk, {"account": "anna", "text": "We wtorek."}).status_code == 201
    told = anna.get(url).json()
    assert (told["unread"], told["items"][1]["from"]) == (1, "Urząd")
    assert "referent" not in str(told).lower()
    [row] = anna.get("/@my-applications?state=waiting").json()["items"]
    assert row["unread_messages"] == 1
    assert anna.patch(url, {}).json()["unread"] == 0
    [thread] = office.get(desk).json()["threads"]
    assert thread["messages"][1]["read"]


@pytest.mark.parametrize("method", ["GET", "POST", "PATCH"])
def test_messages_are_nobody_elses(site, anna, jan, case, url, method):
    anna.post(url, {"text": "Tajne"})
    other = f"/@my-messages/{case.UID()}"

    assert jan(method, url, json={"text": "x"}).status_code == 404
    assert jan(method, other, json={"text": "x"}).status_code == 404
    assert anonymous(site)(method, url, json={"text": "x"}).status_code == 401
    assert clerk(site, "referent")(method, url, json={"text": "x"}).status_code in {401, 403}
    assert [one["text"] for one in anna.get(url).json()["items"]] == ["Tajne"]


@pytest.mark.parametrize("method", ["GET", "POST", "PATCH"])
def test_a_clerk_of_another_unit_sees_no_messages(site, anna, case, url, method):
    desk = f"{case.absolute_url()}/@messages"
    body = {"account": "anna", "text": "x"} if method == "POST" else {"read": "anna"}

    assert clerk(site, "referent-fn")(method, desk, json=body).status_code in {401, 403}
    assert anna(method, desk, json=body).status_code in {401, 403}


def test_each_party_has_a_thread_of_its_own_while_it_takes_part(site, anna, jan, case, url):
    represent(site, case, "jan")
    his = f"/@my-messages/{case.UID()}"
    anna.post(url, {"text": "Od Anny"})
    jan.post(his, {"text": "Od Jana"})

    assert [one["text"] for one in jan.get(his).json()["items"]] == ["Od Jana"]
    with api.env.adopt_user("anna"):
        end_party(case, "p2", {"ended": "revoked"})
    transaction.commit()
    assert jan.get(his).status_code == 404
    assert jan.post(his, {"text": "x"}).status_code == 404
    threads = clerk(site, "referent").get(f"{case.absolute_url()}/@messages").json()["threads"]
    assert [(one["account"], one["current"]) for one in threads] == [
        ("anna", True),
        ("jan", False),
    ]


@pytest.mark.parametrize("body", [{}, {"text": ""}, {"text": 5}, {"text": "x", "account": "jan"}])
def test_a_wrong_message_is_400(anna, case, url, body):
    assert anna.post(url, body).status_code == 400


def test_the_page_of_the_case_holds_the_messages(anna, case, url, token):  # noqa: F811
    anna.post(url, {"text": "Kiedy?"})

    told = anna.get(f"/@my-applications/{token}").json()["messages"]

    assert (told["may_write"], [one["text"] for one in told["items"]]) == (True, ["Kiedy?"])


def test_in_a_joined_case_messages_and_letters_go_to_the_case_that_leads(
    site,
    anna,
    case,
    url,
    token,  # noqa: F811
):
    lead = open_case(site, register_incoming(site, title="Inny wniosek", sender="Firma Demo"))
    with logged_in(site, "referent"):
        join(lead, {"cases": [case.mark]})
    transaction.commit()

    assert anna.post(url, {"text": "Do wspólnej sprawy"}).status_code == 201
    file_it(anna, begin(anna, token, "letter"), "Pismo")
    register(site)
    transaction.begin()

    assert [one["text"] for one in lead.messages] == ["Do wspólnej sprawy"]
    assert find(lead.incoming_uids[-1]).letter_kind == "letter"
    told = anna.get(f"/@my-applications/{token}").json()
    assert [one["text"] for one in told["messages"]["items"]] == ["Do wspólnej sprawy"]
    assert told["sent"][0]["register_number"]
