"""Signing with a clerk's own card: desk, agent and server on the whole road."""

from .client import Client
from .office import make_letter
from .office import work
from .others import pdf_is_intact
from .signing_process import SignerProcess
from .softhsm import MODULE
from .softhsm import PIN
from .test_tray import do
from .test_tray import TRAY
from eurzad.agent.agent import Agent
from eurzad.agent.settings import Office
from eurzad.agent.settings import Settings
from eurzad.agent.windows.scripted import ScriptedWindow
from eurzad.core.log import case_log
from eurzad.records.letters.approval import final_pdf
from eurzad.records.tree import state_of
import pytest


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
    [question] = clerk.window.shown
    assert question.office == "Urząd Gminy" or question.office
    assert [one.mark for one in question.documents] == [one.__parent__.mark for one in letters]
    entry = next(one for one in case_log(letters[0].__parent__).entries() if one.act == "signed")
    assert (entry.actor, entry.details["level"]) == ("burmistrz", "B-B")
