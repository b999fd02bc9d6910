"""Keeps the trusted lists of the EU up to date, once a day for the whole installation."""

from datetime import date
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from eurzad.core import _
from eurzad.core.interfaces import IDailyJob
from eurzad.core.interfaces import IOutboxJob
from eurzad.core.outbox import enqueue
from eurzad.core.outbox import Entry
from eurzad.core.outbox import JobFailed
from eurzad.signing.checking.settings import lists_folder
from eurzad.signing.trust.lists import Lists
from typing import Any
from zope.interface import implementer
import subprocess
import sys


JOB = "fetch-trusted-lists"
# another office of this installation may just have fetched them
FRESH = timedelta(hours=20)
SECONDS = 280


@implementer(IDailyJob)
class ListsDaily:
    """Asks for the lists once a day."""

    title = _("Trusted lists of the EU")

    def run(self, site: Any, day: date) -> None:
        if lists_folder() is not None:
            enqueue(site, JOB, {})


@implementer(IOutboxJob)
class ListsJob:
    """Fetches them in a process of its own; what it could not fetch stays as it was."""

    failed = _("The lists of trusted signatures were not fetched")
    advice = _("Try again later; when that does not help, tell the administrator.")
    time_limit = SECONDS + 10

    def prepare(self, site: Any, entry: Entry) -> None:
        return None

    def perform(self, prepared: None, entry: Entry) -> None:
        folder = lists_folder()
        if folder is None or is_fresh(folder):
            return
        command = [sys.executable, "-m", "eurzad.signing.trust.refresh", str(folder)]
        try:
            done = subprocess.run(command, capture_output=True, timeout=SECONDS, check=False)
        except subprocess.TimeoutExpired:
            raise JobFailed(_("The trusted lists could not be fetched in time.")) from None
        if done.returncode:
            raise JobFailed(_("The trusted lists could not be fetched."))

    def complete(self, site: Any, entry: Entry, result: None) -> None:
        return None


def is_fresh(folder: Any) -> bool:
    """Whether the lists were fetched a few hours ago."""
    checked = Lists(folder).checked
    return checked is not None and datetime.now(UTC) - checked < FRESH
