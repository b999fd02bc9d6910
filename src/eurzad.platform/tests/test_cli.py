"""The command line and the file of the demonstration."""

from .conftest import COMMUNE
from .conftest import PROFILES
from argparse import Namespace
from eurzad.platform.cli import parser
from eurzad.platform.commands import addresses_of
from eurzad.platform.commands import offices
from eurzad.platform.office import OfficeNotFound
from eurzad.platform.people import Login
from eurzad.platform.people import new_password
from eurzad.platform.people import write_logins
from pathlib import Path
import json
import pytest


def test_options_are_read():
    words = ["create", "--conf", "zope.conf", "--profiles", "profiles", "--smtp", "127.0.0.1:1025"]
    options = parser().parse_args([*words, "--portal", f"{COMMUNE}=http://x:3000"])
    assert options.smtp == ("127.0.0.1", 1025)
    assert options.portal == [(COMMUNE, "http://x:3000")]
    assert options.demo is None


@pytest.mark.parametrize(
    "words",
    [["create"], ["fly", "--conf", "a", "--profiles", "b"], ["create", "--smtp", "nowhere"]],
)
def test_bad_options_are_refused(words, capsys):
    with pytest.raises(SystemExit) as refused:
        parser().parse_args(words)
    assert refused.value.code == 2


def test_addresses_come_from_the_options_or_the_environment(monkeypatch):
    monkeypatch.setenv("EURZAD_PORTALS", json.dumps({"a": "http://a", "b": "http://b"}))
    monkeypatch.setenv("EURZAD_DEMO_SMTP", "127.0.0.1:1025")
    options = Namespace(portal=[("b", "http://other")], smtp=None)
    assert addresses_of("a", options).portal == "http://a"
    assert addresses_of("b", options).portal == "http://other"
    assert addresses_of("a", options).smtp == ("127.0.0.1", 1025)
    options.smtp = ("mail", 25)
    assert addresses_of("a", options).smtp == ("mail", 25)


def test_offices_are_those_of_the_folder():
    assert [path.name for path in offices(PROFILES, [])] == [COMMUNE, "powiat-rybnicki"]
    assert [path.name for path in offices(PROFILES, [COMMUNE])] == [COMMUNE]
    with pytest.raises(OfficeNotFound):
        offices(PROFILES, ["nie-ma"])


def test_only_the_owner_reads_the_logins(tmp_path: Path):
    path = tmp_path / "var" / "demo-people.json"
    one = Login("a", "http://a", "kancelaria", "old", "Kancelaria Demo", "registry")
    write_logins(path, [one])
    write_logins(path, [Login("b", "", "kancelaria", "x", "Kancelaria Demo", "registry")])
    write_logins(path, [Login("a", "http://a", "kancelaria", "new", "Kancelaria Demo", "registry")])
    found = json.loads(path.read_text())
    assert {(one["office"], one["password"]) for one in found} == {("a", "new"), ("b", "x")}
    assert path.stat().st_mode & 0o777 == 0o600


def test_passwords_are_random_and_long():
    passwords = {new_password() for _ in range(200)}
    assert len(passwords) == 200
    assert min(map(len, passwords)) >= 16
