"""Values written in a model: limits and defaults."""

from datetime import date
from datetime import datetime
from datetime import time
from decimal import Decimal
from decimal import InvalidOperation
from typing import Any
import re


DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
MOMENT = re.compile(r"\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(\.\d{1,6})?", re.ASCII)
HOUR = re.compile(r"\d{2}:\d{2}(:\d{2})?", re.ASCII)
NUMBER = re.compile(r"[+-]?(\d{1,40}\.?\d{0,40}|\.\d{1,40})([eE][+-]?\d{1,3})?", re.ASCII)
LARGEST = Decimal(10) ** 15


class WrongLiteral(ValueError):
    """Text that is no value of the type."""


def literal(kind: str, text: str) -> Any:
    """The value as the API tells it. Raises `WrongLiteral`."""
    reader = _READERS.get(kind)
    return text if reader is None else reader(text)


def plain(number: Decimal) -> int | float:
    """A number as JSON writes it."""
    return int(number) if number == number.to_integral_value() else float(number)


def _number(text: str) -> int | float:
    if not NUMBER.fullmatch(text):
        raise WrongLiteral(text)
    try:
        number = Decimal(text)
    except InvalidOperation as error:
        raise WrongLiteral(text) from error
    if abs(number) > LARGEST:
        raise WrongLiteral(text)
    return plain(number)


def _whole(text: str) -> int:
    number = _number(text)
    if not isinstance(number, int):
        raise WrongLiteral(text)
    return number


def _boolean(text: str) -> bool:
    if text.lower() not in {"true", "false"}:
        raise WrongLiteral(text)
    return text.lower() == "true"


def _moment(pattern: re.Pattern, parse: Any, show: Any) -> Any:
    def read(text: str) -> str:
        if not pattern.fullmatch(text):
            raise WrongLiteral(text)
        try:
            return show(parse(text))
        except ValueError as error:
            raise WrongLiteral(text) from error

    return read


_READERS = {
    "integer": _whole,
    "decimal": _number,
    "money": _number,
    "boolean": _boolean,
    "date": _moment(DAY, date.fromisoformat, date.isoformat),
    "datetime": _moment(
        MOMENT, lambda text: datetime.fromisoformat(text[:19]), lambda at: at.isoformat("T")[:16]
    ),
    "time": _moment(HOUR, time.fromisoformat, lambda at: at.isoformat()[:5]),
}
