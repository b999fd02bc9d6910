"""POST /@loans, /@loans/<id>/<issue, refuse, return, withdraw>"""

from eurzad.core import _
from eurzad.core.errors import Forbidden
from eurzad.core.errors import Missing
from eurzad.records import values
from eurzad.records.archive.loans import end_loan
from eurzad.records.archive.loans import get_loan
from eurzad.records.archive.loans import issue_loan
from eurzad.records.archive.loans import Loan
from eurzad.records.archive.loans import refuse_loan
from eurzad.records.archive.loans import request_loan
from eurzad.records.archive.loans import withdraw_request
from eurzad.records.archive.rights import keeps_archive
from eurzad.records.rights import current_user
from eurzad.records.serializers.archive import loan_row
from eurzad.records.services.numbered import NumberedWritingService
from typing import Any


class LoansPost(NumberedWritingService):
    """A clerk asks for a case; the archivist issues it or refuses; it is returned."""

    def make(self, data: dict[str, Any]) -> dict[str, Any]:
        loan = request_loan(self.context, data)
        self.request.response.setStatus(201)
        return loan_row(loan)

    def step(self, id: int, step: str, data: dict[str, Any]) -> dict[str, Any]:
        loan = get_loan(self.context, id)
        if not keeps_archive() and loan.borrower != current_user():
            raise Missing(_("There is no such loan."))
        if step == "return":
            end_loan(self.context, loan, data)
        elif step == "withdraw":
            values.only(data, ())
            withdraw_request(loan)
        else:
            self.by_archivist(loan, step, data)
        return loan_row(loan)

    def by_archivist(self, loan: Loan, step: str, data: dict[str, Any]) -> None:
        """What only the archivist may do."""
        if step not in ("issue", "refuse"):
            raise Missing(_("There is no such step."))
        if not keeps_archive():
            raise Forbidden(_("You may not do this."))
        if step == "issue":
            values.only(data, ())
            issue_loan(self.context, loan)
        else:
            refuse_loan(loan, data)
