"""The daily removal of old drafts, as a job of the outbox that asks for itself again."""

from ..accounts.sessions import sweep_sessions
from ..accounts.tickets import sweep_tickets
from ..removal.daily import note
from ..replies.desk import sweep_replies
from .desk import sweep_expired
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from eurzad.core import _
from eurzad.core.clock import today
from eurzad.core.interfaces import IOutboxJob
from eurzad.core.outbox import enqueue
from eurzad.core.outbox import Entry
from typing import Any
from zope.interface import implementer


JOB = "sweep-drafts"
INTERVAL = timedelta(days=1)


def schedule_sweep(site: Any) -> str:
    """Ask for the next removal."""
    return enqueue(site, JOB, {}, datetime.now(UTC) + INTERVAL)


@implementer(IOutboxJob)
class SweepDrafts:
    """Removes what expired, then asks for the next removal in the same transaction."""

    failed = _("Old drafts were not removed")
    advice = _("Try again; when that does not help, tell the administrator.")
    time_limit = 10

    def prepare(self, site: Any, entry: Entry) -> None:
        """There is nothing to prepare."""

    def perform(self, prepared: None, entry: Entry) -> None:
        """There is nothing to do outside the database."""

    def complete(self, site: Any, entry: Entry, result: None) -> None:
        note(site, today(), drafts=sweep_expired(site))
        sweep_replies(site)
        sweep_tickets(site)
        sweep_sessions(site)
        schedule_sweep(site)
