"""Residents in the user folder: their login name is the e-mail address, their id says nothing."""

from .sessions import end_sessions
from collections.abc import Iterator
from datetime import date
from datetime import datetime
from datetime import UTC
from eurzad.core.clock import local_date
from eurzad.core.office.functions import RESIDENTS
from hashlib import sha256
from plone import api
from typing import Any
import secrets


# Plone's login time of whoever has never logged in.
NEVER = 2000


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


def residents(site: Any) -> Iterator[str]:
    """Ids of those with an account who hold no function in the office, and edit nothing."""
    groups = site.acl_users.source_groups
    for user_id in groups._group_principal_map.get(RESIDENTS, ()):
        if tuple(groups._principal_groups.get(user_id, ())) == (RESIDENTS,):
            yield user_id


def login_day(site: Any, user_id: str) -> date | None:
    """The day of the last log in, else that on which the account was made; None for neither."""
    kept = site.acl_users.mutable_properties._storage.get(user_id) or {}
    login = kept.get("login_time")
    if login is not None and login.year() > NEVER:
        return local_date(login.asdatetime())
    made = kept.get("terms_accepted")
    return local_date(datetime.fromisoformat(made)) if made else None


def login_name(site: Any, user_id: str) -> str:
    """What the person types to log in."""
    name: str = _source(site).getLoginForUserId(user_id)
    return name


def has_password(site: Any, user_id: str, password: str) -> bool:
    """Tell whether this is the person's password."""
    login = login_name(site, user_id)
    found = _source(site).authenticateCredentials({"login": login, "password": password})
    return found is not None and found[0] == user_id


def delete_resident(site: Any, user_id: str) -> None:
    """Remove a person from the user folder; whoever is logged in as them no longer is.

    The id was drawn at random for them, and nobody gets it again.
    """
    end_sessions(site, user_id)
    users = site.acl_users
    for group in users.source_groups.getGroupsForPrincipal(users.getUserById(user_id)):
        users.source_groups.removePrincipalFromGroup(user_id, group)
    users.portal_role_manager._principal_roles.pop(user_id, None)
    users.source_users.removeUser(user_id)
    site.portal_memberdata.deleteMemberData(user_id)
    site.portal_memberdata._deletePortrait(user_id)


def password_mark(site: Any, user_id: str) -> str:
    """Changes with the password: a link to reset it is void once it was changed."""
    return sha256(str(_source(site)._user_passwords.get(user_id, "")).encode()).hexdigest()


def normal(address: str) -> str:
    """The address as it is kept and compared."""
    return address.strip().lower()


def _source(site: Any) -> Any:
    return site.acl_users.source_users
