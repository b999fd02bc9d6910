"""Every day: the desk is told what moved by itself, and the notice of art. 36 is drafted in time.

Nothing is ever sent by this: a draft lies in the case until a person takes it further.
"""

from datetime import date
from datetime import timedelta
from eurzad.core import _
from eurzad.core.deadlines import Deadline
from eurzad.core.deadlines import REGIMES
from eurzad.core.deadlines.reckoning import NEAR_DAYS
from eurzad.core.interfaces import IDailyJob
from eurzad.core.office import acting_as
from eurzad.core.office.acting import SYSTEM
from eurzad.records.cases.deadline import deadline_of
from eurzad.records.cases.deadline import regime_of
from eurzad.records.desk.catalog import desk
from eurzad.records.desk.entries import index_work
from eurzad.records.letters.act_drafting import act_templates
from eurzad.records.letters.act_drafting import draft_act
from eurzad.records.letters.act_drafting import proposed_date
from eurzad.records.store import find
from eurzad.records.tree import state_of
from typing import Any
from zope.interface import implementer


NOTICE = "art-36"
# A case with so few working days left and no settling letter on its way will not be settled.
LAST_WORKING_DAYS = 2
SETTLING = ("decision", "certificate")
ON_ITS_WAY = ("awaiting_approval", "approved", "dispatched")


@implementer(IDailyJob)
class ClockJob:
    """Looks at the open cases whose deadline is near, past, or moving."""

    title = _("Deadlines of cases")

    def run(self, site: Any, day: date) -> None:
        for uid in moving_cases(site, day):
            case = find(uid)
            if case is not None:
                look_at(case, day)


def moving_cases(site: Any, day: date) -> list[str]:
    """Return the UIDs of open cases that stand still, or whose deadline is near or past."""
    horizon = (day + timedelta(days=NEAR_DAYS)).isoformat()
    catalog = desk(site)
    return [
        brain.getPath()
        for brain in catalog.search({"kind": "case"})
        if brain.row.get("paused") or (brain.row["deadline"] or "9") <= horizon
    ]


def look_at(case: Any, day: date) -> None:
    """Bring the desk up to date about a case; draft the notice when it will be late."""
    deadline = deadline_of(case, day)
    if deadline is not None and will_be_missed(case, deadline):
        draft_notice(case, deadline)
    index_work(case)


def will_be_missed(case: Any, deadline: Deadline) -> bool:
    """Tell whether a case will hardly be settled by its deadline, or was not.

    That is so for an open case with no more than two working days left and no decision or
    certificate on its way, in a procedure that has a notice of a new date. Source of the duty:
    art. 36 § 1 KPA, art. 140 § 1 OP.
    """
    if state_of(case) != "open" or deadline.state not in ("running", "missed"):
        return False
    regime = REGIMES[regime_of(case)]
    if regime.extension is None or deadline.ended_by:
        return False
    if deadline.working_days_left > LAST_WORKING_DAYS:
        return False
    return not any(
        letter.kind in SETTLING and state_of(letter) in ON_ITS_WAY for letter in case.objectValues()
    )


def draft_notice(case: Any, deadline: Deadline) -> None:
    """Draft the notice of a new date, once for a deadline, in the name of the system.

    Without a template for it nothing is drafted; the case still warns.
    """
    if case.clock_warned == deadline.date.isoformat() or not act_templates(case, NOTICE):
        return
    pending = ("draft", *ON_ITS_WAY[:2])
    if any(one.act == NOTICE and state_of(one) in pending for one in case.objectValues()):
        return
    proposed = proposed_date(case)
    with acting_as(SYSTEM):
        draft_act(case, {"act": NOTICE, "until": proposed.isoformat() if proposed else ""})
    case.clock_warned = deadline.date.isoformat()
