"""Which fields a person sees, given the answers."""

from ..model.definition import FormDefinition
from ..model.definition import FormField
from ..rules import holds
from collections.abc import Iterable
from collections.abc import Mapping
from typing import Any


MAX_ROUNDS = 10


def visible_fields(definition: FormDefinition, answers: Mapping[str, Any]) -> set[str]:
    """Names of the fields that are shown. The answer of a hidden field counts as null in every
    rule.
    """
    return _settle(definition.answerable, answers, {})


def visible_columns(
    columns: Iterable[FormField], row: Mapping[str, Any], answers: Mapping[str, Any]
) -> set[str]:
    """Names of the columns that are shown in a row."""
    return _settle(list(columns), row, answers)


def _settle(fields: list[FormField], own: Mapping[str, Any], outer: Mapping[str, Any]) -> set[str]:
    shown = {field.name for field in fields}
    ruled = [field for field in fields if field.show_when is not None]
    for _round in range(MAX_ROUNDS if ruled else 0):
        seen = {**outer, **{name: own.get(name) for name in shown}}
        hidden = {field.name for field in ruled if not holds(field.show_when, seen)}
        settled = {field.name for field in fields} - hidden
        if settled == shown:
            break
        shown = settled
    return shown
