"""GET /@archive"""

from eurzad.core.clock import today
from eurzad.core.services.base import JsonService
from eurzad.records.archive.closed import due_cases
from eurzad.records.archive.disposal import CONSENTED
from eurzad.records.archive.disposal import may_confirm
from eurzad.records.archive.disposal import PROPOSED
from eurzad.records.archive.holdings import past_term
from eurzad.records.archive.loans import ISSUED
from eurzad.records.archive.loans import REQUESTED
from eurzad.records.archive.rights import keeps_archive
from eurzad.records.archive.rights import own_units
from eurzad.records.archive.rights import visible_units
from eurzad.records.archive.store import archive
from eurzad.records.archive.transfer import lists_for
from eurzad.records.archive.transfer import RETURNED
from eurzad.records.archive.transfer import SUBMITTED
from eurzad.records.rights import current_user
from itertools import islice
from typing import Any


MOST = 1000


class ArchiveGet(JsonService):
    """What waits in the archive, for whoever asks; counts stop at a thousand."""

    def reply(self) -> dict[str, Any]:
        here = archive(self.context)
        keeper = keeps_archive()
        loans = [loan for loan in here.loans.values() if keeper or loan.borrower == current_user()]
        disposals = list(here.disposals.values())
        units = visible_units()
        return {
            "@id": f"{self.context.absolute_url()}/@archive",
            "keeper": keeper,
            "units": own_units(),
            "holdings": len(here.holdings) if units is None else None,
            "due": sum(1 for _case in islice(due_cases(units, today()), MOST)),
            "to_check": len(lists_for(self.context, units, SUBMITTED)),
            "returned": len(lists_for(self.context, units, RETURNED)),
            "loans_requested": sum(loan.state == REQUESTED for loan in loans),
            "loans_out": sum(loan.state == ISSUED for loan in loans),
            "loans_overdue": sum(loan.overdue for loan in loans),
            "past_term": len(past_term(self.context, today(), MOST)) if keeper else None,
            "disposals_open": sum(one.state in (PROPOSED, CONSENTED) for one in disposals)
            if keeper
            else None,
            "to_confirm": sum(one.state == CONSENTED and may_confirm(one) for one in disposals),
        }
