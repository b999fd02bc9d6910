"""POST /@spool/<token>/retry"""

from eurzad.core import _
from eurzad.core.services.retry import Retry
from eurzad.core.spool import retry_refused


class SpoolRetry(Retry):
    """Let a refused record wait for registration again."""

    missing = _("The spool has no such refused record.")

    def retry(self, id: str) -> None:
        retry_refused(self.context, id)
