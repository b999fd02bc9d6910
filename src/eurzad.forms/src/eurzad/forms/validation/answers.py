"""Validation of a whole form: what is shown is checked, what is hidden dropped, what is calculated
calculated again, what is unknown refused.
"""

from ..model.definition import FormDefinition
from ..model.definition import FormField
from ..rules import holds
from . import values
from .state import row_state
from .state import State
from .state import state_of
from .typed import strip
from collections.abc import Iterable
from collections.abc import Mapping
from dataclasses import dataclass
from eurzad.core import _
from eurzad.core.errors import FieldError
from typing import Any


MAX_ERRORS = 100


@dataclass(frozen=True)
class AttachedFile:
    """A file of the draft, as far as validation cares."""

    id: str
    field: str


def validate(
    definition: FormDefinition,
    answers: Mapping[str, Any],
    files: Iterable[AttachedFile] = (),
    only: Iterable[str] | None = None,
    today: str | None = None,
) -> tuple[dict[str, Any], list[FieldError]]:
    """Return the answers as they are kept, and what is wrong with those sent.

    `only` names the fields of one step; without it the whole form is checked. `today` is the day
    in Poland that rules read, now by default.
    """
    check = _Check(definition, answers, list(files), today)
    return check.run(None if only is None else set(only))


class _Check:
    def __init__(
        self,
        definition: FormDefinition,
        answers: Mapping[str, Any],
        files: list[AttachedFile],
        today: str | None,
    ) -> None:
        self.definition = definition
        self.answers = answers
        self.files = files
        self.today = today
        self.state = state_of(definition, answers, today)
        self.errors: list[FieldError] = []

    def run(self, only: set[str] | None) -> tuple[dict[str, Any], list[FieldError]]:
        known = {field.name for field in self.definition.answerable}
        for name in self.answers:
            if name not in known:
                self.fail(str(name)[:100], _("This form has no such field."))
        clean: dict[str, Any] = {}
        for field in self.definition.answerable:
            if field.name in self.state.shown and (only is None or field.name in only):
                self.keep(clean, field, self.sent(field), field.name, self.state)
        return clean, self.errors[:MAX_ERRORS]

    def sent(self, field: FormField) -> Any:
        """The answer; for files that the answers leave out, all that were added to the field."""
        value = self.answers.get(field.name)
        if field.type == "files" and value is None:
            return [file.id for file in self.files if file.field == field.name]
        return value

    def keep(
        self, clean: dict[str, Any], field: FormField, value: Any, path: str, state: State
    ) -> None:
        """Check one answer and add it to the clean ones."""
        if field.calculate is not None:
            if state.values[field.name] is not None:
                clean[field.name] = state.values[field.name]
            return
        if isinstance(value, str):
            value = strip(value)
        if is_empty(value):
            if self.is_required(field, state):
                self.miss(field, path)
            return
        try:
            kept = self.convert(field, value, path)
            if field.valid_when is not None and not holds(
                field.valid_when, state.values, self.today
            ):
                raise values.Wrong(_("This answer does not fit the others. Check it."))
        except values.Wrong as wrong:
            self.fail(path, field.message or wrong.message)
        else:
            if not is_empty(kept):
                clean[field.name] = kept

    def miss(self, field: FormField, path: str) -> None:
        """Tell that an answer is missing; of a composite, which parts."""
        parts = [part for part in field.columns if part.required and field.is_composite]
        for part in parts:
            self.fail(f"{path}.{part.name}", missing_message(part))
        if not parts:
            self.fail(path, missing_message(field))

    def is_required(self, field: FormField, state: State) -> bool:
        """Whether the field may not be left empty, with these answers."""
        if field.required or (field.type == "group" and field.min_rows):
            return True
        rule = field.required_when
        return rule is not None and holds(rule, state.values, self.today)

    def convert(self, field: FormField, value: Any, path: str) -> Any:
        if field.type == "group":
            return self.rows(field, value, path)
        if field.is_composite:
            return self.composite(field, value, path)
        if field.type == "files":
            return self.attached(field, value)
        return values.CONVERTERS[field.type](field, value)

    def rows(self, group: FormField, rows: Any, path: str) -> list[dict[str, Any]]:
        if not isinstance(rows, list):
            raise values.Wrong(_("This has to be a list of rows."))
        values.check_count(len(rows), group.min_rows, group.max_rows, values.ROWS)
        return [self.row(group, row, f"{path}.{number}") for number, row in enumerate(rows)]

    def row(self, group: FormField, row: Any, path: str) -> dict[str, Any]:
        if not isinstance(row, dict):
            self.fail(path, _("This has to be a row."))
            return {}
        self.refuse_unknown(group, row, path)
        state = row_state(group, row, self.state.values, self.today)
        clean: dict[str, Any] = {}
        for column in group.columns:
            if column.name in state.shown:
                self.keep(clean, column, row.get(column.name), f"{path}.{column.name}", state)
        return clean

    def refuse_unknown(self, group: FormField, row: dict[str, Any], path: str) -> None:
        known = {column.name for column in group.columns}
        for name in row:
            if name not in known:
                self.fail(f"{path}.{str(name)[:100]}", _("This table has no such column."))

    def composite(self, field: FormField, given: Any, path: str) -> dict[str, Any]:
        if not isinstance(given, dict):
            raise values.Wrong(_("This has to be an object."))
        self.refuse_unknown(field, given, path)
        clean: dict[str, Any] = {}
        for part in field.columns:
            self.keep(clean, part, given.get(part.name), f"{path}.{part.name}", self.state)
        return clean

    def attached(self, field: FormField, ids: Any) -> list[str]:
        if not isinstance(ids, list) or not all(isinstance(one, str) for one in ids):
            raise values.Wrong(_("This has to be a list of attachments."))
        own = {file.id for file in self.files if file.field == field.name}
        if len(set(ids)) != len(ids) or not own.issuperset(ids):
            raise values.Wrong(_("One of the attachments is missing. Add the file again."))
        values.check_count(len(ids), None, field.max_files, values.FILES)
        return ids

    def fail(self, path: str, message: str) -> None:
        self.errors.append(FieldError(path, message))


def is_empty(value: Any) -> bool:
    """Whether an answer says nothing. An object whose parts all say nothing is empty too."""
    if isinstance(value, dict):
        return all(is_empty(part) for part in value.values())
    if isinstance(value, str):
        return not strip(value)
    return value is None or value == []


def missing_message(field: FormField) -> str:
    """What to tell a person who left a required field empty."""
    if field.type in {"choice", "multichoice"}:
        return _("Choose an answer.")
    if field.type == "files":
        return _("Add a file.")
    if field.type == "group":
        return _("Add at least one row.")
    if field.type == "boolean":
        return _("Choose an answer.") if field.widget == "radio" else _("Tick this box to go on.")
    return _("Fill in this field.")
