"""Submission over HTTP: refusals first, then the road to the register."""

from . import files
from .answers import RIGHT
from .answers import with_
from .answers import without
from .http import anonymous
from .http import manager
from .http import person
from concurrent.futures import ThreadPoolExecutor
from eurzad.core.files import files as files_of
from eurzad.core.spool import register_batch
from eurzad.core.store import store
from eurzad.forms.storage import forms_store
from eurzad.forms.versions import publish_form
from eurzad.records.store import find
from plone import api
import pytest
import secrets
import transaction


FORM = "/drzewa/wniosek"


@pytest.fixture
def draft(anna):
    made = anna.post(f"{FORM}/@drafts", {"answers": RIGHT}).json()
    headers = {"Content-Type": "application/pdf", "X-File-Name": "mapa.pdf"}
    path = f"/@drafts/{made['id']}/attachments/map"
    assert anna("POST", path, data=files.PDF, headers=headers).status_code == 201
    return made


@pytest.fixture
def optional_map(site, live_form, model):
    """The form without a required attachment, so that no draft is needed."""
    with api.env.adopt_roles(["Manager"]):
        live_form.fields_model = model.replace(
            "<title>Rysunek lub mapa z zaznaczonymi drzewami</title>",
            "<title>Rysunek</title><required>False</required>",
        )
    publish_form(live_form)
    transaction.commit()
    return live_form


def version(form) -> str:
    return form.definition.version


def waiting(site) -> int:
    return len(store(site).spool.waiting)


def submit(client, token, form, answers=RIGHT, **more):
    body = {"token": token, "answers": answers, "version": version(form), **more}
    return client.post(f"{FORM}/@submit", body)


def register(site) -> int:
    with api.env.adopt_roles(["Manager"]):
        return register_batch(site)


def test_anonymous_visitor_is_401_and_others_than_residents_403(site, live_form):
    assert submit(anonymous(site), "A" * 43, live_form).status_code == 401
    assert submit(person(site, "urzednik"), "A" * 43, live_form).status_code in {401, 403}
    assert waiting(site) == 0


@pytest.mark.parametrize("token", ["", "x", None, 5, "A" * 42, "A" * 44, "A" * 42 + "/", ["A"]])
def test_malformed_token_is_400(site, anna, live_form, token):
    assert submit(anna, token, live_form).status_code == 400
    assert waiting(site) == 0


def test_draft_of_another_resident_is_404(site, draft, jan, live_form):
    assert submit(jan, draft["id"], live_form).status_code == 404
    assert waiting(site) == 0


def test_application_of_another_resident_is_404(site, draft, anna, jan, live_form):
    assert submit(anna, draft["id"], live_form).status_code == 202
    assert submit(jan, draft["id"], live_form).status_code == 404
    assert waiting(site) == 1


def test_old_version_of_the_form_is_409(site, draft, anna, live_form):
    answer = submit(anna, draft["id"], live_form, version="sha256:0")
    assert answer.status_code == 409
    assert answer.json()["error"]["type"] == "FormChanged"
    assert waiting(site) == 0


@pytest.mark.parametrize(
    "answers",
    [
        without("city"),
        with_(admin=True),
        with_(city="x" * 10_000),
        with_(city=["x"]),
        with_(trees=[{"species": "dąb", "girth": "gruby"}]),
        with_(map=["0" * 16]),
    ],
    ids=["missing", "unknown", "10,000 characters", "wrong type", "wrong cell", "forged file"],
)
def test_wrong_answers_are_400_and_nothing_is_written(site, draft, anna, live_form, answers):
    answer = submit(anna, draft["id"], live_form, answers)
    assert answer.status_code == 400
    error = answer.json()["error"]
    assert error["type"] == "ValidationError"
    assert error["fields"][0]["message"]
    assert waiting(site) == 0
    assert len(forms_store(site).drafts) == 1


def test_answers_that_are_no_object_are_400(site, draft, anna, live_form):
    assert submit(anna, draft["id"], live_form, "text").status_code == 400
    assert waiting(site) == 0


def test_form_outside_a_service_card_takes_no_applications(site, anna, live_form, model):
    from .conftest import make_form

    with api.env.adopt_roles(["Manager"]):
        make_form(site, model, "luzem")
    transaction.commit()
    body = {"token": "A" * 43, "answers": RIGHT, "version": version(live_form)}
    assert anna.post("/luzem/@submit", body).status_code == 404
    assert waiting(site) == 0


def test_submission_is_202_and_the_same_again(site, draft, anna, live_form):
    first = submit(anna, draft["id"], live_form)
    assert first.status_code == 202
    assert first.json()["@id"].endswith(f"/@my-applications/{draft['id']}")
    again = submit(anna, draft["id"], live_form)
    assert again.status_code == 202
    assert again.json()["token"] == first.json()["token"]
    assert waiting(site) == 1
    assert register(site) == 1
    assert submit(anna, draft["id"], live_form).status_code == 202
    assert waiting(site) == 0


def test_submitted_draft_is_closed(site, draft, anna, live_form):
    submit(anna, draft["id"], live_form)
    assert anna.get("/@drafts").json()["items"] == []
    assert anna.patch(f"/@drafts/{draft['id']}", {"answers": {}}).status_code == 404


def test_submission_without_a_draft(site, anna, optional_map):
    token = secrets.token_urlsafe(32)
    assert submit(anna, token, optional_map).status_code == 202
    assert waiting(site) == 1


def test_parallel_double_submission_makes_one_application(site, anna, optional_map):
    token = secrets.token_urlsafe(32)
    transaction.commit()
    body = {"token": token, "answers": RIGHT, "version": version(optional_map)}
    url = anna.url(f"{FORM}/@submit")

    def send(_number: int) -> int:
        import requests

        headers = {"Accept": "application/json"}
        return requests.post(
            url, json=body, auth=anna.session.auth, headers=headers, timeout=60
        ).status_code

    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(send, range(8))) == {202}
    transaction.begin()
    assert waiting(site) == 1
    assert register(site) == 1
    assert len(forms_store(site).owned._of("anna")) == 8
    assert list(forms_store(site).owned.tokens("anna")) == [token]


def test_registration_makes_an_application_with_its_files(site, draft, anna, live_form):
    submit(anna, draft["id"], live_form)
    assert register(site) == 1
    application = find(store(site).tokens[draft["id"]].uid)
    assert application.portal_type == "Application"
    assert application.register_kind == "application"
    assert application.title == "Usunięcie drzew: 1234/5"
    assert application.sender == "Osoba Testowa"
    assert application.address == "Leśna 1, 44-230 Czerwionka-Leszczyny"
    assert application.user_id == "anna"
    assert {"label": "Kod pocztowy", "value": "44-230"} in application.answers
    [attachment] = files_of(application).of_kind("attachment")
    assert attachment.data == files.PDF
    assert len(forms_store(site).drafts) == 0
    jobs = [entry.job for entry in store(site).outbox.due(float("inf"), 10)]
    texts = ["index-text", "index-text"]
    assert sorted(jobs) == ["application-documents", *texts, "mail", "sweep-drafts"]


def test_validate_writes_nothing_and_names_the_fields(site, draft, anna, live_form):
    answer = anna.post(f"{FORM}/@validate", {"answers": without("city"), "token": draft["id"]})
    assert answer.status_code == 200
    assert [error["field"] for error in answer.json()["errors"]] == ["city"]
    step = anna.post(f"{FORM}/@validate", {"answers": {}, "step": "attachments"}).json()
    assert {error["field"] for error in step["errors"]} == {"map", "owner_consent"}
    assert anna.post(f"{FORM}/@validate", {"step": "nope"}).status_code == 400


def test_manager_cannot_apply_unless_a_resident(site, draft, live_form):
    assert submit(manager(site), draft["id"], live_form).status_code in {401, 403}
