"""Marks of cases and numbers of registers, as text."""

from dataclasses import dataclass
import re


SYMBOL = re.compile(r"[A-ZĄĆĘŁŃÓŚŹŻ]{1,12}(?:-[A-ZĄĆĘŁŃÓŚŹŻ0-9]{1,12})*")
FILE_CLASS = re.compile(r"[0-9]{2,4}")
REGISTER = re.compile(r"[A-ZĄĆĘŁŃÓŚŹŻ]{1,12}")
MARK = re.compile(
    rf"(?P<unit>{SYMBOL.pattern})\.(?P<file_class>{FILE_CLASS.pattern})"
    r"(?:\.(?P<base>[1-9][0-9]*))?\.(?P<number>[1-9][0-9]*)\.(?P<year>[0-9]{4})"
    r"(?:\.(?P<initials>[A-ZĄĆĘŁŃÓŚŹŻ]{1,4}))?"
)
REGISTER_NUMBER = re.compile(
    rf"(?P<register>{REGISTER.pattern})/(?P<number>[1-9][0-9]*)/(?P<year>[0-9]{{4}})"
)


@dataclass(frozen=True)
class Mark:
    """The mark of a case (znak sprawy).

    `base` is set for a case in a separated group (podteczka), `initials` are those of the handler.
    """

    unit: str
    file_class: str
    number: int
    year: int
    base: int | None = None
    initials: str | None = None

    def __str__(self) -> str:
        return format_mark(
            self.unit, self.file_class, self.number, self.year, self.base, self.initials
        )


@dataclass(frozen=True)
class RegisterNumber:
    """The number of an entry in a register, such as RPW/12/2026."""

    register: str
    number: int
    year: int

    def __str__(self) -> str:
        return format_register_number(self.register, self.number, self.year)


def is_symbol(text: str) -> bool:
    """Tell whether `text` can be the symbol of a unit."""
    return SYMBOL.fullmatch(text) is not None


def is_file_class(text: str) -> bool:
    """Tell whether `text` can be the symbol of a class in which cases are opened: 2 to 4 digits."""
    return FILE_CLASS.fullmatch(text) is not None and text.isascii()


def format_mark(
    unit: str,
    file_class: str,
    number: int,
    year: int,
    base: int | None = None,
    initials: str | None = None,
) -> str:
    """Return the mark of a case, `UNIT.CLASS.NUMBER.YEAR`, e.g. "WOŚ.6131.1.2026".

    With `base`, that of a case in a separated group, `UNIT.CLASS.BASE.NUMBER.YEAR`. Raises
    ValueError when a part is not what it should be.

    Source: office instruction (instrukcja kancelaryjna), annex 1 to the regulation of the Prime
    Minister of 18 January 2011 (Dz.U. 2011 nr 14 poz. 67), par. 5.
    """
    parts = [unit, file_class, str(number), str(year)]
    if base is not None:
        parts.insert(2, str(base))
    if initials is not None:
        parts.append(initials)
    mark = ".".join(parts)
    match = MARK.fullmatch(mark)
    if match is None or match["unit"] != unit or match["file_class"] != file_class:
        raise ValueError(f"not a mark: {mark!r}")
    return mark


def parse_mark(text: str) -> Mark:
    """Return the parts of a mark. Raises ValueError when `text` is none."""
    match = MARK.fullmatch(text)
    if match is None or not text.replace("-", "").replace(".", "").isalnum():
        raise ValueError(f"not a mark: {text!r}")
    return Mark(
        unit=match["unit"],
        file_class=match["file_class"],
        number=int(match["number"]),
        year=int(match["year"]),
        base=int(match["base"]) if match["base"] else None,
        initials=match["initials"],
    )


def format_register_number(register: str, number: int, year: int) -> str:
    """Return the number of an entry in a register, e.g. "RPW/12/2026". Raises ValueError."""
    text = f"{register}/{number}/{year}"
    if REGISTER_NUMBER.fullmatch(text) is None:
        raise ValueError(f"not a register number: {text!r}")
    return text


def parse_register_number(text: str) -> RegisterNumber:
    """Return the parts of a register number. Raises ValueError when `text` is none."""
    match = REGISTER_NUMBER.fullmatch(text)
    if match is None:
        raise ValueError(f"not a register number: {text!r}")
    return RegisterNumber(match["register"], int(match["number"]), int(match["year"]))


def case_series(unit: str, file_class: str, year: int, base: int | None = None) -> str:
    """Return the key of the counter for cases of a unit, class and year.

    With `base`, that of the cases in a separated group (podteczka).
    """
    if not is_symbol(unit) or not is_file_class(file_class):
        raise ValueError(f"no such series: {unit!r}, {file_class!r}")
    group = "" if base is None else f"/{base}"
    return f"case/{unit}/{file_class}{group}/{year}"


def register_series(register: str, year: int) -> str:
    """Return the key of the counter of a register ("incoming", "outgoing") and year."""
    return f"{register}/{year}"
