"""The signing tray: read, approve, sign many at once; each letter has its own result."""

from .client import Client
from .office import make_case
from .office import make_letter
from .office import ROLES
from .office import TWO
from .office import work
from .others import pdf_is_intact
from .others import run
from eurzad.core.clock import now
from eurzad.core.clock import today
from eurzad.core.errors import Conflict
from eurzad.core.errors import Forbidden
from eurzad.core.files import files
from eurzad.core.log import case_log
from eurzad.core.storage.substitutions import Substitution
from eurzad.core.store import store
from eurzad.core.testing import logged_in
from eurzad.records.letters.approval import final_pdf
from eurzad.records.letters.rules import set_approval_rules
from eurzad.records.letters.signatures import current_signature
from eurzad.records.tree import state_of
from eurzad.records.workflow import perform
import pytest
import transaction


TRAY = "@signing-tray"


@pytest.fixture
def office(functional_portal, signing):
    return functional_portal


@pytest.fixture
def letter(office):
    """A decision that waits for the mayor's signature, its PDF made."""
    made = make_letter(office)
    work(office)
    return made


@pytest.fixture
def mayor(office):
    return Client(office, "burmistrz")


def tray(client):
    return client.get(TRAY).json()


def do(client, act, *letters):
    answer = client.post(TRAY, {"act": act, "items": [one.absolute_url() for one in letters]})
    assert answer.status_code == 200, answer.text
    return [one["ok"] or one["error"]["message"] for one in answer.json()["items"]]


def signed(folder, letter, signatures=1):
    return pdf_is_intact(folder, final_pdf(letter).data, signatures)


def text_of(folder, letter):
    (folder / "l.pdf").write_bytes(final_pdf(letter).data)
    return run("pdftotext", "-layout", folder / "l.pdf", "-")[1]


def test_a_letter_waits_for_its_signatory_and_nobody_else(office, letter, mayor):
    told = tray(mayor)

    assert (told["configured"], told["methods"], told["items_total"]) == (True, ["office"], 1)
    [item] = told["items"]
    assert (item["@id"], item["state"], item["for"]) == (letter.absolute_url(), "waiting", None)
    assert item["pdf"]["kind"] == "letter-pdf"
    for other in ("naczelnik", "referent", "skarbnik", "kancelaria"):
        assert tray(Client(office, other))["items"] == []
    assert mayor.get("@desk").json()["counts"]["to_sign"] == 1


def test_the_signatory_sees_the_letter_and_its_case_while_it_waits(office, letter, mayor):
    case = letter.__parent__

    assert mayor.get(letter.absolute_url()).status_code == 200
    assert mayor.get(case.absolute_url()).status_code == 200
    assert mayor.get(tray(mayor)["items"][0]["pdf"]["download"]).content.startswith(b"%PDF-")
    do(mayor, "accept", letter)
    do(mayor, "sign", letter)
    work(office)
    assert mayor.get(letter.absolute_url()).status_code == 403


def test_a_letter_is_read_approved_and_signed(office, letter, mayor, tmp_path):
    before = final_pdf(letter)
    assert do(mayor, "sign", letter) != [True]
    assert do(mayor, "accept", letter) == [True]
    assert tray(mayor)["items"][0]["state"] == "accepted"
    assert do(mayor, "sign", letter) == [True]
    assert tray(mayor)["items"][0]["state"] == "queued"

    work(office)

    assert state_of(letter) == "signed"
    assert letter.signed == today()
    assert tray(mayor)["items"] == []
    assert signed(tmp_path, letter)
    text = text_of(tmp_path, letter)
    for words in ("Podpisano elektronicznie", "Burmistrz Gminy", letter.__parent__.mark):
        assert words in text
    assert "DEMO – BEZ MOCY PRAWNEJ" in text
    assert before.kind == "letter-superseded"
    assert [one.kind for one in files(letter).values()] == ["letter-superseded", "letter-pdf"]


def test_the_signature_is_in_the_log_and_on_the_letter(office, letter, mayor):
    do(mayor, "accept", letter)
    do(mayor, "sign", letter)
    work(office)

    entry = next(one for one in case_log(letter.__parent__).entries() if one.act == "signed")
    assert (entry.actor, entry.details["letter"]) == ("burmistrz", letter.id)
    assert entry.details["sha256"] == final_pdf(letter).sha256
    with logged_in(office, "referent"):
        told = Client(office, "referent").get(letter.absolute_url()).json()
    [signature] = told["signatures"]
    assert (signature["state"], signature["name"]) == ("signed", "Burmistrz Gminy")
    assert "BEZ MOCY PRAWNEJ" in signature["certificate"]["subject"]


def test_all_approved_letters_are_signed_at_once_and_each_result_is_its_own(
    office, mayor, tmp_path
):
    letters = [make_letter(office) for _number in range(3)]
    work(office)
    broken = letters[1]
    final_pdf(broken).blob.open("w").write(b"%PDF-1.7 broken")
    transaction.commit()

    assert do(mayor, "accept", *letters) == [True] * 3
    assert do(mayor, "sign", *letters) == [True] * 3
    work(office)

    assert [state_of(one) for one in letters] == ["signed", "approved", "signed"]
    [item] = tray(mayor)["items"]
    assert (item["@id"], item["state"]) == (broken.absolute_url(), "failed")
    assert item["problem"] == "Dokumentu nie można podpisać: plik jest uszkodzony."
    assert signed(tmp_path, letters[2])


def test_a_letter_that_was_not_approved_for_signature_is_not_signed_with_the_others(office, mayor):
    first, second = (make_letter(office) for _number in range(2))
    work(office)
    do(mayor, "accept", first)

    results = do(mayor, "sign", first, second)
    work(office)

    assert results == [True, "Najpierw przeczytaj pismo i zatwierdź je do podpisu."]
    assert [state_of(one) for one in (first, second)] == ["signed", "approved"]


def test_approval_for_signature_can_be_taken_back(office, letter, mayor):
    do(mayor, "accept", letter)

    assert do(mayor, "take_back", letter) == [True]
    assert tray(mayor)["items"][0]["state"] == "waiting"


def test_who_refuses_gives_remarks_and_the_letter_is_a_draft_again(office, letter, mayor):
    url = f"{letter.absolute_url()}/@workflow/refuse_signature"
    assert mayor.post(url, {}).status_code == 400

    answer = mayor.post(url, {"comment": "Proszę podać datę oględzin."})

    assert answer.status_code == 200, answer.text
    assert (state_of(letter), letter.remarks) == ("draft", "Proszę podać datę oględzin.")
    assert (letter.signatures, letter.signatory, letter.date) == ((), {}, None)
    assert final_pdf(letter) is None
    assert "signature_refused" in [one.act for one in case_log(letter.__parent__).entries()]
    assert tray(mayor)["items"] == []
    # and goes the whole way again
    with logged_in(office, "referent"):
        perform(letter, "submit")
    with logged_in(office, "naczelnik"):
        perform(letter, "approve")
    work(office)
    assert final_pdf(letter) is not None
    assert len(tray(mayor)["items"]) == 1


def test_nobody_else_refuses_or_signs(office, letter):
    for other in ("naczelnik", "referent", "skarbnik", "zarzadca"):
        client = Client(office, other)
        url = f"{letter.absolute_url()}/@workflow/refuse_signature"
        assert client.post(url, {"comment": "x"}).status_code in (403, 404)
        assert do(client, "accept", letter) != [True]
        assert do(client, "sign", letter) != [True]
    assert current_signature(letter)[1]["state"] == "waiting"


def test_no_letter_is_signed_by_saying_so(office, letter):
    client = Client(office, "zarzadca")

    assert client.post(f"{letter.absolute_url()}/@workflow/sign", {}).status_code == 403
    with logged_in(office, "zarzadca"), pytest.raises(Forbidden):
        perform(letter, "sign", made={"pdf": b"%PDF-"})
    assert state_of(letter) == "approved"


def test_signatures_come_in_their_order_and_the_last_one_makes_the_letter_signed(
    office, mayor, tmp_path
):
    set_approval_rules([TWO])
    letter = make_letter(office)
    work(office)
    treasurer = Client(office, "skarbnik")
    assert tray(treasurer)["items"] == []

    do(mayor, "accept", letter)
    do(mayor, "sign", letter)
    work(office)
    assert state_of(letter) == "approved"
    assert tray(mayor)["items"] == []
    [item] = tray(treasurer)["items"]
    assert [one["state"] for one in item["signatures"]] == ["signed", "waiting"]
    with logged_in(office, "referent"), pytest.raises(Conflict):
        perform(letter, "dispatch")
    do(treasurer, "accept", letter)
    do(treasurer, "sign", letter)
    work(office)

    assert state_of(letter) == "signed"
    assert signed(tmp_path, letter, signatures=2)
    text = text_of(tmp_path, letter)
    assert "Podpisano elektronicznie" in text
    assert "Kontrasygnata elektroniczna" in text
    # both names stand in the letter itself, too
    assert text.count("Skarbnik Gminy") >= 2


def test_the_co_signatory_who_refuses_voids_the_signature_before(office, mayor):
    set_approval_rules([TWO])
    letter = make_letter(office)
    work(office)
    do(mayor, "accept", letter)
    do(mayor, "sign", letter)
    work(office)

    client = Client(office, "skarbnik")
    url = f"{letter.absolute_url()}/@workflow/refuse_signature"
    assert client.post(url, {"comment": "Brak środków."}).status_code == 200

    assert state_of(letter) == "draft"
    assert {one.kind for one in files(letter).values()} == {"letter-superseded"}


def substitute(office, absent, person):
    known = store(office).substitutions
    one = Substitution(known.next_id(), absent, person, today(), today(), "", "", now(), "zarzadca")
    known.put(one, today())


def test_a_substitute_signs_in_their_own_name_for_the_absent(office, letter, tmp_path):
    substitute(office, "burmistrz", "sekretarz")
    client = Client(office, "sekretarz")
    [item] = tray(client)["items"]
    assert item["for"] == "Burmistrz Gminy"

    do(client, "accept", letter)
    assert do(client, "sign", letter) == [True]
    work(office)

    assert state_of(letter) == "signed"
    assert (letter.signatory["id"], letter.signatory["name"]) == ("sekretarz", "Sekretarz Gminy")
    entry = next(one for one in case_log(letter.__parent__).entries() if one.act == "signed")
    assert (entry.actor, entry.acting_for) == ("sekretarz", "burmistrz")
    text = text_of(tmp_path, letter)
    # printed anew: the letter names who signed, as does the stamp
    assert text.count("w zastępstwie") == 2
    assert "Burmistrz Gminy" not in text
    assert signed(tmp_path, letter)


def test_while_the_signer_is_away_the_letter_waits_and_is_signed_when_it_is_back(
    office, letter, mayor, signing, tmp_path
):
    do(mayor, "accept", letter)
    signing.stop()
    try:
        do(mayor, "sign", letter)
        work(office)
        [item] = tray(mayor)["items"]
        assert (item["state"], item["problem"]) == ("queued", "Proces podpisujący nie działa.")
        assert tray(mayor)["problems"] == ["Proces podpisujący nie działa."]
    finally:
        signing.start()
    # once more by hand, instead of waiting for the next try
    assert do(mayor, "sign", letter) == [True]
    work(office)

    assert state_of(letter) == "signed"
    assert signed(tmp_path, letter)


def test_a_crash_after_the_signature_signs_anew_and_keeps_one(office, letter, mayor, tmp_path):
    from eurzad.core.outbox import Entry
    from eurzad.signing.tray.job import SignLetterJob

    do(mayor, "accept", letter)
    do(mayor, "sign", letter)
    transaction.begin()
    [entry] = [one for one in store(office).outbox.due(9e12, 9) if one.job == "sign-letter"]
    job, copy = SignLetterJob(), Entry(entry.id, entry.job, entry.payload, entry.created, 0)

    # done once by a worker that was killed before it wrote down anything
    job.perform(job.prepare(office, copy), copy)
    result = job.perform(job.prepare(office, copy), copy)
    job.complete(office, copy, result)
    job.complete(office, copy, result)

    assert [one.kind for one in files(letter).values()] == ["letter-superseded", "letter-pdf"]
    assert signed(tmp_path, letter)
    assert [one.act for one in case_log(letter.__parent__).entries()].count("signed") == 1


def test_a_letter_signed_on_paper_leaves_the_tray(office, letter, mayor):
    with logged_in(office, "referent"):
        perform(letter, "sign_on_paper", signed_on=today().isoformat())

    assert tray(mayor)["items"] == []


def test_without_signing_configured_letters_go_on_as_they_did(functional_portal, monkeypatch):
    monkeypatch.delenv("EURZAD_SIGNING", raising=False)
    letter = make_letter(functional_portal)
    work(functional_portal)
    client = Client(functional_portal, "burmistrz")

    told = tray(client)
    assert (told["configured"], told["methods"], told["items"]) == (False, [], [])
    assert letter.signatures == ()
    assert do(client, "accept", letter) != [True]
    with logged_in(functional_portal, "referent"):
        perform(letter, "dispatch")
    assert state_of(letter) == "dispatched"


@pytest.mark.parametrize("role", ROLES)
def test_the_tray_is_for_those_who_use_the_desk(office, role):
    client = Client(office, role)
    allowed = role not in (None, "mieszkanka", "redaktor")
    expected = 200 if allowed else 401 if role is None else 403

    assert client.get(TRAY).status_code == expected
    body = {"act": "accept", "items": ["/nowhere"]}
    assert client.post(TRAY, body).status_code == expected


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "act"),
        ({"act": "burn", "items": ["/x"]}, "act"),
        ({"act": "sign"}, "items"),
        ({"act": "sign", "items": []}, "items"),
        ({"act": "sign", "items": ["/x"] * 201}, "items"),
        ({"act": "sign", "items": ["/x"], "pin": "1234"}, "pin"),
    ],
)
def test_bad_input_names_its_field(office, body, field):
    answer = Client(office, "burmistrz").post(TRAY, body)

    assert answer.status_code == 400
    assert [one["field"] for one in answer.json()["error"]["fields"]] == [field]


def test_a_case_is_no_letter_to_be_signed(office):
    case = make_case(office)

    assert do(Client(office, "referent"), "accept", case) == ["To nie jest pismo."]
