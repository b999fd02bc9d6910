"""Signing with a clerk's own card: desk, agent and server on the whole road."""

from .client import Client
from .office import make_letter
from .office import ROLES
from .office import TWO
from .office import work
from .others import pdf_is_intact
from .signing_process import SignerProcess
from .softhsm import MODULE
from .softhsm import PIN
from .test_tray import do
from .test_tray import substitute
from .test_tray import text_of
from .test_tray import TRAY
from base64 import b64decode
from base64 import b64encode
from contextlib import contextmanager
from dataclasses import replace
from eurzad.agent.agent import Agent
from eurzad.agent.settings import Office
from eurzad.agent.settings import Settings
from eurzad.agent.transports import native
from eurzad.agent.transports.loopback import Loopback
from eurzad.agent.windows.scripted import ScriptedWindow
from eurzad.core.clock import today
from eurzad.core.examples import CHANGING
from eurzad.core.examples import Recorder
from eurzad.core.log import case_log
from eurzad.records.letters.approval import final_pdf
from eurzad.records.letters.rules import set_approval_rules
from eurzad.records.tree import state_of
from eurzad.signing.cards.job import ForgetCardJobs
from eurzad.signing.cards.store import card_store
from eurzad.signing.validation.service import examine
from io import BytesIO
from pathlib import Path
from threading import Thread
import pytest
import requests


@pytest.fixture(scope="session")
def card_signer(tmp_path_factory, pki):
    """A signer without any key: letters are signed with cards only."""
    folder = tmp_path_factory.mktemp("cards")
    running = SignerProcess(folder, cards=True, roots=str(pki.root_file)).start()
    yield running
    running.stop()


@pytest.fixture
def office(functional_portal, card_signer, monkeypatch):
    monkeypatch.setenv("EURZAD_SIGNING", str(card_signer.conf))
    return functional_portal


@pytest.fixture
def mayor(office):
    return Client(office, "burmistrz")


def approved(office, client, count=1):
    """Return letters that were approved in the tray."""
    letters = [make_letter(office) for _number in range(count)]
    work(office)
    assert do(client, "accept", *letters) == [True] * count
    return letters


class Clerk:
    """A clerk at the desk: the page asks the server, then the agent at the clerk's computer."""

    def __init__(self, client, folder, token_label, pins=(PIN,), ask=None):
        told = client.get("@card-key").json()
        office = Office(told["origin"], told["name"], told["key"])
        self.client = client
        self.window = ScriptedWindow(pins)
        settings = Settings(module=MODULE, token=token_label, offices=(office,))
        self.agent = Agent(settings, folder, lambda: self.window)
        self.ask = ask or (lambda message: self.agent.answer(office.origin, message))
        self.origin = office.origin

    def tell(self, do, **more):
        return self.ask({"version": 1, "do": do, **more})

    def begin(self, *letters):
        items = [one.absolute_url() for one in letters]
        return self.client.post("@card-signing", {"items": items}).json()

    def certificate(self, begun):
        answer = self.tell("certificate", job=begun["job"])
        return {name: answer[name] for name in ("certificate", "chain")}

    def prepare(self, begun, confirmed=True, **other):
        body = {**(other or self.certificate(begun)), "confirmed": confirmed}
        return self.client.post(f"@card-signing/{begun['id']}/prepare", body)

    def sign(self, prepared):
        documents = [one["data"] for one in prepared["documents"]]
        return self.tell("sign", job=prepared["job"], documents=documents)

    def send(self, begun, results):
        return self.client.post(f"@card-signing/{begun['id']}/signatures", {"results": results})

    def sign_all(self, *letters):
        begun = self.begin(*letters)
        answer = self.prepare(begun)
        assert answer.status_code == 200, answer.text
        signed = self.sign(answer.json())
        assert signed["ok"], signed
        return self.send(begun, signed["results"])


@pytest.fixture
def clerk(mayor, token, tmp_path):
    return Clerk(mayor, tmp_path / "agent", "burmistrz")


def signed(folder, letter, signatures=1):
    return pdf_is_intact(folder, final_pdf(letter).data, signatures)


def test_letters_are_signed_with_the_clerks_card_and_one_pin(office, mayor, clerk, tmp_path):
    letters = approved(office, mayor, 2)
    assert mayor.get(TRAY).json()["methods"] == ["card"]

    answer = clerk.sign_all(*letters)

    assert [one["ok"] for one in answer.json()["items"]] == [True, True]
    assert [one["state"] for one in mayor.get(TRAY).json()["items"]] == ["queued", "queued"]
    work(office)
    assert [state_of(one) for one in letters] == ["signed", "signed"]
    assert all(signed(tmp_path, one) for one in letters)
    said_of_it = examine(final_pdf(letters[0]).data)
    assert said_of_it["verdict"] == "intact"
    assert [one["name"] for one in said_of_it["signers"]] == ["Burmistrz Gminy Przykładowo"]
    [question] = clerk.window.shown
    assert (question.person, question.left_out) == ("Burmistrz Gminy", 0)
    assert [one.mark for one in question.documents] == [one.__parent__.mark for one in letters]
    entry = next(one for one in case_log(letters[0].__parent__).entries() if one.act == "signed")
    assert (entry.actor, entry.details["level"]) == ("burmistrz", "B-B")


def said(answer):
    """Return what came of each letter: True, or why not."""
    return [one["ok"] or one["error"]["message"] for one in answer.json()["items"]]


def error_of(answer):
    return answer.json()["error"]["message"]


def test_a_signature_comes_back_once_and_a_replayed_job_signs_nothing(office, mayor, clerk):
    [letter] = approved(office, mayor)
    begun = clerk.begin(letter)
    prepared = clerk.prepare(begun).json()
    results = clerk.sign(prepared)["results"]

    again = clerk.sign(prepared)
    assert again == {"ok": False, "error": "job_used"}
    assert len(clerk.window.shown) == 1
    assert said(clerk.send(begun, results)) == [True]
    replayed = clerk.send(begun, results)

    assert replayed.status_code == 409
    assert error_of(replayed) == "To już przesłano. Zacznij podpisywanie od nowa."
    assert clerk.prepare(begun, certificate=clerk_certificate(clerk)).status_code == 409


def clerk_certificate(clerk):
    return b64encode(clerk.agent.card.look().certificate).decode()


def test_somebody_elses_job_is_not_there_for_others(office, mayor, clerk):
    [letter] = approved(office, mayor)
    begun = clerk.begin(letter)
    other = Client(office, "skarbnik")

    body = {"certificate": clerk_certificate(clerk), "chain": [], "confirmed": True}
    assert other.post(f"@card-signing/{begun['id']}/prepare", body).status_code == 404
    results = {"results": [{"signature": "AAAA"}]}
    assert other.post(f"@card-signing/{begun['id']}/signatures", results).status_code == 404
    assert said(other.post("@card-signing", {"items": [letter.absolute_url()]})) != [True]


def test_a_card_of_somebody_else_is_refused(office, mayor, token, tmp_path):
    [letter] = approved(office, mayor)
    clerk = Clerk(mayor, tmp_path / "agent", "skarbnik")

    answer = clerk.prepare(clerk.begin(letter))

    assert answer.status_code == 403
    assert error_of(answer) == (
        "Ta karta nie jest Twoja: jej certyfikat należy do: Skarbnik Gminy Przykładowo."
    )


def test_a_clerk_says_once_that_the_card_is_theirs(office, mayor, clerk):
    [letter] = approved(office, mayor)

    asked = clerk.prepare(clerk.begin(letter), confirmed=False)
    assert (asked.status_code, asked.json()["error"]["type"]) == (409, "CardToConfirm")
    assert asked.json()["error"]["card"]["name"] == "Burmistrz Gminy Przykładowo"
    assert clerk.prepare(clerk.begin(letter)).status_code == 200
    assert clerk.prepare(clerk.begin(letter), confirmed=False).status_code == 200


def test_a_signature_of_another_document_or_key_is_refused_and_stops_no_other(
    office, mayor, clerk, tmp_path
):
    letters = approved(office, mayor, 4)
    begun = clerk.begin(*letters)
    results = clerk.sign(clerk.prepare(begun).json())["results"]
    swapped = [results[1], results[0], results[2], {"error": "card_lost"}]

    answer = clerk.send(begun, swapped)

    wrong = "To nie jest podpis tego dokumentu złożony tą kartą."
    lost = "Kartę wyjęto, zanim to pismo zostało podpisane."
    assert said(answer) == [wrong, wrong, True, lost]
    work(office)
    assert [state_of(one) for one in letters] == ["approved", "approved", "signed", "approved"]
    assert signed(tmp_path, letters[2])
    # what was not signed is signed anew
    clerk.window.answers = [PIN]
    assert said(clerk.sign_all(letters[0])) == [True]


def test_a_job_that_took_too_long_is_over(office, mayor, clerk, monkeypatch):
    [letter] = approved(office, mayor)
    begun = clerk.begin(letter)
    results = clerk.sign(clerk.prepare(begun).json())["results"]
    monkeypatch.setattr("eurzad.signing.cards.signing.time", lambda: 4_000_000_000.0)

    answer = clerk.send(begun, results)

    assert (answer.status_code, error_of(answer)) == (
        409,
        "Trwało to zbyt długo. Zacznij podpisywanie od nowa.",
    )


def test_what_was_given_up_is_forgotten_by_night_and_what_was_sent_is_not(
    office, mayor, clerk, monkeypatch
):
    given_up, sent = approved(office, mayor, 2)
    begun = clerk.begin(sent)
    clerk.send(begun, clerk.sign(clerk.prepare(begun).json())["results"])
    clerk.prepare(clerk.begin(given_up))
    assert len(card_store(office).jobs) == 2
    monkeypatch.setattr("eurzad.signing.cards.job.time", lambda: 4_000_000_000.0)

    ForgetCardJobs().run(office, today())

    assert list(card_store(office).jobs) == [begun["id"]]
    work(office)
    assert state_of(sent) == "signed"
    assert list(card_store(office).jobs) == []


def test_the_agent_refuses_what_is_not_the_document_that_the_office_means(office, mayor, clerk):
    [letter] = approved(office, mayor)
    prepared = clerk.prepare(clerk.begin(letter)).json()
    [document] = prepared["documents"]
    data = bytearray(b64decode(document["data"]))
    data[2000] ^= 1
    document["data"] = b64encode(data).decode()

    assert clerk.sign(prepared) == {"ok": True, "results": [{"error": "altered"}]}
    assert clerk.window.shown == []


def test_a_letter_that_was_refused_meanwhile_is_not_signed(office, mayor, clerk):
    [letter] = approved(office, mayor)
    begun = clerk.begin(letter)
    results = clerk.sign(clerk.prepare(begun).json())["results"]
    url = f"{letter.absolute_url()}/@workflow/refuse_signature"
    assert mayor.post(url, {"comment": "Proszę poprawić datę."}).status_code == 200

    assert said(clerk.send(begun, results)) == ["To pismo nie czeka na podpis."]
    assert state_of(letter) == "draft"


def test_the_treasurer_countersigns_with_another_card_over_loopback(
    office, mayor, clerk, token, tmp_path
):
    set_approval_rules([TWO])
    letters = approved(office, mayor)
    assert said(clerk.sign_all(*letters)) == [True]
    work(office)
    treasurer = Client(office, "skarbnik")
    do(treasurer, "accept", *letters)
    second = Clerk(treasurer, tmp_path / "treasurer", "skarbnik")
    with loopback(second.agent) as address:
        second.ask = lambda message: requests.post(
            address, json=message, headers={"Origin": second.origin}, timeout=30
        ).json()
        assert said(second.sign_all(*letters)) == [True]
    work(office)

    assert state_of(letters[0]) == "signed"
    assert signed(tmp_path, letters[0], signatures=2)


@contextmanager
def loopback(agent):
    """An agent that listens on this computer."""
    server = Loopback(agent, port=0)
    threads = [Thread(target=run, daemon=True) for run in (server.serve_forever, server.work)]
    for one in threads:
        one.start()
    yield server.address
    server.stop()


def test_a_substitute_signs_with_their_own_card_in_their_own_name(
    office, mayor, token, pki, tmp_path
):
    substitute(office, "burmistrz", "skarbnik")
    letter = make_letter(office)
    work(office)
    treasurer = Client(office, "skarbnik")
    do(treasurer, "accept", letter)
    clerk = Clerk(treasurer, tmp_path / "agent", "skarbnik")

    def over_pipes(message):
        """Native messaging: length, JSON, length, JSON."""
        told, heard = BytesIO(), BytesIO()
        native.write(told, {"origin": clerk.origin, "message": message})
        told.seek(0)
        native.serve(clerk.agent, told, heard)
        heard.seek(0)
        return native.read(heard)

    clerk.ask = over_pipes
    assert said(clerk.sign_all(letter)) == [True]
    # nothing of the letter changes before the signature is there
    work(office)

    assert letter.signatory["name"] == "Skarbnik Gminy"
    text = text_of(tmp_path, letter)
    assert text.count("w zastępstwie") == 2
    assert signed(tmp_path, letter)


def test_a_wrong_pin_is_asked_again_by_a_person_and_never_tried_twice(office, mayor, clerk):
    [letter] = approved(office, mayor)
    clerk.window.answers = ["000000", PIN]

    assert said(clerk.sign_all(letter)) == [True]

    assert [one.wrong for one in clerk.window.shown] == [False, True]


def test_who_gives_up_after_a_wrong_pin_or_refuses_signs_nothing(office, mayor, clerk):
    [letter] = approved(office, mayor)
    clerk.window.answers = ["000000", None, None]

    wrong = clerk.sign(clerk.prepare(clerk.begin(letter)).json())
    refused = clerk.sign(clerk.prepare(clerk.begin(letter)).json())

    assert (wrong["ok"], wrong["error"]) == (False, "pin_wrong")
    assert refused == {"ok": False, "error": "refused"}
    assert clerk.window.closed == 2
    assert state_of(letter) == "approved"


def test_the_agent_signs_with_the_certificate_that_the_office_prepared_for(
    office, mayor, clerk, token
):
    [letter] = approved(office, mayor)
    prepared = clerk.prepare(clerk.begin(letter)).json()
    clerk.agent.card.settings = replace(clerk.agent.settings, token="skarbnik")

    assert clerk.sign(prepared) == {"ok": False, "error": "other_certificate"}


@pytest.mark.parametrize("role", ROLES)
def test_cards_are_for_those_who_use_the_desk(office, role):
    client = Client(office, role)
    allowed = role not in (None, "mieszkanka", "redaktor")
    body = {"items": ["/nowhere"]}

    answer = client.post("@card-signing", body)

    assert answer.status_code == (200 if allowed else 401 if role is None else 403)
    assert client.get("@card-key").status_code == 200


@pytest.mark.parametrize(
    ("step", "body", "field"),
    [
        ("", {}, "items"),
        ("", {"items": [f"/{one}" for one in range(101)]}, "items"),
        ("", {"items": ["/x"], "pin": "1234"}, "pin"),
        ("/prepare", {}, "certificate"),
        ("/prepare", {"certificate": "AAAA"}, "certificate"),
        ("/prepare", {"certificate": "AAAA", "chain": ["x"] * 7}, "chain"),
        ("/prepare", {"confirmed": "yes"}, "confirmed"),
        ("/signatures", {}, "results"),
        ("/signatures", {"results": []}, "results"),
        ("/signatures", {"results": ["x"]}, "results"),
    ],
)
def test_bad_input_names_its_field(office, step, body, field):
    path = f"@card-signing/{'0' * 32}{step}" if step else "@card-signing"

    answer = Client(office, "burmistrz").post(path, body)

    assert answer.status_code == 400
    assert [one["field"] for one in answer.json()["error"]["fields"]] == [field]


def test_without_cards_nothing_is_begun(functional_portal, signing):
    client = Client(functional_portal, "burmistrz")

    assert client.post("@card-signing", {"items": ["/x"]}).status_code == 409
    assert client.get("@card-key").status_code == 409
    assert client.get(TRAY).json()["methods"] == ["office"]


def test_an_administrator_says_what_name_is_on_a_card_and_lets_go_of_one(
    office, mayor, clerk, token, tmp_path
):
    [letter] = approved(office, mayor)
    administrator = Client(office, "administratorka")
    assert administrator.get("@signing-cards").json()["items"] == []
    other = Clerk(mayor, tmp_path / "other", "skarbnik")

    named = administrator.patch("@signing-cards/burmistrz", {"name": "Skarbnik GMINY"})
    assert named.status_code == 200, named.text
    assert other.prepare(other.begin(letter)).status_code == 200
    [told] = administrator.get("@signing-cards").json()["items"]
    assert (told["fullname"], told["name"]) == ("Burmistrz Gminy", "Skarbnik GMINY")
    assert told["card"]["name"] == "Skarbnik Gminy Przykładowo"
    # whose card is known signs with no other, whatever its name; nor does anybody else with it
    administrator.patch("@signing-cards/burmistrz", {"name": ""})
    assert clerk.prepare(clerk.begin(letter)).status_code == 403
    treasurer = Client(office, "skarbnik")
    set_approval_rules([{"steps": ["head"], "signatory": "person skarbnik"}])
    theirs = make_letter(office)
    work(office)
    do(treasurer, "accept", theirs)
    second = Clerk(treasurer, tmp_path / "second", "skarbnik")
    assert second.prepare(second.begin(theirs)).status_code == 403

    assert administrator("DELETE", "@signing-cards/burmistrz").status_code == 200
    assert administrator("DELETE", "@signing-cards/burmistrz").status_code == 404
    assert clerk.prepare(clerk.begin(letter)).status_code == 200
    assert second.prepare(second.begin(theirs)).status_code == 200


@pytest.mark.parametrize("role", ROLES)
def test_cards_of_people_are_the_administrators_business(office, role):
    client = Client(office, role)
    allowed = role in ("administratorka", "zarzadca")
    expected = 401 if role is None else 403

    answers = [
        client.get("@signing-cards"),
        client.patch("@signing-cards/referent", {"name": "Anna Nowak"}),
        client("DELETE", "@signing-cards/referent"),
    ]

    assert [one.status_code for one in answers] == ([200, 200, 404] if allowed else [expected] * 3)


def test_names_on_cards_are_checked(office):
    administrator = Client(office, "administratorka")

    for body, field in (({"name": "Anna"}, "name"), ({"name": 7}, "name"), ({"x": 1}, "x")):
        answer = administrator.patch("@signing-cards/referent", body)
        assert [one["field"] for one in answer.json()["error"]["fields"]] == [field]
    assert administrator.patch("@signing-cards/nobody", {"name": "A B C"}).status_code == 404


EXAMPLES = Path(__file__).parents[3] / "docs" / "reference" / "examples" / "cards"
SHORTENED = {
    "origin": "http://czerwionka.localhost:3000",
    "certificate": "MIIC…",
    "chain": ["MIID…"],
    "data": "JVBERi0…",
    "signature": "iVp0…",
    "fingerprint": "1a2b 3c4d 5e6f 7081 92a3 b4c5 d6e7 f809",
}


def test_cards_are_as_recorded(office, mayor, clerk, monkeypatch):
    for name, value in SHORTENED.items():
        monkeypatch.setitem(CHANGING, name, value)

    def send(who, method, path, **kwargs):
        return Client(office, who)(method, path, **kwargs)

    ask = Recorder(EXAMPLES, office.absolute_url(), send)
    [letter] = approved(office, mayor)
    items = {"items": [letter.absolute_url()]}

    ask("key", None, "GET", "@card-key")
    ask("not-yours", "naczelnik", "POST", "@card-signing", items)
    begun = ask("begin", "burmistrz", "POST", "@card-signing", items)
    path = f"@card-signing/{begun['id']}"
    card = clerk.certificate(begun)
    ask("to-confirm", "burmistrz", "POST", f"{path}/prepare", card)
    confirmed = {**card, "confirmed": True}
    prepared = ask("prepare", "burmistrz", "POST", f"{path}/prepare", confirmed)
    results = clerk.sign(prepared)["results"]
    ask("signatures-wrong", "burmistrz", "POST", f"{path}/signatures", {"results": []})
    ask("signatures", "burmistrz", "POST", f"{path}/signatures", {"results": results})
    ask("again", "burmistrz", "POST", f"{path}/signatures", {"results": results})
    ask("cards", "administratorka", "GET", "@signing-cards")
    named = {"name": "Anna Nowak"}
    ask("name", "administratorka", "PATCH", "@signing-cards/referent", named)
    ask("name-wrong", "administratorka", "PATCH", "@signing-cards/referent", {"name": "Anna"})
    ask("forget", "administratorka", "DELETE", "@signing-cards/burmistrz")
    ask.check()
