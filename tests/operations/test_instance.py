"""What instance.yaml may say, and the sentence for what it may not."""

from dataclasses import fields
from eurzad.backend import configure
from eurzad.backend.instance import Instance
from eurzad.backend.instance import InvalidInstance
from eurzad.backend.instance import load
from eurzad.backend.instance import read
from pathlib import Path
import pytest
import yaml


ROOT = Path(__file__).parents[2]


@pytest.fixture
def office(folder):
    profile = folder / "profiles" / "gmina"
    profile.mkdir(parents=True)
    return {"profile": "profiles/gmina", "portal": "http://gmina.localhost:3000"}


@pytest.fixture
def parsed(folder, office):
    """Reads keys beside a valid list of offices."""

    def parse(**keys) -> Instance:
        return read({"offices": [office], **keys}, folder / "instance.yaml", folder / "var")

    return parse


@pytest.mark.parametrize(
    ("keys", "named"),
    [
        ({"wsgi_thread": 2}, "wsgi_thread is not a known key"),
        ({"wsgi_threads": 0}, "wsgi_threads must be a number from 1"),
        ({"wsgi_threads": "2"}, "wsgi_threads"),
        ({"wsgi_threads": True}, "wsgi_threads"),
        ({"wsgi_listen": 8080}, "wsgi_listen must be host:port"),
        ({"wsgi_listen": "127.0.0.1:99999"}, "wsgi_listen: a port lies between"),
        ({"db_storage": "direct"}, "db_storage: direct is not possible"),
        ({"db_storage": "mysql"}, "db_storage must be one of zeo, relstorage"),
        ({"db_storage": "relstorage"}, "db_relstorage_dsn is missing"),
        ({"db_relstorage_dsn": "dbname=eurzad"}, "db_storage is zeo"),
        ({"db_zeo_cache_size": 128}, "db_zeo_cache_size must be a size"),
        ({"environment": ["TZ"]}, "environment must be a list of"),
        ({"environment": {"A-B": "1"}}, "environment.A-B is not a name"),
        ({"environment": {"A": "1\n<zeo>"}}, "environment.A must be a text on one line"),
        ({"virus_scanner": "other"}, "virus_scanner must be one of clamd, demo"),
        ({"virus_infected": "delete"}, "virus_infected must be one of keep, remove"),
        ({"demo": "yes"}, "demo must be true or false"),
        ({"signing_keys": "pkcs11"}, "signing_keys must be a list"),
        ({"signing_keys": [{"pin": "1234"}]}, "the PIN itself has no place"),
        ({"signing_keys": [{"slot": [1]}]}, r"signing_keys\[0\].slot must be a text"),
        ({"signing_timestamps": "http://tsa"}, "signing_timestamps must be a list"),
        ({"allowed_hosts": "urzad.example.pl"}, "allowed_hosts must be a list"),
        ({"offices": []}, "offices must list at least one"),
        ({"offices": ["gmina"]}, r"offices\[0\] must have the keys"),
        ({"offices": [{"portal": "http://a:1"}]}, r"offices\[0\].profile is missing"),
        ({"wsgi_listen": "127.0.0.1:3000"}, "port 3000 is taken by wsgi_listen"),
        ({"demo": True, "demo_mail_web": "127.0.0.1:8080"}, "demo_mail_web: port 8080"),
        ({"db_storage": "relstorage", "db_relstorage_dsn": "${NO_SUCH}"}, "NO_SUCH is not set"),
    ],
)
def test_a_mistake_is_answered_by_a_sentence_that_names_the_key(parsed, keys, named):
    with pytest.raises(InvalidInstance, match=named):
        parsed(**keys)


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"profile": "profiles/powiat"}, "there is no folder"),
        ({"profile": "Profile Gminy"}, "may have small letters, digits and hyphens only"),
        ({"portal": "gmina.localhost"}, "portal must be an origin"),
        ({"portal": "https://gmina.example.pl/portal"}, "portal must be an origin"),
        ({"portal": "https://gmina.example.pl"}, "listen is missing"),
        ({"listen": "3000"}, "listen must be host:port"),
        ({"theme": "blue"}, "theme is not a known key"),
    ],
)
def test_a_mistake_in_an_office_names_the_office(parsed, office, change, named):
    with pytest.raises(InvalidInstance, match=named):
        parsed(offices=[office | change])


def test_two_offices_cannot_share_a_portal(parsed, office, folder):
    (folder / "profiles" / "powiat").mkdir()
    with pytest.raises(InvalidInstance, match="two offices share http"):
        parsed(offices=[office, office | {"profile": "profiles/powiat"}])


def test_a_file_that_is_not_there_says_how_to_name_another(folder):
    with pytest.raises(InvalidInstance, match="INSTANCE="):
        load(folder / "no.yaml", folder / "var")


def test_a_folder_too_deep_for_a_socket_is_refused(parsed, folder, office):
    with pytest.raises(InvalidInstance, match="too long a path for sockets"):
        read({"offices": [office]}, folder / "instance.yaml", folder / ("a" * 100))


def test_an_environment_variable_can_hold_a_secret(parsed, monkeypatch):
    monkeypatch.setenv("DB_PASSWORD", "ż$1")
    dsn = "dbname=eurzad password=${DB_PASSWORD}"
    instance = parsed(db_storage="relstorage", db_relstorage_dsn=dsn)
    assert instance.db_relstorage_dsn == "dbname=eurzad password=ż$1"


def test_each_process_of_zope_has_a_port_of_its_own(parsed):
    instance = parsed(wsgi_processes=2)
    assert [str(address) for address in instance.zope_addresses] == [
        "127.0.0.1:8080",
        "127.0.0.1:8081",
    ]


def test_only_the_portals_and_zope_itself_are_served(parsed):
    instance = parsed(allowed_hosts=["urzad.example.pl"])
    assert instance.hosts == (
        "127.0.0.1:8080",
        "localhost:8080",
        "gmina.localhost:3000",
        "urzad.example.pl",
    )


def test_configuration_is_for_the_owner_alone(parsed):
    instance = parsed()
    configure.write(instance)
    for name in ("zope.conf", "zope-1.ini", "zeo.conf"):
        assert (instance.etc / name).stat().st_mode & 0o077 == 0
    assert (instance.var / "zope-admin.txt").stat().st_mode & 0o077 == 0


def test_the_administrators_password_is_made_once_and_at_random(parsed):
    instance = parsed()
    configure.write(instance)
    first = (instance.var / "zope-admin.txt").read_text()
    configure.write(instance)
    assert (instance.var / "zope-admin.txt").read_text() == first
    assert len(first.strip().removeprefix("admin:")) >= 20


@pytest.mark.parametrize(
    "storage",
    [{}, {"db_storage": "relstorage", "db_relstorage_dsn": "dbname=eurzad password='a$b c'"}],
)
def test_zope_can_read_what_is_written(parsed, storage):
    from Zope2.Startup.options import ZopeWSGIOptions

    instance = parsed(environment={"LIMIT": 5, "SECRET": "a$b"}, **storage)
    configure.write(instance)
    options = ZopeWSGIOptions(configfile=str(instance.etc / "zope.conf"))
    options()
    found = options.configroot
    assert found.environment["LIMIT"] == "5"
    assert found.environment["SECRET"] == "a$b"
    assert found.environment["zope_i18n_allowed_languages"] == "pl en"
    assert found.max_conflict_retries == 10
    assert [database.name for database in found.databases] == ["main"]


def test_zeo_can_read_what_is_written(parsed):
    from ZEO.runzeo import ZEOOptions

    instance = parsed()
    configure.write(instance)
    options = ZEOOptions()
    options.realize(["-C", str(instance.etc / "zeo.conf")])
    assert options.address == str(instance.zeo_socket)
    assert [storage.name for storage in options.storages] == ["main"]


def test_the_instance_in_the_tree_is_valid(folder):
    data = yaml.safe_load((ROOT / "instance.yaml").read_text(encoding="utf-8"))
    instance = read(data, ROOT / "instance.yaml", folder / "var")
    assert [office.id for office in instance.offices] == ["czerwionka-leszczyny", "powiat-rybnicki"]
    assert [office.portal for office in instance.offices] == [
        "http://czerwionka.localhost:3000",
        "http://powiat.localhost:3001",
    ]


def test_every_key_is_in_the_reference():
    reference = (ROOT / "docs" / "reference" / "instance-yaml.md").read_text(encoding="utf-8")
    keys = {item.name for item in fields(Instance)} - {"path", "var"}
    assert {key for key in keys if f"`{key}`" not in reference} == set()
