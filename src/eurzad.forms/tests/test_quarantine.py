"""What residents add is withheld from everybody until it was scanned."""

from . import files
from .answers import with_
from .office import clerk
from .office import make_office
from .office import registered_item
from .test_drafts import attach
from .test_drafts import draft  # noqa: F401
from .test_drafts import FORM
from .test_submission import optional_map  # noqa: F401
from eurzad.core.outbox import run_due
from eurzad.core.testing import register_spool
from eurzad.core.viruses.contrib.demo.plugin import EICAR
import pytest
import transaction


VIRUS = files.PDF + EICAR


@pytest.fixture
def scanner(monkeypatch):
    """Configures the demonstration scanner."""
    monkeypatch.setenv("EURZAD_VIRUS_SCANNER", "demo")
    return "demo"


def scan(site):
    transaction.begin()
    run_due(site)
    transaction.begin()


def submit(client, draft, ids):  # noqa: F811
    version = client.get(f"{FORM}/@form").json()["version"]
    body = {"token": draft["id"], "version": version, "answers": with_(map=ids)}
    return client.post(f"{FORM}/@submit", body)


def test_the_form_is_told_what_was_found(site, anna, draft, scanner):  # noqa: F811
    good, bad = (attach(anna, draft, data).json() for data in (files.PDF, VIRUS))
    assert (good["scan"], bad["scan"]) == ({"state": "waiting"}, {"state": "waiting"})

    scan(site)

    told = anna.get(f"/@drafts/{draft['id']}").json()["attachments"]
    assert [one["scan"]["state"] for one in told] == ["clean", "infected"]
    answer = submit(anna, draft, [good["id"], bad["id"]])
    assert answer.status_code == 400
    [wrong] = answer.json()["error"]["fields"]
    assert (wrong["field"], "złośliwe oprogramowanie" in wrong["message"]) == ("map", True)
    anna.delete(f"/@drafts/{draft['id']}/attachments/{bad['id']}")
    assert submit(anna, draft, [good["id"]]).status_code == 202


def test_an_application_is_filed_at_once_and_its_files_wait(site, anna, draft, scanner):  # noqa: F811
    make_office(site)
    good, bad = (attach(anna, draft, data).json() for data in (files.PDF, VIRUS))
    assert submit(anna, draft, [good["id"], bad["id"]]).status_code == 202
    register_spool(site)
    transaction.commit()
    item = registered_item(site, draft["id"])
    registry = clerk(site, "kancelaria")

    def told(client, path, name):
        return [
            (one["scan"]["state"], one["download"] is None)
            for one in client.get(path).json()[name]
            if one["kind"] == "attachment"
        ]

    mine = f"/@my-applications/{draft['id']}"
    assert item.register_number
    for client, path, name in (
        (registry, item.absolute_url(), "files"),
        (anna, mine, "documents"),
    ):
        assert told(client, path, name) == [("waiting", True), ("waiting", True)]
    for number in ("1", "2"):
        assert registry.get(f"{item.absolute_url()}/@@download/{number}/x").status_code == 403
        answer = anna.get(f"/@@my-application-file/{draft['id']}/{number}/x")
        assert (answer.status_code, answer.content) == (403, b"")

    scan(site)

    assert told(registry, item.absolute_url(), "files") == [("clean", False), ("infected", True)]
    assert told(anna, mine, "documents") == [("clean", False), ("infected", True)]
    assert registry.get(f"{item.absolute_url()}/@@download/1/x").content == files.PDF
    assert registry.get(f"{item.absolute_url()}/@@download/2/x").status_code == 403
