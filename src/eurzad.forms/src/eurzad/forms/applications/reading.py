"""Answers as people read them: labels, titles of choices, Polish dates and amounts."""

from ..model.definition import FormDefinition
from ..model.definition import FormField
from datetime import date
from typing import Any


NO_BREAK = "\N{NO-BREAK SPACE}"
YES, NO = "tak", "nie"


def shown_answers(
    definition: FormDefinition, answers: dict[str, Any], files: list[dict[str, Any]]
) -> list[dict[str, Any]]:
    """Every answered field in order: name, type, step, label, text, and value, choices or rows."""
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
    told = {"name": field.name, "type": field.type, "label": field.title, "step": step}
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
    match field.type:
        case "boolean":
            return YES if value else NO
        case "date":
            return polish_day(value)
        case "money":
            return f"{amount(value)}{NO_BREAK}zł"
        case "integer" | "decimal":
            return number(value)
        case "choice":
            return field.choice_title(value)
        case "multichoice":
            return ", ".join(field.choice_title(key) for key in value)
        case "files":
            return ", ".join(file_names.get(id, id) for id in value)
        case "iban":
            return " ".join([value[:4], *(value[at : at + 4] for at in range(4, len(value), 4))])
    return str(value)


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
