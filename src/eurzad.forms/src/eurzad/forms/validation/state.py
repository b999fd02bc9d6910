"""What a form comes to with these answers: which fields are shown, and what is calculated."""

from ..model.definition import FormDefinition
from ..model.definition import FormField
from ..rules import evaluate
from ..rules import holds
from ..rules import number_text
from .typed import answer_of
from .typed import answers_of
from .typed import NUMERIC
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from decimal import ROUND_HALF_UP
from typing import Any


PLACES = {"integer": Decimal(1), "money": Decimal("0.01"), "decimal": Decimal("0.000001")}


@dataclass(frozen=True)
class State:
    """Names of the fields that are shown, and what rules read: null for a hidden field."""

    shown: frozenset[str]
    values: dict[str, Any]


def state_of(
    definition: FormDefinition, answers: Mapping[str, Any], today: str | None = None
) -> State:
    """Settle the form. Each field comes after those that its rules read, so one pass is enough."""
    pages = definition.step_of
    shown: set[str] = set()
    values: dict[str, Any] = dict.fromkeys(definition.fields)
    for name in definition.order:
        field = definition.fields[name]
        page = pages.get(name)
        if page is None or not holds(page.show_when, values, today):
            continue
        if not holds(field.show_when, values, today):
            continue
        shown.add(name)
        values[name] = _value(field, answers.get(name), values, today)
    return State(frozenset(shown), values)


def row_state(
    group: FormField, row: Mapping[str, Any], outer: Mapping[str, Any], today: str | None = None
) -> State:
    """Settle a row: its own columns come before the fields of the form."""
    typed = answers_of(group.columns, dict(row))
    own: dict[str, Any] = dict.fromkeys(column.name for column in group.columns)
    shown: set[str] = set()
    for column in group.columns:
        seen = {**outer, **own}
        if not holds(column.show_when, seen, today):
            continue
        shown.add(column.name)
        own[column.name] = _value(column, typed[column.name], seen, today)
    return State(frozenset(shown), {**outer, **own})


def _value(field: FormField, answer: Any, seen: dict[str, Any], today: str | None) -> Any:
    if field.calculate is not None:
        return fitting(field, evaluate(field.calculate, seen, today))
    typed = answer_of(field, answer)
    if field.type != "group" or not isinstance(typed, list):
        return typed
    columns = [column.name for column in field.columns]
    states = [row_state(field, row or {}, seen, today) for row in typed]
    return [{name: state.values[name] for name in columns} for state in states]


def fitting(field: FormField, value: Any) -> Any:
    """What a calculation gave, as an answer of this field; null when it is none."""
    is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
    if field.type in NUMERIC:
        return _rounded(value, PLACES[field.type]) if is_number else None
    if field.type == "boolean":
        return value if isinstance(value, bool) else None
    if is_number:
        value = number_text(Decimal(repr(value)))
    if not isinstance(value, str) or not value:
        return None
    if field.type == "choice" and value not in {key for key, _title in field.choices}:
        return None
    return value[: field.max_length] if field.max_length else value


def _rounded(value: float, places: Decimal) -> int | float:
    number = Decimal(repr(value)).quantize(places, ROUND_HALF_UP)
    return int(number) if number == number.to_integral_value() else float(number)
