"""GET /@outbox"""

from datetime import datetime
from datetime import UTC
from eurzad.core.clock import iso
from eurzad.core.services.base import JsonService
from eurzad.core.storage.outbox import Entry
from eurzad.core.store import store
from itertools import islice
from typing import Any
from zope.i18n import translate


LIMIT = 100


class OutboxGet(JsonService):
    """The entries that wait or were given up, without what they carry: that may be personal."""

    def reply(self) -> dict[str, Any]:
        outbox = store(self.context).outbox
        waiting = sorted(outbox.waiting(), key=lambda entry: entry.due)
        return {
            "@id": f"{self.context.absolute_url()}/@outbox",
            "waiting_total": len(waiting),
            "gave_up_total": len(outbox.gave_up),
            "waiting": [self.entry(entry, "waiting") for entry in waiting[:LIMIT]],
            "gave_up": [
                self.entry(entry, "gave_up") for entry in islice(outbox.gave_up.values(), LIMIT)
            ],
            "last_done": {job: iso(at) for job, at in outbox.last_done.items()},
        }

    def entry(self, entry: Entry, state: str) -> dict[str, Any]:
        due = datetime.fromtimestamp(entry.due, UTC) if state == "waiting" else None
        return {
            "id": entry.id,
            "job": entry.job,
            "state": state,
            "created": iso(entry.created),
            "attempts": entry.attempts,
            "due": iso(due),
            "error": translate(entry.last_error, context=self.request)
            if entry.last_error
            else None,
        }
