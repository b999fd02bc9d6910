"""Events that start the clock."""

from datetime import date
from eurzad.core.deadlines import rules
from eurzad.core.deadlines.events import Event
from eurzad.core.deadlines.state import Clock


STARTS = ("filed", "received", "started", "returned")


def filed(clock: Clock, event: Event) -> None:
    if clock.filed is None:
        clock.filed = event.day
    if clock.start is not None:
        return
    electronic = event.text("way").lower().startswith(("e", "account", "konto"))
    source = (electronic and clock.regime.start_electronic) or clock.regime.start
    arrived = event.date("received")
    clock.begin(rules.start_on_request(event.day, arrived), _wrong_office(arrived) or source)


def received(clock: Clock, event: Event) -> None:
    if clock.filed is not None and clock.start == clock.filed:
        clock.start = clock.counted_from = event.day
        clock.start_source = (
            _wrong_office(event.day if event.day > clock.filed else None) or clock.start_source
        )
    else:
        clock.begin(event.day, clock.regime.start)


def started(clock: Clock, event: Event) -> None:
    clock.begin(event.day, clock.regime.start_ex_officio or clock.regime.start)


def returned(clock: Clock, event: Event) -> None:
    clock.start = clock.counted_from = event.day
    clock.start_source = "art. 138 § 2 KPA" if clock.regime.counting == "KPA" else "art. 233 OP"
    clock.ended = clock.appeal = clock.appeal_done = None
    clock.sent_back = event.day
    clock.extensions = []
    clock.stops = [stop for stop in clock.stops if stop.end is None or stop.end > event.day]
    clock.calls = [call for call in clock.calls if call.answered is None and call.pauses]


def complex_case(clock: Clock, event: Event) -> None:
    clock.complex = True


def _wrong_office(arrived: date | None) -> str:
    return "art. 61 § 3 i art. 65 KPA" if arrived else ""
