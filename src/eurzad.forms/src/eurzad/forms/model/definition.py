"""A form as plain data, read once from its model."""

from dataclasses import dataclass
from dataclasses import field
from typing import Any


@dataclass(frozen=True)
class FormField:
    """One field, or one column of a group. Lengths are in characters, sizes in bytes."""

    name: str
    type: str
    title: str
    description: str = ""
    required: bool = True
    hint: str = ""
    autocomplete: str = ""
    party: str = ""
    in_title: bool = False
    show_when: Any = None
    default: Any = None
    choices: tuple[tuple[str, str], ...] = ()
    columns: tuple["FormField", ...] = ()
    min_rows: int | None = None
    max_rows: int | None = None
    min_length: int | None = None
    max_length: int | None = None
    min: Any = None
    max: Any = None
    accept: tuple[str, ...] = ()
    max_files: int | None = None
    max_size: int | None = None
    html: str = ""

    @property
    def takes_answer(self) -> bool:
        """A label takes none."""
        return self.type != "richlabel"

    def choice_title(self, value: str) -> str:
        """Title of a chosen value; the value itself when it is no longer offered."""
        return dict(self.choices).get(value, value)


@dataclass(frozen=True)
class Step:
    """One page of the form."""

    id: str
    title: str
    description: str
    fields: tuple[str, ...]


@dataclass(frozen=True)
class FormDefinition:
    """All that a model says. `version` is the hash of its source."""

    version: str
    steps: tuple[Step, ...]
    fields: dict[str, FormField] = field(hash=False)
    declaration: str = ""

    @property
    def answerable(self) -> list[FormField]:
        """Fields that take an answer, in the order of the screen."""
        return [
            self.fields[name]
            for step in self.steps
            for name in step.fields
            if self.fields[name].takes_answer
        ]
