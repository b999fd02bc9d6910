"""Waiving the right to appeal (art. 127a KPA)."""

from eurzad.core import _
from eurzad.core.clock import iso
from eurzad.core.clock import now
from eurzad.core.errors import Conflict
from eurzad.core.errors import invalid
from eurzad.core.log import case_log
from eurzad.records import values
from eurzad.records.appeals.on_clock import note_waiver
from eurzad.records.appeals.standing import party_names
from eurzad.records.appeals.standing import served_on
from eurzad.records.appeals.standing import standing_of
from eurzad.records.delivery.finality import may_be_waived
from eurzad.records.letters.remedy import remedy_of
from eurzad.records.rights import current_user
from typing import Any


def waive(letter: Any, data: dict[str, Any]) -> None:
    """Put on record that a party's waiver reached the office on a day. Raises Invalid, Conflict.

    A waiver is possible while the term of appeal runs, so after service (art. 127a § 1 KPA).
    """
    values.only(data, ("party", "day"))
    remedy = remedy_of(letter)
    if not may_be_waived(letter.__parent__.regime, remedy):
        raise Conflict(_("In this procedure the right to appeal cannot be waived."))
    party = values.choice(data, "party", party_names(letter))
    standing = {one.name: one for one in standing_of(letter).parties}[party]
    if standing.state not in ("running", "final"):
        raise invalid("party", _("This party has no appeal to waive now."))
    day = values.past_day(data, "day")
    if day is None:
        raise invalid("day", _("Fill in this field."))
    if not served_on(letter, party) <= day <= standing.last_day:
        raise invalid("day", _("The appeal is waived between service and the end of its term."))
    entry = {"party": party, "day": day.isoformat()}
    letter.waivers = (
        *letter.waivers,
        {**entry, "entered": iso(now()), "by_user": current_user()},
    )
    note_waiver(letter, party, day, remedy)
    case_log(letter.__parent__).append(
        "appeal_waived", current_user(), details={"letter": letter.id, "day": day.isoformat()}
    )
