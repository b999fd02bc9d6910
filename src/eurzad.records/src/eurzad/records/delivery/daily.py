"""What time alone does to dispatches: letters kept at the post, public notices, unread letters."""

from datetime import date
from eurzad.core import _
from eurzad.core.interfaces import IDailyJob
from eurzad.records.delivery.contrib.account.plugin import remind
from eurzad.records.delivery.served import settle_outgoing
from eurzad.records.delivery.service import in_force
from eurzad.records.delivery.service import reminder_day
from eurzad.records.store import find
from eurzad.records.store import records_store
from typing import Any
from zope.interface import implementer


@implementer(IDailyJob)
class ServiceJob:
    """Looks once a day at every dispatch whose service is open."""

    title = _("Service of letters: days that pass, second notices")

    def run(self, site: Any, day: date) -> None:
        for outgoing in filter(None, map(find, list(records_store(site).awaiting_service))):
            if is_to_be_reminded(outgoing, day):
                remind(site, outgoing)
            settle_outgoing(outgoing, day)


def is_to_be_reminded(outgoing: Any, day: date) -> bool:
    """Tell whether the second notice of a letter in the account is due."""
    events = {event["event"]: event for event in in_force(outgoing.events)}
    if "notified" not in events or "read" in events or "notified_again" in events:
        return False
    return day >= reminder_day(date.fromisoformat(events["notified"]["day"]))
