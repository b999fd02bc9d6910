"""A mail that says that a letter waits, and no more: it serves nothing."""

from eurzad.core import _
from eurzad.core.mail import send
from eurzad.records.delivery.base import DeliveryChannel
from eurzad.records.letters.office import letterhead
from typing import Any
from zope.i18n import translate


class EmailChannel(DeliveryChannel):
    """Tells an addressee that a letter waits in the office. Mail is no way of service (art. 39)."""

    name = "email"
    title = _("E-mail notice (no service)")
    serves = False

    def is_available(self, site: Any, addressee: dict[str, str]) -> bool:
        return bool(addressee.get("email"))

    def complete(self, site: Any, outgoing: Any, result: Any) -> str:
        subject = translate(_("A letter waits for you in the office"), target_language="pl")
        send(site, outgoing.email, subject, text(outgoing), about=outgoing.UID())
        return "powiadomienie wysłane"


def text(outgoing: Any) -> str:
    """Return the notice: where the letter is, not what it says."""
    head = letterhead()
    notice = _(
        "Good morning,\n\n"
        "a letter from the office waits for you (number in our register: ${number}). "
        "You can collect it at the office; please bring a document with your photograph.\n\n"
        "For your safety this message holds no content of the letter. "
        "It is for information only and has no effects of service.\n\n"
        "${office}, tel. ${phone}",
        mapping={
            "number": outgoing.register_number,
            "office": head["office_name"],
            "phone": head["phone"],
        },
    )
    return translate(notice, target_language="pl")
