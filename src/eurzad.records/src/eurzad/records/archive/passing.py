"""Archival materials (category A) pass to the state archive."""

from eurzad.core import _
from eurzad.core.errors import Conflict
from eurzad.core.log import case_log
from eurzad.records import values
from eurzad.records.archive.category import category_of
from eurzad.records.archive.disposal import read_reference
from eurzad.records.archive.holdings import update_holding
from eurzad.records.rights import current_user
from typing import Any


def pass_on(case: Any, data: dict[str, Any]) -> None:
    """Write down that the state archive took a case over, by its protocol.

    The office keeps its copy; what it may do with it is for the state archive to say.
    """
    values.only(data, ("number", "date", "remarks"))
    reference = read_reference(data)
    if case.archive_state != "accepted":
        raise Conflict(_("The archive does not hold this case."))
    category = category_of(case)
    if category is None or not category.is_archival:
        raise Conflict(_("Only archival materials (category A) pass to the state archive."))
    case.archive_state = "passed"
    details = {name: reference[name] for name in ("number", "date")}
    case_log(case).append(
        "passed_to_state_archive", current_user(), comment=reference["remarks"], details=details
    )
    update_holding(case)
