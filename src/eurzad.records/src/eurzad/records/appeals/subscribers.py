"""What follows for appeals when a letter is dispatched."""

from eurzad.records.appeals.appeals import mark_passed_on
from typing import Any


def letter_dispatched(event: Any) -> None:
    """The letter to the appeal body left: the appeal is passed on."""
    mark_passed_on(event.letter)
