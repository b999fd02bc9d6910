"""After a case: the question how it went, the case as a ZIP; payments without the add-on."""

from .http import anonymous
from .office import clerk
from .office import make_office
from .office import open_case
from .office import sent_letter
from .service_card import Service
from .test_my_applications import registered  # noqa: F401
from .test_my_applications import represent
from .test_my_applications import token  # noqa: F401
from .test_replies import begin
from .test_replies import file_it
from .test_replies import read_all
from .test_submission import optional_map  # noqa: F401
from .test_submission import register
from eurzad.core.interfaces import ICharges
from eurzad.core.outbox import run_due
from eurzad.core.testing import logged_in
from eurzad.forms.mycase import package
from eurzad.forms.satisfaction import ratings
from eurzad.forms.storage import forms_store
from eurzad.records.cases.parties import end_party
from eurzad.records.workflow import perform
from io import BytesIO
from plone import api
from zipfile import ZipFile
from zope.component import getGlobalSiteManager
from zope.interface import implementer
import pytest
import requests
import transaction


@pytest.fixture
def case(site, registered):  # noqa: F811
    make_office(site)
    return open_case(site, registered)


@pytest.fixture
def closed(site, case):
    with logged_in(site, "referent"):
        perform(case, "close", outcome="Załatwiono")
    transaction.commit()
    return case


def test_the_question_is_asked_once_after_the_end(site, anna, case, token):  # noqa: F811
    url = f"/@my-applications/{token}"
    rating = {"answer": 4, "remark": "Szybko."}
    assert anna.get(url).json()["rating"] is False
    assert anna.post(f"/@rating/{token}", rating).status_code == 409
    with logged_in(site, "referent"):
        perform(case, "close", outcome="Załatwiono")
    transaction.commit()
    assert anna.get(url).json()["rating"] is True
    assert anna.post(f"/@rating/{token}", rating).status_code == 204
    assert anna.get(url).json()["rating"] is False
    assert anna.post(f"/@rating/{token}", rating).status_code == 409


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"answer": 0},
        {"answer": 6},
        {"answer": True},
        {"answer": "4"},
        {"answer": 4, "remark": "x" * 501},
        {"answer": 4, "name": "Anna"},
    ],
)
def test_a_wrong_answer_is_400(anna, closed, token, body):  # noqa: F811
    assert anna.post(f"/@rating/{token}", body).status_code == 400


def test_nobody_else_answers(site, anna, jan, closed, token):  # noqa: F811
    for id in (token, closed.UID()):
        assert jan.post(f"/@rating/{id}", {"answer": 1}).status_code == 404
    assert anonymous(site).post(f"/@rating/{token}", {"answer": 1}).status_code == 401
    assert clerk(site, "referent").post(f"/@rating/{token}", {"answer": 1}).status_code in {
        401,
        403,
    }


def test_what_is_kept_does_not_tell_who_answered(site, anna, closed, token):  # noqa: F811
    anna.post(f"/@rating/{token}", {"answer": 2, "remark": "Długo."})
    transaction.begin()
    [kept] = forms_store(site).ratings.values()

    assert "anna" not in str(vars(kept))
    assert closed.UID() not in str(vars(kept))
    head = clerk(site, "naczelnik").get("/@satisfaction").json()["items"]
    [told] = head
    assert (told["title"], told["count"], told["average"], told["remarks"]) == (
        "Usunięcie drzew",
        1,
        None,
        [],
    )


def test_results_are_shown_once_there_are_enough(site, anna, closed, monkeypatch):
    for number in range(ratings.ENOUGH):
        ratings.rate(site, closed, f"osoba-{number}", 5 if number else 1, f"Uwaga {9 - number}")
    transaction.commit()

    [told] = clerk(site, "naczelnik").get("/@satisfaction").json()["items"]

    assert (told["average"], told["answers"]) == (4.2, [1, 0, 0, 0, 4])
    assert told["remarks"] == sorted(told["remarks"])


def test_results_are_for_heads_of_their_units(site, anna, closed, token):  # noqa: F811
    anna.post(f"/@rating/{token}", {"answer": 2})

    assert anonymous(site).get("/@satisfaction").status_code == 401
    assert anna.get("/@satisfaction").status_code in {401, 403}
    assert clerk(site, "referent").get("/@satisfaction").status_code == 403
    assert clerk(site, "referent-fn").get("/@satisfaction").status_code == 403


def zip_of(client, id):
    answer = client.get(f"/@@my-case-package/{id}/sprawa.zip")
    assert answer.status_code == 200, answer.text
    assert answer.headers["Content-Type"] == "application/zip"
    assert "no-store" in answer.headers["Cache-Control"]
    return ZipFile(BytesIO(answer.content))


def test_the_case_can_be_taken_along_with_letters_receipts_messages_and_log(
    site,
    anna,
    case,
    token,  # noqa: F811
):
    run_due(site, limit=50)
    transaction.commit()
    sent_letter(site, case, "decision")
    read_all(anna, f"/@my-applications/{token}")
    sent_letter(site, case, "decision")
    file_it(anna, begin(anna, token, "letter"), "Dziękuję.")
    register(site)
    run_due(site, limit=50)
    anna.post(f"/@my-messages/{token}", {"text": "=1+1"})

    with zip_of(anna, token) as archive:
        names = archive.namelist()
        index = archive.read("spis.csv").decode("utf-8-sig")
        messages = archive.read("wiadomosci.csv").decode("utf-8-sig")

    assert sum(name.startswith("1-wniosek/") for name in names) == 4
    letters = [name for name in names if name.startswith("2-pisma-z-urzedu/")]
    assert [name.rpartition(".")[2] for name in letters] == ["pdf", "xml"]
    assert sum(name.startswith("3-twoje-pisma/") for name in names) == 4
    assert any(name.startswith("metryka-") for name in names)
    assert len(index.strip().splitlines()) == 1 + 4 + 2 + 4
    assert "'=1+1" in messages


def test_the_package_is_its_persons_only(site, anna, jan, case, token):  # noqa: F811
    path = f"/@@my-case-package/{token}"
    represent(site, case, "jan")

    assert zip_of(jan, case.UID()).namelist()[0] == "spis.csv"
    assert jan.get(path).status_code == 404
    assert anonymous(site).get(path).status_code == 404
    assert clerk(site, "referent").get(path).status_code == 404
    assert anna.get("/@@my-case-package").status_code == 404
    assert anna.post(path, {}).status_code in {404, 405}
    with api.env.adopt_user("anna"):
        end_party(case, "p2", {"ended": "revoked"})
    transaction.commit()
    assert jan.get(f"/@@my-case-package/{case.UID()}").status_code == 404


def test_a_plain_link_with_the_portals_cookie_gives_the_package(site, anna, case, token):  # noqa: F811
    cookie = {"auth_token": site.acl_users.jwt_auth.create_token("anna")}
    transaction.commit()
    url = f"{site.absolute_url()}/@@my-case-package/{token}/sprawa.zip"

    assert requests.get(url, cookies=cookie, timeout=30).status_code == 200
    assert requests.get(url, cookies={"auth_token": "x"}, timeout=30).status_code == 404


def test_a_package_is_bounded(site, anna, case, token, monkeypatch):  # noqa: F811
    run_due(site, limit=50)
    transaction.commit()
    monkeypatch.setattr(package, "LARGEST", 10)

    answer = anna.get(f"/@@my-case-package/{token}")

    assert answer.status_code == 413
    assert "za duża" in answer.text


@pytest.mark.parametrize(("fee", "shown"), [("82 zł", "82 zł"), ("0 zł", ""), ("brak opłat", "")])
def test_without_the_add_on_the_fee_of_the_service_is_told(
    anna,
    case,
    token,  # noqa: F811
    fee,
    shown,
    monkeypatch,
):
    monkeypatch.setattr(Service, "fee", fee)
    told = anna.get(f"/@my-applications/{token}").json()["payments"]

    assert (told["add_on"], told["charges"], told["title"]) == (False, [], case.mark)
    assert told["fee"] == shown


@implementer(ICharges)
class Charges:
    title = "Opłaty"

    def is_configured(self, site):
        return True

    def charge(self, site, case, kind, amount, title):
        return "1"

    def outstanding(self, site, case):
        return [{"id": "1", "title": "Opłata skarbowa", "amount": "17.00"}]


def test_with_the_add_on_what_it_knows_is_told(anna, case, token):  # noqa: F811
    manager = getGlobalSiteManager()
    charges = Charges()
    manager.registerUtility(charges, ICharges, "test")
    try:
        told = anna.get(f"/@my-applications/{token}").json()["payments"]
    finally:
        manager.unregisterUtility(charges, ICharges, "test")

    assert told == {
        "add_on": True,
        "charges": [{"id": "1", "title": "Opłata skarbowa", "amount": "17.00"}],
    }
