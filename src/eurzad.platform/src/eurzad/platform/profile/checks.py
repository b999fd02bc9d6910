"""Small checks that together describe a YAML file.

Each takes a value and returns it, or raises Wrong.
"""

from collections.abc import Callable
from collections.abc import Mapping
from datetime import date
from eurzad.platform.profile.errors import Wrong
from typing import Any
import re


Check = Callable[[Any], Any]

MISSING = object()


class Optional:
    """A key that may be left out; `default` stands for it then."""

    def __init__(self, check: Check, default: Any = None) -> None:
        self.check = check
        self.default = default


def text(longest: int = 500) -> Check:
    """A text of one line that is not empty."""

    def check(value: Any) -> str:
        if isinstance(value, (int, float)):
            raise Wrong(f"must be a text: write it in quotation marks, {str(value)!r}")
        if not isinstance(value, str) or not value.strip():
            raise Wrong("must be a text")
        if "\n" in value.strip():
            raise Wrong("must be on one line")
        if len(value) > longest:
            raise Wrong(f"is longer than {longest} characters")
        return value.strip()

    return check


def prose(longest: int = 20_000) -> Check:
    """A text of any number of lines and paragraphs that is not empty."""

    def check(value: Any) -> str:
        if not isinstance(value, str) or not value.strip():
            raise Wrong("must be a text")
        if len(value) > longest:
            raise Wrong(f"is longer than {longest} characters")
        return value.strip()

    return check


def paragraphs(longest: int = 5_000) -> Check:
    """Prose whose line breaks mean nothing but where a line is blank or an item begins."""

    def check(value: Any) -> str:
        parts = re.split(r"\n\s*\n", prose(longest)(value))
        return "\n\n".join(re.sub(r"\s*\n\s*(?!- )", " ", part.strip()) for part in parts)

    return check


def matching(pattern: str, like: str) -> Check:
    """A text of one line that has the form shown by `like`."""

    def check(value: Any) -> str:
        value = text()(value)
        if not re.fullmatch(pattern, value):
            raise Wrong(f"must look like {like}, not {value!r}")
        return value

    return check


def one_of(*known: str) -> Check:
    """One of the words."""

    def check(value: Any) -> str:
        if value not in known:
            raise Wrong(f"must be one of {', '.join(known)}, not {value!r}")
        return str(value)

    return check


def number(least: int, most: int) -> Check:
    """A whole number within bounds."""

    def check(value: Any) -> int:
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
            raise Wrong(f"must be a whole number from {least} to {most}, not {value!r}")
        return value

    return check


def flag(value: Any) -> bool:
    """true or false."""
    if not isinstance(value, bool):
        raise Wrong(f"must be true or false, not {value!r}")
    return value


def day(value: Any) -> date:
    """A date such as 2026-11-20."""
    if not isinstance(value, date):
        raise Wrong(f"must be a date such as 2026-11-20, not {value!r}")
    return value


def list_of(item: Check, least: int = 0) -> Check:
    """A list whose items pass `item`."""

    def check(value: Any) -> list[Any]:
        if not isinstance(value, list):
            raise Wrong("must be a list")
        if len(value) < least:
            raise Wrong(f"must have at least {least} items")
        items = []
        for position, one in enumerate(value):
            try:
                items.append(item(one))
            except Wrong as wrong:
                raise wrong.inside(position) from wrong
        return items

    return check


def mapping_of(item: Check) -> Check:
    """A mapping of any names to what passes `item`."""

    def check(value: Any) -> dict[str, Any]:
        if not isinstance(value, dict) or not all(isinstance(name, str) for name in value):
            raise Wrong("must have names and values")
        return {name: _value(value, name, item) for name in value}

    return check


def record(keys: Mapping[str, Check | Optional]) -> Check:
    """A mapping of exactly these keys."""

    def check(value: Any) -> dict[str, Any]:
        if not isinstance(value, dict):
            raise Wrong("must have keys: " + ", ".join(keys))
        for name in value:
            if name not in keys:
                raise Wrong(f"is not a known key; known are {', '.join(keys)}").inside(str(name))
        return {name: _value(value, name, wanted) for name, wanted in keys.items()}

    return check


def _value(values: dict[str, Any], name: str, wanted: Check | Optional) -> Any:
    found = values.get(name, MISSING)
    if found is MISSING or found is None:
        if isinstance(wanted, Optional):
            return wanted.default
        raise Wrong("is missing").inside(name)
    check = wanted.check if isinstance(wanted, Optional) else wanted
    try:
        return check(found)
    except Wrong as wrong:
        raise wrong.inside(name) from wrong
