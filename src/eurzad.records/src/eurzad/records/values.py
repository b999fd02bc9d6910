"""Reading what was sent: each function returns a clean value or says which field is wrong."""

from collections.abc import Iterable
from datetime import date
from eurzad.core import _
from eurzad.core.clock import today
from eurzad.core.errors import Invalid
from eurzad.core.errors import invalid
from typing import Any
import re
import unicodedata


LINE = 500
TEXT = 50_000
PARTIAL_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
PARTIAL = _("Give a date, a month or a year: 2026-11-24, 2026-11 or 2026.")
MAIL = re.compile(r"[^\s@<>\",;:()\\]{1,64}@[^\s@<>\",;:()\\]{1,189}")


def text(data: dict[str, Any], name: str, limit: int = TEXT, required: bool = False) -> str:
    """Return a text, trimmed, an empty one when it is missing and need not be there."""
    value = data.get(name)
    if value is None:
        value = ""
    if not isinstance(value, str):
        raise invalid(name, _("This must be text."))
    value = unicodedata.normalize("NFC", value.replace("\r\n", "\n")).strip()
    if any(unicodedata.category(c) in ("Cc", "Cs") and c not in "\n\t" for c in value):
        raise invalid(name, _("The text has characters that cannot be printed."))
    if len(value) > limit:
        raise invalid(
            name, _("At most ${count} characters are possible.", mapping={"count": limit})
        )
    if required and not value:
        raise invalid(name, _("Fill in this field."))
    return value


def line(data: dict[str, Any], name: str, limit: int = LINE, required: bool = False) -> str:
    """Return a text of one line; line breaks become spaces."""
    return " ".join(text(data, name, limit, required).split())


def choice(data: dict[str, Any], name: str, possible: Iterable[str], default: str = "") -> str:
    """Return one of the possible values."""
    value = data.get(name, default)
    if not isinstance(value, str) or value not in possible:
        raise invalid(name, _("Choose one of the values."))
    return value


def whole_number(data: dict[str, Any], name: str, top: int, default: int = 0) -> int:
    """Return a whole number from 0 to `top`."""
    value = data.get(name, default)
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= top:
        raise invalid(name, _("Give a whole number from 0 to ${top}.", mapping={"top": top}))
    return value


def day(data: dict[str, Any], name: str) -> date | None:
    """Return a date written as 2026-11-24, None when it is missing."""
    value = data.get(name)
    if value in (None, ""):
        return None
    if not isinstance(value, str) or len(value) != 10:
        raise invalid(name, _("Give a date such as 2026-11-24."))
    try:
        return date.fromisoformat(value)
    except ValueError as error:
        raise invalid(name, _("Give a date such as 2026-11-24.")) from error


def past_day(data: dict[str, Any], name: str) -> date | None:
    """Return a date that is not in the future."""
    value = day(data, name)
    if value is not None and value > today():
        raise invalid(name, _("The date lies in the future."))
    return value


def coming_day(data: dict[str, Any], name: str) -> date | None:
    """Return a date that is not past."""
    value = day(data, name)
    if value is not None and value < today():
        raise invalid(name, _("The date is past."))
    return value


def partial_day(data: dict[str, Any], name: str) -> str:
    """Return a date, a month or a year as text; letters are not always dated in full."""
    value = line(data, name, 10)
    if not value:
        return ""
    match = PARTIAL_DATE.fullmatch(value)
    try:
        if match is None:
            raise ValueError(value)
        year, month, of_month = (int(part) for part in (match[1], match[2] or 1, match[3] or 1))
        date(year, month, of_month)
    except ValueError as error:
        raise invalid(
            name, _("Give a date, a month or a year: 2026-11-24, 2026-11 or 2026.")
        ) from (error)
    return value


def mail(data: dict[str, Any], name: str) -> str:
    """Return a mail address, an empty text when it is missing."""
    value = line(data, name, 254)
    if value and MAIL.fullmatch(value) is None:
        raise invalid(name, _("This is no e-mail address."))
    return value


def only(data: dict[str, Any], known: Iterable[str]) -> None:
    """Raise Invalid when something was sent that is not known here."""
    unknown = sorted(set(data) - set(known))
    if unknown:
        raise invalid(unknown[0], _("This field is not known or cannot be changed."))


def together(*errors: Invalid) -> Invalid:
    """Return several errors as one."""
    return Invalid(errors[0].message, tuple(field for error in errors for field in error.fields))
