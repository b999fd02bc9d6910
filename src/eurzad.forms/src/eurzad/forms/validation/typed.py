"""Answers as people type them, read alike on both sides of the wire."""

from ..model.definition import FormField
from decimal import Decimal
from typing import Any
import re


# the white space of JavaScript's \s, so that server and browser agree
SPACE = "\t\n\v\f\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
SPACES = re.compile(f"[{SPACE}]+")
SEPARATORS = re.compile(f"[{SPACE}\\-–./()]+")
NUMBER = re.compile(r"[+-]?([0-9]+([.,][0-9]*)?|[.,][0-9]+)")
_EDGES = re.compile(f"^[{SPACE}]+|[{SPACE}]+$")
NUMERIC = {"integer", "decimal", "money"}


def strip(text: str) -> str:
    """The text without white space around it."""
    return _EDGES.sub("", text)


def number_of(written: str) -> Decimal | None:
    """The number that a Polish or English hand wrote; None when it is none."""
    bare = re.sub(r"zł$", "", SPACES.sub("", written), flags=re.IGNORECASE)
    # by way of a float, as in the browser
    return Decimal(repr(float(bare.replace(",", ".")))) if NUMBER.fullmatch(bare) else None


def answer_of(field: FormField, value: Any) -> Any:
    """The answer as conditions and calculations read it; what is no answer stays as it is."""
    if isinstance(value, str):
        text = strip(value)
        number = number_of(text) if field.type in NUMERIC else None
        return (text or None) if number is None else number
    if field.type == "group" and isinstance(value, list):
        return [answers_of(field.columns, row) if isinstance(row, dict) else None for row in value]
    if field.is_composite and isinstance(value, dict):
        return answers_of(field.columns, value)
    if field.item is not None and isinstance(value, list):
        return [answer_of(field.item, one) for one in value]
    return value


def answers_of(fields: tuple[FormField, ...], values: dict[str, Any]) -> dict[str, Any]:
    """The answers of a row or a composite."""
    return {field.name: answer_of(field, values.get(field.name)) for field in fields}
