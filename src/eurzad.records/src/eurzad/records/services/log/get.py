"""GET <case>/@log"""

from eurzad.core import _
from eurzad.core.log import case_log
from eurzad.core.log import LogEntry
from eurzad.records.clock import iso
from eurzad.records.serializers.parts import told
from eurzad.records.services.base import JsonService
from typing import Any


ACTS = {
    "registered": _("Registered"),
    "assigned": _("Assigned"),
    "opened": _("Case opened"),
    "letter_drafted": _("Letter drafted"),
    "letter_edited": _("Letter edited"),
    "submitted_for_approval": _("Letter submitted for approval"),
    "returned": _("Letter returned with remarks"),
    "approved": _("Letter approved"),
    "dispatched": _("Letter dispatched"),
    "read": _("Letter read by the addressee"),
    "closed": _("Case closed"),
    "document_added": _("Document added"),
}


class LogGet(JsonService):
    """The log of a case, and whether its chain holds."""

    def reply(self) -> dict[str, Any]:
        log = case_log(self.context)
        return {
            "@id": f"{self.context.absolute_url()}/@log",
            "items": [self.entry(one) for one in log.entries()],
            "verified": not log.verify(),
        }

    def entry(self, one: LogEntry) -> dict[str, Any]:
        return {
            "ordinal": one.ordinal,
            "time": iso(one.time),
            "act": one.act,
            "act_title": told(ACTS.get(one.act, one.act), self.request),
            "actor": {
                "id": one.actor,
                "fullname": one.actor_name,
                "position": one.actor_position,
            }
            if one.actor
            else None,
            "comment": one.comment,
            "details": one.details,
        }
