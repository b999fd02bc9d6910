"""Conditions and calculations of a form: each within the subset, about fields that are there, and
none about itself by a roundabout way.
"""

from ..rules import check_rule
from ..rules import Rule
from ..rules import RuleError
from ..rules import variables
from .definition import FormField
from .definition import Step
from .notes import Notes
from collections.abc import Iterable
from collections.abc import Mapping
from eurzad.core import _
from typing import Any
import json


MAX_RULE = 4000
UNREADABLE = {"richlabel", "likert"}


def parse_rule(text: str) -> Rule:
    """The rule that is written in an attribute. Raises `RuleError`."""
    if len(text) > MAX_RULE:
        raise RuleError(f"longer than {MAX_RULE} characters")
    try:
        rule = json.loads(text, parse_constant=_not_a_number)
    except (ValueError, RecursionError) as error:
        raise RuleError("not JSON") from error
    check_rule(rule)
    return rule


def _not_a_number(name: str) -> Any:
    raise ValueError(name)


def check_conditions(
    fields: Mapping[str, FormField], steps: Iterable[Step], notes: Notes
) -> tuple[str, ...]:
    """Note what does not make sense. Returns all fields, each after those it reads."""
    known = _known(fields.values())
    rows = {
        f"{field.name}[].{column}": column
        for field in fields.values()
        if field.type == "group"
        for column in _known(field.columns)
    }
    for field in fields.values():
        _check_names(_read_by(field), field.name, field.line, known | set(rows), notes)
        _check_columns(field, known, notes)
    for step in steps:
        _check_names(variables(step.show_when), step.id, step.line, known | set(rows), notes)
    return _in_order(fields, list(steps), notes)


def _known(fields: Iterable[FormField]) -> set[str]:
    readable = [field for field in fields if field.type not in UNREADABLE]
    parts = {
        f"{field.name}.{part.name}"
        for field in readable
        if field.is_composite
        for part in field.columns
    }
    return {field.name for field in readable} | parts


def _read_by(field: FormField) -> set[str]:
    rules = (field.show_when, field.required_when, field.calculate, field.valid_when)
    return set().union(*map(variables, rules))


def _check_columns(group: FormField, known: set[str], notes: Notes) -> None:
    if group.type != "group":
        return
    own = _known(group.columns)
    before: set[str] = set()
    for column in group.columns:
        path = f"{group.name}.{column.name}"
        _check_names(_read_by(column), path, column.line, known | own, notes)
        settled = variables(column.show_when) | variables(column.calculate)
        if (settled & own) - before:
            notes.at(
                column.line,
                path,
                _("A column is shown or calculated by columns that stand before it."),
            )
        before.add(column.name)


def _check_names(
    names: set[str], path: str, line: int | None, known: set[str], notes: Notes
) -> None:
    for name in sorted(names):
        if name in known or name.partition("[].")[2] in known:
            continue
        notes.at(
            line,
            path,
            _(
                "A condition or calculation reads ${name}, and the form has no such field.",
                mapping={"name": name[:200]},
            ),
            unfinished=True,
        )


def _in_order(fields: Mapping[str, FormField], steps: list[Step], notes: Notes) -> tuple[str, ...]:
    pages = {name: step for step in steps for name in step.fields}
    order: list[str] = []
    open_fields: set[str] = set()

    def visit(name: str) -> bool:
        if name in order:
            return True
        if name in open_fields:
            return False
        open_fields.add(name)
        read = _settled_by(fields[name], pages.get(name))
        circles = [one for one in sorted(_roots(read, fields)) if not visit(one)]
        order.append(name)
        return not circles

    for name, field in fields.items():
        if not visit(name):
            notes.at(
                field.line,
                name,
                _("Whether this field is shown, or its value, depends on the field itself."),
            )
    return tuple(order)


def _settled_by(field: FormField, page: Step | None) -> set[str]:
    """What has to be known before it is known whether the field is shown, and its value."""
    read = variables(field.show_when) | variables(field.calculate)
    if page is not None:
        read |= variables(page.show_when)
    for column in field.columns:
        read |= variables(column.show_when) | variables(column.calculate)
    return read - {column.name for column in field.columns}


def _roots(names: set[str], fields: Mapping[str, FormField]) -> set[str]:
    roots = set()
    for name in names:
        table, _mark, inner = name.partition("[].")
        roots.add(table.split(".")[0])
        group = fields.get(table)
        if inner and group and inner not in {column.name for column in group.columns}:
            roots.add(inner.split(".")[0])
    return roots & set(fields)
