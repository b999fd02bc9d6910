"""JSON Schema (draft 2020-12) of the answers to a form."""

from .definition import FormDefinition
from .definition import FormField
from typing import Any


MAX_NUMBER_TEXT = 40
_PLAIN = {
    "email": {"type": "string", "format": "email", "maxLength": 254},
    "phone": {"type": "string", "maxLength": 30},
    "pesel": {"type": "string", "maxLength": MAX_NUMBER_TEXT},
    "nip": {"type": "string", "maxLength": MAX_NUMBER_TEXT},
    "regon": {"type": "string", "maxLength": MAX_NUMBER_TEXT},
    "postal_code": {"type": "string", "maxLength": MAX_NUMBER_TEXT},
    "iban": {"type": "string", "maxLength": 60},
    "boolean": {"type": "boolean"},
}


def schema_of(definition: FormDefinition) -> dict[str, Any]:
    """Schema of the whole form. A field that a rule may hide is not listed as required."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **_object(definition.answerable),
    }


def _object(fields: list[FormField]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": {field.name: _property(field) for field in fields},
        "required": [field.name for field in fields if field.required and not field.show_when],
        "additionalProperties": False,
    }


def _property(field: FormField) -> dict[str, Any]:
    described = {"title": field.title}
    if field.description:
        described["description"] = field.description
    return described | _constraints(field)


def _constraints(field: FormField) -> dict[str, Any]:
    if field.type in _PLAIN:
        return dict(_PLAIN[field.type])
    return _BUILDERS[field.type](field)


def _text(field: FormField) -> dict[str, Any]:
    return {"type": "string"} | _given(minLength=field.min_length, maxLength=field.max_length)


def _number(field: FormField) -> dict[str, Any]:
    kind = "integer" if field.type == "integer" else "number"
    return {"type": kind} | _given(minimum=field.min, maximum=field.max)


def _date(field: FormField) -> dict[str, Any]:
    return {"type": "string", "format": "date", "maxLength": 10}


def _choice(field: FormField) -> dict[str, Any]:
    return {"type": "string", "enum": [value for value, _title in field.choices]}


def _choices(field: FormField) -> dict[str, Any]:
    return {
        "type": "array",
        "items": _choice(field),
        "uniqueItems": True,
        "maxItems": field.max_length or len(field.choices),
    } | _given(minItems=field.min_length)


def _files(field: FormField) -> dict[str, Any]:
    return {
        "type": "array",
        "items": {"type": "string", "maxLength": 64},
        "uniqueItems": True,
        "maxItems": field.max_files,
    }


def _rows(field: FormField) -> dict[str, Any]:
    return {
        "type": "array",
        "items": _object(list(field.columns)),
        "minItems": field.min_rows or 0,
        "maxItems": field.max_rows,
    }


def _given(**values: Any) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value is not None}


_BUILDERS = {
    "text": _text,
    "textarea": _text,
    "integer": _number,
    "decimal": _number,
    "money": _number,
    "date": _date,
    "choice": _choice,
    "multichoice": _choices,
    "files": _files,
    "group": _rows,
}
