"""JSON Schema (draft 2020-12) of the answers to a form."""

from .definition import FormDefinition
from .definition import FormField
from collections.abc import Callable
from typing import Any
from zope.i18n import translate


MAX_NUMBER_TEXT = 40
LARGEST = 10**15
_PLAIN: dict[str, dict[str, Any]] = {
    "email": {"type": "string", "format": "email", "maxLength": 254},
    "url": {"type": "string", "format": "uri", "maxLength": 1000},
    "phone": {"type": "string", "maxLength": 30},
    "pesel": {"type": "string", "maxLength": MAX_NUMBER_TEXT},
    "nip": {"type": "string", "maxLength": MAX_NUMBER_TEXT},
    "regon": {"type": "string", "maxLength": MAX_NUMBER_TEXT},
    "krs": {"type": "string", "maxLength": MAX_NUMBER_TEXT},
    "postal_code": {"type": "string", "maxLength": MAX_NUMBER_TEXT},
    "iban": {"type": "string", "maxLength": 60},
    "plot": {"type": "string", "maxLength": 60},
    "date": {"type": "string", "format": "date", "maxLength": 10},
    "datetime": {
        "type": "string",
        "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}$",
        "maxLength": 16,
    },
    "time": {"type": "string", "pattern": "^[0-9]{2}:[0-9]{2}$", "maxLength": 5},
}
PATTERNS = {
    "ascii": r"^[\x00-\x7F]*$",
    "dotted_name": r"^[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*)*$",
    "identifier": r"^[A-Za-z][A-Za-z0-9+.:/_-]*$",
}


def schema_of(definition: FormDefinition, language: str = "pl") -> dict[str, Any]:
    """Schema of the whole form. A field that a rule may hide is not listed as required, nor is one
    that is calculated. `language` is that of titles which are the platform's own, as those of the
    parts of an address; what an office wrote is as it wrote it.
    """
    hidden = {
        name for step in definition.steps if step.show_when is not None for name in step.fields
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **_object(definition.answerable, language, hidden),
    }


def _object(
    fields: list[FormField], language: str, hidden: set[str] = frozenset()
) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": {field.name: _property(field, language) for field in fields},
        "required": [field.name for field in fields if _is_required(field, hidden)],
        "additionalProperties": False,
    }


def _is_required(field: FormField, hidden: set[str]) -> bool:
    always = field.show_when is None and field.calculate is None and field.name not in hidden
    return field.required and always


def _property(field: FormField, language: str) -> dict[str, Any]:
    described: dict[str, Any] = {"title": translate(field.title, target_language=language)}
    if field.description:
        described["description"] = translate(field.description, target_language=language)
    if field.default is not None:
        described["default"] = field.default
    if field.calculate is not None:
        described["readOnly"] = True
    return described | _constraints(field, language)


def _constraints(field: FormField, language: str) -> dict[str, Any]:
    if field.type in _PLAIN:
        return dict(_PLAIN[field.type]) | _formatted_range(field)
    if field.is_composite:
        return _object(list(field.columns), language)
    return _BUILDERS[field.type](field, language)


def _formatted_range(field: FormField) -> dict[str, Any]:
    return _given(formatMinimum=field.min, formatMaximum=field.max)


def _text(field: FormField, _language: str) -> dict[str, Any]:
    return {"type": "string"} | _given(
        minLength=field.min_length,
        maxLength=field.max_length,
        pattern=PATTERNS.get(field.format),
    )


def _number(field: FormField, _language: str) -> dict[str, Any]:
    kind = "integer" if field.type == "integer" else "number"
    lowest = -LARGEST if field.min is None else field.min
    highest = LARGEST if field.max is None else field.max
    return {"type": kind, "minimum": lowest, "maximum": highest}


def _boolean(field: FormField, _language: str) -> dict[str, Any]:
    return {"type": "boolean"} | ({"const": True} if field.is_consent else {})


def _choice(field: FormField, language: str) -> dict[str, Any]:
    titles = (title for _value, title in field.choices)
    return {
        "type": "string",
        "enum": [value for value, _title in field.choices],
        "enumNames": [translate(title, target_language=language) for title in titles],
    }


def _choices(field: FormField, language: str) -> dict[str, Any]:
    return {
        "type": "array",
        "items": _choice(field, language),
        "uniqueItems": True,
        "minItems": field.min_length or (1 if field.required else 0),
        "maxItems": field.max_length or len(field.choices),
    }


def _lines(field: FormField, language: str) -> dict[str, Any]:
    return {
        "type": "array",
        "items": _constraints(field.item, language) if field.item else {"type": "string"},
        "minItems": field.min_length or (1 if field.required else 0),
        "maxItems": field.max_length or MAX_LINES,
    }


def _files(field: FormField, _language: str) -> dict[str, Any]:
    return {
        "type": "array",
        "items": {"type": "string", "maxLength": 64},
        "uniqueItems": True,
        "minItems": 1 if field.required else 0,
        "maxItems": field.max_files,
    }


def _rows(field: FormField, language: str) -> dict[str, Any]:
    return {
        "type": "array",
        "items": _object(list(field.columns), language),
        "minItems": field.min_rows or 0,
        "maxItems": field.max_rows,
    }


def _given(**values: Any) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value is not None}


MAX_LINES = 100
_BUILDERS: dict[str, Callable[[FormField, str], dict[str, Any]]] = {
    "text": _text,
    "textarea": _text,
    "integer": _number,
    "decimal": _number,
    "money": _number,
    "boolean": _boolean,
    "choice": _choice,
    "multichoice": _choices,
    "lines": _lines,
    "files": _files,
    "group": _rows,
}
