"""Conversion of single answers. Each converter returns the value to keep or raises `Wrong`."""

from ..model.definition import FormField
from ..model.jsonschema import MAX_LINES
from ..model.jsonschema import PATTERNS
from ..model.names import MAX_TEXT
from .typed import number_of
from .typed import SEPARATORS
from .typed import SPACE
from .typed import SPACES
from .typed import strip
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from eurzad.core import _
from stdnum import iban as stdnum_iban
from stdnum.exceptions import ValidationError
from stdnum.pl import nip as stdnum_nip
from stdnum.pl import pesel as stdnum_pesel
from stdnum.pl import regon as stdnum_regon
from typing import Any
import re


EMAIL = re.compile(rf"[^{SPACE}@<>\",;:()\\]{{1,64}}@[A-Za-z0-9-]{{1,63}}(\.[A-Za-z0-9-]{{1,63}})+")
PHONE = re.compile(r"\+?[0-9]{9,15}")
POSTAL_CODE = re.compile(r"[0-9]{2}-?[0-9]{3}")
ISO_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
ISO_MOMENT = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})T([0-9]{2}:[0-9]{2})(:[0-9]{2})?")
ISO_TIME = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")
URL = re.compile(
    rf"https?://[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+(:[0-9]{{1,5}})?([/?#][^{SPACE}<>\"]*)?"
)
PLOT = re.compile(
    r"([0-9]{6}_[0-9]\.[0-9]{4}\.(AR_[0-9]{1,3}\.)?)?[0-9]{1,6}(/[0-9]{1,6})?", re.IGNORECASE
)
LINKS = ("<a ", "www.", "http:", "https:")
UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
MAX_NUMBER = 10**15
MAX_EMAIL = 254
MAX_TYPED_NUMBER = 60
MAX_URL = 1000
FIRST_YEAR, LAST_YEAR = 1850, 2150
ROWS = "rows"
FILES = "files"


class Wrong(ValueError):
    """An answer that does not fit; the message says how to mend it."""

    def __init__(self, message: str) -> None:
        super().__init__(str(message))
        self.message = message


def check_count(count: int, lowest: int | None, highest: int | None, what: str) -> None:
    """Refuse too few or too many rows or files."""
    if lowest and count < lowest:
        raise Wrong(_("Add at least ${number} rows.", mapping={"number": lowest}))
    if highest is not None and count > highest:
        if what == FILES:
            raise Wrong(_("Add at most ${number} files.", mapping={"number": highest}))
        raise Wrong(_("Leave at most ${number} rows.", mapping={"number": highest}))


def text(field: FormField, value: Any) -> str:
    """A line, or with the type ``textarea`` several."""
    value = _string(value, MAX_TEXT * 2)
    value = value.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    if field.type == "text" and "\n" in value:
        raise Wrong(_("Write this in one line."))
    if field.max_length is not None and len(value) > field.max_length:
        raise Wrong(
            _(
                "Shorten this to ${number} characters (there are ${count}).",
                mapping={"number": field.max_length, "count": len(value)},
            )
        )
    if field.min_length is not None and len(value) < field.min_length:
        raise Wrong(_("Write at least ${number} characters.", mapping={"number": field.min_length}))
    _check_format(field.format, value)
    return value


def _check_format(name: str, value: str) -> None:
    if name == "no_links" and any(link in value.lower() for link in LINKS):
        raise Wrong(_("Links are not taken here. Write it in your own words."))
    if name == "ascii" and not value.isascii():
        raise Wrong(_("Use letters without Polish marks."))
    if name in {"dotted_name", "identifier"} and not re.fullmatch(PATTERNS[name][1:-1], value):
        raise Wrong(_("Use letters, digits and full stops only."))


def email(field: FormField, value: Any) -> str:
    value = _string(value, MAX_EMAIL)
    if not EMAIL.fullmatch(value):
        raise Wrong(_("Enter an e-mail address in the form name@example.pl."))
    return value


def phone(field: FormField, value: Any) -> str:
    value = SEPARATORS.sub("", _string(value, MAX_TYPED_NUMBER))
    if not PHONE.fullmatch(value):
        raise Wrong(_("Enter a telephone number of nine digits, abroad with the country's prefix."))
    return value


def pesel(field: FormField, value: Any) -> str:
    value = _digits(value)
    if len(value) != 11:
        raise Wrong(_("A PESEL number has 11 digits. Check that none is missing."))
    return _checked(stdnum_pesel, value, _("This PESEL number is wrong. Check every digit."))


def nip(field: FormField, value: Any) -> str:
    value = _digits(value).upper().removeprefix("PL")
    if len(value) != 10:
        raise Wrong(_("A NIP number has 10 digits. Check that none is missing."))
    return _checked(stdnum_nip, value, _("This NIP number is wrong. Check every digit."))


def regon(field: FormField, value: Any) -> str:
    value = _digits(value)
    if len(value) not in {9, 14}:
        raise Wrong(_("A REGON number has 9 or 14 digits. Check that none is missing."))
    return _checked(stdnum_regon, value, _("This REGON number is wrong. Check every digit."))


def iban(field: FormField, value: Any) -> str:
    value = _digits(value).upper()
    if value[:2].isdigit():
        value = f"PL{value}"
    if value.startswith("PL") and len(value) != 28:
        raise Wrong(_("A Polish account number has 26 digits. Check that none is missing."))
    return _checked(stdnum_iban, value, _("This account number is wrong. Check every digit."))


def krs(field: FormField, value: Any) -> str:
    value = _digits(value)
    if not re.fullmatch("[0-9]{10}", value):
        raise Wrong(_("A KRS number has 10 digits. Check that none is missing."))
    return value


def plot(field: FormField, value: Any) -> str:
    value = SPACES.sub("", _string(value, MAX_TYPED_NUMBER)).upper()
    if not PLOT.fullmatch(value):
        raise Wrong(_("Enter the number of the plot, for example 1234/5."))
    return value


def url(field: FormField, value: Any) -> str:
    value = _string(value, MAX_URL)
    if not URL.fullmatch(value):
        raise Wrong(_("Enter an address that begins with https:// or http://."))
    return value


def postal_code(field: FormField, value: Any) -> str:
    value = SPACES.sub("", _string(value, MAX_TYPED_NUMBER))
    if not POSTAL_CODE.fullmatch(value) or not value.isascii():
        raise Wrong(_("Enter a postal code in the form 00-000."))
    return f"{value[:2]}-{value[-3:]}"


def integer(field: FormField, value: Any) -> int:
    number = _number(value)
    if number != number.to_integral_value():
        raise Wrong(_("Enter a whole number."))
    _check_range(field, number)
    return int(number)


def decimal(field: FormField, value: Any) -> int | float:
    number = _number(value)
    places = 2 if field.type == "money" else 6
    if -number.normalize().as_tuple().exponent > places:
        if field.type == "money":
            raise Wrong(_("Enter an amount with at most two decimal places."))
        raise Wrong(_("Enter a number with at most six decimal places."))
    _check_range(field, number)
    return int(number) if number == number.to_integral_value() else float(number)


def day(field: FormField, value: Any) -> str:
    value = _string(value, 10)
    if not _is_day(value):
        raise Wrong(_("Enter a date that exists: day, month and year."))
    if field.min and value < field.min:
        raise Wrong(_("Enter a date not earlier than ${date}.", mapping={"date": field.min}))
    if field.max and value > field.max:
        raise Wrong(_("Enter a date not later than ${date}.", mapping={"date": field.max}))
    return value


def moment(field: FormField, value: Any) -> str:
    found = ISO_MOMENT.fullmatch(_string(value, 19))
    if found is None or not ISO_TIME.fullmatch(found[2]) or not _is_day(found[1]):
        raise Wrong(_("Enter a day that exists and a time from 00:00 to 23:59."))
    value = f"{found[1]}T{found[2]}"
    if field.min and value < field.min:
        raise Wrong(_("Enter a time not earlier than ${time}.", mapping={"time": field.min}))
    if field.max and value > field.max:
        raise Wrong(_("Enter a time not later than ${time}.", mapping={"time": field.max}))
    return value


def hour(field: FormField, value: Any) -> str:
    value = _string(value, 5)
    if not ISO_TIME.fullmatch(value):
        raise Wrong(_("Enter a time from 00:00 to 23:59."))
    if field.min and value < field.min:
        raise Wrong(_("Enter a time not earlier than ${time}.", mapping={"time": field.min}))
    if field.max and value > field.max:
        raise Wrong(_("Enter a time not later than ${time}.", mapping={"time": field.max}))
    return value


def boolean(field: FormField, value: Any) -> bool:
    if not isinstance(value, bool):
        raise Wrong(_("Answer yes or no."))
    if field.is_consent and not value:
        raise Wrong(_("Tick this box to go on."))
    return value


def choice(field: FormField, value: Any) -> str:
    if not isinstance(value, str) or value not in {key for key, _title in field.choices}:
        raise Wrong(_("Choose one of the answers on the list."))
    return value


def choices(field: FormField, value: Any) -> list[str]:
    offered = [key for key, _title in field.choices]
    if not isinstance(value, list) or not all(
        isinstance(one, str) and one in offered for one in value
    ):
        raise Wrong(_("Choose from the answers on the list."))
    if len(set(value)) != len(value):
        raise Wrong(_("Choose each answer once."))
    if field.max_length is not None and len(value) > field.max_length:
        raise Wrong(_("Choose at most ${number} answers.", mapping={"number": field.max_length}))
    if field.min_length is not None and len(value) < field.min_length:
        raise Wrong(_("Choose at least ${number} answers.", mapping={"number": field.min_length}))
    return sorted(value, key=offered.index)


def lines(field: FormField, value: Any) -> list[Any]:
    """Several answers of the same kind, one in each line."""
    if not isinstance(value, list):
        raise Wrong(_("This has to be a list of lines."))
    given = [one for one in value if not (isinstance(one, str) and not strip(one))]
    check_lines(field, len(given))
    converted = []
    for number, one in enumerate(given, 1):
        try:
            one = strip(one) if isinstance(one, str) else one
            converted.append(CONVERTERS[field.item.type](field.item, one))
        except Wrong as wrong:
            raise Wrong(
                _(
                    "Line ${number}: ${problem}",
                    mapping={"number": number, "problem": wrong.message},
                )
            ) from wrong
    return converted


def check_lines(field: FormField, count: int) -> None:
    """Refuse too few or too many lines."""
    top = min(field.max_length or MAX_LINES, MAX_LINES)
    if count > top:
        raise Wrong(_("Leave at most ${number} lines.", mapping={"number": top}))
    if field.min_length and count < field.min_length:
        raise Wrong(_("Write at least ${number} lines.", mapping={"number": field.min_length}))


def _is_day(value: str) -> bool:
    if not ISO_DATE.fullmatch(value):
        return False
    try:
        return FIRST_YEAR <= date.fromisoformat(value).year <= LAST_YEAR
    except ValueError:
        return False


def _string(value: Any, top: int) -> str:
    if not isinstance(value, str):
        raise Wrong(_("This has to be text."))
    if len(value) > top:
        raise Wrong(_("Shorten this to ${number} characters.", mapping={"number": top}))
    if UNWRITABLE.search(value):
        raise Wrong(_("This holds characters that cannot be written down. Type it again."))
    return value


def _digits(value: Any) -> str:
    value = SEPARATORS.sub("", _string(value, MAX_TYPED_NUMBER))
    return value if value.isascii() else ""


def _checked(module: Any, value: str, message: str) -> str:
    try:
        return str(module.validate(value))
    except (ValidationError, ValueError) as error:
        raise Wrong(message) from error


def _number(value: Any) -> Decimal:
    if isinstance(value, bool) or not isinstance(value, (int, float, str)):
        raise Wrong(_("Enter a number."))
    if isinstance(value, str) and len(value) > MAX_TYPED_NUMBER:
        raise Wrong(_("This number is too large."))
    number = number_of(value) if isinstance(value, str) else Decimal(repr(value))
    if number is None:
        raise Wrong(_("Enter a number."))
    if not number.is_finite() or abs(number) > MAX_NUMBER:
        raise Wrong(_("This number is too large."))
    return number


def _check_range(field: FormField, number: Decimal) -> None:
    if field.min is not None and number < Decimal(str(field.min)):
        raise Wrong(_("Enter a number not smaller than ${number}.", mapping={"number": field.min}))
    if field.max is not None and number > Decimal(str(field.max)):
        raise Wrong(_("Enter a number not larger than ${number}.", mapping={"number": field.max}))


CONVERTERS: dict[str, Callable[[FormField, Any], Any]] = {
    "text": text,
    "textarea": text,
    "email": email,
    "phone": phone,
    "pesel": pesel,
    "nip": nip,
    "regon": regon,
    "krs": krs,
    "plot": plot,
    "url": url,
    "postal_code": postal_code,
    "iban": iban,
    "integer": integer,
    "decimal": decimal,
    "money": decimal,
    "date": day,
    "datetime": moment,
    "time": hour,
    "boolean": boolean,
    "choice": choice,
    "multichoice": choices,
    "lines": lines,
}
