"""The public page: anybody may check a document; it is bounded and keeps nothing."""

from ..validation import making
from ..validation.pki import authority
from eurzad.core.clock import now
from eurzad.core.files import files
from eurzad.core.testing import logged_in
from eurzad.records.content.base import add
from eurzad.records.incoming import register_incoming
from eurzad.records.interfaces import LetterDispatched
from eurzad.records.store import find
from eurzad.records.store import remember_place
from eurzad.records.tree import new_record
from eurzad.signing.checking import throttle
from eurzad.signing.checking.codes import DocumentCodes
from eurzad.signing.checking.codes import read_code
from eurzad.signing.checking.services.verify_document import post
from hashlib import sha256
from zope.event import notify
import pytest
import re
import requests
import transaction


@pytest.fixture
def office(functional_portal):
    return functional_portal


@pytest.fixture(scope="module")
def signed():
    return making.sign(making.plain_pdf(), authority().clerk)


def upload(office, data, **headers):
    transaction.commit()
    return requests.post(
        f"{office.absolute_url()}/@verify-document",
        data=data,
        headers={
            "Accept": "application/json",
            "Accept-Language": "pl",
            "Content-Type": "application/octet-stream",
            **headers,
        },
        timeout=120,
    )


def look_up(office, digest, name="sha256"):
    transaction.commit()
    return requests.get(
        f"{office.absolute_url()}/@verify-document",
        params={name: digest},
        headers={"Accept": "application/json", "Accept-Language": "pl"},
        timeout=60,
    )


def sent_letter(office, pdf):
    """A letter with this PDF that left the office."""
    with logged_in(office, "kancelaria"):
        item = register_incoming(office, title="Podanie", sender="Anna Demo")
    letter = add(find(item.case_uid), new_record("Letter", "1", title="Pismo"))
    remember_place(office, letter)
    files(letter).add("pismo.pdf", "application/pdf", pdf, "letter-pdf")
    letter.dispatched = now()
    notify(LetterDispatched(letter))
    return letter


def test_anybody_learns_who_signed_a_file_and_that_it_is_unchanged(office, signed):
    said = upload(office, signed)
    assert said.status_code == 200
    told = said.json()
    assert (told["verdict"], told["ours"]) == ("intact", None)
    assert told["signers"][0]["name"] == "Referent Próbny"
    assert told["sha256"] == sha256(signed).hexdigest()
    assert "no-store" in said.headers["Cache-Control"]
    changed = upload(office, signed.replace(b"100 zl", b"900 zl")).json()
    assert changed["verdict"] == "altered"
    assert changed["summary"]["word"] == "Zmieniony po podpisaniu"


def test_document_of_ours_is_recognised_by_the_file_and_by_its_code(office, signed):
    sent_letter(office, signed)
    digest = sha256(signed).hexdigest()
    assert upload(office, signed).json()["ours"]["dispatched"]
    assert look_up(office, digest).json()["ours"]["dispatched"]
    assert look_up(office, digest.upper()).json()["ours"]
    assert look_up(office, "0" * 64).json()["ours"] is None


def test_nothing_of_the_file_is_kept(office, signed, tmp_path, monkeypatch):
    before = office._p_jar.db().lastTransaction()
    transaction.commit()
    upload(office, signed)
    assert office._p_jar.db().lastTransaction() == before


@pytest.mark.parametrize("code", ["", "abc", "g" * 64, "0" * 65, "../" * 21])
def test_code_that_is_none_is_refused(office, code):
    answer = look_up(office, code)
    assert answer.status_code == 400
    assert answer.json()["error"]["fields"][0]["field"] == "sha256"


def test_empty_and_large_files_are_refused(office, monkeypatch):
    assert upload(office, b"").status_code == 400
    monkeypatch.setattr(post, "LARGEST", 1000)
    assert upload(office, b"x" * 1001).status_code == 413


def test_too_many_attempts_are_refused(office, monkeypatch):
    monkeypatch.setattr(post.THROTTLE, "limits", {"client": 2, "all": 100})
    answers = [look_up(office, "0" * 64).status_code for _count in range(3)]
    assert answers == [200, 200, 429]


def test_clients_are_counted_each_on_their_own():
    counted = throttle.Throttle(2, 3)
    assert [counted.allows("a"), counted.allows("a"), counted.allows("a")] == [True, True, False]
    assert counted.allows("b")
    assert not counted.allows("c")


def test_only_so_many_files_are_examined_at_a_time(office, signed, monkeypatch):
    monkeypatch.setattr(post, "WAIT", 0.1)
    with post.EXAMINING:
        assert upload(office, signed).status_code == 429
    assert upload(office, signed).status_code == 200


def test_holder_of_a_letter_learns_by_its_code_that_the_office_sent_it(office):
    letter = sent_letter(office, b"%PDF-1.7 pismo")
    letter.signatures = ({"id": "naczelnik", "name": "Naczelnik Demo", "position": "naczelnik"},)
    code = DocumentCodes().code_of(letter)
    assert re.fullmatch(r"([A-Z2-7]{4}-){3}[A-Z2-7]{4}", code)

    told = look_up(office, code.lower().replace("-", " "), "code").json()["ours"]

    assert (told["kind"], told["mark"]) == (letter.kind, letter.__parent__.mark or "")
    assert told["signatories"] == [{"name": "Naczelnik Demo", "position": "naczelnik"}]
    assert "Anna" not in str(told)
    assert "Pismo" not in str(told)


def test_code_of_a_letter_that_was_not_sent_is_not_ours(office):
    letter = sent_letter(office, b"%PDF-1.7 pismo")
    other = DocumentCodes().code_of(letter).replace("-", "")[::-1]
    assert look_up(office, other, "code").json()["ours"] is None


@pytest.mark.parametrize("code", ["x", "ABCD-EFGH-IJKL-MNO", "ABCD-EFGH-IJKL-MNO9", "ą" * 16])
def test_code_that_no_letter_can_have_is_refused(office, code):
    answer = look_up(office, code, "code")
    assert answer.status_code == 400
    assert answer.json()["error"]["fields"][0]["field"] == "code"


def test_signs_taken_for_others_are_read_as_those():
    assert read_code("abcd-0123-8efg-hijk") == "ABCDOI23BEFGHIJK"
