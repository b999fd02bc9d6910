"""The ticket: when this form was opened, signed, so that nobody files without opening it."""

from eurzad.core import _
from eurzad.core.errors import Conflict
from hashlib import sha256
from hmac import compare_digest
from hmac import new
from plone.keyring.interfaces import IKeyManager
from time import time
from typing import Any
from zope.component import getUtility


# Seconds: no person fills in a form faster, nor leaves it open longer.
FASTEST = 3
LONGEST = 12 * 3600


class TicketProblem(Conflict):
    """The form was not opened as it should have been, or too long ago: 409."""

    type = "TicketProblem"


def ticket_for(form: Any, now: float | None = None) -> str:
    """Return a ticket for filing by this form, begun now."""
    moment = str(int(time() if now is None else now))
    return f"{moment}.{_sign(form, moment)}"


def check_ticket(form: Any, ticket: str, now: float | None = None, fastest: int = FASTEST) -> None:
    """Raise TicketProblem unless the form was opened at least `fastest` seconds ago, and not too
    long ago.
    """
    moment, _dot, signature = ticket.partition(".")
    if not (moment.isascii() and moment.isdigit() and len(moment) < 12):
        raise TicketProblem(_("Open the form again."))
    if not compare_digest(signature.encode(), _sign(form, moment).encode()):
        raise TicketProblem(_("Open the form again."))
    age = (time() if now is None else now) - int(moment)
    if age > LONGEST:
        raise TicketProblem(_("Open the form again."))
    if age < fastest:
        raise TicketProblem(_("That was very quick. Wait a moment and send it again."))


def _sign(form: Any, moment: str) -> str:
    secret = getUtility(IKeyManager).secret()
    key = secret.encode() if isinstance(secret, str) else secret
    return new(key, f"anonymous/{form.UID()}/{moment}".encode(), sha256).hexdigest()
