"""Why something cannot be done: the endpoints turn these into answers."""

from dataclasses import dataclass


@dataclass(frozen=True)
class FieldError:
    """What is wrong with one field of what was sent."""

    field: str
    message: str


class RecordError(Exception):
    """Nothing was done. The message is for people and gets translated.

    An error can be made from one of its kind: CMFCore's workflow tool does so with each it raises.
    """

    def __init__(self, message: "str | RecordError") -> None:
        super().__init__(message)
        self.message: str = message.message if isinstance(message, RecordError) else message


class Invalid(RecordError):
    """What was sent is wrong: 400, naming the fields."""

    def __init__(self, message: "str | Invalid", fields: tuple[FieldError, ...] = ()) -> None:
        super().__init__(message)
        self.fields = message.fields if isinstance(message, Invalid) else fields


class Conflict(RecordError):
    """The record is not in a state in which this can be done: 409."""


class Forbidden(RecordError):
    """Whoever asks may not do this: 403."""


class Missing(RecordError):
    """There is no such thing: 404."""


def invalid(field: str, message: str) -> Invalid:
    """Return the error for one field."""
    return Invalid(message, (FieldError(field, message),))
