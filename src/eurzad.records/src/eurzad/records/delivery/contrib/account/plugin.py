"""The resident's account: the letter shows there, and a mail says so without saying what it is."""

from eurzad.core import _
from eurzad.core.mail import send
from eurzad.records.delivery.base import DeliveryChannel
from eurzad.records.delivery.served import record_event
from eurzad.records.letters.office import letterhead
from eurzad.records.store import find
from typing import Any
from zope.i18n import translate


class AccountChannel(DeliveryChannel):
    """Makes the letter visible in the account of a party. Opening it confirms the receipt."""

    name = "account"
    title = _("Account of the addressee")

    def is_available(self, site: Any, addressee: dict[str, str]) -> bool:
        return bool(addressee.get("user_id"))

    def complete(self, site: Any, outgoing: Any, result: Any) -> str:
        show_in_account(outgoing)
        told = notify_addressee(site, outgoing)
        record_event(outgoing, {"event": "notified", "mail": told})
        return "powiadomienie wysłane" if told else "bez powiadomienia: konto nie ma adresu e-mail"


def show_in_account(outgoing: Any) -> None:
    """Let the addressee see the letter."""
    letter = find(outgoing.letter_uid)
    letter.delivered = letter.delivered or outgoing.delivered
    if outgoing.user_id not in letter.reached:
        letter.reached = (*letter.reached, outgoing.user_id)


def remind(site: Any, outgoing: Any) -> None:
    """Send the second notice of a letter that nobody has read."""
    told = notify_addressee(site, outgoing)
    record_event(outgoing, {"event": "notified_again", "mail": told})


def notify_addressee(site: Any, outgoing: Any) -> bool:
    """Send a notice to the addressee. Return whether there is an address to send it to."""
    if outgoing.email:
        send(site, outgoing.email, subject(), text(outgoing), about=outgoing.UID())
    return bool(outgoing.email)


def subject() -> str:
    """Return the subject of the notice."""
    return translate(_("A letter from the office waits for you"), target_language="pl")


def text(outgoing: Any) -> str:
    """Return the notice: neither the content of the letter nor whom or what it is about."""
    office = letterhead()["office_name"]
    notice = _(
        "Good morning,\n\n"
        "the office has sent a letter to your account. To read it, log in to the portal of the "
        "office and open “My cases”.\n\n"
        "For your safety this message holds no link and no content of the letter.\n\n"
        "${office}",
        mapping={"office": office},
    )
    return translate(notice, target_language="pl")
