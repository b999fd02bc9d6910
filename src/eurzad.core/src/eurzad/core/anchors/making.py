"""Making the anchor of a day."""

from datetime import date
from eurzad.core import _
from eurzad.core.anchors.anchor import Anchor
from eurzad.core.anchors.anchor import Claim
from eurzad.core.anchors.anchor import NOTHING
from eurzad.core.anchors.anchor import statement_of
from eurzad.core.anchors.anchor import write_claims
from eurzad.core.clock import iso
from eurzad.core.clock import now
from eurzad.core.interfaces import IDailyJob
from eurzad.core.outbox import enqueue
from eurzad.core.store import store
from typing import Any
from zope.interface import implementer


JOB = "anchor"


def make_anchor(site: Any, day: date) -> Anchor | None:
    """Claim the heads of all logs that changed since the last anchor; one anchor a day.

    What did not change is covered by the anchors before, whose hash this one holds. A day without
    changes gets an anchor too: that nothing was written is worth knowing. Return None when the day
    has its anchor.
    """
    anchors = store(site).anchors
    if day.isoformat() in anchors.by_day:
        return None
    claims = sorted(
        (Claim(subject, count, head) for subject, (count, head) in anchors.changed.items()),
        key=lambda claim: claim.subject,
    )
    blob, count, digest = write_claims(claims)
    previous = anchors.last.hash if anchors.last is not None else NOTHING
    made = iso(now()) or ""
    anchor = Anchor(
        statement_of(site.getId(), day.isoformat(), made, previous, count, digest), blob
    )
    for claim in claims:
        anchors.claimed[claim.subject] = (claim.count, claim.head, day.isoformat())
    for tree in anchors.changed.trees:
        tree.clear()
    anchors.by_day[day.isoformat()] = anchor
    enqueue(site, JOB, {"day": day.isoformat()})
    return anchor


@implementer(IDailyJob)
class AnchorEveryDay:
    """The daily job."""

    title = _("Anchor of the logs")

    def run(self, site: Any, day: date) -> None:
        make_anchor(site, day)
