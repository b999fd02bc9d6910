"""Versions of a draft, their differences, and several people at one draft."""

from .client import Client
from .office import make_draft_letter
from .office import make_submitted
from .office import ROLES
from datetime import timedelta
from eurzad.core.testing import logged_in
from eurzad.records.letters import editing
from eurzad.records.letters.difference import compare
from eurzad.records.letters.versions import keep_version
from eurzad.records.letters.versions import versions_of
from eurzad.records.workflow import perform
from hypothesis import given
from hypothesis import strategies as st
from time import perf_counter
import pytest


@pytest.fixture
def handler(functional_portal):
    return Client(functional_portal, "referent")


@pytest.fixture
def head(functional_portal):
    return Client(functional_portal, "naczelnik")


def reasons(letter):
    return [one.reason for one in versions_of(letter)]


def test_another_persons_words_are_kept_before_they_are_changed(functional_portal, handler, head):
    letter = make_draft_letter(functional_portal)
    url = letter.absolute_url()
    handler.patch(url, {"reasons": "Tak chce referent."})
    handler.patch(url, {"reasons": "Tak chce referent!"})
    assert versions_of(letter) == []

    head.patch(url, {"reasons": "Tak chce naczelnik."})

    [kept] = versions_of(letter)
    assert (kept.parts["reasons"], kept.author, kept.reason) == (
        "Tak chce referent!",
        "referent",
        "edited",
    )


def test_submitting_and_returning_keep_versions_once(functional_portal):
    letter = make_submitted(functional_portal)
    with logged_in(functional_portal, "naczelnik"):
        perform(letter, "return", comment="Popraw")
    assert reasons(letter) == ["submitted"]

    with logged_in(functional_portal, "referent"):
        letter.reasons = "Inaczej"
        perform(letter, "submit")
    assert reasons(letter) == ["submitted", "submitted"]


def test_versions_are_listed_read_and_compared(functional_portal, handler):
    letter = make_draft_letter(functional_portal)
    url = letter.absolute_url()
    handler.patch(url, {"reasons": "Drzewo jest chore."})
    kept = handler.post(f"{url}/@versions", {"note": "przed oględzinami"})
    assert (kept.status_code, kept.json()["number"]) == (201, 1)
    handler.patch(url, {"reasons": "Drzewo jest zdrowe."})

    [one] = handler.get(f"{url}/@versions").json()["items"]
    assert one["note"] == "przed oględzinami"
    assert one["author"]["fullname"] == "Referent Ochrony Środowiska"
    assert one["reason_title"] == "Zachowana ręcznie"
    told = handler.get(f"{url}/@versions/1").json()["parts"]
    assert told["reasons"] == "Drzewo jest chore."
    assert "user_id" not in told["addressees"][0]
    assert handler.get(f"{url}/@versions/1/difference").json()["parts"] == {
        "reasons": [
            {"op": "same", "text": "Drzewo jest "},
            {"op": "removed", "text": "chore."},
            {"op": "added", "text": "zdrowe."},
        ]
    }


@pytest.mark.parametrize("path", ["2", "0", "-1", "x", "1/difference?to=9", "1/other", "1/2/3"])
def test_a_version_that_is_none_is_not_found(functional_portal, handler, path):
    letter = make_draft_letter(functional_portal)
    keep_version(letter, "kept")

    assert handler.get(f"{letter.absolute_url()}/@versions/{path}").status_code == 404


def test_an_earlier_version_is_restored_and_what_was_there_is_kept(functional_portal, handler):
    letter = make_draft_letter(functional_portal)
    url = letter.absolute_url()
    handler.post(f"{url}/@versions")
    before = letter.reasons
    revision = handler.patch(url, {"reasons": "Nowe", "addressees": []}).json()["revision"]

    assert handler.post(f"{url}/@versions/1/restore", {}).status_code == 400
    stale = handler.post(f"{url}/@versions/1/restore", {"revision": revision - 1})
    assert stale.status_code == 409
    told = handler.post(f"{url}/@versions/1/restore", {"revision": revision}).json()

    assert (told["reasons"], letter.addressees[0]["user_id"]) == (before, "mieszkanka")
    assert versions_of(letter)[-1].parts["reasons"] == "Nowe"
    assert versions_of(letter)[-1].reason == "restored"


def test_only_a_draft_is_restored(functional_portal, handler):
    letter = make_submitted(functional_portal)
    body = {"revision": letter.revision}

    answer = handler.post(f"{letter.absolute_url()}/@versions/1/restore", body)

    assert answer.status_code == 409


def test_two_people_write_different_parts_side_by_side(functional_portal, handler, head):
    letter = make_draft_letter(functional_portal)
    url = letter.absolute_url()
    base = handler.get(url).json()["revision"]

    handler.patch(url, {"reasons": "Powód", "revision": base})
    told = head.patch(url, {"legal_basis": "Podstawa", "revision": base})

    assert told.status_code == 200
    assert (letter.reasons, letter.legal_basis) == ("Powód", "Podstawa")


def test_two_people_at_one_part_get_both_texts(functional_portal, handler, head):
    letter = make_draft_letter(functional_portal)
    url = letter.absolute_url()
    base = handler.get(url).json()["revision"]
    handler.patch(url, {"reasons": "Powód referenta", "revision": base})

    answer = head.patch(url, {"reasons": "Powód naczelnika", "title": "x", "revision": base})

    error = answer.json()["error"]
    assert (answer.status_code, error["type"]) == (409, "EditConflict")
    assert error["theirs"] == {"reasons": "Powód referenta"}
    assert "Referent Ochrony Środowiska" in error["message"]
    assert letter.reasons == "Powód referenta"
    again = head.patch(url, {"reasons": "Powód naczelnika", "revision": error["revision"]})
    assert again.status_code == 200


@pytest.mark.parametrize("revision", [-1, "1", 1.5, True, 10**12])
def test_a_wrong_revision_is_named(functional_portal, handler, revision):
    letter = make_draft_letter(functional_portal)

    answer = handler.patch(letter.absolute_url(), {"reasons": "x", "revision": revision})

    assert answer.status_code == 400
    assert answer.json()["error"]["fields"][0]["field"] == "revision"


def test_saving_the_same_again_changes_nothing(functional_portal, handler):
    letter = make_draft_letter(functional_portal)
    before = letter.revision

    handler.patch(letter.absolute_url(), {"reasons": letter.reasons})

    assert letter.revision == before


def test_an_open_editor_is_told_to_others_until_it_fades(functional_portal, handler, monkeypatch):
    letter = make_draft_letter(functional_portal)
    url = letter.absolute_url()
    assert handler.post(f"{url}/@editing", {"here": True}).json()["editing"] == []
    head = Client(functional_portal, "naczelnik")

    told = head.post(f"{url}/@editing").json()
    assert [one["fullname"] for one in told["editing"]] == ["Referent Ochrony Środowiska"]
    assert head.get(url).json()["editing"][0]["id"] == "referent"
    later = editing.now() + timedelta(minutes=3)
    monkeypatch.setattr(editing, "now", lambda: later)
    assert head.post(f"{url}/@editing").json()["editing"] == []


def test_a_closed_editor_is_told_no_more(functional_portal, handler, head):
    url = make_draft_letter(functional_portal).absolute_url()
    handler.post(f"{url}/@editing")
    handler.post(f"{url}/@editing", {"here": False})

    assert head.get(url).json()["editing"] == []
    assert head.post(f"{url}/@editing", {"here": "yes"}).status_code == 400


@pytest.mark.parametrize("role", ROLES)
def test_versions_stay_with_those_who_work_on_the_case(functional_portal, role):
    letter = make_draft_letter(functional_portal)
    keep_version(letter, "kept")
    client = Client(functional_portal, role)
    url = letter.absolute_url()

    sees = role in ("referent", "inspektor", "naczelnik", "kontroler", "zarzadca")
    writes = role in ("referent", "naczelnik", "zarzadca")
    refused = 401 if role is None else 403
    for path in ("@versions", "@versions/1", "@versions/1/difference"):
        assert client.get(f"{url}/{path}").status_code == (200 if sees else refused)
    assert client.post(f"{url}/@versions").status_code == (201 if writes else refused)
    body = {"revision": letter.revision}
    answer = client.post(f"{url}/@versions/1/restore", body)
    assert answer.status_code == (200 if writes else refused)
    assert client.post(f"{url}/@editing").status_code == (200 if writes else refused)


@given(st.text(alphabet="ab \n", max_size=60), st.text(alphabet="ab \n", max_size=60))
def test_a_difference_put_together_is_both_texts(before, after):
    pieces = compare(before, after)

    assert "".join(one["text"] for one in pieces if one["op"] != "added") == before
    assert "".join(one["text"] for one in pieces if one["op"] != "removed") == after


@pytest.mark.parametrize("unit", ["a ", "\n", "słowo\n", "a"])
def test_long_texts_are_compared_in_little_time(unit):
    text = unit * (50_000 // len(unit))
    begin = perf_counter()
    compare(text, "x " + text[:-7] + " y")

    assert perf_counter() - begin < 5
