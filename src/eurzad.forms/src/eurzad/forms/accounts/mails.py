"""Mails about accounts. They go through the outbox; links lead to the configured portal."""

from eurzad.core import _
from eurzad.core.mail import send
from typing import Any
from zope.i18n import translate
from zope.i18nmessageid import Message


SIGNATURE = _("This message was sent by a machine, there is no need to answer it.")
CONFIRM_SUBJECT = _("Confirm your e-mail address")
CONFIRM_TEXT = _(
    "Good morning,\n\n"
    "to finish setting up your account, open this address within 24 hours:\n${link}\n\n"
    "If you did not ask for an account, do nothing: none will be made."
)
KNOWN_SUBJECT = _("You already have an account")
KNOWN_TEXT = _(
    "Good morning,\n\n"
    "somebody asked for an account with this e-mail address, but it already has one. "
    "Log in, or choose another password on the log in page if you have forgotten yours.\n\n"
    "If it was not you, there is nothing to do."
)
RESET_SUBJECT = _("Choose a new password")
RESET_TEXT = _(
    "Good morning,\n\n"
    "to choose a new password, open this address within 2 hours:\n${link}\n\n"
    "If you did not ask for this, do nothing: your password stays as it is."
)
CHANGED_SUBJECT = _("Your password has been changed")
CHANGED_TEXT = _(
    "Good morning,\n\n"
    "the password of your account has just been changed. If it was not you, choose a new password "
    "on the log in page and tell the office."
)


def send_confirmation(site: Any, address: str, link: str) -> None:
    """The link that makes the account."""
    _send(site, address, CONFIRM_SUBJECT, CONFIRM_TEXT, link)


def send_known(site: Any, address: str) -> None:
    """To an address that has an account already."""
    _send(site, address, KNOWN_SUBJECT, KNOWN_TEXT)


def send_reset(site: Any, address: str, link: str) -> None:
    """The link that changes the password."""
    _send(site, address, RESET_SUBJECT, RESET_TEXT, link)


def send_changed(site: Any, address: str) -> None:
    """After a change of the password."""
    _send(site, address, CHANGED_SUBJECT, CHANGED_TEXT)


def _send(site: Any, address: str, subject: Message, text: Message, link: str = "") -> None:
    body = _in_polish(Message(text, mapping={"link": link}))
    send(site, address, _in_polish(subject), f"{body}\n\n{_in_polish(SIGNATURE)}\n")


def _in_polish(message: Message) -> str:
    return translate(message, target_language="pl")
