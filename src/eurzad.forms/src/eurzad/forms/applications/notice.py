"""The mail that tells a person their application has a number."""

from .addresses import portal_address
from eurzad.core import _
from eurzad.core.mail import ADDRESS
from eurzad.core.mail import send
from typing import Any
from zope.i18n import translate
from zope.i18nmessageid import Message


SUBJECT = _("We have received your application: ${number}")
TEXT = _(
    "Good morning,\n\n"
    "your application is registered under the number ${number}.\n\n"
    "Its state, the receipt and the office's letters are here:\n${link}\n\n"
    "This message was sent by a machine, there is no need to answer it."
)


def send_notice(site: Any, application: Any, address: str) -> None:
    """Write the mail into the outbox. It holds nothing of what was applied for."""
    if not ADDRESS.fullmatch(address):
        return
    mapping = {
        "number": application.register_number,
        "link": f"{portal_address(site)}/moje-sprawy/{application.token}",
    }
    send(site, address, _in_polish(SUBJECT, mapping), _in_polish(TEXT, mapping))


def _in_polish(message: Message, mapping: dict[str, str]) -> str:
    return translate(Message(message, mapping=mapping), target_language="pl")
