"""What follows from a transition of a case or an incoming item."""

from eurzad.records.cases.assignment import after_case_assigned
from eurzad.records.cases.assignment import after_item_assigned
from eurzad.records.cases.assignment import before_assign
from eurzad.records.cases.closing import after_close
from eurzad.records.cases.closing import after_reopen
from eurzad.records.cases.closing import before_close
from eurzad.records.cases.closing import before_reopen
from eurzad.records.cases.filing import after_file
from eurzad.records.cases.filing import after_take_up
from eurzad.records.cases.filing import before_file
from eurzad.records.cases.opening import after_open
from eurzad.records.cases.opening import before_open
from typing import Any


BEFORE_CASE = {
    "assign": before_assign,
    "open": before_open,
    "close": before_close,
    "reopen": before_reopen,
    "file": before_file,
}
AFTER_CASE = {
    "assign": after_case_assigned,
    "open": after_open,
    "close": after_close,
    "reopen": after_reopen,
    "file": after_file,
    "take_up": after_take_up,
}
BEFORE_ITEM = {"assign": before_assign}
AFTER_ITEM = {"assign": after_item_assigned}


def before_case_transition(case: Any, event: Any) -> None:
    """Object to a transition before anything changes."""
    _call(BEFORE_CASE, case, event)


def after_case_transition(case: Any, event: Any) -> None:
    """Do what follows from a transition."""
    _call(AFTER_CASE, case, event)


def before_item_transition(item: Any, event: Any) -> None:
    """Object to a transition before anything changes."""
    _call(BEFORE_ITEM, item, event)


def after_item_transition(item: Any, event: Any) -> None:
    """Do what follows from a transition."""
    _call(AFTER_ITEM, item, event)


def _call(handlers: dict[str, Any], obj: Any, event: Any) -> None:
    handler = handlers.get(event.transition.id) if event.transition else None
    if handler is not None:
        handler(obj, event)
