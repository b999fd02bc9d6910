"""Reading the columns of an entry: sets A and B of the office instruction, attachment 1."""

from collections.abc import Mapping
from eurzad.core import _
from eurzad.core.clock import today
from eurzad.core.errors import Invalid
from eurzad.core.errors import invalid
from eurzad.core.office import unit_by_symbol
from eurzad.records import values
from eurzad.records.registers.choices import ACCESS
from eurzad.records.registers.choices import FORMATS
from eurzad.records.registers.choices import KINDS
from eurzad.records.registers.choices import OTHER
from typing import Any


POLAND = "Polska"
MOST_UNITS = 50
PLACE = ("street", "postal_code", "town", "country")


def with_note(data: dict[str, Any], name: str, possible: Mapping[str, Any], default: str) -> Any:
    """Return a choice and, for "other", the words that say what."""
    chosen = values.choice(data, name, possible, default)
    note = values.line(data, f"{name}_note", 100)
    if chosen == OTHER and not note:
        raise invalid(f"{name}_note", _("Say in words what it is."))
    return chosen, note


def document(data: dict[str, Any], kind: str = "letter", form: str = "paper") -> dict[str, Any]:
    """Return what all three registers tell about a document, as JSON values."""
    document_kind, note = with_note(data, "kind", KINDS, kind)
    return {
        "title": values.line(data, "title", required=True),
        "date_of_letter": values.partial_day(data, "date_of_letter"),
        "document_kind": document_kind,
        "document_kind_note": note,
        "access": values.choice(data, "access", ACCESS, "not-public"),
        "format": values.choice(data, "format", FORMATS, form),
        "attachments_count": values.whole_number(data, "attachments_count", 10_000),
        "remarks": values.text(data, "remarks", 2000),
    }


DOCUMENT_FIELDS = (
    "title",
    "date_of_letter",
    "kind",
    "kind_note",
    "access",
    "format",
    "attachments_count",
    "remarks",
)


def place(data: dict[str, Any], prefix: str = "", unknown: bool = False) -> dict[str, str]:
    """Return an address. Town and country are required, unless nobody knows the address.

    Source: office instruction, attachment 1, set A, item 2: the address has at least a town and a
    country. A letter without an address is kept all the same (KPA art. 64 par. 1).
    """
    street = values.line(data, "street", 200)
    postal_code = values.line(data, "postal_code", 20)
    town = values.line(data, "town", 100)
    country = values.line(data, "country", 60) or POLAND
    if unknown:
        if street or postal_code or town:
            raise invalid(f"{prefix}town", _("An unknown address has no parts."))
        return {"street": "", "postal_code": "", "town": "", "country": "", "address": ""}
    if not town:
        raise invalid(f"{prefix}town", _("Fill in this field."))
    return {
        "street": street,
        "postal_code": postal_code,
        "town": town,
        "country": country,
        "address": address_text(street, postal_code, town, country),
    }


def address_text(street: str, postal_code: str, town: str, country: str) -> str:
    """Return an address as it stands on an envelope."""
    lines = (street, f"{postal_code} {town}".strip(), "" if country == POLAND else country)
    return "\n".join(line for line in lines if line)


def units(data: dict[str, Any], name: str, required: bool = False) -> list[str]:
    """Return the symbols of units, each once."""
    given = data.get(name) or []
    if not isinstance(given, list) or len(given) > MOST_UNITS:
        raise invalid(name, _("This must be a list."))
    for number, symbol in enumerate(given):
        if not isinstance(symbol, str) or unit_by_symbol(symbol) is None:
            raise invalid(f"{name}.{number}", _("There is no such unit."))
    if required and not given:
        raise invalid(name, _("Fill in this field."))
    return list(dict.fromkeys(given))


def unit(data: dict[str, Any], name: str) -> str:
    """Return the symbol of a unit."""
    symbol = values.line(data, name, 25, required=True)
    if unit_by_symbol(symbol) is None:
        raise invalid(name, _("There is no such unit."))
    return symbol


def truth(data: dict[str, Any], name: str) -> bool:
    """Return whether something was ticked."""
    value = data.get(name, False)
    if not isinstance(value, bool):
        raise invalid(name, _("Choose one of the values."))
    return value


def in_order(first: Any, second: Any, name: str) -> None:
    """Raise Invalid when the first day is later than the second."""
    if first is not None and second is not None and first > second:
        raise invalid(name, _("This day is later than the day of receipt."))


def day_or_today(data: dict[str, Any], name: str) -> Any:
    """Return a day that is not in the future, today when none was given."""
    return values.past_day(data, name) or today()


def all_of(*readers: Any) -> list[Any]:
    """Call every reader and return what they return; all that is wrong is told at once."""
    results, wrong = [], []
    for read in readers:
        try:
            results.append(read())
        except Invalid as error:
            wrong.append(error)
    if wrong:
        raise values.together(*wrong)
    return results
