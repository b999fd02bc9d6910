"""Why something cannot be done: the endpoints turn these into answers."""

from dataclasses import dataclass


@dataclass(frozen=True)
class FieldError:
    """What is wrong with one field of what was sent."""

    field: str
    message: str


class RecordError(Exception):
    """Nothing was done. The message is for people and gets translated."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class Invalid(RecordError):
    """What was sent is wrong: 400, naming the fields."""

    def __init__(self, message: str, fields: tuple[FieldError, ...] = ()) -> None:
        super().__init__(message)
        self.fields = fields


class Conflict(RecordError):
    """The record is not in a state in which this can be done: 409."""


class Forbidden(RecordError):
    """Whoever asks may not do this: 403."""


class Missing(RecordError):
    """There is no such thing: 404."""


def invalid(field: str, message: str) -> Invalid:
    """Return the error for one field."""
    return Invalid(message, (FieldError(field, message),))
