"""Registration and password reset. No answer tells whether an address is known."""

from . import mails
from .hashing import hashed
from .people import AddressTaken
from .people import create_resident
from .people import normal
from .people import password_mark
from .people import set_password
from .people import user_id_of
from .tickets import CONFIRMATION
from .tickets import find
from .tickets import issue
from .tickets import RESET
from .tickets import use
from eurzad.core.addresses import portal_address
from typing import Any


class VoidLink(Exception):
    """The link was used, has ended, or never was."""


def ask_to_register(site: Any, fullname: str, address: str, password: str) -> None:
    """Send a link that confirms the address; an account is made only when it is used."""
    address = normal(address)
    secret = hashed(password)
    if user_id_of(site, address) is not None:
        mails.send_known(site, address)
        return
    data = {"email": address, "fullname": fullname, "password": secret}
    token = issue(site, CONFIRMATION, data)
    mails.send_confirmation(site, address, _link(site, "potwierdzenie", token))


def confirm(site: Any, token: str) -> str:
    """Make the account that the link is for. Returns the login name; raises `VoidLink`."""
    ticket = use(site, CONFIRMATION, token)
    if ticket is None:
        raise VoidLink
    try:
        create_resident(
            site, ticket.data["email"], ticket.data["fullname"], ticket.data["password"]
        )
    except AddressTaken as error:
        raise VoidLink from error
    return ticket.data["email"]


def ask_to_reset(site: Any, address: str) -> None:
    """Send a link to choose another password, if somebody has this address."""
    address = normal(address)
    user_id = user_id_of(site, address)
    if user_id is None or "@" not in address:
        return
    data = {"user_id": user_id, "mark": password_mark(site, user_id), "email": address}
    token = issue(site, RESET, data)
    mails.send_reset(site, address, _link(site, "nowe-haslo", token))


def person_of_reset(site: Any, token: str) -> str:
    """Address of the person whose password the link changes. Raises `VoidLink`."""
    ticket = find(site, RESET, token)
    if ticket is None or ticket.data["mark"] != password_mark(site, ticket.data["user_id"]):
        raise VoidLink
    return ticket.data["email"]


def reset(site: Any, token: str, password: str) -> None:
    """Choose another password. Raises `VoidLink`."""
    person_of_reset(site, token)
    ticket = use(site, RESET, token)
    if ticket is None:
        raise VoidLink
    set_password(site, ticket.data["user_id"], hashed(password))
    mails.send_changed(site, ticket.data["email"])


def _link(site: Any, page: str, token: str) -> str:
    return f"{portal_address(site)}/konto/{page}#{token}"
