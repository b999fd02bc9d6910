"""A reminder some days before the term of a call ends, once for each term."""

from ..storage import has_forms_store
from .sending import notify_parties
from datetime import date
from datetime import timedelta
from eurzad.core import _
from eurzad.core.deadlines import deadline_of_events
from eurzad.core.interfaces import IDailyJob
from eurzad.records.cases.deadline import clock_case
from eurzad.records.desk.catalog import desk
from typing import Any
from zope.interface import implementer


DAYS_BEFORE = 3
CALLS = ("call", "fee")


@implementer(IDailyJob)
class CallReminders:
    """Looks at the open cases whose clock stands still: only those wait for somebody."""

    title = _("Reminders of terms for parties")

    def run(self, site: Any, day: date) -> None:
        if not has_forms_store(site):
            return
        for row in desk(site).rows({"kind": "case", "state": ["draft", "open"]}):
            case = site.unrestrictedTraverse(row["path"], None) if row["paused"] else None
            if case is not None and due_in(case, day, DAYS_BEFORE):
                notify_parties(site, case, "reminder")


def due_in(case: Any, day: date, days: int) -> bool:
    """Tell whether a party's term to answer a call ends in exactly so many days."""
    terms = deadline_of_events(clock_case(case), day).terms
    end = day + timedelta(days=days)
    return any(one.what in CALLS and one.done is None and one.until == end for one in terms)
