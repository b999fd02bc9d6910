"""What happens in a case, told to those who take part in it."""

from .sending import notify
from .sending import notify_parties
from eurzad.records.messages.thread import OFFICE
from plone import api
from typing import Any


TRANSITIONS = {"open": "opened", "close": "closed"}


def message_sent(event: Any) -> None:
    """The office wrote to somebody."""
    if event.message["sender"] == OFFICE:
        notify(api.portal.get(), event.message["account"], "message", event.case.UID())


def case_changed(case: Any, event: Any) -> None:
    """The office opened or closed a case."""
    kind = TRANSITIONS.get(event.transition.id) if event.transition else None
    if kind is not None:
        notify_parties(api.portal.get(), case, kind)
