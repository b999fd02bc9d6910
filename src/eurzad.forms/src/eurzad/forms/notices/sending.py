"""Writing the e-mails into the outbox, for those who want them."""

from ..applications.account import account_of
from ..storage import has_forms_store
from .kinds import Notice
from .kinds import NOTICES
from .preferences import link_token
from .preferences import switched_off
from eurzad.core import _
from eurzad.core.addresses import portal_address
from eurzad.core.mail import ADDRESS
from eurzad.core.mail import send
from eurzad.records.letters.office import letterhead
from eurzad.records.messages.thread import accounts_of
from typing import Any
from zope.i18n import translate
from zope.i18nmessageid import Message


FRAME = _(
    "Good morning,\n\n"
    "${what}\n\n"
    "To see it, log in to the portal of the office and open “My cases”:\n${link}\n\n"
    "For your safety this message says nothing of the case itself.\n\n"
    "${office}\n\n"
    "--\n"
    "You do not want messages of this kind? Switch them off with one click:\n${off}\n"
    "What else you are told of, you choose in your account:\n${choose}\n"
)
OFF_PATH = "/konto/powiadomienia/wypisz"


def notify(site: Any, user_id: str, kind: str, about: str = "") -> bool:
    """Send an e-mail of this kind to a person who wants it. Return whether one was sent.

    `about` is the UID of the case, for the office alone: the e-mail does not tell it.
    """
    if not has_forms_store(site) or kind in switched_off(site, user_id):
        return False
    address = account_of(user_id).get("email", "")
    if not ADDRESS.fullmatch(address):
        return False
    notice = NOTICES[kind]
    portal = portal_address(site)
    off = f"{portal}{OFF_PATH}?rodzaj={kind}&token={link_token(site, user_id)}"
    send(
        site,
        address,
        _polish(notice.subject),
        text_of(notice, portal, off),
        unsubscribe=off,
        about=about,
    )
    return True


def text_of(notice: Notice, portal: str, off: str) -> str:
    """Return the text of an e-mail: what happened, where to see it, how to be rid of its like."""
    told = {
        "what": _polish(notice.text),
        "link": f"{portal}/moje-sprawy",
        "off": off,
        "choose": f"{portal}/konto/powiadomienia",
        "office": letterhead()["office_name"],
    }
    return _polish(Message(FRAME, mapping=told))


def notify_parties(site: Any, case: Any, kind: str) -> int:
    """Tell everybody who takes part in a case by an account. Return how many were told."""
    return sum(notify(site, user_id, kind, case.UID()) for user_id in accounts_of(case))


def _polish(message: str) -> str:
    text: str = translate(message, target_language="pl")
    return text
