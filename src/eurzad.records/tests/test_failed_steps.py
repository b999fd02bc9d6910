"""Steps that failed: who sees them, in which words, and what they can do."""

from .client import Client
from .office import make_item
from .office import make_open
from eurzad.core.examples import Recorder
from eurzad.core.log import case_log
from eurzad.core.mail import send
from eurzad.core.outbox import JobFailed
from eurzad.core.outbox import run_due
from eurzad.core.spool import deposit
from eurzad.core.spool import register_batch
from eurzad.core.spool import SpoolRecord
from eurzad.core.store import store
from eurzad.core.testing import logged_in
from eurzad.records.cases.access import change_access
from pathlib import Path
import eurzad.core.mail
import pytest
import secrets
import transaction


EXAMPLES = Path(__file__).parents[3] / "docs" / "reference" / "examples" / "failed-steps"


@pytest.fixture
def refused(monkeypatch):
    """The mail server refuses every address, in words that name none."""

    def refuse():
        raise JobFailed("The mail server refuses the address.", retry=False)

    monkeypatch.setattr(eurzad.core.mail, "settings_of", refuse)


def fail_a_mail(portal, about=""):
    """Return the id of a mail that was given up."""
    id = send(portal, "osoba@example.org", "Powiadomienie", "Treść", about=about)
    transaction.commit()
    run_due(portal)
    assert id in store(portal).outbox.gave_up
    return id


def test_a_failed_mail_of_a_case_is_told_in_words_to_its_handler(functional_portal, refused):
    case = make_open(functional_portal)
    id = fail_a_mail(functional_portal, case.UID())

    answer = Client(functional_portal, "referent").get("@failed-steps")
    (step,) = answer.json()["items"]
    assert (step["id"], step["state"], step["attempts"]) == (id, "gave_up", 1)
    assert step["what"] == "Nie wysłano wiadomości e-mail"
    assert step["case"]["number"] == case.mark
    assert "osoba@example.org" not in answer.text
    assert answer.json()["set_aside"] == []


@pytest.mark.parametrize(
    ("role", "seen"),
    [
        ("referent", 1),
        ("naczelnik", 1),
        ("inspektor", 0),
        ("referent-fn", 0),
        ("archiwista", 0),
        ("kancelaria", 2),
        ("administratorka", 2),
    ],
)
def test_the_registry_sees_all_steps_and_a_clerk_those_of_their_cases(
    functional_portal, refused, role, seen
):
    case = make_open(functional_portal)
    own = fail_a_mail(functional_portal, case.UID())
    fail_a_mail(functional_portal)
    client = Client(functional_portal, role)

    assert client.get("@failed-steps").json()["items_total"] == seen
    done = client.post("@failed-steps", {"act": "retry", "items": [own]}).json()["done"]
    assert done == min(seen, 1)


def test_the_title_of_a_restricted_case_stays_in_its_circle(functional_portal, refused):
    case = make_open(functional_portal)
    with logged_in(functional_portal, "referent"):
        change_access(case, {"access": "restricted", "comment": "Dane o zdrowiu"})
    fail_a_mail(functional_portal, case.UID())

    answer = Client(functional_portal, "kancelaria").get("@failed-steps")
    (step,) = answer.json()["items"]
    assert (step["restricted"], step["case"], step["about"]) == (True, None, None)
    assert case.title not in answer.text


def test_a_step_tried_again_is_done_and_written_into_the_log(
    functional_portal, refused, monkeypatch
):
    case = make_open(functional_portal)
    id = fail_a_mail(functional_portal, case.UID())
    client = Client(functional_portal, "referent")

    told = client.post("@failed-steps", {"act": "retry", "items": [id, "nie-ma"]}).json()
    assert (told["done"], told["items_total"]) == (1, 2)
    assert told["items"][1]["error"]["message"] == "Ten krok jest już wykonany albo załatwiony."
    assert id not in store(functional_portal).outbox.gave_up
    assert [one.act for one in case_log(case).entries()][-1] == "step_retried"
    assert client.get("@failed-steps").json()["items"] == []


def test_a_step_settled_otherwise_keeps_the_remark(functional_portal, refused):
    case = make_open(functional_portal)
    id = fail_a_mail(functional_portal, case.UID())
    body = {"act": "settle", "items": [id]}
    client = Client(functional_portal, "referent")

    assert client.post("@failed-steps", body).json()["error"]["fields"][0]["field"] == "remark"
    assert client.post("@failed-steps", {**body, "remark": "Telefonicznie"}).json()["done"] == 1
    last = list(case_log(case).entries())[-1]
    assert (last.act, last.comment) == ("step_settled", "Telefonicznie")
    (kept,) = Client(functional_portal, "kancelaria").get("@failed-steps").json()["set_aside"]
    assert (kept["id"], kept["remark"]) == (id, "Telefonicznie")
    assert kept["by"] == "Referent Ochrony Środowiska"


def test_a_step_that_keeps_failing_is_shown_after_the_third_time(functional_portal, monkeypatch):
    def fail():
        raise JobFailed("The mail server does not take the mail.")

    monkeypatch.setattr(eurzad.core.mail, "settings_of", fail)
    item = make_item(functional_portal)
    id = send(functional_portal, "osoba@example.org", "Temat", "Treść", about=item.UID())
    transaction.commit()
    client = Client(functional_portal, "kancelaria")
    seen = []
    for _time in range(3):
        run_due(functional_portal)
        seen.append(client.get("@failed-steps").json()["items_total"])
        store(functional_portal).outbox.move(store(functional_portal).outbox.get(id), 0.0)
        transaction.commit()
    assert seen == [0, 0, 1]
    (step,) = client.get("@failed-steps").json()["items"]
    assert (step["state"], step["attempts"]) == ("retrying", 3)
    assert step["about"]["number"] == item.register_number
    monkeypatch.undo()
    monkeypatch.setattr(eurzad.core.mail.MailJob, "prepare", lambda *given: None)
    monkeypatch.setattr(eurzad.core.mail.MailJob, "perform", lambda *given: None)
    run_due(functional_portal)
    assert client.get("@failed-steps").json()["items_total"] == 0


def test_what_could_not_be_registered_is_tried_again_and_never_set_aside(functional_portal):
    token = secrets.token_urlsafe(32)
    deposit(functional_portal, SpoolRecord(token, "nieznany", {}, owner="mieszkanka"))
    transaction.commit()
    register_batch(functional_portal)
    client = Client(functional_portal, "kancelaria")

    (step,) = client.get("@failed-steps").json()["items"]
    assert (step["state"], step["may_settle"]) == ("refused", False)
    body = {"act": "settle", "items": [token], "remark": "Nieważne"}
    assert client.post("@failed-steps", body).json()["done"] == 0
    assert client.post("@failed-steps", {"act": "retry", "items": [token]}).json()["done"] == 1
    assert token in store(functional_portal).spool.waiting


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"act": "burn", "items": ["x"]}, "act"),
        ({"act": "retry", "items": []}, "items"),
        ({"act": "retry", "items": "x"}, "items"),
        ({"act": "retry", "items": [str(n) for n in range(201)]}, "items"),
    ],
)
def test_bad_orders_are_refused_by_name(functional_portal, body, field):
    answer = Client(functional_portal, "kancelaria").post("@failed-steps", body)
    assert answer.json()["error"]["fields"][0]["field"] == field


def test_failed_steps_are_as_recorded(functional_portal, refused):
    site = functional_portal

    def send_as(who, method, path, **kwargs):
        return Client(site, who)(method, path, **kwargs)

    ask = Recorder(EXAMPLES, site.absolute_url(), send_as)
    case = make_open(site)
    id = fail_a_mail(site, case.UID())

    ask("failed-steps", "referent", "GET", "@failed-steps")
    ask(
        "settled-without-a-word",
        "referent",
        "POST",
        "@failed-steps",
        {"act": "settle", "items": [id]},
    )
    ask("retried", "referent", "POST", "@failed-steps", {"act": "retry", "items": [id, "x"]})
    ask("none-of-yours", "referent-fn", "GET", f"@failed-steps?case={case.UID()}")

    ask.check()
