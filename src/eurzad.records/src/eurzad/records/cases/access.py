"""Access to a case: public, partly, not public, or restricted to named persons."""

from eurzad.core import _
from eurzad.core.errors import Conflict
from eurzad.core.errors import invalid
from eurzad.core.log import case_log
from eurzad.core.office import functions_of
from eurzad.records import values
from eurzad.records.cases.refresh import refresh
from eurzad.records.rights import current_user
from eurzad.records.rights import is_excluded
from typing import Any


ACCESS = {
    "public": _("access_public", default="Public"),
    "partly-public": _("access_partly_public", default="Partly public"),
    "not-public": _("access_not_public", default="Not public"),
    "restricted": _("access_restricted", default="Restricted to named persons"),
}
MOST = 50


def change_access(case: Any, data: dict[str, Any]) -> None:
    """Set who may see a case at all. Raises Invalid, Conflict.

    A restricted case is seen by its handler, the head of its unit and those admitted by name.
    """
    values.only(data, ("access", "admitted", "comment"))
    access = values.choice(data, "access", ACCESS)
    admitted = read_admitted(case, data) if access == "restricted" else ()
    comment = values.text(data, "comment", 2000, required=access == "restricted")
    if (case.joined_to or case.joined) and (access == "restricted") != (
        case.access == "restricted"
    ):
        raise Conflict(_("Separate the joined cases first: they have one circle of readers."))
    if (access, admitted) == (case.access, case.admitted):
        return
    case.access, case.admitted = access, admitted
    details = {"access": access, "admitted": list(admitted)}
    case_log(case).append("access_changed", current_user(), comment=comment, details=details)
    refresh(case)


def read_admitted(case: Any, data: dict[str, Any]) -> tuple[str, ...]:
    """Return the persons named, clerks of the office who are not excluded from the case."""
    given = data.get("admitted") or []
    if not isinstance(given, list) or not all(isinstance(one, str) for one in given):
        raise invalid("admitted", _("This must be a list of persons."))
    if len(given) > MOST:
        raise invalid(
            "admitted", _("At most ${count} persons can be named.", mapping={"count": MOST})
        )
    for user_id in given:
        if not functions_of(user_id):
            raise invalid("admitted", _("This person holds no function in the office."))
        if is_excluded(case, user_id):
            raise invalid("admitted", _("This person is excluded from the case (art. 24 KPA)."))
    return tuple(sorted(set(given)))
