"""POST /@outbox/<id>/retry"""

from eurzad.core import _
from eurzad.core.outbox import retry_entry
from eurzad.core.services.retry import Retry


class OutboxRetry(Retry):
    """Let an entry be due now, also one that was given up."""

    missing = _("The outbox has no such entry.")

    def retry(self, id: str) -> None:
        retry_entry(self.context, id)
