"""The mail that tells a person their application has a number."""

from eurzad.core import _
from eurzad.core.addresses import portal_address
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


LETTER_SUBJECT = _("We have received your letter: ${number}")
LETTER_TEXT = _(
    "Good morning,\n\n"
    "your letter is registered under the number ${number}.\n\n"
    "You find it with its receipt in your case:\n${link}\n\n"
    "This message was sent by a machine, there is no need to answer it."
)


def send_notice(site: Any, application: Any, address: str) -> None:
    """Write the mail into the outbox. It holds nothing of what was applied for."""
    _send(site, application, address, application.token, SUBJECT, TEXT)


def send_letter_notice(site: Any, letter: Any, address: str, case_id: str) -> None:
    """The same for a letter to a case, which its sender calls by `case_id`."""
    _send(site, letter, address, case_id, LETTER_SUBJECT, LETTER_TEXT)


def _send(site: Any, item: Any, address: str, id: str, subject: Message, text: Message) -> None:
    if not ADDRESS.fullmatch(address):
        return
    mapping = {
        "number": item.register_number,
        "link": f"{portal_address(site)}/moje-sprawy/{id}",
    }
    send(
        site,
        address,
        _in_polish(subject, mapping),
        _in_polish(text, mapping),
        about=item.UID(),
    )


def _in_polish(message: Message, mapping: dict[str, str]) -> str:
    return translate(Message(message, mapping=mapping), target_language="pl")
