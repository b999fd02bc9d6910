"""Remarks with which a letter is returned: to the whole, and to places in it."""

from eurzad.core import _
from eurzad.core.errors import FieldError
from eurzad.core.errors import Invalid
from eurzad.core.errors import invalid
from eurzad.records import values
from eurzad.records.letters.versions import PARTS
from typing import Any


MOST = 50
QUOTE, REMARK = 300, 2000


def read_places(given: Any) -> tuple[dict[str, str], ...]:
    """Return remarks to places: `part`, `remark`, and `quote`, the words that are meant.

    Raises Invalid, naming the place.
    """
    if given is None:
        return ()
    if not isinstance(given, list) or len(given) > MOST:
        raise invalid("places", _("This must be a list of remarks."))
    return tuple(_read(at, one) for at, one in enumerate(given))


def _read(at: int, given: Any) -> dict[str, str]:
    if not isinstance(given, dict):
        raise invalid(f"places.{at}", _("This must be a list of remarks."))
    try:
        values.only(given, ("part", "quote", "remark"))
        return {
            "part": values.choice(given, "part", PARTS),
            "quote": values.line(given, "quote", QUOTE),
            "remark": values.text(given, "remark", REMARK, required=True),
        }
    except Invalid as error:
        fields = [FieldError(f"places.{at}.{one.field}", one.message) for one in error.fields]
        raise Invalid(error.message, fields) from error
