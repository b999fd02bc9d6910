"""Events that settle a case, or give it a new date."""

from eurzad.core.deadlines.events import Event
from eurzad.core.deadlines.state import Clock


ENDINGS = (
    "settled",
    "decision_issued",
    "certificate_issued",
    "discontinued",
    "left_unprocessed",
    "application_returned",
    "passed_on",
)


def extended(clock: Clock, event: Event) -> None:
    if not clock.after_end(event):
        clock.extensions.append(event)


def end(clock: Clock, event: Event) -> None:
    if not clock.after_end(event):
        clock.ended = event
