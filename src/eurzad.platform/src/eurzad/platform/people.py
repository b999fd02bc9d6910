"""People of an office: clerks from office.yaml, residents of a demonstration from demo.yaml."""

from dataclasses import asdict
from dataclasses import dataclass
from eurzad.core.office import grant
from eurzad.forms.accounts.hashing import hashed
from eurzad.forms.accounts.people import AddressTaken
from eurzad.forms.accounts.people import create_resident
from eurzad.forms.accounts.people import set_password
from eurzad.platform.profile import Profile
from eurzad.platform.site import EDITORS
from pathlib import Path
from plone import api
from typing import Any
import json
import os
import secrets


ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789"


@dataclass(frozen=True)
class Login:
    """How a person of a demonstration logs in."""

    office: str
    portal: str
    login: str
    password: str
    fullname: str
    role: str


def add_people(profile: Profile, portal: str) -> list[Login]:
    """Make those of office.yaml who are not there yet. Returns how each new one logs in."""
    logins = []
    for person in profile.office["people"]:
        if api.user.get(userid=person["id"]):
            continue
        password = new_password()
        _add_clerk(person, password)
        logins.append(
            Login(profile.id, portal, person["id"], password, person["fullname"], role_of(person))
        )
    return logins


def add_residents(profile: Profile, portal: str) -> list[Login]:
    """Make the confirmed residents of a demonstration who are not there yet."""
    logins = []
    for resident in profile.residents:
        email, fullname = resident["email"], resident["fullname"]
        password = new_password()
        try:
            create_resident(api.portal.get(), email, fullname, hashed(password))
        except AddressTaken:
            continue
        logins.append(Login(profile.id, portal, email, password, fullname, "resident"))
    return logins


def role_of(person: dict[str, Any]) -> str:
    """The one word that tells what a person is for."""
    words = [held["function"] for held in person["functions"]] + list(person["roles"])
    for word in ("registry", "archivist", "auditor", "head", "handler", "administrator", "editor"):
        if word in words:
            return word
    return "clerk"


def new_password() -> str:
    """A random password of 16 characters that are hard to mix up."""
    return "-".join("".join(secrets.choice(ALPHABET) for _ in range(5)) for _ in range(3)) + "7a"


def write_logins(path: Path, logins: list[Login]) -> None:
    """Add logins to the file of the demonstration; nobody but its owner may read it."""
    known = json.loads(path.read_text(encoding="utf-8")) if path.exists() else []
    new = {(login.office, login.login) for login in logins}
    kept = [entry for entry in known if (entry["office"], entry["login"]) not in new]
    text = json.dumps([*kept, *map(asdict, logins)], ensure_ascii=False, indent=1)
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_suffix(".new")
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        file.write(text + "\n")
    draft.replace(path)


def _add_clerk(person: dict[str, Any], password: str) -> None:
    api.user.create(
        username=person["id"],
        email=person["email"],
        password=password,
        roles=("Member",),
        properties={
            "fullname": person["fullname"],
            "position": person["position"] or "",
            "language": "pl",
        },
    )
    set_password(api.portal.get(), person["id"], hashed(password))
    for held in person["functions"]:
        grant(person["id"], held["symbol"], held["function"])
    if "editor" in person["roles"]:
        api.group.add_user(groupname=EDITORS, username=person["id"])
    if "administrator" in person["roles"]:
        api.user.grant_roles(username=person["id"], roles=["Site Administrator"])
