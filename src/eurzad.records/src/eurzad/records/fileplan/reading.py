"""Reading a plan from CSV: all of it, with a report of every faulty line. Needs no site."""

from collections.abc import Collection
from dataclasses import dataclass
from dataclasses import field
from datetime import date
from eurzad.core import _
from eurzad.core.spreadsheet import from_csv_text
from eurzad.records.fileplan.decoding import decode
from eurzad.records.fileplan.plan import FilePlanClass
from eurzad.records.fileplan.plan import with_leaves
from eurzad.records.fileplan.rows import DELIMITERS
from eurzad.records.fileplan.rows import Row
from eurzad.records.fileplan.rows import rows_of
import re
import unicodedata


# Names of columns as they may stand in the first line, without regard to case.
COLUMNS = {
    "symbol": ("symbol", "symbol klasyfikacyjny", "symbol jrwa", "symbol klasy", "klasa"),
    "title": ("title", "tytuł", "hasło", "hasło klasyfikacyjne", "nazwa", "nazwa klasy"),
    "category": ("category", "kategoria", "kategoria archiwalna", "kat. arch.", "retention"),
    "note": ("note", "uwagi", "uszczegółowienie hasła", "uszczegółowienie hasła klasyfikacyjnego"),
    "synonyms": ("synonyms", "synonimy", "hasła potoczne"),
    "excluded": ("excluded", "wyłączona", "wyłączona z użycia"),
    "valid_to": ("valid to", "ważna do", "obowiązuje do"),
    "way": ("way", "sposób prowadzenia", "sposób"),
    # for those who keep the file; nothing follows from it
    "certainty": ("certainty", "pewność"),
}
REQUIRED = ("symbol", "title")
LIMITS = {"title": 500, "note": 2000, "synonyms": 2000, "category": 20, "symbol": 20}
LIMIT = 200
SYMBOL = re.compile(r"[0-9]{1,4}")
# Source: regulation on the office instruction and archives of 18 January 2011, annex 6.
CATEGORY = re.compile(r"A|B[1-9][0-9]?|BE[1-9][0-9]?|Bc|")
YES = frozenset(("tak", "t", "yes", "true", "x", "1"))
NO = frozenset(("", "nie", "n", "no", "false", "0"))
WAYS = {
    "": "",
    "ezd": "ezd",
    "elektronicznie": "ezd",
    "elektroniczny": "ezd",
    "paper": "paper",
    "papier": "paper",
    "papierowo": "paper",
    "tradycyjnie": "paper",
    "tradycyjny": "paper",
}
POLISH_DATE = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
LARGEST = 4 * 1024 * 1024
MAX_LINES = 20_000


@dataclass(frozen=True)
class LineProblem:
    """What is wrong with a field of a line, counted from 1. The message gets translated.

    `code` is for programs; a `warning` does not hinder the import.
    """

    line: int
    message: str
    field: str = ""
    code: str = ""
    warning: bool = False


@dataclass
class Report:
    """How an import went. With errors nothing was imported; warnings do not hinder it."""

    imported: int = 0
    classes: int = 0
    encoding: str = "utf-8"
    delimiter: str = ";"
    problems: list[LineProblem] = field(default_factory=list)
    lines: dict[str, int] = field(default_factory=dict)

    @property
    def errors(self) -> list[LineProblem]:
        return [one for one in self.problems if not one.warning]

    @property
    def warnings(self) -> list[LineProblem]:
        return [one for one in self.problems if one.warning]

    @property
    def ok(self) -> bool:
        return not self.errors


class Wrong(Exception):
    """A value of a line does not fit."""

    def __init__(self, field: str, code: str, message: str) -> None:
        super().__init__(code)
        self.field = field
        self.code = code
        self.message = message


def error(line: int, field: str, code: str, message: str) -> LineProblem:
    """Return a problem that hinders the import."""
    return LineProblem(line, message, field, code)


def warning(line: int, field: str, code: str, message: str) -> LineProblem:
    """Return a problem that does not."""
    return LineProblem(line, message, field, code, warning=True)


def read_csv(
    data: str | bytes, incomplete: bool = False, known: Collection[str] = ()
) -> tuple[list[FilePlanClass], Report]:
    """Return the classes of a CSV file and all that is wrong with it, ordered by line.

    `known` are symbols that need not be in the file to be above others. In an `incomplete` plan
    classes above others may be missing.
    """
    report = Report()
    text = _text(data, report)
    if text is None:
        return [], report
    columns = _columns(text, report)
    if columns is None:
        return [], report
    classes = _classes(text, columns, report)
    if not report.lines and not report.problems:
        message = _("The file holds no classes.")
        report.problems.append(error(1, "", "empty", message))
    report.problems += _missing_parents(report.lines, known, incomplete)
    report.problems += _without_category(classes, report.lines)
    report.problems.sort(key=lambda one: one.line)
    report.classes = len(classes)
    return classes, report


def _text(data: str | bytes, report: Report) -> str | None:
    if len(data) > LARGEST:
        report.problems.append(error(1, "", "too_long", _("The file is too long.")))
        return None
    if isinstance(data, str):
        return data.removeprefix("\ufeff")
    decoded = decode(data)
    report.encoding = decoded.encoding
    message = _("The line holds characters that are not in the encoding of the file.")
    report.problems += [error(line, "", "encoding", message) for line in decoded.broken_lines]
    return decoded.text


def _columns(text: str, report: Report) -> list[str] | None:
    """Return the columns by position, an empty text for one that is not known."""
    first = {mark: next(rows_of(text, mark), None) for mark in DELIMITERS}
    named = {mark: [_column(name) for name in _fields(row)] for mark, row in first.items()}
    report.delimiter = max(DELIMITERS, key=lambda mark: len(set(named[mark]) - {""}))
    columns, row = named[report.delimiter], first[report.delimiter]
    line = row.line if row is not None else 1
    wrong = _wrong_columns(columns, line)
    report.problems += wrong
    for name, title in zip(columns, _fields(row), strict=True):
        if not name:
            mapping = {"name": title.strip()[:50]}
            message = _("The column ${name} is not known and is left out.", mapping=mapping)
            report.problems.append(warning(line, "", "unknown_column", message))
    return None if wrong else columns


def _wrong_columns(columns: list[str], line: int) -> list[LineProblem]:
    found = []
    for name in REQUIRED:
        if name not in columns:
            message = _("The first line lacks the column ${name}.", mapping={"name": name})
            found.append(error(line, name, "missing_column", message))
    for name in COLUMNS:
        if columns.count(name) > 1:
            message = _("The column ${name} is there twice.", mapping={"name": name})
            found.append(error(line, name, "double_column", message))
    return found


def _fields(row: Row | None) -> tuple[str, ...]:
    return (row.fields or ()) if row is not None else ()


def _column(title: str) -> str:
    plain = " ".join(title.replace("_", " ").split()).casefold()
    return next((name for name, titles in COLUMNS.items() if plain in titles), "")


def _classes(text: str, columns: list[str], report: Report) -> list[FilePlanClass]:
    rows = rows_of(text, report.delimiter)
    next(rows)
    classes = []
    for count, row in enumerate(rows):
        if count >= MAX_LINES:
            report.problems.append(error(row.line, "", "too_long", _("The file is too long.")))
            break
        try:
            classes.append(_class(_values(row, columns), row.line, report.lines))
        except Wrong as wrong:
            report.problems.append(error(row.line, wrong.field, wrong.code, wrong.message))
    return classes


def _values(row: Row, columns: list[str]) -> dict[str, str]:
    """Return the values of a row by column. Raises Wrong."""
    if row.fields is None:
        raise Wrong("", "quotes", _("A quotation mark is missing or out of place."))
    if len(row.fields) != len(columns):
        mapping = {"count": len(row.fields), "expected": len(columns)}
        message = _(
            "The line has ${count} columns, the first line has ${expected}.", mapping=mapping
        )
        raise Wrong("", "wrong_columns", message)
    values = dict.fromkeys(COLUMNS, "")
    for name, value in zip(columns, row.fields, strict=True):
        if name:
            values[name] = _clean(name, from_csv_text(value))
    return values


def _clean(name: str, value: str) -> str:
    value = " ".join(unicodedata.normalize("NFC", value).split())
    limit = LIMITS.get(name, LIMIT)
    if len(value) > limit:
        message = _("At most ${count} characters are possible.", mapping={"count": limit})
        raise Wrong(name, "too_long", message)
    if any(unicodedata.category(letter) in ("Cc", "Cs", "Co", "Cn") for letter in value):
        raise Wrong(name, "characters", _("The text has characters that cannot be printed."))
    return value


def _class(values: dict[str, str], line: int, seen: dict[str, int]) -> FilePlanClass:
    """Return the class of a line. Raises Wrong. A symbol counts as seen, whatever else is wrong."""
    symbol = values["symbol"]
    if SYMBOL.fullmatch(symbol) is None or not symbol.isascii():
        raise Wrong("symbol", "bad_symbol", _("A symbol has one to four digits."))
    if symbol in seen:
        mapping = {"symbol": symbol, "line": seen[symbol]}
        message = _("The symbol ${symbol} is already in line ${line}.", mapping=mapping)
        raise Wrong("symbol", "duplicate_symbol", message)
    seen[symbol] = line
    if not values["title"]:
        raise Wrong("title", "missing_title", _("The title is missing."))
    if CATEGORY.fullmatch(values["category"]) is None:
        mapping = {"name": values["category"]}
        message = _("The category ${name} is not known.", mapping=mapping)
        raise Wrong("category", "unknown_category", message)
    return FilePlanClass(
        symbol,
        values["title"],
        values["category"],
        values["note"],
        synonyms=_synonyms(values["synonyms"]),
        excluded=_yes(values["excluded"]),
        valid_to=_day(values["valid_to"]),
        way=_way(values["way"]),
    )


def _synonyms(text: str) -> tuple[str, ...]:
    return tuple(filter(None, (one.strip() for one in re.split(r"[,;|]", text))))


def _yes(text: str) -> bool:
    word = text.casefold()
    if word not in YES | NO:
        raise Wrong("excluded", "bad_value", _("Write yes or no."))
    return word in YES


def _day(text: str) -> str:
    polish = POLISH_DATE.fullmatch(text)
    if polish:
        text = f"{polish[3]}-{int(polish[2]):02}-{int(polish[1]):02}"
    try:
        return date.fromisoformat(text).isoformat() if text else ""
    except ValueError as problem:
        message = _("Give a date such as 2026-11-24.")
        raise Wrong("valid_to", "bad_value", message) from problem


def _way(text: str) -> str:
    if text.casefold() not in WAYS:
        raise Wrong("way", "bad_value", _("Write EZD or paper, or leave it empty."))
    return WAYS[text.casefold()]


def _missing_parents(
    lines: dict[str, int], known: Collection[str], incomplete: bool
) -> list[LineProblem]:
    kind = warning if incomplete else error
    return [
        kind(
            line,
            "symbol",
            "missing_parent",
            _("The class above, ${symbol}, is missing.", mapping={"symbol": symbol[:-1]}),
        )
        for symbol, line in lines.items()
        if len(symbol) > 1 and symbol[:-1] not in lines and symbol[:-1] not in known
    ]


def _without_category(classes: list[FilePlanClass], lines: dict[str, int]) -> list[LineProblem]:
    message = _("A class in which cases are opened needs a category.")
    return [
        warning(lines[one.symbol], "category", "missing_category", message)
        for one in with_leaves(classes)
        if one.leaf and not one.retention
    ]
