"""Drafts over HTTP: refusals first, then the road."""

from . import files
from .http import anonymous
from .http import person
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from eurzad.core.store import store
from eurzad.forms.drafts.desk import sweep_expired
from eurzad.forms.drafts.sweep import JOB
from eurzad.forms.limits import DRAFTS_PER_USER
from eurzad.forms.storage import forms_store
import pytest
import transaction


FORM = "/drzewa/wniosek"


@pytest.fixture
def draft(anna):
    answer = anna.post(f"{FORM}/@drafts", {"answers": {"city": "Rybnik"}})
    assert answer.status_code == 201
    return answer.json()


def count(site) -> int:
    return len(forms_store(site).drafts)


def attach(client, draft, data=files.PDF, name="mapa.pdf", kind="application/pdf", field="map"):
    return client(
        "POST",
        f"/@drafts/{draft['id']}/attachments/{field}",
        data=data,
        headers={"Content-Type": kind, "X-File-Name": name},
    )


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("POST", f"{FORM}/@drafts"),
        ("GET", "/@drafts"),
        ("GET", "/@drafts/x"),
        ("PATCH", "/@drafts/x"),
        ("DELETE", "/@drafts/x"),
        ("POST", "/@drafts/x/attachments/map"),
        ("DELETE", "/@drafts/x/attachments/y"),
    ],
)
def test_anonymous_visitor_is_401_and_others_than_residents_403(site, live_form, method, path):
    assert anonymous(site)(method, path, json={}).status_code == 401
    clerk = person(site, "urzednik")
    assert clerk(method, path, json={}).status_code in {401, 403}
    assert count(site) == 0


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/@drafts/{id}"),
        ("PATCH", "/@drafts/{id}"),
        ("DELETE", "/@drafts/{id}"),
        ("POST", "/@drafts/{id}/attachments/map"),
        ("DELETE", "/@drafts/{id}/attachments/x"),
    ],
)
def test_draft_of_another_resident_is_404(site, draft, jan, method, path):
    answer = jan(method, path.format(id=draft["id"]), json={"answers": {"city": "X"}})
    assert answer.status_code == 404
    assert forms_store(site).drafts[draft["id"]].answers == {"city": "Rybnik"}


@pytest.mark.parametrize("token", ["x", "A" * 43, "%00", "a" * 10_000])
def test_forged_token_is_404(anna, token):
    assert anna.get(f"/@drafts/{token}").status_code in {400, 404}


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"not json", 400),
        (b"[]", 400),
        (b'{"answers": []}', 400),
        (b'{"answers": {"a": NaN}}', 400),
        (b'{"answers": {"city": "' + b"x" * 300_000 + b'"}}', 413),
        (b"x" * 600_000, 413),
    ],
    ids=["text", "list", "answers a list", "NaN", "large answers", "large body"],
)
def test_bad_body_is_refused_and_nothing_written(site, anna, draft, body, status):
    headers = {"Content-Type": "application/json"}
    path = f"/@drafts/{draft['id']}"
    assert anna("PATCH", path, data=body, headers=headers).status_code == status
    assert anna("POST", f"{FORM}/@drafts", data=body, headers=headers).status_code == status
    assert forms_store(site).drafts[draft["id"]].answers == {"city": "Rybnik"}
    assert count(site) == 1


def test_draft_is_saved_read_listed_and_deleted(site, anna, draft):
    saved = anna.patch(f"/@drafts/{draft['id']}", {"answers": {"city": "Żory"}})
    assert saved.status_code == 200
    assert list(saved.json()) == ["saved"]
    assert anna.get(f"/@drafts/{draft['id']}").json()["answers"] == {"city": "Żory"}
    [item] = anna.get("/@drafts").json()["items"]
    assert item["id"] == draft["id"]
    assert item["form"]["title"] == "Wniosek"
    assert item["service"]["title"] == "Usunięcie drzew"
    assert anna.delete(f"/@drafts/{draft['id']}").status_code == 204
    assert anna.get("/@drafts").json()["items"] == []
    assert list(forms_store(site).owned.tokens("anna")) == []


def test_resident_has_a_bounded_number_of_drafts(site, anna, draft):
    for _number in range(DRAFTS_PER_USER - 1):
        assert anna.post(f"{FORM}/@drafts", {}).status_code == 201
    assert anna.post(f"{FORM}/@drafts", {}).status_code == 409
    assert count(site) == DRAFTS_PER_USER


def test_drafts_that_nobody_saves_are_swept(site, draft):
    assert sweep_expired(site, datetime.now(UTC) + timedelta(days=29)) == 0
    assert sweep_expired(site, datetime.now(UTC) + timedelta(days=31)) == 1
    assert count(site) == 0
    transaction.commit()


def test_sweep_is_scheduled(site):
    assert [entry.job for entry in store(site).outbox.due(float("inf"), 10)] == [JOB]


def test_attachment_is_added_listed_and_removed(site, anna, draft):
    added = attach(anna, draft, name="mapa%20%C5%BC%C3%B3%C5%82ta.pdf")
    assert added.status_code == 201
    assert added.json()["filename"] == "mapa żółta.pdf"
    assert added.json()["size"] == len(files.PDF)
    assert len(added.json()["sha256"]) == 64
    kept = forms_store(site).drafts[draft["id"]].files[0]
    with kept.blob.open() as stream:
        assert stream.read() == files.PDF
    [listed] = anna.get(f"/@drafts/{draft['id']}").json()["attachments"]
    path = f"/@drafts/{draft['id']}/attachments/{listed['id']}"
    assert anna.delete(path).status_code == 204
    assert anna.delete(path).status_code == 404
    assert anna.get(f"/@drafts/{draft['id']}").json()["attachments"] == []


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"data": files.EXE}, 415),
        ({"data": files.PNG}, 415),
        ({"name": "mapa.exe"}, 415),
        ({"kind": "image/png"}, 415),
        ({"data": b""}, 415),
        ({"data": files.PDF + b" " * (10 * 1024 * 1024)}, 413),
        ({"name": ""}, 400),
        ({"name": "x" * 2000}, 400),
        ({"field": "city"}, 404),
        ({"field": "unknown"}, 404),
        ({"data": b"a=b", "kind": "application/x-www-form-urlencoded"}, 400),
    ],
    ids=lambda value: str(value)[:40],
)
def test_attachment_that_does_not_fit_is_refused(site, anna, draft, change, status):
    answer = attach(anna, draft, **change)
    assert answer.status_code in {status, 415 if status == 400 else status}
    assert forms_store(site).drafts[draft["id"]].files == ()


def test_field_takes_a_bounded_number_of_files(site, anna, draft):
    for _number in range(3):
        assert attach(anna, draft).status_code == 201
    assert attach(anna, draft).status_code == 415
    assert len(forms_store(site).drafts[draft["id"]].files) == 3
