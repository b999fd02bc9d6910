"""Disposal (brakowanie): what is past its term is destroyed, with consent, by two persons.

Source: act of 14 July 1983 on the national archival resource and archives, art. 5, and the
instruction on archives (annex 6 to the regulation of 18 January 2011): category B needs the consent
of the state archive, BE its expertise before; files that are lent or needed in court stay.
"""

from eurzad.core import _
from eurzad.core.clock import today
from eurzad.core.errors import Conflict
from eurzad.core.errors import Forbidden
from eurzad.core.errors import invalid
from eurzad.core.files import FileStore
from eurzad.core.log import case_log
from eurzad.core.office import functions_of
from eurzad.core.retention import disposal_from
from eurzad.core.retention import needs_expertise
from eurzad.core.store import store
from eurzad.records import values
from eurzad.records.archive.category import category_of
from eurzad.records.archive.closed import due_cases
from eurzad.records.archive.destruction import destroy_files
from eurzad.records.archive.documents import documents_of
from eurzad.records.archive.documents import span_of
from eurzad.records.archive.holdings import row_of as holding_row
from eurzad.records.archive.holdings import update_holding
from eurzad.records.archive.lists import CaseList
from eurzad.records.archive.lists import expect
from eurzad.records.archive.lists import list_in
from eurzad.records.archive.loans import open_loans
from eurzad.records.archive.rights import keeps_archive
from eurzad.records.archive.rights import MANAGE
from eurzad.records.archive.store import add_numbered
from eurzad.records.archive.store import archive
from eurzad.records.archive.transfer import class_title
from eurzad.records.rights import allowed
from eurzad.records.rights import current_user
from eurzad.records.store import find
from eurzad.records.tree import relative_path
from itertools import islice
from plone import api
from typing import Any
import base64
import binascii


MOST_CASES = 500
LARGEST_SCAN = 10 * 1024 * 1024
PDF = b"%PDF-"
PROPOSED, CONSENTED, DESTROYED, WITHDRAWN = "proposed", "consented", "destroyed", "withdrawn"


class Disposal(CaseList):
    """A list of cases to be destroyed. `expertise` and `consent` are dicts once they are there."""

    def __init__(self, remarks: str) -> None:
        super().__init__(PROPOSED)
        self.proposed_by = current_user()
        self.remarks = remarks
        self.expertise: dict[str, str] | None = None
        self.consent: dict[str, str] | None = None
        self.files = FileStore()

    @property
    def needs_expertise(self) -> bool:
        """Tell whether the state archive has to judge a case of the list first (BE)."""
        return any(row["category"].startswith("BE") for row in self.rows)


def get_disposal(site: Any, id: int) -> Disposal:
    """Return a disposal. Raises Missing."""
    return list_in(archive(site).disposals, id)


def propose(site: Any, data: dict[str, Any]) -> Disposal:
    """Put cases past their term on a list. Raises Invalid, naming those that may not be on it."""
    values.only(data, ("cases", "remarks"))
    remarks = values.text(data, "remarks", 2000)
    cases = read_cases(site, data)
    made = Disposal(remarks)
    year = today().year
    made.number = f"{store(site).counters.next(f'disposal/{year}')}/{year}"
    made.rows = tuple(row_of(ordinal, case) for ordinal, case in enumerate(cases, start=1))
    made.note(PROPOSED, remarks)
    add_numbered(archive(site).disposals, made)
    for case in cases:
        case.archive_state = "disposal"
        update_holding(case)
    return made


def read_cases(site: Any, data: dict[str, Any]) -> list[Any]:
    """Return the cases that were chosen."""
    uids = data.get("cases")
    if not isinstance(uids, list) or not uids or not all(isinstance(uid, str) for uid in uids):
        raise invalid("cases", _("Choose at least one case."))
    if len(uids) > MOST_CASES:
        mapping = {"count": MOST_CASES}
        raise invalid("cases", _("At most ${count} cases fit on a list.", mapping=mapping))
    cases = []
    for number, uid in enumerate(dict.fromkeys(uids)):
        case = find(uid)
        if case is None or case.portal_type != "Case" or not (case.holding or is_short_lived(case)):
            raise invalid(f"cases.{number}", _("The archive has no such case."))
        hindrance = hindrance_of(site, case)
        if hindrance is not None:
            raise invalid(f"cases.{number}", hindrance)
        cases.append(case)
    return cases


def is_short_lived(case: Any) -> bool:
    """Tell whether a case is of category Bc and closed: it goes from its unit, without a list."""
    category = category_of(case)
    return case.closed is not None and category is not None and category.kind == "Bc"


def short_lived(site: Any, limit: int) -> list[dict[str, Any]]:
    """Return cases of category Bc that have been with their units for two full years."""
    due = (case for case in due_cases(None, today()) if is_short_lived(case))
    return [
        {**holding_row(case, category_of(case)), "class_title": class_title(case)}
        for case in islice(due, limit)
    ]


def hindrance_of(site: Any, case: Any) -> str | None:
    """Return why a case may not be put on a list of disposal, None when it may."""
    if case.archive_state != ("" if is_short_lived(case) and not case.holding else "accepted"):
        return _("The case is on a list already, or its files are gone.")
    term = disposal_from(category_of(case), case.closed)
    if term is None:
        return _("Archival materials (category A) are kept for ever.")
    if term > today():
        return _("The term of keeping lasts until ${day}.", mapping={"day": term.isoformat()})
    return obstacle_of(site, case)


def obstacle_of(site: Any, case: Any) -> str | None:
    """Return what keeps files from being destroyed just now, None for nothing."""
    if case.archive_hold:
        return _("Disposal is blocked: ${reason}", mapping={"reason": case.archive_hold["reason"]})
    if open_loans(site, case.UID()):
        return _("The case is lent, or somebody asked for it.")
    return None


def set_expertise(made: Disposal, data: dict[str, Any]) -> None:
    """Write down the state archive's expertise for the BE cases on the list."""
    values.only(data, ("number", "date", "remarks"))
    expect(made, PROPOSED)
    if not made.needs_expertise:
        raise Conflict(_("No case on this list needs expertise."))
    made.expertise = read_reference(data)
    made.note("expertise", made.expertise["number"])


def set_consent(made: Disposal, data: dict[str, Any]) -> None:
    """Write down the state archive's consent, with its scan."""
    values.only(data, ("number", "date", "authority", "remarks", "scan"))
    expect(made, PROPOSED)
    if made.needs_expertise and made.expertise is None:
        raise Conflict(_("The expertise for category BE comes before the consent."))
    consent = read_reference(data)
    consent["authority"] = values.line(data, "authority", 200, required=True)
    filename, scan = read_scan(data)
    made.files.add(filename, "application/pdf", scan, "attachment", "Zgoda archiwum państwowego")
    made.consent = consent
    made.state = CONSENTED
    made.note(CONSENTED, consent["number"])


def read_reference(data: dict[str, Any]) -> dict[str, str]:
    """Return number and date of a letter of the state archive."""
    day = values.past_day(data, "date")
    if day is None:
        raise invalid("date", _("Fill in this field."))
    return {
        "number": values.line(data, "number", 100, required=True),
        "date": day.isoformat(),
        "remarks": values.text(data, "remarks", 1000),
    }


def read_scan(data: dict[str, Any]) -> tuple[str, bytes]:
    """Return name and bytes of the scan: a PDF, sent as base64."""
    given = data.get("scan")
    if not isinstance(given, dict):
        raise invalid("scan", _("Attach the scan as a PDF file."))
    values.only(given, ("filename", "data"))
    text = given.get("data")
    if not isinstance(text, str) or len(text) > LARGEST_SCAN * 4 // 3 + 4:
        raise invalid("scan", _("Attach the scan as a PDF file."))
    try:
        scan = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as error:
        raise invalid("scan", _("Attach the scan as a PDF file.")) from error
    if not scan.startswith(PDF):
        raise invalid("scan", _("Attach the scan as a PDF file."))
    return values.line(given, "filename", 150) or "zgoda.pdf", scan


def take_off(made: Disposal, data: dict[str, Any]) -> None:
    """Take a case off a list, such as one that the state archive wants kept."""
    values.only(data, ("case", "remarks"))
    if made.state not in (PROPOSED, CONSENTED):
        raise Conflict(_("This cannot be done in the present state."))
    uid = values.line(data, "case", 40, required=True)
    if uid not in {row["uid"] for row in made.rows}:
        raise invalid("case", _("The case is not on this list."))
    if len(made.rows) == 1:
        raise Conflict(_("This is the last case of the list: withdraw the list."))
    remarks = values.text(data, "remarks", 1000, required=True)
    made.rows = tuple(row for row in made.rows if row["uid"] != uid)
    case = find(uid)
    _give_back(case)
    made.note("taken_off", f"{case.mark}: {remarks}")


def withdraw(made: Disposal) -> None:
    """Give a list up; its cases stay in the archive."""
    if made.state not in (PROPOSED, CONSENTED):
        raise Conflict(_("This cannot be done in the present state."))
    for case in made.cases:
        _give_back(case)
    made.state = WITHDRAWN
    made.note(WITHDRAWN)


def confirm(site: Any, made: Disposal, data: dict[str, Any]) -> None:
    """Destroy the files. Somebody else than the proposer does it, and knows that it is for good."""
    values.only(data, ("irrevocable",))
    if not may_confirm(made):
        raise Forbidden(_("Somebody else confirms: the archivist's head or an administrator."))
    expect(made, CONSENTED)
    if data.get("irrevocable") is not True:
        message = _("Confirm that the files will be destroyed for good.")
        raise invalid("irrevocable", message)
    for case in made.cases:
        obstacle = obstacle_of(site, case)
        if obstacle is not None:
            mapping = {"mark": case.mark, "reason": obstacle}
            raise Conflict(_("${mark} cannot be destroyed: ${reason}", mapping=mapping))
    basis = basis_of(made)
    for case in made.cases:
        destroy_files(case, made.number, basis)
    made.state = DESTROYED
    made.note(DESTROYED)


def basis_of(made: Disposal) -> str:
    """Return on what the destruction rests, in Polish, for the registers."""
    consent = made.consent or {}
    return f"zgoda: {consent['authority']}, {consent['number']} z {consent['date']}"


def may_confirm(made: Disposal) -> bool:
    """Tell whether whoever asks may confirm: an administrator, or the head of the archivist's unit,
    and never the one who proposed.
    """
    me = current_user()
    if me == made.proposed_by:
        return False
    units = {one.symbol for one in functions_of(made.proposed_by) if one.function == "archivist"}
    heads = {one.symbol for one in functions_of(me) if one.function == "head"}
    return bool(units & heads) or allowed(MANAGE, api.portal.get())


def may_see(made: Disposal) -> bool:
    """Tell whether whoever asks may read a list of disposal."""
    whole = allowed("eurzad: View registers", api.portal.get())
    return keeps_archive() or (whole and not _is_registry_only()) or may_confirm(made)


def _is_registry_only() -> bool:
    return not allowed("eurzad: View record", api.portal.get())


def set_hold(case: Any, data: dict[str, Any]) -> None:
    """Block the disposal of a case, as for a court, or unblock it with an empty reason."""
    values.only(data, ("reason",))
    reason = values.line(data, "reason", 300)
    if case.archive_state == "destroyed":
        raise Conflict(_("The files of this case were destroyed."))
    if not reason and not case.archive_hold:
        raise invalid("reason", _("Fill in this field."))
    act = "held" if reason else "released"
    case.archive_hold = {"reason": reason, "by": current_user()} if reason else None
    case_log(case).append(act, current_user(), comment=reason)
    update_holding(case)


def row_of(ordinal: int, case: Any) -> dict[str, Any]:
    """Return the statutory columns of a case on a list of disposal."""
    first, last = span_of(case)
    return {
        "ordinal": ordinal,
        "uid": case.UID(),
        "path": relative_path(case),
        "mark": case.mark,
        "list": case.archive_list,
        "file_plan_class": case.file_plan_class,
        "class_title": class_title(case),
        "title": case.title,
        "first": first,
        "last": last,
        "category": str(category_of(case)),
        "documents": len(documents_of(case)),
        "expertise": needs_expertise(category_of(case)),
    }


def _give_back(case: Any) -> None:
    case.archive_state = "accepted" if case.holding else ""
    update_holding(case)
