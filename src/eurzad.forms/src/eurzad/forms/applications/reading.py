"""Answers as people read them: labels, titles of choices, Polish dates and amounts."""

from ..model.definition import FormDefinition
from ..model.definition import FormField
from collections.abc import Callable
from datetime import date
from typing import Any
from zope.i18n import translate


NO_BREAK = "\N{NO-BREAK SPACE}"
YES, NO = "tak", "nie"


def shown_answers(
    definition: FormDefinition, answers: dict[str, Any], files: list[dict[str, Any]]
) -> list[dict[str, Any]]:
    """Every answered field in order: name, type, step, label, text, and value, choices, parts
    or rows."""
    names = {file["id"]: file["filename"] for file in files}
    return [
        shown(definition.fields[name], answers[name], names, step.title)
        for step in definition.steps
        for name in step.fields
        if name in answers
    ]


def shown(
    field: FormField, value: Any, file_names: dict[str, str], step: str = ""
) -> dict[str, Any]:
    """One answer."""
    label = translate(field.title, target_language="pl")
    told = {"name": field.name, "type": field.type, "label": label, "step": step}
    if field.is_composite:
        told["parts"] = [
            shown(part, value[part.name], {}) for part in field.columns if part.name in value
        ]
        told["text"] = _row_text(told["parts"])
        return told
    if field.type == "group":
        told["rows"] = [
            [shown(column, row[column.name], {}) for column in field.columns if column.name in row]
            for row in value
        ]
        told["text"] = "\n".join(_row_text(row) for row in told["rows"])
        return told
    told["value"] = value
    told["text"] = as_text(field, value, file_names)
    if field.type in {"choice", "multichoice"}:
        keys = [value] if isinstance(value, str) else value
        told["choices"] = [{"key": key, "title": field.choice_title(key)} for key in keys]
    return told


def as_text(field: FormField, value: Any, file_names: dict[str, str]) -> str:
    """A value in Polish."""
    if field.type == "files":
        return ", ".join(file_names.get(id, id) for id in value)
    reader = _TEXTS.get(field.type)
    return str(value) if reader is None else reader(field, value)


def account(value: str) -> str:
    """Fours of an account number."""
    return " ".join([value[:4], *(value[at : at + 4] for at in range(4, len(value), 4))])


def polish_day(iso: str) -> str:
    """24.11.2026."""
    return date.fromisoformat(iso).strftime("%d.%m.%Y")


def amount(value: float) -> str:
    """1 234,50."""
    return f"{value:,.2f}".replace(",", NO_BREAK).replace(".", ",")


def number(value: float) -> str:
    """1 234,5."""
    whole, _dot, fraction = f"{value:,}".partition(".")
    whole = whole.replace(",", NO_BREAK)
    return f"{whole},{fraction}" if fraction else whole


def _row_text(row: list[dict[str, Any]]) -> str:
    return "; ".join(f"{cell['label']}: {cell['text']}" for cell in row)


_TEXTS: dict[str, Callable[[FormField, Any], str]] = {
    "boolean": lambda field, value: YES if value else NO,
    "date": lambda field, value: polish_day(value),
    "datetime": lambda field, value: f"{polish_day(value[:10])}, {value[11:16]}",
    "money": lambda field, value: f"{amount(value)}{NO_BREAK}zł",
    "integer": lambda field, value: number(value),
    "decimal": lambda field, value: number(value),
    "choice": lambda field, value: field.choice_title(value),
    "multichoice": lambda field, value: ", ".join(field.choice_title(key) for key in value),
    "lines": lambda field, value: "\n".join(as_text(field.item, one, {}) for one in value),
    "iban": lambda field, value: account(value),
}
