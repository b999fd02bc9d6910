"""``GET /@data-removal``."""

from ...appointments.daily import past_visits
from ...drafts.desk import expired_by
from ...leaving.idle import warned
from ...removal.daily import Removal
from ...removal.due import Due
from ...removal.due import due_until
from ...storage import forms_store
from datetime import timedelta
from eurzad.core import _
from eurzad.core.clock import today
from eurzad.core.errors import Forbidden
from eurzad.core.services.base import JsonService
from eurzad.records.rights import allowed
from itertools import islice
from typing import Any


AHEAD = timedelta(days=30)
MOST = 200
PROTOCOLS = 100
WHOSE = ("eurzad: Manage office", "eurzad: View registers")


class DataRemovalGet(JsonService):
    """What will be removed in the next thirty days, and the protocol of what was.

    For administrators and those who view registers, the auditor among them. Cases are told by mark
    and service, people not at all.
    """

    def reply(self) -> dict[str, Any]:
        if not any(allowed(one, self.context) for one in WHOSE):
            raise Forbidden(_("This is for administrators and auditors."))
        until = today() + AHEAD
        due = list(islice(due_until(self.context, until), MOST + 1))
        return {
            "@id": f"{self.context.absolute_url()}/@data-removal",
            "until": until.isoformat(),
            "drafts": expired_by(self.context, until),
            "visits": len(past_visits(self.context, until)),
            "idle_accounts": warned(self.context),
            "cases": [self.due(one) for one in due[:MOST]],
            "more": len(due) > MOST,
            "protocol": [
                self.removal(one)
                for one in islice(reversed(forms_store(self.context).removals.values()), PROTOCOLS)
            ],
        }

    def due(self, one: Due) -> dict[str, Any]:
        return {"day": one.day, "mark": one.case.mark or "", "service": one.service}

    def removal(self, one: Removal) -> dict[str, Any]:
        return {
            "day": one.day,
            "drafts": one.drafts,
            "cases": [{"service": service, "count": count} for service, count in one.cases],
            "addresses": one.addresses,
            "visits": one.visits,
            "accounts": one.accounts,
            "idle_accounts": one.idle_accounts,
        }
