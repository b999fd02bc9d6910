"""What the clock of a case is told about remedies: received, handed on, withdrawn, decided."""

from datetime import date
from eurzad.records.cases.clock import record_event
from typing import Any


REASON = 300


def note_received(case: Any, appeal: dict[str, Any]) -> None:
    """A remedy reached the office."""
    _note(case, "appeal_received", appeal["received"], appeal, posted=appeal["posted"])


def note_passed_on(case: Any, appeal: dict[str, Any]) -> None:
    """The remedy left for the body or the court, with the file."""
    _note(case, "appeal_passed_on", appeal["passed_on"], appeal)


def note_granted(case: Any, appeal: dict[str, Any]) -> None:
    """The office granted the appeal by a new decision (art. 132 KPA)."""
    _note(case, "decision_changed", appeal["settled"], appeal)


def note_withdrawn(case: Any, appeal: dict[str, Any]) -> None:
    """The party withdrew it (art. 137 KPA)."""
    _note(case, "appeal_withdrawn", appeal["settled"], appeal)


def note_decided(case: Any, appeal: dict[str, Any]) -> None:
    """It was decided; a case that was sent back begins anew with the return of the file.

    Source: art. 138 § 2 and art. 35 § 3 KPA, art. 286 § 2 PPSA.
    """
    outcome = appeal["outcome"]
    _note(case, "appeal_decided", appeal["settled"], appeal, outcome=outcome)
    if outcome == "remitted" and appeal["remedy"] != "complaint":
        record_event(case, {"event": "returned", "date": appeal["returned"]}, log=False)


def note_waiver(letter: Any, party: str, day: date, remedy: str) -> None:
    """A party waived its remedy (art. 127a KPA)."""
    given = {"event": "appeal_waived", "date": day.isoformat(), "remedy": remedy}
    given |= {"from": party[:REASON], "letter": letter.UID()}
    record_event(letter.__parent__, given, log=False)


def _note(case: Any, event: str, day: str, appeal: dict[str, Any], **fields: str) -> None:
    given = {"event": event, "date": day, "remedy": appeal["remedy"]}
    given |= {"from": appeal["party"][:REASON], "letter": appeal["letter"], "item": appeal["item"]}
    record_event(case, {**given, **fields}, log=False)
