"""Token and signer are lost in the middle of a batch: nothing is doubled, nothing lost."""

from .client import Client
from .office import make_case
from .office import make_letter
from .office import work
from .others import pdf_is_intact
from .signing_process import pin_file
from .signing_process import SignerProcess
from .signing_process import token_key
from .signing_process import wait_for
from .softhsm import PIN
from .softhsm import SoftHsm
from eurzad.core.files import files
from eurzad.core.log import case_log
from eurzad.core.outbox import run_due
from eurzad.records.letters.approval import final_pdf
from eurzad.records.tree import state_of
from time import time
import os
import pytest
import threading
import transaction


LETTERS, CASES = 100, 10
TRAY = "@signing-tray?b_size=200"
AWAY = ("Nie ma tokena: włóż go do czytnika.", "Token został wyjęty.")


@pytest.fixture
def own_token(tmp_path, pki):
    before = os.environ.get("SOFTHSM2_CONF", "")
    made = SoftHsm(tmp_path / "hsm")
    made.make_token("pieczec")
    key = str(pki.key_file("pieczec"))
    made.run("--import", key, "--token", "pieczec", "--label", "k", "--id", "01", "--pin", PIN)
    os.environ["SOFTHSM2_CONF"] = before
    (tmp_path / "pieczec.pem").write_bytes(pki.pem("pieczec"))
    return made


@pytest.fixture
def signer(tmp_path, own_token, functional_portal, monkeypatch):
    key = token_key(
        "pieczec",
        f"file:{pin_file(tmp_path)}",
        certificate=str(tmp_path / "pieczec.pem"),
        office=functional_portal.getId(),
        use="person",
        person="burmistrz",
    )
    running = SignerProcess(tmp_path / "s", [key], own_token.environment).start()
    monkeypatch.setenv("EURZAD_SIGNING", str(running.conf))
    yield running
    running.stop()


def test_a_token_pulled_out_and_a_signer_killed_in_a_batch_of_a_hundred(
    functional_portal, signer, own_token, tmp_path
):
    office = functional_portal
    letters = [
        make_letter(office, case)
        for case in (make_case(office) for _case in range(CASES))
        for _letter in range(LETTERS // CASES)
    ]
    work(office)
    mayor = Client(office, "burmistrz")
    addresses = [one.absolute_url() for one in letters]
    for act in ("accept", "sign"):
        answer = mayor.post("@signing-tray", {"act": act, "items": addresses}).json()
        assert answer["done"] == LETTERS

    def interrupt():
        wait_for(lambda: signer.state("pieczec")["signed"] >= 30, "30 signatures", 300)
        own_token.pull_out()
        signer.kill()

    transaction.commit()
    killer = threading.Thread(target=interrupt)
    killer.start()
    run_due(office, 500, budget=600.0)
    killer.join()

    # the tray says where it stands: what was signed is, the rest waits and says why
    transaction.begin()
    signed = [one for one in letters if state_of(one) == "signed"]
    told = mayor.get(TRAY).json()
    assert 0 < len(signed) < LETTERS
    assert len(signed) + told["items_total"] == LETTERS
    assert {one["state"] for one in told["items"]} == {"queued"}
    assert {one["problem"] for one in told["items"]} <= {*AWAY, "Proces podpisujący nie działa."}

    # started anew, as supervisor does, but the token is still away
    signer.start()
    wait_for(lambda: signer.state("pieczec")["trouble"] == "no_token", "the token is missed")
    assert AWAY[0] in mayor.get(TRAY).json()["problems"][0]
    run_due(office, 500, now=lambda: time() + 1000, budget=600.0)
    assert {one["state"] for one in mayor.get(TRAY).json()["items"]} == {"queued"}

    own_token.put_back()
    run_due(office, 500, now=lambda: time() + 100_000, budget=600.0)

    transaction.begin()
    assert [state_of(one) for one in letters] == ["signed"] * LETTERS
    assert mayor.get(TRAY).json()["items_total"] == 0
    for letter in letters:
        kinds = [one.kind for one in files(letter).values()]
        assert kinds == ["letter-superseded", "letter-pdf"]
    acts = [
        entry.details["letter"]
        for case in {one.__parent__ for one in letters}
        for entry in case_log(case).entries()
        if entry.act == "signed"
    ]
    assert len(acts) == LETTERS
    for letter in letters[:: LETTERS // 5]:
        assert pdf_is_intact(tmp_path, final_pdf(letter).data)
