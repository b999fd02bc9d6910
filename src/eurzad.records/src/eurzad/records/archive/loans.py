"""Loans from the archive: asked for, issued or refused, returned; paper or electronic access."""

from datetime import date
from eurzad.core import _
from eurzad.core.clock import iso
from eurzad.core.clock import now
from eurzad.core.clock import today
from eurzad.core.errors import Conflict
from eurzad.core.errors import Forbidden
from eurzad.core.errors import invalid
from eurzad.core.errors import Missing
from eurzad.core.interfaces import IDailyJob
from eurzad.core.log import case_log
from eurzad.core.office.functions import fullname_of
from eurzad.records import values
from eurzad.records.archive.lists import expect
from eurzad.records.archive.rights import grant_archive_rights
from eurzad.records.archive.rights import keeps_archive
from eurzad.records.archive.rights import may_borrow
from eurzad.records.archive.rights import own_units
from eurzad.records.archive.store import add_numbered
from eurzad.records.archive.store import archive
from eurzad.records.rights import current_user
from eurzad.records.store import find
from persistent import Persistent
from typing import Any
from zope.interface import implementer


KINDS = ("electronic", "paper")
LONGEST_DAYS = 366
REQUESTED, ISSUED, REFUSED, ENDED = "requested", "issued", "refused", "returned"


class Loan(Persistent):
    """One case lent to one person. `until` is the last day; `closed_at` when it ended."""

    def __init__(self, case: Any, borrower: str, kind: str, reason: str, until: date) -> None:
        self.id = 0
        self.case = case.UID()
        self.mark = case.mark
        self.title = case.title
        self.unit = case.unit
        self.borrower = borrower
        self.kind = kind
        self.reason = reason
        self.until = until
        self.state = REQUESTED
        self.requested = iso(now()) or ""
        self.issued: str | None = None
        self.ended: str | None = None
        self.remarks = ""

    @property
    def overdue(self) -> bool:
        """Tell whether the files should be back by now."""
        return self.state == ISSUED and self.until < today()


def get_loan(site: Any, id: int) -> Loan:
    """Return a loan. Raises Missing."""
    found = archive(site).loans.get(id)
    if found is None:
        raise Missing(_("There is no such loan."))
    return found


def request_loan(site: Any, data: dict[str, Any]) -> Loan:
    """Ask for a case of one's own unit; the archivist may ask for any."""
    values.only(data, ("case", "kind", "reason", "until"))
    if not keeps_archive() and not own_units():
        raise Forbidden(_("You may not do this."))
    case = read_archived(data)
    kind = values.choice(data, "kind", KINDS, default="electronic")
    reason = values.text(data, "reason", 1000, required=True)
    until = values.coming_day(data, "until")
    if until is None:
        raise invalid("until", _("Fill in this field."))
    if (until - today()).days > LONGEST_DAYS:
        raise invalid("until", _("A loan lasts at most a year."))
    if any(one.borrower == current_user() for one in open_loans(site, case.UID())):
        raise Conflict(_("You have asked for this case already."))
    loan = Loan(case, current_user(), kind, reason, until)
    add_numbered(archive(site).loans, loan)
    return loan


def read_archived(data: dict[str, Any]) -> Any:
    """Return the case that was asked for: one that the archive holds, of the person's own unit."""
    uid = values.line(data, "case", 40, required=True)
    case = find(uid)
    if case is None or case.portal_type != "Case" or not may_borrow(case):
        raise invalid("case", _("The archive has no such case of your unit."))
    if case.archive_state not in ("accepted", "disposal"):
        raise invalid("case", _("The archive does not hold this case."))
    return case


def issue_loan(site: Any, loan: Loan) -> None:
    """Hand the files out; an electronic loan opens the case to the borrower at once."""
    expect(loan, REQUESTED)
    case = find(loan.case)
    if case.archive_state != "accepted":
        raise Conflict(_("The case is on a disposal list."))
    if loan.until < today():
        raise Conflict(_("The last day of the loan is past."))
    if loan.kind == "paper" and any(one.kind == "paper" for one in issued_loans(site, loan.case)):
        raise Conflict(_("The files are lent to somebody else."))
    loan.state = ISSUED
    loan.issued = iso(now())
    details = {"borrower": loan.borrower, "kind": loan.kind, "until": loan.until.isoformat()}
    case_log(case).append("lent", current_user(), comment=loan.reason, details=details)
    renew_rights(site, case)


def refuse_loan(loan: Loan, data: dict[str, Any]) -> None:
    """Do not lend; say why."""
    values.only(data, ("remarks",))
    remarks = values.text(data, "remarks", 1000, required=True)
    expect(loan, REQUESTED)
    loan.state = REFUSED
    loan.remarks = remarks
    loan.ended = iso(now())


def end_loan(site: Any, loan: Loan, data: dict[str, Any]) -> None:
    """The files are back, or the electronic access ends. The borrower may give the latter up."""
    values.only(data, ("remarks",))
    remarks = values.text(data, "remarks", 1000)
    expect(loan, ISSUED)
    if not keeps_archive() and (loan.borrower != current_user() or loan.kind == "paper"):
        raise Forbidden(_("The archivist confirms that the files are back."))
    finish(site, loan, remarks)


def finish(site: Any, loan: Loan, remarks: str) -> None:
    """Write down the end of a loan; the borrower reads the case no more."""
    loan.state = ENDED
    loan.remarks = remarks
    loan.ended = iso(now())
    case = find(loan.case)
    details = {"borrower": loan.borrower, "kind": loan.kind}
    case_log(case).append("loan_returned", current_user(), comment=remarks, details=details)
    renew_rights(site, case)


def withdraw_request(loan: Loan) -> None:
    """The borrower does not need the files any more."""
    expect(loan, REQUESTED)
    if loan.borrower != current_user():
        raise Forbidden(_("You may not do this."))
    loan.state = REFUSED
    loan.remarks = "wycofano"
    loan.ended = iso(now())


def renew_rights(site: Any, case: Any) -> None:
    """Let those read a case who borrow it now."""
    borrowers = {one.borrower for one in issued_loans(site, case.UID())}
    grant_archive_rights(case, tuple(sorted(borrowers)))


def open_loans(site: Any, uid: str) -> list[Loan]:
    """Return the loans of a case that were asked for or issued, and not ended."""
    everything = archive(site).loans.values()
    return [one for one in everything if one.case == uid and one.state in (REQUESTED, ISSUED)]


def issued_loans(site: Any, uid: str) -> list[Loan]:
    """Return the loans of a case that are out now."""
    return [one for one in open_loans(site, uid) if one.state == ISSUED]


def borrower_name(loan: Loan) -> str:
    """Return the name of the borrower."""
    return fullname_of(loan.borrower)


@implementer(IDailyJob)
class EndElectronicLoans:
    """Electronic access ends by itself after its last day; paper has to come back."""

    title = _("Loans from the archive")

    def run(self, site: Any, day: date) -> None:
        for loan in list(archive(site).loans.values()):
            if loan.state == ISSUED and loan.kind == "electronic" and loan.until < day:
                finish(site, loan, "upłynął termin")
