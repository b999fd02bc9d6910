"""Residents in the user folder: their login name is the e-mail address, their id says nothing."""

from .sessions import end_sessions
from datetime import datetime
from datetime import UTC
from eurzad.core.office.functions import RESIDENTS
from hashlib import sha256
from plone import api
from typing import Any
import secrets


class AddressTaken(Exception):
    """Somebody has an account with this address."""


def user_id_of(site: Any, address: str) -> str | None:
    """Id of the person who logs in with this address."""
    return _source(site)._login_to_userid.get(normal(address))


def create_resident(site: Any, address: str, fullname: str, password_hash: str) -> str:
    """A new resident. Raises `AddressTaken`; returns the user id."""
    address = normal(address)
    if user_id_of(site, address) is not None:
        raise AddressTaken
    user_id = f"r{secrets.token_hex(8)}"
    _source(site).addUser(user_id, address, password_hash)
    with api.env.adopt_roles(["Manager"]):
        member = api.user.get(userid=user_id)
        member.setMemberProperties(
            {
                "fullname": fullname,
                "email": address,
                "terms_accepted": datetime.now(UTC).isoformat(timespec="seconds"),
            }
        )
    site.acl_users.source_groups.addPrincipalToGroup(user_id, RESIDENTS)
    return user_id


def set_password(site: Any, user_id: str, password_hash: str) -> None:
    """Give the person another password; whoever is logged in as them no longer is."""
    _source(site).updateUserPassword(user_id, password_hash)
    end_sessions(site, user_id)


def password_mark(site: Any, user_id: str) -> str:
    """Changes with the password: a link to reset it is void once it was changed."""
    return sha256(str(_source(site)._user_passwords.get(user_id, "")).encode()).hexdigest()


def normal(address: str) -> str:
    """The address as it is kept and compared."""
    return address.strip().lower()


def _source(site: Any) -> Any:
    return site.acl_users.source_users
