"""A form as plain data, read once from its model."""

from dataclasses import dataclass
from dataclasses import field
from typing import Any


COMPOSITES = ("person", "company", "address", "point", "likert")


@dataclass(frozen=True)
class FormField:
    """One field, one column of a group, or one part of a composite. Lengths are in characters,
    sizes in bytes; `line` is that of the model.
    """

    name: str
    type: str
    title: str
    description: str = ""
    required: bool = True
    hint: str = ""
    help: str = ""
    autocomplete: str = ""
    prefill: str = ""
    party: str = ""
    in_title: bool = False
    widget: str = ""
    format: str = ""
    show_when: Any = None
    required_when: Any = None
    calculate: Any = None
    valid_when: Any = None
    message: str = ""
    default: Any = None
    choices: tuple[tuple[str, str], ...] = ()
    columns: tuple["FormField", ...] = ()
    item: "FormField | None" = None
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
    line: int | None = field(default=None, compare=False)

    @property
    def takes_answer(self) -> bool:
        """A label takes none."""
        return self.type != "richlabel"

    @property
    def is_composite(self) -> bool:
        """Whether the answer is an object of `columns`."""
        return self.type in COMPOSITES

    @property
    def is_consent(self) -> bool:
        """Whether only a tick is an answer."""
        return self.type == "boolean" and self.required and self.widget != "radio"

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
    help: str = ""
    show_when: Any = None
    line: int | None = field(default=None, compare=False)


@dataclass(frozen=True)
class Filing:
    """How the form is filed: what `signing` it takes (a key of SIGNING), whether several persons
    file together (`signatories`, a key of SIGNATORIES), whether they sign one after the other,
    whether somebody may file for another as their representative, and whether anybody may file
    without an account, where the law asks for no name.
    """

    signing: str = "none"
    signatories: str = "one"
    in_turn: bool = False
    representative: bool = False
    anonymous: bool = False


SIGNING = ("none", "identity", "file")
SIGNATORIES = ("one", "optional", "required")
# Templates of the central repository (CRD) by which an application is written as XML besides.
TEMPLATES = ("none", "crd-4566")


@dataclass(frozen=True)
class FormDefinition:
    """All that a model says. `version` is the hash of its source; `order` names all fields, each
    after those that its condition and calculation read.

    `draft_days` is how long a draft lives after it was saved last, `keep_days` how long after the
    end of its case an application stays tied to the account of who filed it; None: the usual.
    `template` is one of TEMPLATES.
    """

    version: str
    steps: tuple[Step, ...]
    fields: dict[str, FormField] = field(hash=False)
    declaration: str = ""
    filing: Filing = Filing()
    template: str = "none"
    order: tuple[str, ...] = ()
    draft_days: int | None = None
    keep_days: int | None = None

    @property
    def answerable(self) -> list[FormField]:
        """Fields that take an answer, in the order of the screen."""
        return [
            self.fields[name]
            for step in self.steps
            for name in step.fields
            if self.fields[name].takes_answer
        ]

    @property
    def step_of(self) -> dict[str, Step]:
        """The step that each field stands on."""
        return {name: step for step in self.steps for name in step.fields}
