"""Mails about the end of an account."""

from ..accounts.mails import SIGNATURE
from datetime import date
from eurzad.core import _
from eurzad.core.addresses import portal_address
from eurzad.core.mail import ADDRESS
from eurzad.core.mail import send
from eurzad.records.letters.office import letterhead
from eurzad.records.letters.placeholders import polish_date
from typing import Any
from zope.i18n import translate
from zope.i18nmessageid import Message


CLOSED = _("Your account has been deleted")
WHY = {
    "owner": _("your account in our portal has been deleted, as you asked."),
    "idle": _(
        "your account in our portal has been deleted, as nobody had logged in for a long time."
    ),
}
CLOSED_TEXT = _(
    "Good morning,\n\n"
    "${why}\n\n"
    "Your data in the account, drafts, preferences and links are gone, and nobody can log in with "
    "it any more. Applications and letters that you filed stay in the case files of the office: "
    "the law orders us to keep them. In cases under way letters will come by post.\n\n"
    "You can make a new account at any time; it will not show the cases of this one.\n\n"
    "If it was not you, tell the office.\n\n"
    "${office}"
)
IDLE = _("Your account will be deleted")
IDLE_TEXT = _(
    "Good morning,\n\n"
    "nobody has logged in to your account in our portal for a long time, so we will delete it on "
    "${day} or soon after. To keep it, log in before that day:\n${link}\n\n"
    "Applications and letters that you filed stay in the case files of the office.\n\n"
    "${office}"
)


def tell_closed(site: Any, address: str, why: str) -> None:
    """The account is gone."""
    _send(site, address, CLOSED, Message(CLOSED_TEXT, mapping={"why": _polish(WHY[why])}))


def warn_idle(site: Any, address: str, day: date) -> None:
    """The account will be closed on a day unless somebody logs in."""
    told = {"day": polish_date(day), "link": f"{portal_address(site)}/konto/logowanie"}
    _send(site, address, IDLE, Message(IDLE_TEXT, mapping=told))


def _send(site: Any, address: str, subject: Message, text: Message) -> None:
    if not ADDRESS.fullmatch(address):
        return
    told = Message(text, mapping={**text.mapping, "office": letterhead()["office_name"]})
    send(site, address, _polish(subject), f"{_polish(told)}\n\n--\n{_polish(SIGNATURE)}\n")


def _polish(message: Message) -> str:
    text: str = translate(message, target_language="pl")
    return text
