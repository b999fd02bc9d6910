"""GET <case>/@log"""

from eurzad.core import _
from eurzad.core.clock import iso
from eurzad.core.log import case_log
from eurzad.core.log import LogEntry
from eurzad.core.services.base import JsonService
from eurzad.records.serializers.parts import told
from typing import Any


ACTS = {
    "registered": _("act_registered", default="Registered"),
    "assigned": _("act_assigned", default="Assigned"),
    "opened": _("act_opened", default="Case opened"),
    "letter_drafted": _("act_letter_drafted", default="Letter drafted"),
    "letter_edited": _("act_letter_edited", default="Letter edited"),
    "submitted_for_approval": _(
        "act_submitted_for_approval", default="Letter submitted for approval"
    ),
    "returned": _("act_returned", default="Letter returned with remarks"),
    "approved": _("act_approved", default="Letter approved"),
    "dispatched": _("act_dispatched", default="Letter dispatched"),
    "read": _("act_read", default="Letter read by the addressee"),
    "closed": _("act_closed", default="Case closed"),
    "document_added": _("act_document_added", default="Document added"),
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
