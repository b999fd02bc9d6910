"""A form as the JSON that a designer edits; `write` turns it back into a model."""

from .composites import PARTS
from .composites import USUAL
from .definition import Filing
from .definition import FormDefinition
from .definition import FormField
from .definition import Step
from .names import DEFAULT_LINE
from .names import DEFAULT_TEXT
from dataclasses import asdict
from typing import Any


TEXTS = (
    "description",
    "hint",
    "help",
    "autocomplete",
    "prefill",
    "party",
    "widget",
    "format",
    "message",
    "html",
)
VALUES = (
    "default",
    "show_when",
    "required_when",
    "calculate",
    "valid_when",
    "min",
    "max",
    "min_length",
    "max_length",
)
DAYS = ("draft_days", "keep_days")
FILES = ("max_files", "max_size")
ROWS = ("min_rows", "max_rows")
USUAL_LENGTHS = {"text": DEFAULT_LINE, "textarea": DEFAULT_TEXT}


def definition_json(definition: FormDefinition) -> dict[str, Any]:
    """The whole form; what has its default is left out."""
    usual = asdict(Filing())
    filing = {
        name: value for name, value in asdict(definition.filing).items() if value != usual[name]
    }
    return {
        "declaration": definition.declaration,
        **({"filing": filing} if filing else {}),
        **({"template": definition.template} if definition.template != "none" else {}),
        **{name: value for name in DAYS if (value := getattr(definition, name)) is not None},
        "pages": [_page(step, definition) for step in definition.steps],
    }


def _page(step: Step, definition: FormDefinition) -> dict[str, Any]:
    page: dict[str, Any] = {"id": step.id, "title": step.title}
    page |= {
        name: value
        for name in ("description", "help", "show_when")
        if (value := getattr(step, name))
    }
    page["fields"] = [field_json(definition.fields[name]) for name in step.fields]
    return page


def field_json(field: FormField, *, named: bool = True) -> dict[str, Any]:
    """One field, or the item of a list, which has neither name nor title."""
    described: dict[str, Any] = {"name": field.name, "type": field.type, "title": field.title}
    if not named:
        described = {"type": field.type}
    described |= {name: value for name in TEXTS if (value := getattr(field, name))}
    described |= {name: value for name in VALUES if (value := getattr(field, name)) is not None}
    if described.get("max_length") == USUAL_LENGTHS.get(field.type):
        described.pop("max_length", None)
    if named and not field.required and field.type != "richlabel":
        described["required"] = False
    if field.in_title:
        described["in_title"] = True
    return described | _particulars(field)


def _particulars(field: FormField) -> dict[str, Any]:
    if field.type in {"choice", "multichoice"}:
        return {"choices": [{"value": key, "title": title} for key, title in field.choices]}
    if field.type == "lines" and field.item:
        return {"item": field_json(field.item, named=False)}
    if field.type == "files":
        return {"accept": list(field.accept)} | {name: getattr(field, name) for name in FILES}
    if field.type == "group":
        return {name: getattr(field, name) for name in ROWS} | {
            "columns": [field_json(column) for column in field.columns]
        }
    if field.type == "likert":
        answers = field.columns[0].choices if field.columns else ()
        return {
            "questions": [column.title for column in field.columns],
            "answers": [value for value, _title in answers],
        }
    return _parts(field) if field.is_composite else {}


def _parts(field: FormField) -> dict[str, Any]:
    usual = {part.name: part.required for part in PARTS[field.type]}
    parts = [
        part.name + ("" if part.required == usual[part.name] else "!" if part.required else "?")
        for part in field.columns
    ]
    return {} if tuple(parts) == USUAL[field.type] else {"parts": parts}
