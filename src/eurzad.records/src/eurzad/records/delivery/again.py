"""Sending again what came back or could not be delivered: another way, another number."""

from eurzad.core import _
from eurzad.core.errors import Conflict
from eurzad.core.log import case_log
from eurzad.records import values
from eurzad.records.delivery.dispatch import check_way
from eurzad.records.delivery.dispatch import send_to
from eurzad.records.delivery.mail import KINDS
from eurzad.records.delivery.registry import channel_names
from eurzad.records.delivery.served import addressee_of
from eurzad.records.delivery.served import settle_outgoing
from eurzad.records.rights import check_has_part
from eurzad.records.rights import current_user
from eurzad.records.store import find
from typing import Any


FIELDS = ("channel", "mail_kind", "address")


def send_again(outgoing: Any, data: dict[str, Any]) -> Any:
    """Dispatch the letter to the same addressee once more. Return the new outgoing item."""
    check_has_part(outgoing)
    values.only(data, FIELDS)
    if not outgoing.letter_uid:
        raise Conflict(_("This was entered by the registry; there is no letter to send again."))
    if outgoing.served is not None or outgoing.resent_as:
        raise Conflict(_("This was served or sent again already."))
    addressee = {**addressee_of(outgoing), **read_way(outgoing, data)}
    check_way(addressee, "channel")
    letter = find(outgoing.letter_uid)
    sent = send_to(letter, addressee)
    outgoing.resent_as = sent.UID()
    settle_outgoing(outgoing)
    details = {
        "letter": letter.id,
        "register_number": outgoing.register_number,
        "new_number": sent.register_number,
    }
    case_log(letter.__parent__).append("sent_again", current_user(), details=details)
    return sent


def read_way(outgoing: Any, data: dict[str, Any]) -> dict[str, str]:
    """Return way, kind of mail and address that were asked for."""
    chosen = {
        "channel": values.choice(data, "channel", channel_names()),
        "mail_kind": values.choice(data, "mail_kind", ("", *KINDS)),
    }
    if "address" in data:
        chosen["address"] = values.text(data, "address", 500, required=True)
    return chosen
