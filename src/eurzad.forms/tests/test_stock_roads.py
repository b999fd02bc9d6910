"""Roads of Plone's own around our accounts, tried by those who may not take them."""

from .http import anonymous
from .http import manager
from .http import PASSWORD
from eurzad.forms.accounts import guard
from eurzad.forms.accounts import throttle
from plone import api
import pytest
import transaction


@pytest.fixture(autouse=True)
def unlimited():
    for one in throttle.ALL:
        one.clear()
    yield
    for one in throttle.ALL:
        one.clear()


@pytest.fixture
def portal_cookie(site, anna):
    """Plone's own session cookie of Anna, as its Classic login sets it."""

    class Response:
        def setCookie(self, name, value, **_options):
            self.cookie = {name: value.decode() if isinstance(value, bytes) else value}

    response = Response()
    site.acl_users.session._setupSession("anna", response)
    return response.cookie


@pytest.mark.parametrize("name", ["anna", "nobody", "anna@example.org"])
def test_a_stranger_cannot_ask_for_anybodys_new_password(site, anna, name):
    answer = anonymous(site).post(f"/@users/{name}/reset-password", {})
    assert answer.status_code == 404


def test_a_reset_link_of_plones_own_is_void(site, anna):
    body = {"reset_token": "x" * 32, "new_password": "Zupelnie-nowe-haslo-5"}
    assert anonymous(site).post("/@users/anna/reset-password", body).status_code == 404
    assert anna.get("/@account").status_code == 200


def test_one_changes_ones_own_password_with_the_old_one(site, anna):
    body = {"old_password": PASSWORD, "new_password": "Zupelnie-nowe-haslo-5"}
    assert anna.post("/@users/anna/reset-password", body).status_code == 200
    assert anna.post("/@users/jan/reset-password", body).status_code == 404


@pytest.mark.parametrize("by", ["anna", "manager"])
def test_a_new_password_by_plones_own_road_ends_the_sessions_too(site, anna, by):
    token = site.acl_users.jwt_auth.create_token("anna")
    transaction.commit()
    session = anonymous(site)
    session.session.headers["Authorization"] = f"Bearer {token}"
    assert session.get("/@account").status_code == 200
    new = "Zupelnie-nowe-haslo-5"
    if by == "anna":
        body = {"old_password": PASSWORD, "new_password": new}
        assert anna.post("/@users/anna/reset-password", body).status_code == 200
    else:
        assert manager(site).patch("/@users/anna", {"password": new}).status_code == 204
    assert session.get("/@account").status_code == 401


@pytest.mark.parametrize(
    "change",
    [
        {"email": "kancelaria@example.org"},
        {"fullname": "X" * 5000},
        {"portrait": {"content-type": "text/html", "data": "eA==", "filename": "x.html"}},
    ],
)
def test_a_resident_changes_nothing_around_the_account(site, anna, change):
    before = anna.get("/@account").json()
    assert anna.patch("/@users/anna", change).status_code in {401, 403}
    assert anna.get("/@account").json() == before
    assert manager(site).patch("/@users/anna", {"fullname": "Anna Nowa"}).status_code == 204


def test_nobody_sends_mail_in_the_offices_name(site, anna):
    message = {"from": "z@example.org", "message": "http://evil.example", "name": "x"}
    for who in (anonymous(site), anna):
        assert who.post("/@email-notification", message).status_code in {401, 403}


@pytest.mark.parametrize("vocabulary", ["Users", "Principals"])
def test_residents_are_listed_to_nobody_but_administrators(site, anna, vocabulary):
    path = f"/@vocabularies/plone.app.vocabularies.{vocabulary}?title=a"
    for who in (anonymous(site), anna):
        assert who.get(path).status_code in {401, 403}


def test_spaces_around_the_login_do_not_make_another_one(site, anna):
    stranger = anonymous(site)
    codes = [
        stranger.post("/@login", {"login": "anna" + " " * n, "password": "inne"}).status_code
        for n in range(11)
    ]
    assert codes == [401] * 10 + [429]


def test_logging_in_sets_no_cookie_that_counts(site, anna):
    stranger = anonymous(site)
    token = stranger.post("/@login", {"login": "anna", "password": PASSWORD}).json()["token"]
    stranger.session.cookies.clear_expired_cookies()
    assert "__ac" not in stranger.session.cookies.get_dict()
    stranger.session.headers["Authorization"] = f"Bearer {token}"
    assert stranger.get("/@account").json()["id"] == "anna"


def test_a_token_ends_with_logging_out_and_with_a_new_password(site, anna):
    from eurzad.forms.accounts.hashing import hashed
    from eurzad.forms.accounts.people import set_password

    def logged_in():
        client = anonymous(site)
        answer = client.post("/@login", {"login": "anna", "password": PASSWORD})
        client.session.cookies.clear()
        client.session.headers["Authorization"] = f"Bearer {answer.json()['token']}"
        assert client.get("/@account").status_code == 200
        return client

    leaving = logged_in()
    # tokens of one second are one token
    plugin = site.acl_users.jwt_auth
    staying = anonymous(site)
    token = plugin.create_token("anna", timeout=7200)
    transaction.commit()
    staying.session.headers["Authorization"] = f"Bearer {token}"
    assert leaving.post("/@logout", {}).status_code in {200, 204}
    assert leaving.get("/@account").status_code == 401
    assert staying.get("/@account").status_code == 200
    with api.env.adopt_roles(["Manager"]):
        set_password(site, "anna", hashed("Zupelnie-nowe-haslo-5"))
    transaction.commit()
    assert staying.get("/@account").status_code == 401


def test_tokens_that_ran_out_are_forgotten(site, anna):
    from eurzad.forms.accounts.sessions import sweep_sessions

    plugin = site.acl_users.jwt_auth
    token = plugin.create_token("anna")
    plugin._tokens["anna"]["old"] = 1
    plugin._tokens["jan"] = type(plugin._tokens["anna"])({"older": 1})
    sweep_sessions(site)
    assert list(plugin._tokens["anna"]) == [token]
    assert "jan" not in plugin._tokens


def test_how_long_an_answer_takes_does_not_tell_who_exists(site, anna, monkeypatch):
    checked = []
    monkeypatch.setattr(guard, "spend_the_time_of_a_check", checked.append)
    stranger = anonymous(site)
    assert stranger.post("/@login", {"login": "anna", "password": "inne"}).status_code == 401
    assert checked == []
    # plone.restapi looks for the person first: the guard is asked for those it does not find, too
    assert stranger.post("/@login", {"login": "nikt", "password": "inne"}).status_code == 401
    assert set(checked) == {"inne"}


def test_a_cookie_alone_changes_nothing(site, anna, portal_cookie):
    stranger = anonymous(site)
    stranger.session.cookies.update(portal_cookie)
    assert stranger.get("/@account").json()["id"] == "anna"
    assert stranger.patch("/@account", {"phone": "600 100 200"}).status_code == 401
    assert anna.get("/@account").json()["phone"] == ""
