"""What the installer writes for browsers, and pairing with an office."""

from .making import Server
from eurzad.agent import __main__ as program
from eurzad.agent import settings as known
from eurzad.agent.installer import extension
from eurzad.agent.installer import pairing
from eurzad.agent.installer.manifests import BROWSERS
from eurzad.agent.installer.system import Linux
from eurzad.agent.installer.system import Windows
from eurzad.agent.origins import origin_of
from eurzad.agent.settings import fingerprint
from eurzad.agent.settings import Settings
import dataclasses
import io
import json
import os
import pytest
import subprocess
import sys


CHROME_ORIGIN = f"chrome-extension://{extension.chrome_id()}/"


def test_linux_gets_a_program_and_a_manifest_for_each_browser(tmp_path):
    system = Linux(tmp_path / "agent", tmp_path / "home")

    system.install(BROWSERS, ())

    home = tmp_path / "home"
    chrome = home / ".config/google-chrome/NativeMessagingHosts/pl.eurzad.agent.json"
    told = json.loads(chrome.read_text())
    assert told == {
        "name": "pl.eurzad.agent",
        "description": "eUrząd: podpis kartą",
        "path": str(tmp_path / "agent" / "agent"),
        "type": "stdio",
        "allowed_origins": [CHROME_ORIGIN],
    }
    firefox = home / ".mozilla/native-messaging-hosts/pl.eurzad.agent.json"
    assert json.loads(firefox.read_text())["allowed_extensions"] == ["agent@eurzad"]
    assert (home / ".config/microsoft-edge/NativeMessagingHosts/pl.eurzad.agent.json").exists()
    assert os.access(system.program, os.X_OK)


def test_the_program_that_was_installed_answers_our_extension_only(tmp_path):
    place = tmp_path / "agent"
    system = Linux(place, tmp_path / "home")
    system.install(BROWSERS, ())
    office = Server().office
    known.save(place, Settings(offices=(office,), extensions=(extension.chrome_id(),)))
    hello = json.dumps({"origin": office.origin, "message": {"version": 1, "do": "hello"}}).encode()
    sent = len(hello).to_bytes(4, sys.byteorder) + hello

    def started_by(caller):
        environment = {**os.environ, "EURZAD_AGENT": str(place)}
        return subprocess.run(
            [system.program, caller], input=sent, capture_output=True, env=environment, check=False
        )

    assert json.loads(started_by(CHROME_ORIGIN).stdout[4:])["office"] == office.name
    refused = started_by("chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/")
    assert (refused.returncode, refused.stdout) == (1, b"")


def test_linux_is_as_it_was_after_uninstalling(tmp_path):
    system = Linux(tmp_path / "agent", tmp_path / "home")
    other = tmp_path / "home" / BROWSERS[0].folder / "com.example.json"
    other.parent.mkdir(parents=True)
    other.write_text("{}")
    system.install(BROWSERS, ())

    assert len(system.uninstall(BROWSERS)) == 5

    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [other]
    assert system.uninstall(BROWSERS) == []


class FakeRegistry:
    def __init__(self):
        self.values = {r"Software\Google\Chrome\NativeMessagingHosts\com.example": "C:\\x.json"}

    def set(self, key, value):
        self.values[key] = value

    def delete(self, key):
        return self.values.pop(key, None) is not None


def test_windows_finds_the_manifests_through_its_registry(tmp_path):
    registry = FakeRegistry()
    before = dict(registry.values)
    system = Windows(tmp_path, registry, r"C:\Program Files\Python\python.exe")

    system.install(BROWSERS, ("a" * 32,))

    for browser, key in (
        ("chrome", r"Software\Google\Chrome\NativeMessagingHosts\pl.eurzad.agent"),
        ("edge", r"Software\Microsoft\Edge\NativeMessagingHosts\pl.eurzad.agent"),
        ("firefox", r"Software\Mozilla\NativeMessagingHosts\pl.eurzad.agent"),
    ):
        path = tmp_path / f"pl.eurzad.agent.{browser}.json"
        assert registry.values[key] == str(path)
        assert json.loads(path.read_text())["path"] == str(tmp_path / "agent.bat")
    told = json.loads((tmp_path / "pl.eurzad.agent.chrome.json").read_text())
    assert told["allowed_origins"] == [CHROME_ORIGIN, f"chrome-extension://{'a' * 32}/"]
    assert system.program.read_bytes() == (
        b'@echo off\r\n"C:\\Program Files\\Python\\python.exe" -m eurzad.agent host %*\r\n'
    )

    system.uninstall(BROWSERS)
    assert registry.values == before
    assert list(tmp_path.iterdir()) == []


def test_the_extension_is_for_exactly_the_offices_that_were_paired(tmp_path):
    local = Server("http://czerwionka.localhost:3000").office
    settings = Settings(offices=(Server().office, local))

    folder = extension.write(tmp_path, settings)

    manifest = json.loads((folder / "manifest.json").read_text())
    assert manifest["content_scripts"][0]["matches"] == [
        "http://czerwionka.localhost/*",
        "https://urzad.example.pl/*",
    ]
    assert manifest["permissions"] == ["nativeMessaging"]
    assert "host_permissions" not in manifest
    assert json.loads((folder / "offices.json").read_text()) == [
        "https://urzad.example.pl",
        "http://czerwionka.localhost:3000",
    ]
    for name in ("background.js", "content.js"):
        assert (folder / name).exists()
    extension.write(tmp_path, Settings())
    assert "content_scripts" not in json.loads((folder / "manifest.json").read_text())


@pytest.mark.parametrize(
    ("address", "origin"),
    [
        ("https://urzad.example.pl/biurko", "https://urzad.example.pl"),
        ("https://URZAD.example.pl:443", "https://urzad.example.pl"),
        ("https://urzad.example.pl:8443/", "https://urzad.example.pl:8443"),
        ("http://czerwionka.localhost:3000", "http://czerwionka.localhost:3000"),
    ],
)
def test_an_origin_is_written_as_browsers_write_it(address, origin):
    assert origin_of(address) == origin


@pytest.mark.parametrize(
    "address",
    [
        "http://urzad.example.pl",
        "urzad.example.pl",
        "https://",
        "https://*.example.pl",
        "https://a@urzad.example.pl",
        "file:///etc/passwd",
        "javascript:alert(1)",
    ],
)
def test_what_is_no_address_of_an_office_is_refused(address):
    with pytest.raises(ValueError):
        origin_of(address)


@pytest.fixture
def place(tmp_path, monkeypatch):
    monkeypatch.setenv("EURZAD_AGENT", str(tmp_path / "agent"))
    return tmp_path / "agent"


@pytest.fixture
def office(monkeypatch):
    """An office that answers when it is asked for its key."""
    found = Server().office
    monkeypatch.setattr(pairing, "ask", lambda address: found)
    return found


def test_an_office_is_paired_when_a_person_says_that_the_fingerprint_is_its(
    place, office, monkeypatch, capsys
):
    monkeypatch.setattr("builtins.input", lambda question: "t")

    assert program.main(["pair", office.origin]) == 0

    assert fingerprint(office.key) in capsys.readouterr().out
    assert known.load(place).office_at(office.origin) == office
    assert (place / "settings.json").stat().st_mode & 0o077 == 0
    assert program.main(["unpair", office.origin]) == 0
    assert known.load(place).offices == ()


def test_an_office_whose_fingerprint_differs_is_not_paired(place, office, monkeypatch):
    monkeypatch.setattr("builtins.input", lambda question: "")

    assert program.main(["pair", office.origin]) == 1
    assert program.main(["pair", office.origin, "--fingerprint", "0" * 32]) == 1
    assert known.load(place).offices == ()
    given = fingerprint(office.key).upper()
    assert program.main(["pair", office.origin, "--fingerprint", given]) == 0


def test_an_office_that_tells_another_address_is_not_paired():
    office = Server().office
    told = dataclasses.asdict(office)

    assert pairing.read(told, office.origin) == office
    with pytest.raises(ValueError):
        pairing.read(told, "https://inny.example.pl")
    with pytest.raises(ValueError):
        pairing.read({**told, "key": "AAAA"}, office.origin)


def test_without_a_driver_people_are_told_what_to_do(place, capsys):
    assert program.main(["status"]) == 1
    assert "setup --module" in capsys.readouterr().err
    assert program.main(["setup", "--module", "/nowhere.so"]) == 1
    assert "Nie ma sterownika karty" in capsys.readouterr().err


def test_the_browsers_program_says_nothing_to_strangers(place, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"")))
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(io.BytesIO()))

    assert program.host(["chrome-extension://stranger/"]) == 1


@pytest.mark.parametrize(
    ("origin", "where"),
    [
        ("https://urzad.example.org", "https://urzad.example.org"),
        ("http://urzad.localhost:3000", "http://127.0.0.1:3000"),
        ("http://urzad.localhost", "http://127.0.0.1"),
        ("http://localhost:3000", "http://localhost:3000"),
        ("https://localhost.example.org", "https://localhost.example.org"),
    ],
)
def test_a_name_under_localhost_is_this_computer(origin, where):
    assert pairing.reached(origin) == where
