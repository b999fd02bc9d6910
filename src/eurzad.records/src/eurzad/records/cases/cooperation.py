"""Co-operating units: they read along, and do a task of their own.

`case.cooperation` are dicts of unit, task, due, since, until, by, answer, answered_by.
"""

from eurzad.core import _
from eurzad.core.clock import today
from eurzad.core.errors import Conflict
from eurzad.core.errors import Forbidden
from eurzad.core.errors import invalid
from eurzad.core.errors import Missing
from eurzad.core.log import case_log
from eurzad.core.office import exercises
from eurzad.core.office import unit_by_symbol
from eurzad.records import values
from eurzad.records.cases.refresh import refresh
from eurzad.records.rights import allowed
from eurzad.records.rights import current_user
from eurzad.records.rights import is_excluded
from eurzad.records.tree import state_of
from typing import Any


MOST = 50


def ask_unit(case: Any, data: dict[str, Any]) -> None:
    """Ask another unit to co-operate. Raises Invalid, Conflict."""
    values.only(data, ("unit", "task", "due"))
    symbol = values.line(data, "unit", 25, required=True)
    if unit_by_symbol(symbol) is None:
        raise invalid("unit", _("There is no such unit."))
    if symbol == case.unit:
        raise invalid("unit", _("The case is in this unit already."))
    if asked(case, symbol) is not None:
        raise invalid("unit", _("This unit co-operates already."))
    task = values.text(data, "task", 2000, required=True)
    due = values.coming_day(data, "due")
    if state_of(case) not in ("draft", "open") or len(case.cooperation) >= MOST:
        raise Conflict(_("This cannot be done in the present state."))
    case.cooperation = (
        *case.cooperation,
        {
            "unit": symbol,
            "task": task,
            "due": due.isoformat() if due else "",
            "since": today().isoformat(),
            "until": "",
            "by": current_user(),
            "answer": "",
            "answered_by": "",
        },
    )
    case_log(case).append(
        "cooperation_asked", current_user(), comment=task, details={"unit": symbol}
    )
    refresh(case)


def answer(case: Any, symbol: str, data: dict[str, Any]) -> None:
    """Write down what the unit says, or end its part. Raises Missing, Forbidden, Invalid.

    Its own people answer; whoever handles the case may end it, and the unit no longer reads along.
    """
    values.only(data, ("answer", "end"))
    task = asked(case, symbol)
    if task is None:
        raise Missing(_("This unit does not co-operate."))
    end = data.get("end", False)
    if not isinstance(end, bool):
        raise invalid("end", _("Choose one of the values."))
    if end:
        if not allowed("eurzad: Handle case", case):
            raise Forbidden(_("You may not do this."))
        changes = {"until": today().isoformat()}
    else:
        if not works_in(symbol) or is_excluded(case, current_user()):
            raise Forbidden(_("Only the unit that was asked can answer."))
        text = values.text(data, "answer", 5000, required=True)
        changes = {"answer": text, "answered_by": current_user()}
    case.cooperation = tuple({**one, **changes} if one is task else one for one in case.cooperation)
    case_log(case).append(
        "cooperation_answered",
        current_user(),
        comment=changes.get("answer", ""),
        details={"unit": symbol, "ended": end},
    )
    refresh(case)


def asked(case: Any, symbol: str) -> dict[str, Any] | None:
    """Return what a unit was asked for and still is, or None."""
    found = (one for one in case.cooperation if one["unit"] == symbol and not one["until"])
    return next(found, None)


def works_in(symbol: str) -> bool:
    """Tell whether whoever acts now is a handler or head of a unit."""
    return any(exercises(current_user(), symbol, name) for name in ("handler", "head"))
