"""Writes the configuration of every process into VAR/etc."""

from __future__ import annotations

from eurzad.backend.instance import Instance
from importlib.resources import files
from pathlib import Path
from string import Template
import json
import os
import secrets


DEFAULT_ENVIRONMENT = {
    "TZ": "Europe/Warsaw",
    "zope_i18n_compile_mo_files": "true",
    "zope_i18n_allowed_languages": "pl en",
}


def write(instance: Instance) -> None:
    """Make the folders and write zope.conf, zope.ini, site.zcml and zeo.conf."""
    for folder in (instance.etc, instance.logs, instance.blobs, instance.filestorage.parent):
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    cache = instance.var / "cache"
    cache.mkdir(exist_ok=True)
    write_private(instance.etc / "zope.conf", zope_conf(instance))
    write_private(instance.etc / "site.zcml", render("site.zcml", instance))
    for number, address in enumerate(instance.zope_addresses, 1):
        text = render(
            "zope.ini",
            instance,
            listen=address,
            threads=instance.wsgi_threads,
            max_request_body_size=instance.wsgi_max_request_body_size,
            hosts=" ".join(instance.hosts),
        )
        write_private(instance.etc / f"zope-{number}.ini", text)
    if instance.db_storage == "zeo":
        text = render(
            "zeo.conf",
            instance,
            zeo_socket=instance.zeo_socket,
            filestorage=instance.filestorage,
            blobs=instance.blobs,
        )
        write_private(instance.etc / "zeo.conf", text)
    if instance.signs:
        write_private(instance.signing, signing(instance))
    _initial_user(instance)


def signing(instance: Instance) -> str:
    """What the signer and those who ask it read. It says where PINs are, and holds none."""
    told = {
        "socket": str(instance.var / "signer.sock"),
        "folder": str(instance.var / "signing"),
        "keys": list(instance.signing_keys),
        "timestamps": list(instance.signing_timestamps),
        "roots": instance.signing_roots,
        "level": instance.signing_level,
        "demo": instance.demo,
        "cards": instance.signing_cards or instance.demo,
    }
    return json.dumps(told, ensure_ascii=False, indent=1)


def render(name: str, instance: Instance, **values: object) -> str:
    template = files("eurzad.backend").joinpath("templates", f"{name}.in")
    return Template(template.read_text(encoding="utf-8")).substitute(
        instance_file=instance.path.name,
        etc=instance.etc,
        var=instance.var,
        **values,
    )


def environment(instance: Instance) -> dict[str, str]:
    """What Zope, the worker and the commands of the platform find in their environment."""
    offered = {
        **DEFAULT_ENVIRONMENT,
        "CHAMELEON_CACHE": str(instance.var / "cache"),
        "EURZAD_PROFILES": str(instance.profiles),
        "EURZAD_SCANS": str(instance.scans_location),
        "EURZAD_ANCHORS": str(instance.anchors_location),
    }
    if not instance.demo:
        offered["EURZAD_TRUSTED_LISTS"] = str(instance.var / "trusted-lists")
    if instance.signs:
        offered["EURZAD_SIGNING"] = str(instance.signing)
    if instance.virus_scanner:
        offered["EURZAD_VIRUS_SCANNER"] = instance.virus_scanner
        offered["EURZAD_VIRUS_SCANNER_ADDRESS"] = instance.virus_scanner_address
        offered["EURZAD_VIRUS_INFECTED"] = instance.virus_infected
    return offered | instance.environment


def zope_conf(instance: Instance) -> str:
    lines = [
        f"    {name} {_escaped(value)}" for name, value in sorted(environment(instance).items())
    ]
    return render(
        "zope.conf",
        instance,
        environment="\n".join(lines),
        max_request_body_size=instance.wsgi_max_request_body_size,
        imports=storage_imports(instance),
        cache_size=instance.db_cache_size,
        storage=storage(instance).rstrip(),
    )


def storage_imports(instance: Instance) -> str:
    """The line without which ZConfig does not know the storage's section."""
    return "%import relstorage" if instance.db_storage == "relstorage" else ""


def storage(instance: Instance) -> str:
    """The section of the storage itself: how a client reaches the database."""
    if instance.db_storage == "zeo":
        return render(
            "zeo-storage",
            instance,
            zeo_socket=instance.zeo_socket,
            zeo_cache_size=instance.db_zeo_cache_size,
            blobs=instance.blobs,
        )
    return render(
        "relstorage-storage",
        instance,
        blob_cache=instance.var / "blobcache",
        blob_cache_size=instance.db_blob_cache_size,
        dsn=_escaped(instance.db_relstorage_dsn),
    )


def _escaped(value: str) -> str:
    """ZConfig takes $name for a substitution; $$ is a dollar."""
    return value.replace("$", "$$")


def write_private(path: Path, text: str) -> None:
    """Only the owner may read: a DSN may hold a password."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as target:
        target.write(text)


def _initial_user(instance: Instance) -> None:
    """A Zope administrator with a random password, kept in VAR and nowhere else.

    Zope reads ``inituser`` when it makes a new database.
    """
    password_file = instance.var / "zope-admin.txt"
    if password_file.exists():
        return
    password = secrets.token_urlsafe(18)
    write_private(password_file, f"admin:{password}\n")
    write_private(instance.var / "inituser", f"admin:{password}\n")
