"""``POST /@anonymous-status``: what became of something filed without an account.

The token comes in the body: an address would stand in logs.
"""

from ...applications.application import Application
from ...applications.submission import KIND
from eurzad.core.clock import iso
from eurzad.core.clock import today
from eurzad.core.errors import not_yours
from eurzad.core.services.base import WritingService
from eurzad.core.spool import lookup
from eurzad.core.store import store
from eurzad.records import values
from eurzad.records.status import case_of
from eurzad.records.status import public_status
from eurzad.records.status import public_timeline
from eurzad.records.store import find
from typing import Any


class AnonymousStatus(WritingService):
    """Number and state; nothing of what was written, and nothing of those who deal with it."""

    max_body = 2048

    def change(self) -> dict[str, Any]:
        data = self.body()
        values.only(data, ("token",))
        token = values.line(data, "token", 100)
        status = lookup(self.context, token)
        if status.state is None or status.owner is not None or not self.is_application(token):
            raise not_yours()
        application = find(status.reference) if status.reference else None
        case = case_of(application) if application is not None else None
        return {
            "submitted_at": iso(status.submitted_at),
            "register_number": getattr(application, "register_number", None),
            "service": getattr(application, "service_title", ""),
            "status": public_status(case, application, today(), unread=False),
            "timeline": public_timeline(case) if case is not None else [],
        }

    def is_application(self, token: str) -> bool:
        here = store(self.context)
        done = here.tokens.get(token)
        if done is not None:
            return isinstance(find(done.uid), Application)
        refused = here.spool.refused.get(token)
        record = here.spool.waiting.get(token) or (refused and refused.record)
        return record is not None and record.kind == KIND
