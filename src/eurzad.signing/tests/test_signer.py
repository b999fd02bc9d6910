"""The signer: a process with the keys, which comes back by itself and never guesses a PIN."""

from .documents import letter_pdf
from .documents import XML
from .others import pdf_is_intact
from .others import xml_is_intact
from .pki import PEOPLE
from .signing_process import pin_file
from .signing_process import SignerProcess
from .signing_process import token_key
from .signing_process import wait_for
from .softhsm import PIN
from .softhsm import SoftHsm
from eurzad.signing.settings import InvalidSettings
from eurzad.signing.settings import read
from eurzad.signing.signer.client import ask
from eurzad.signing.signer.client import made
from eurzad.signing.signer.client import SignerTrouble
from pathlib import Path
import os
import pytest
import socket
import stat
import subprocess
import sys


SEAL = {"do": "pdf", "office": "gmina"}


@pytest.fixture
def own_token(tmp_path, pki, token):
    """A token of this test's own: it may be pulled out and locked."""
    before = os.environ["SOFTHSM2_CONF"]
    made = SoftHsm(tmp_path / "hsm")
    made.make_token("pieczec")
    # importing happens in a process of its own: this one knows another token
    made.run(
        "--import",
        str(pki.key_file("pieczec")),
        "--token",
        "pieczec",
        "--label",
        "pieczec",
        "--id",
        "01",
        "--pin",
        PIN,
    )
    os.environ["SOFTHSM2_CONF"] = before
    (tmp_path / "pieczec.pem").write_bytes(pki.pem("pieczec") + pki.pem("issuing"))
    return made


@pytest.fixture
def signer(tmp_path):
    """Start signers that end with the test."""
    started = []

    def start(*keys, **more):
        process = SignerProcess(tmp_path / f"signer-{len(started)}", keys, **more).start()
        started.append(process)
        return process

    yield start
    for process in started:
        process.stop()


@pytest.fixture
def own_key(tmp_path):
    def settings(pin, **more):
        return token_key("pieczec", pin, certificate=str(tmp_path / "pieczec.pem"), **more)

    return settings


def trouble(signer, **told):
    with pytest.raises(SignerTrouble) as caught:
        made(signer.settings, {**SEAL, **told}, letter_pdf())
    return caught.value.code


def test_a_seal_and_the_keys_of_persons_sign_what_is_sent(signer, token, pki, tmp_path):
    pin = f"file:{pin_file(tmp_path)}"
    running = signer(
        token_key("pieczec", pin, level="B-T"),
        token_key("burmistrz", pin, use="person", person="burmistrz"),
        environment=token.environment,
        timestamps=[pki.timestamps],
        roots=str(pki.root_file),
    )

    sealed = made(running.settings, SEAL, letter_pdf())
    answer, [signed] = ask(running.settings, {**SEAL, "person": "burmistrz"}, sealed)
    xml = made(running.settings, {**SEAL, "do": "xml"}, XML)

    assert pdf_is_intact(tmp_path, signed, signatures=2)
    assert xml_is_intact(tmp_path, xml, pki.root_file)
    assert b"EncapsulatedTimeStamp" in xml
    assert PEOPLE["burmistrz"][0] in answer["certificate"]["subject"]
    assert running.state("pieczec")["signed"] == 2


def test_its_socket_is_for_its_owner_only(signer):
    mode = os.stat(signer(demo=True).settings.socket).st_mode

    assert stat.S_IMODE(mode) == 0o600


def test_a_demo_has_keys_for_everybody_that_say_they_have_no_force(signer, tmp_path):
    running = signer(demo=True)

    told = {**SEAL, "subject": "Urząd Gminy Przykładowo", "organisation": "Gmina Przykładowo"}
    answer, [sealed] = ask(running.settings, told, letter_pdf())
    again, _parts = ask(running.settings, told, letter_pdf())
    other, _parts = ask(running.settings, {**told, "person": "ref", "subject": "Ref"}, letter_pdf())

    assert pdf_is_intact(tmp_path, sealed)
    assert "BEZ MOCY PRAWNEJ" in answer["certificate"]["subject"]
    assert again["certificate"] == answer["certificate"]
    assert other["certificate"]["serial"] != answer["certificate"]["serial"]
    assert stat.S_IMODE(os.stat(running.settings.folder / "demo" / "password").st_mode) == 0o600


def test_a_wrong_pin_is_tried_once_and_never_again_by_a_machine(
    signer, own_token, own_key, tmp_path
):
    pin = pin_file(tmp_path, "000000")
    key = own_key(f"file:{pin}")
    running = signer(key, environment=own_token.environment)
    wait_for(lambda: running.state("pieczec")["trouble"] == "pin_wrong", "the PIN's refusal")

    assert trouble(running) == "pin_wrong"
    pin_file(tmp_path)
    assert trouble(running) == "pin_wrong"
    running.stop()
    running.start()
    assert trouble(running) == "pin_wrong"

    answer, _parts = ask(running.settings, {"do": "unlock"})
    assert answer["held"] == 1
    assert pdf_is_intact(tmp_path, made(running.settings, SEAL, letter_pdf()))


def test_a_process_killed_while_it_tried_a_pin_does_not_try_again(tmp_path):
    from eurzad.signing.keys.base import KeyTrouble
    from eurzad.signing.keys.pins import PinGuard

    guard = PinGuard(tmp_path / "pins")
    with pytest.raises(KeyboardInterrupt), guard.trying("token"):
        raise KeyboardInterrupt

    with pytest.raises(KeyTrouble, match="pin_held"), guard.trying("token"):
        pytest.fail("it tried again")
    assert guard.clear() == 1
    with guard.trying("token"):
        pass


def test_the_pin_is_in_no_log_no_environment_and_on_no_command_line(
    signer, own_token, own_key, tmp_path
):
    running = signer(own_key(f"file:{pin_file(tmp_path)}"), environment=own_token.environment)
    made(running.settings, SEAL, letter_pdf())

    proc = Path(f"/proc/{running.process.pid}")
    for text in (
        running.log,
        running.conf.read_text(),
        (proc / "cmdline").read_text(),
        (proc / "environ").read_text(),
    ):
        assert PIN not in text


def test_a_pin_file_that_others_can_read_is_not_used(signer, own_token, own_key, tmp_path):
    pin = pin_file(tmp_path, mode=0o640)
    running = signer(own_key(f"file:{pin}"), environment=own_token.environment)

    assert trouble(running) == "pin_file_open_to_others"


def test_a_pin_can_be_typed_when_the_signer_runs(signer, own_token, own_key, tmp_path):
    running = signer(own_key("prompt"), environment=own_token.environment)
    assert trouble(running) == "pin_missing"

    ask(running.settings, {"do": "pin", "key": "pieczec"}, PIN.encode())

    assert pdf_is_intact(tmp_path, made(running.settings, SEAL, letter_pdf()))


def test_a_pin_comes_from_a_credential_of_systemd(signer, own_token, own_key, tmp_path):
    pin_file(tmp_path).rename(tmp_path / "token-pin")
    environment = {**own_token.environment, "CREDENTIALS_DIRECTORY": str(tmp_path)}

    running = signer(own_key("credential:token-pin"), environment=environment)

    assert pdf_is_intact(tmp_path, made(running.settings, SEAL, letter_pdf()))


def test_a_token_pulled_out_is_told_and_opened_by_itself_when_it_is_back(
    signer, own_token, own_key, tmp_path
):
    running = signer(own_key(f"file:{pin_file(tmp_path)}"), environment=own_token.environment)
    made(running.settings, SEAL, letter_pdf())

    own_token.pull_out()
    assert trouble(running) in ("no_token", "token_lost")
    assert running.state("pieczec")["trouble"] in ("no_token", "token_lost")
    own_token.put_back()

    assert pdf_is_intact(tmp_path, made(running.settings, SEAL, letter_pdf()))
    assert running.state("pieczec")["trouble"] == ""


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"module": "/no/such/module.so"}, "no_module"),
        ({"token": "inny"}, "no_token"),
        ({"key": "inny"}, "no_key"),
        ({"certificate": "/no/such/file.pem"}, "no_file"),
        ({"certificate": ""}, "no_certificate"),
    ],
)
def test_what_is_wrong_with_a_key_has_a_name(signer, own_token, own_key, tmp_path, change, code):
    key = {**own_key(f"file:{pin_file(tmp_path)}"), **change}

    running = signer(key, environment=own_token.environment)

    assert trouble(running) == code
    assert running.state("pieczec")["trouble"] == code


def test_a_certificate_that_is_another_keys_signs_nothing(
    signer, own_token, own_key, pki, tmp_path
):
    other = tmp_path / "other.pem"
    other.write_bytes(pki.pem("burmistrz"))
    key = {**own_key(f"file:{pin_file(tmp_path)}"), "certificate": str(other)}

    assert trouble(signer(key, environment=own_token.environment)) == "mismatch"


def test_a_broken_document_does_not_stop_the_others(signer, tmp_path):
    running = signer(demo=True)

    with pytest.raises(SignerTrouble) as caught:
        made(running.settings, SEAL, b"%PDF-1.7 broken")
    assert (caught.value.code, caught.value.passes) == ("bad_document", False)
    assert pdf_is_intact(tmp_path, made(running.settings, SEAL, letter_pdf()))


def test_time_stamps_come_from_the_next_authority_when_one_is_away(signer, pki, tmp_path):
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        dead = f"http://127.0.0.1:{silent.getsockname()[1]}/"
        running = signer(demo=True, level="B-T", timestamps=[dead, pki.timestamps])

        assert pdf_is_intact(tmp_path, made(running.settings, SEAL, letter_pdf()))
        assert running.answers()["timestamps"] == [
            {"address": dead, "resting": True},
            {"address": pki.timestamps, "resting": False},
        ]


def test_without_any_time_stamp_there_is_no_signature_that_should_have_one(signer, pki):
    running = signer(demo=True, level="B-T", timestamps=[f"{pki.address}/nowhere"])

    with pytest.raises(SignerTrouble) as caught:
        made(running.settings, SEAL, letter_pdf())
    assert (caught.value.code, caught.value.passes) == ("no_time_stamp", True)


@pytest.mark.parametrize("bad", [b"\n", b"{}\n", b'{"sizes":[-1]}\n', b'{"sizes":[99999999999]}\n'])
def test_what_is_no_message_is_refused_and_the_signer_goes_on(signer, bad):
    running = signer(demo=True)
    with socket.socket(socket.AF_UNIX) as connection:
        connection.connect(str(running.settings.socket))
        connection.sendall(bad)
        connection.shutdown(socket.SHUT_WR)
        assert b"bad_message" in connection.recv(1000)

    assert running.answers()


@pytest.mark.parametrize(
    ("keys", "named"),
    [
        ([{"id": "a b", "kind": "pkcs11"}], "id must have"),
        ([{"id": "a", "kind": "x", "office": "g", "pin": "prompt"}], "kind must be one of"),
        ([{"id": "a", "kind": "pkcs11", "office": "g"}], "pin is missing"),
        ([{"id": "a", "kind": "pkcs11", "office": "g", "pin": "1234"}], "never the PIN itself"),
        ([{"id": "a", "kind": "pkcs11", "office": "g", "pin": "prompt"}], "module is missing"),
        ([{"id": "a", "kind": "pkcs11", "pin": "prompt"}], "office is missing"),
        ([{"id": "a", "kind": "pkcs11", "use": "person"}], "use must be"),
        ([{"id": "a", "kind": "pkcs12", "office": "g", "pin": "prompt", "fil": "x"}], "fil is not"),
        ([token_key("a", "prompt", level="B-X")], "level must be one of"),
        ([token_key("a", "prompt", level="B-T")], "needs timestamps"),
        ([token_key("a", "prompt", key_id="xyz")], "hexadecimal"),
        ([token_key("a", "prompt"), token_key("a", "prompt")], "two keys"),
    ],
)
def test_a_mistake_in_the_settings_is_named(tmp_path, keys, named):
    with pytest.raises(InvalidSettings, match=named):
        read({"socket": "s", "folder": "f", "keys": keys})


def test_the_command_says_what_is_wrong_with_the_settings(tmp_path):
    conf = tmp_path / "signing.json"
    conf.write_text('{"socket": "s", "folder": "f", "level": "B-X"}')

    done = subprocess.run(
        [sys.executable, "-m", "eurzad.signing.signer", "--conf", str(conf), "check"],
        capture_output=True,
        text=True,
        check=False,
    )

    assert (done.returncode, done.stderr.strip()[:21]) == (2, "level must be one of ")
