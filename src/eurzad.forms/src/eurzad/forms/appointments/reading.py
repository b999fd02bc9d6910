"""Reading what was sent about a visit."""

from ..validation.values import EMAIL
from ..validation.values import MAX_EMAIL
from ..validation.values import PHONE
from .booking import Visitor
from .booking import When
from .schedule import clock
from .schedule import read_time
from datetime import date
from eurzad.core import _
from eurzad.core.errors import FieldError
from eurzad.core.errors import Invalid
from eurzad.core.errors import invalid
from eurzad.records import values
from typing import Any
import re


TOKEN = re.compile(r"[A-Za-z0-9_-]{43}")
MAX_NAME = 120
MAX_PHONE = 30
MAX_REMARKS = 500
MAX_REASON = 500
VISITOR = ("name", "email", "phone", "remarks")
WHEN = ("day", "time")
YEARS = range(2020, 2200)


def read_token(data: dict[str, Any]) -> str:
    """Return the token of a visit: 43 characters of base64url, made by whoever books."""
    token = data.get("token")
    if not isinstance(token, str) or not TOKEN.fullmatch(token):
        raise invalid("token", _("This is no token."))
    return token


def read_day(data: dict[str, Any], name: str = "day") -> date | None:
    """Return a day of a calendar of visits, None when none is given."""
    day = values.day(data, name)
    if day is not None and day.year not in YEARS:
        raise invalid(name, _("Give a date such as 2026-11-24."))
    return day


def read_when(data: dict[str, Any]) -> When:
    """Return the day and the time that were chosen."""
    day = read_day(data)
    if day is None:
        raise invalid("day", _("Choose a day."))
    return When(day, clock(read_time(data, "time")))


def read_visitor(data: dict[str, Any], user_id: str = "", reachable: bool = True) -> Visitor:
    """Return who comes; with `reachable` an e-mail address or a telephone number has to be there.

    All that is wrong is told at once.
    """
    wrong: list[FieldError] = []
    found = {}
    for name, limit in zip(VISITOR, (MAX_NAME, MAX_EMAIL, MAX_PHONE, MAX_REMARKS), strict=True):
        try:
            read = values.text if name == "remarks" else values.line
            found[name] = read(data, name, limit)
        except Invalid as problem:
            wrong += problem.fields or ()
            found[name] = ""
    wrong += _what_is_wrong(found, reachable, {one.field for one in wrong})
    if wrong:
        raise Invalid(_("Correct the marked fields."), wrong)
    return Visitor(**found, user_id=user_id)


def _what_is_wrong(found: dict[str, str], reachable: bool, told: set[str]) -> list[FieldError]:
    wrong = []
    if not found["name"]:
        wrong.append(FieldError("name", _("Enter your name and surname.")))
    if found["email"] and not EMAIL.fullmatch(found["email"]):
        wrong.append(FieldError("email", _("Enter an e-mail address in the form name@example.pl.")))
    if found["phone"] and not PHONE.fullmatch(re.sub(r"[ ()-]", "", found["phone"])):
        wrong.append(FieldError("phone", _("Give a telephone number of nine digits or more.")))
    if reachable and not found["email"] and not found["phone"]:
        wrong.append(FieldError("email", _("Give an e-mail address or a telephone number.")))
    return [one for one in wrong if one.field not in told]
