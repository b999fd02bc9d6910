"""GET /@loans"""

from eurzad.core import _
from eurzad.core.errors import invalid
from eurzad.core.services.base import JsonService
from eurzad.records.archive.rights import visible_units
from eurzad.records.archive.store import archive
from eurzad.records.rights import current_user
from eurzad.records.serializers.archive import loan_row
from eurzad.records.serializers.archive import page_of
from typing import Any


STATES = ("requested", "issued", "refused", "returned", "overdue")


class LoansGet(JsonService):
    """A page of loans, the newest first: the archivist sees all of them, others their own."""

    def reply(self) -> dict[str, Any]:
        state = self.word("state")
        if state and state not in STATES:
            raise invalid("state", _("Choose one of the values."))
        start, size = self.page()
        everybody = visible_units() is None
        found = (
            loan
            for loan in reversed(archive(self.context).loans.values())
            if (everybody or loan.borrower == current_user()) and _matches(loan, state)
        )
        rows, total = page_of(found, start, size)
        return {
            "@id": f"{self.context.absolute_url()}/@loans",
            "items": [loan_row(loan) for loan in rows],
            "items_total": total,
            "batching": self.batching(start, size, total),
        }


def _matches(loan: Any, state: str) -> bool:
    return loan.overdue if state == "overdue" else not state or loan.state == state
