"""Why a model is refused, in words for the person who made it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from zope.i18n import translate


@dataclass(frozen=True)
class Reason:
    """One thing that is wrong. `field` is the name of the field or step, `line` counts from 1.

    With a `permission` the model is refused to those who lack it only. What is `unfinished` may
    be saved while the form is being made, and never published.
    """

    message: str
    line: int | None = None
    field: str | None = None
    permission: str | None = None
    unfinished: bool = False

    def text(self, language: str = "en") -> str:
        """The sentence, without line and field."""
        return translate(self.message, target_language=language)

    def __str__(self) -> str:
        where = [f"line {self.line}"] if self.line else []
        if self.field:
            where.append(f"field {self.field}")
        return f"{', '.join(where)}: {self.text()}" if where else self.text()

    def as_json(self, language: str = "en") -> Mapping[str, Any]:
        """For the command and the API."""
        return {"line": self.line, "field": self.field, "reason": self.text(language)}


class Refusal(ValueError):
    """A model is not taken; `reasons` say why."""

    def __init__(self, *reasons: Reason) -> None:
        super().__init__("\n".join(map(str, reasons)))
        self.reasons = reasons


class ModelRefused(Refusal):
    """The model is not well formed or uses something outside the vocabulary."""


class ModelForbidden(Refusal):
    """The model uses something the user may not save, or may not be in this place."""
