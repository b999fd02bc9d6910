"""What instance.yaml may say, read and checked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from dataclasses import field
from dataclasses import fields
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
import os
import re
import yaml


# sun_path of a unix socket holds 108 bytes, and ours sit under VAR
LONGEST_SOCKET_PATH = 107
STORAGES = ("zeo", "relstorage")


class InvalidInstance(ValueError):
    """instance.yaml cannot be used; the message names the key and says why."""


@dataclass(frozen=True)
class Address:
    """A host and a port to listen on."""

    host: str
    port: int

    def __str__(self) -> str:
        return f"{self.host}:{self.port}"


@dataclass(frozen=True)
class Office:
    """One office: its profile folder, the origin residents see, where Node listens."""

    profile: Path
    portal: str
    listen: Address

    @property
    def id(self) -> str:
        """Id of the site: the profile folder's name."""
        return self.profile.name

    @property
    def host(self) -> str:
        """Host header a browser sends for this portal."""
        return urlsplit(self.portal).netloc


@dataclass(frozen=True)
class Instance:
    """A checked instance.yaml together with the folder its data lives in."""

    path: Path
    var: Path
    offices: tuple[Office, ...]
    wsgi_listen: Address = Address("127.0.0.1", 8080)
    wsgi_processes: int = 1
    wsgi_threads: int = 2
    wsgi_max_request_body_size: int = 12 * 1024 * 1024
    allowed_hosts: tuple[str, ...] = ()
    workers: int = 1
    db_storage: str = "zeo"
    db_relstorage_dsn: str = ""
    db_cache_size: int = 30000
    db_zeo_cache_size: str = "128MB"
    db_blob_cache_size: str = "2GB"
    environment: dict[str, str] = field(default_factory=dict)
    demo: bool = False
    demo_mail_smtp: Address = Address("127.0.0.1", 1025)
    demo_mail_web: Address = Address("127.0.0.1", 8025)
    backup_keep: int = 14
    backup_location: Path = Path("backup")
    anchors_location: Path = Path("anchors")
    pack_days: int = 7
    scans_location: Path = Path("scans")
    signing_keys: tuple[dict[str, Any], ...] = ()
    signing_timestamps: tuple[str, ...] = ()
    signing_roots: str = ""
    signing_level: str = "B-B"
    signing_cards: bool = False
    virus_scanner: str = ""
    virus_scanner_address: str = ""
    virus_infected: str = "keep"

    @property
    def signs(self) -> bool:
        """Whether there is anything for a signer to do."""
        return bool(self.signing_keys) or self.signing_cards or self.demo

    @property
    def signing(self) -> Path:
        """What the signer and those who ask it read."""
        return self.etc / "signing.json"

    @property
    def profiles(self) -> Path:
        """The folder that holds the offices' profile folders."""
        return self.offices[0].profile.parent

    @property
    def etc(self) -> Path:
        return self.var / "etc"

    @property
    def logs(self) -> Path:
        return self.var / "log"

    @property
    def filestorage(self) -> Path:
        return self.var / "filestorage" / "Data.fs"

    @property
    def blobs(self) -> Path:
        return self.var / "blobstorage"

    @property
    def zeo_socket(self) -> Path:
        return self.var / "zeo.sock"

    @property
    def supervisor_socket(self) -> Path:
        return supervisor_socket(self.var)

    @property
    def demo_people(self) -> Path:
        return self.var / "demo-people.json"

    @property
    def zope_addresses(self) -> tuple[Address, ...]:
        """One address per Zope process, on consecutive ports."""
        host, first = self.wsgi_listen.host, self.wsgi_listen.port
        return tuple(Address(host, first + number) for number in range(self.wsgi_processes))

    @property
    def hosts(self) -> tuple[str, ...]:
        """Every Host that Zope answers to; any other is refused."""
        own = [str(address) for address in self.zope_addresses]
        own += [f"localhost:{address.port}" for address in self.zope_addresses]
        portals = [office.host for office in self.offices]
        return tuple(dict.fromkeys([*own, *portals, *self.allowed_hosts]))


def supervisor_socket(var: Path) -> Path:
    """Where the supervisor of a VAR folder listens."""
    return var / "supervisor.sock"


def load(path: Path, var: Path) -> Instance:
    """Read and check an instance file; raises InvalidInstance."""
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as problem:
        raise InvalidInstance(
            f"{path} cannot be read ({problem.strerror}). "
            "Name another file: make start INSTANCE=path/to/instance.yaml"
        ) from problem
    try:
        data = yaml.safe_load(text)
    except yaml.YAMLError as problem:
        raise InvalidInstance(f"{path} is not YAML: {problem}") from problem
    if not isinstance(data, dict):
        raise InvalidInstance(f"{path} must be a list of `key: value` lines.")
    return read(data, path, var)


def read(data: dict[str, Any], path: Path, var: Path) -> Instance:
    """Check parsed data; relative folders are relative to the instance file."""
    known = {item.name for item in fields(Instance)} - {"path", "var"}
    for key in data:
        if key not in known:
            raise InvalidInstance(
                f"{path.name}: {key} is not a known key. Known are: {', '.join(sorted(known))}."
            )
    values: dict[str, Any] = {}
    for key, value in data.items():
        values[key] = READERS[key](key, _expanded(key, value), path)
    if not values.get("offices"):
        raise InvalidInstance(f"{path.name}: offices must list at least one office.")
    values.setdefault("backup_location", var / "backup")
    values.setdefault("scans_location", (var / "scans").resolve())
    values.setdefault("anchors_location", var.resolve() / "anchors")
    instance = Instance(path=path.resolve(), var=var.resolve(), **values)
    _check_storage(instance)
    _check_addresses(instance)
    _check_socket_length(instance)
    return instance


def _expanded(key: str, value: Any) -> Any:
    """``${NAME}`` in texts stands for an environment variable: secrets stay out of the file."""
    if isinstance(value, dict):
        return {name: _expanded(f"{key}.{name}", item) for name, item in value.items()}
    if isinstance(value, list):
        return [_expanded(key, item) for item in value]
    if not isinstance(value, str):
        return value

    def variable(match: re.Match[str]) -> str:
        name = match[1]
        if name not in os.environ:
            raise InvalidInstance(f"{key}: the environment variable {name} is not set.")
        return os.environ[name]

    return re.sub(r"\$\{([A-Za-z_][A-Za-z0-9_]*)\}", variable, value)


def _text(key: str, value: Any, path: Path) -> str:
    if not isinstance(value, str) or "\n" in value:
        raise InvalidInstance(f"{key} must be a text on one line, not {value!r}.")
    return value


def _flag(key: str, value: Any, path: Path) -> bool:
    if not isinstance(value, bool):
        raise InvalidInstance(f"{key} must be true or false, not {value!r}.")
    return value


def _number(least: int, most: int) -> Callable[[str, Any, Path], int]:
    def read_number(key: str, value: Any, path: Path) -> int:
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
            raise InvalidInstance(f"{key} must be a number from {least} to {most}, not {value!r}.")
        return value

    return read_number


def _one_of(*words: str) -> Callable[[str, Any, Path], str]:
    def read_word(key: str, value: Any, path: Path) -> str:
        if value not in words:
            raise InvalidInstance(f"{key} must be one of {', '.join(words)}, not {value!r}.")
        return str(value)

    return read_word


def _size(key: str, value: Any, path: Path) -> str:
    if not isinstance(value, str) or not re.fullmatch(r"[1-9]\d*(KB|MB|GB)", value):
        raise InvalidInstance(f"{key} must be a size such as 128MB, not {value!r}.")
    return value


def _address(key: str, value: Any, path: Path) -> Address:
    host, colon, port = str(value).rpartition(":")
    if not colon or not re.fullmatch(r"[A-Za-z0-9.-]+", host) or not port.isdigit():
        raise InvalidInstance(f"{key} must be host:port such as 127.0.0.1:8080, not {value!r}.")
    if not 1 <= int(port) <= 65535:
        raise InvalidInstance(f"{key}: a port lies between 1 and 65535, and {port} does not.")
    return Address(host, int(port))


def _storage(key: str, value: Any, path: Path) -> str:
    if value == "direct":
        raise InvalidInstance(
            f"{key}: direct is not possible, since Zope and the worker are two processes and a "
            "FileStorage can be opened by one only. Use zeo."
        )
    if value not in STORAGES:
        raise InvalidInstance(f"{key} must be one of {', '.join(STORAGES)}, not {value!r}.")
    return str(value)


def _texts(key: str, value: Any, path: Path) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise InvalidInstance(f"{key} must be a list.")
    return tuple(_text(key, item, path) for item in value)


def _keys(key: str, value: Any, path: Path) -> tuple[dict[str, Any], ...]:
    """Keys that sign: their fields are the signer's to check, but paths and secrets are ours."""
    if not isinstance(value, list):
        raise InvalidInstance(f"{key} must be a list of keys.")
    keys = []
    for number, item in enumerate(value):
        if not isinstance(item, dict) or not all(isinstance(name, str) for name in item):
            raise InvalidInstance(f"{key}[{number}] must be a list of `name: value` lines.")
        pin = str(item.get("pin", ""))
        if pin and not re.fullmatch(r"(file|credential):.+|prompt", pin):
            raise InvalidInstance(
                f"{key}[{number}].pin must be file:PATH, credential:NAME or prompt: "
                "the PIN itself has no place in this file."
            )
        keys.append({name: _plain(f"{key}[{number}].{name}", one) for name, one in item.items()})
    return tuple(keys)


def _plain(key: str, value: Any) -> str | int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if not isinstance(value, str) or "\n" in value:
        raise InvalidInstance(f"{key} must be a text on one line or a number, not {value!r}.")
    return value


def _path(key: str, value: Any, path: Path) -> str:
    return str(_folder(key, value, path))


def _environment(key: str, value: Any, path: Path) -> dict[str, str]:
    if not isinstance(value, dict):
        raise InvalidInstance(f"{key} must be a list of `NAME: value` lines.")
    environment = {}
    for name, item in value.items():
        if not re.fullmatch(r"[A-Za-z_][A-Za-z0-9_]*", str(name)):
            raise InvalidInstance(f"{key}.{name} is not a name of an environment variable.")
        item = str(item).lower() if isinstance(item, bool) else str(item)
        environment[str(name)] = _text(f"{key}.{name}", item, path)
    return environment


def _folder(key: str, value: Any, path: Path) -> Path:
    return (path.resolve().parent / _text(key, value, path)).resolve()


def _offices(key: str, value: Any, path: Path) -> tuple[Office, ...]:
    if not isinstance(value, list):
        raise InvalidInstance(f"{key} must be a list of offices.")
    offices = [_office(f"{key}[{number}]", item, path) for number, item in enumerate(value)]
    for name in ("id", "portal", "listen"):
        seen = [getattr(office, name) for office in offices]
        for one in seen:
            if seen.count(one) > 1:
                raise InvalidInstance(f"{key}: two offices share {one}.")
    if len({office.profile.parent for office in offices}) > 1:
        raise InvalidInstance(f"{key}: the profile folders must lie in one folder.")
    return tuple(offices)


def _office(key: str, value: Any, path: Path) -> Office:
    _check_office_keys(key, value)
    profile = _folder(f"{key}.profile", value["profile"], path)
    if not re.fullmatch(r"[a-z0-9][a-z0-9-]*", profile.name):
        raise InvalidInstance(
            f"{key}.profile: the folder's name is the site's id and may have small letters, "
            f"digits and hyphens only, not {profile.name!r}."
        )
    if not profile.is_dir():
        raise InvalidInstance(f"{key}.profile: there is no folder {profile}.")
    portal = urlsplit(_text(f"{key}.portal", value["portal"], path))
    if portal.scheme not in ("http", "https") or not portal.hostname or portal.path.strip("/"):
        raise InvalidInstance(
            f"{key}.portal must be an origin such as https://urzad.example.pl, "
            f"not {value['portal']!r}."
        )
    if "listen" in value:
        listen = _address(f"{key}.listen", value["listen"], path)
    elif portal.port:
        listen = Address("127.0.0.1", portal.port)
    else:
        raise InvalidInstance(f"{key}.listen is missing: where should the portal's process listen?")
    return Office(profile, f"{portal.scheme}://{portal.netloc}", listen)


def _check_office_keys(key: str, value: Any) -> None:
    if not isinstance(value, dict):
        raise InvalidInstance(f"{key} must have the keys profile and portal.")
    for name in value:
        if name not in ("profile", "portal", "listen"):
            raise InvalidInstance(f"{key}.{name} is not a known key: profile, portal, listen.")
    for name in ("profile", "portal"):
        if name not in value:
            raise InvalidInstance(f"{key}.{name} is missing.")


READERS: dict[str, Callable[[str, Any, Path], Any]] = {
    "offices": _offices,
    "wsgi_listen": _address,
    "wsgi_processes": _number(1, 64),
    "wsgi_threads": _number(1, 16),
    "wsgi_max_request_body_size": _number(1024 * 1024, 1024 * 1024 * 1024),
    "allowed_hosts": _texts,
    "workers": _number(1, 16),
    "db_storage": _storage,
    "db_relstorage_dsn": _text,
    "db_cache_size": _number(100, 10_000_000),
    "db_zeo_cache_size": _size,
    "db_blob_cache_size": _size,
    "environment": _environment,
    "demo": _flag,
    "demo_mail_smtp": _address,
    "demo_mail_web": _address,
    "backup_keep": _number(1, 10_000),
    "backup_location": _folder,
    "scans_location": _folder,
    "anchors_location": _folder,
    "pack_days": _number(0, 10_000),
    "signing_keys": _keys,
    "signing_timestamps": _texts,
    "signing_roots": _path,
    "signing_level": _text,
    "signing_cards": _flag,
    "virus_scanner": _one_of("clamd", "demo"),
    "virus_scanner_address": _text,
    "virus_infected": _one_of("keep", "remove"),
}


def _check_storage(instance: Instance) -> None:
    if instance.db_storage == "relstorage" and not instance.db_relstorage_dsn:
        raise InvalidInstance("db_relstorage_dsn is missing: db_storage is relstorage.")
    if instance.db_storage == "zeo" and instance.db_relstorage_dsn:
        raise InvalidInstance(
            "db_relstorage_dsn is given but db_storage is zeo: say db_storage: relstorage, "
            "or leave the line out."
        )


def _check_addresses(instance: Instance) -> None:
    used: dict[int, str] = {}
    wanted = [("wsgi_listen", address) for address in instance.zope_addresses]
    wanted += [(f"offices ({office.id})", office.listen) for office in instance.offices]
    if instance.demo:
        wanted += [("demo_mail_smtp", instance.demo_mail_smtp)]
        wanted += [("demo_mail_web", instance.demo_mail_web)]
    for key, address in wanted:
        if address.port in used:
            raise InvalidInstance(f"{key}: port {address.port} is taken by {used[address.port]}.")
        used[address.port] = key


def _check_socket_length(instance: Instance) -> None:
    # supervisor binds <socket>.<pid> first and renames it
    longest = len(os.fsencode(instance.supervisor_socket)) + len(".4194304")
    if longest > LONGEST_SOCKET_PATH:
        raise InvalidInstance(
            f"VAR: the folder {instance.var} has too long a path for sockets "
            f"({longest} of {LONGEST_SOCKET_PATH} bytes). Choose a shorter one."
        )
