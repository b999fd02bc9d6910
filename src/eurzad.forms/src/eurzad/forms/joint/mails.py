"""Mails to those who sign together. They tell the service and who asks, nothing of the answers."""

from ..accounts.mails import SIGNATURE
from eurzad.core import _
from eurzad.core.mail import ADDRESS
from eurzad.core.mail import send
from typing import Any
from zope.i18n import translate
from zope.i18nmessageid import Message


INVITATION = (
    _("An application waits for your signature"),
    _(
        "Good morning,\n\n"
        "${who} wants to file this together with you: ${service}.\n\n"
        "To read it and sign it, or to decline, open this address within 14 days. It is meant for "
        "you alone; you need an account in our portal, which you can make there:\n${link}\n\n"
        "If you do not know what this is about, do nothing: without your signature nothing is "
        "filed."
    ),
)
TAKEN_BACK = (
    _("The application that you signed has changed"),
    _(
        "Good morning,\n\n"
        "the application that you signed (${service}) was changed, so your signature was taken "
        "back. Read it again and sign it, if you agree:\n${link}"
    ),
)
TURN = (
    _("It is your turn to sign"),
    _(
        "Good morning,\n\n"
        "those before you have signed the application (${service}). Read it and sign it:\n${link}"
    ),
)
DECLINED = (
    _("Somebody declined to sign your application"),
    _(
        "Good morning,\n\n"
        "one of the persons whom you asked to sign (${service}) has declined. You find the reason "
        "here:\n${link}"
    ),
)
WITHDRAWN = (
    _("Your signature is not needed any more"),
    _(
        "Good morning,\n\n"
        "the invitation to sign an application (${service}) was withdrawn. You need not do "
        "anything."
    ),
)
FILED = (
    _("The application that you signed has been filed"),
    _(
        "Good morning,\n\n"
        "everybody has signed, and the application (${service}) has been filed. You find the case "
        "here:\n${link}"
    ),
)


def send_invitation(site: Any, address: str, who: str, service: str, link: str) -> None:
    """The secret link."""
    _send(site, address, INVITATION, who=who, service=service, link=link)


def send_taken_back(site: Any, address: str, service: str, link: str) -> None:
    """To whoever signed what has changed since."""
    _send(site, address, TAKEN_BACK, service=service, link=link)


def send_turn(site: Any, address: str, service: str, link: str) -> None:
    """To whoever signs next."""
    _send(site, address, TURN, service=service, link=link)


def send_declined(site: Any, address: str, service: str, link: str) -> None:
    """To the owner."""
    _send(site, address, DECLINED, service=service, link=link)


def send_withdrawn(site: Any, address: str, service: str) -> None:
    """To whoever had taken up the invitation."""
    _send(site, address, WITHDRAWN, service=service)


def send_filed(site: Any, address: str, service: str, link: str) -> None:
    """To those who signed beside the owner."""
    _send(site, address, FILED, service=service, link=link)


def _send(site: Any, address: str, mail: tuple[Message, Message], **mapping: str) -> None:
    if not ADDRESS.fullmatch(address):
        return
    subject, text = mail
    body = translate(Message(text, mapping=mapping), target_language="pl")
    signature = translate(SIGNATURE, target_language="pl")
    send(site, address, translate(subject, target_language="pl"), f"{body}\n\n{signature}\n")
