"""Why something cannot be done: the endpoints turn these into answers."""

from collections.abc import Iterable
from collections.abc import Mapping
from dataclasses import dataclass
from eurzad.core import _
from typing import Any


@dataclass(frozen=True)
class FieldError:
    """What is wrong with one field of what was sent, such as `trees.0.girth`."""

    field: str
    message: str


class Problem(Exception):
    """Nothing was done: 400. The message is for people and gets translated.

    `more` is what else a program needs to know, as JSON values.
    A problem can be made from one of its kind: CMFCore's workflow tool does so with each it raises.
    """

    status = 400
    type = "BadRequest"
    more: Mapping[str, Any] = {}

    def __init__(
        self, message: "str | Problem", fields: Iterable[FieldError] | None = None
    ) -> None:
        super().__init__(message)
        if isinstance(message, Problem):
            message, fields = message.message, message.fields
        self.message: str = message
        self.fields = None if fields is None else tuple(fields)


class Invalid(Problem):
    """What was sent is wrong: 400, naming the fields."""

    type = "ValidationError"

    def __init__(self, message: "str | Problem", fields: Iterable[FieldError] = ()) -> None:
        super().__init__(message, fields)


class NotLoggedIn(Problem):
    """It has to be known who asks: 401."""

    status = 401
    type = "Unauthorized"


class Forbidden(Problem):
    """Whoever asks may not do this: 403."""

    status = 403
    type = "Forbidden"


class Missing(Problem):
    """There is no such thing: 404."""

    status = 404
    type = "NotFound"


class Conflict(Problem):
    """The thing is not in a state in which this can be done: 409."""

    status = 409
    type = "Conflict"


class TooLarge(Problem):
    """The body is longer than an endpoint takes: 413."""

    status = 413
    type = "PayloadTooLarge"


class UnsupportedType(Problem):
    """Files of this type are not taken: 415."""

    status = 415
    type = "UnsupportedMediaType"


class TooManyRequests(Problem):
    """This was tried too often: 429."""

    status = 429
    type = "TooManyRequests"


WRONG_FIELDS = _("Correct the marked fields.")


def invalid(field: str, message: str) -> Invalid:
    """Return the error for one field."""
    return Invalid(message, (FieldError(field, message),))


def not_yours() -> Missing:
    """Return the one answer for what does not exist and for what belongs to another person."""
    return Missing(_("There is no such thing, or it is not yours."))
