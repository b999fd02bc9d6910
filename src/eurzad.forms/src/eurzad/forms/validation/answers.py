"""Validation of a whole form: what is shown is checked, what is hidden dropped, what is unknown
refused.
"""

from ..model.definition import FormDefinition
from ..model.definition import FormField
from . import values
from .visibility import visible_columns
from .visibility import visible_fields
from collections.abc import Iterable
from collections.abc import Mapping
from dataclasses import dataclass
from eurzad.core import _
from eurzad.core.errors import FieldError
from typing import Any


MAX_ERRORS = 100
EMPTY = (None, "", [], {})


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
) -> tuple[dict[str, Any], list[FieldError]]:
    """Return the answers as they are kept, and what is wrong with those sent.

    `only` names the fields of one step; without it the whole form is checked.
    """
    check = _Check(definition, answers, list(files))
    return check.run(None if only is None else set(only))


class _Check:
    def __init__(
        self, definition: FormDefinition, answers: Mapping[str, Any], files: list[AttachedFile]
    ) -> None:
        self.definition = definition
        self.answers = answers
        self.files = files
        self.errors: list[FieldError] = []

    def run(self, only: set[str] | None) -> tuple[dict[str, Any], list[FieldError]]:
        known = {field.name for field in self.definition.answerable}
        for name in self.answers:
            if name not in known:
                self.fail(str(name)[:100], _("This form has no such field."))
        shown = visible_fields(self.definition, self.answers)
        clean = {}
        for field in self.definition.answerable:
            if field.name in shown and (only is None or field.name in only):
                self.keep(clean, field, self.sent(field), field.name)
        return clean, self.errors[:MAX_ERRORS]

    def sent(self, field: FormField) -> Any:
        """The answer; for files that the answers leave out, all that were added to the field."""
        value = self.answers.get(field.name)
        if field.type == "files" and value is None:
            return [file.id for file in self.files if file.field == field.name]
        return value

    def keep(self, clean: dict[str, Any], field: FormField, value: Any, path: str) -> None:
        """Check one answer and add it to the clean ones."""
        if isinstance(value, str):
            value = value.strip()
        if value in EMPTY and not isinstance(value, bool):
            if field.required or (field.type == "group" and field.min_rows):
                self.fail(path, missing_message(field))
            return
        try:
            clean[field.name] = self.convert(field, value, path)
        except values.Wrong as wrong:
            self.fail(path, wrong.message)

    def convert(self, field: FormField, value: Any, path: str) -> Any:
        if field.type == "group":
            return self.rows(field, value, path)
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
        known = {column.name for column in group.columns}
        for name in row:
            if name not in known:
                self.fail(f"{path}.{str(name)[:100]}", _("This table has no such column."))
        shown = visible_columns(group.columns, row, self.answers)
        clean: dict[str, Any] = {}
        for column in group.columns:
            if column.name in shown:
                self.keep(clean, column, row.get(column.name), f"{path}.{column.name}")
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


def missing_message(field: FormField) -> str:
    """What to tell a person who left a required field empty."""
    if field.type in {"choice", "multichoice"}:
        return _("Choose an answer.")
    if field.type == "files":
        return _("Add a file.")
    if field.type == "group":
        return _("Add at least one row.")
    if field.type == "boolean":
        return _("Tick this box to go on.")
    return _("Fill in this field.")
