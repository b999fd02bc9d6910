"""Importing a plan from CSV: all of it or nothing, with a report of every faulty line."""

from dataclasses import dataclass
from dataclasses import field
from eurzad.core import _
from eurzad.records.fileplan.plan import FilePlan
from eurzad.records.fileplan.plan import FilePlanClass
from eurzad.records.fileplan.plan import with_leaves
from eurzad.records.store import records_store
from typing import Any
from typing import TextIO
import csv
import io
import re


COLUMNS = ("symbol", "title", "category", "note")
REQUIRED = ("symbol", "title")
SYMBOL = re.compile(r"[0-9]{1,4}")
# Source: regulation on the office instruction and archives of 18 January 2011, annex 6.
CATEGORY = re.compile(r"A|B[1-9][0-9]?|BE[1-9][0-9]?|Bc|")
TITLE_LENGTH = 500
MAX_LINES = 20_000


@dataclass(frozen=True)
class LineProblem:
    """What is wrong with a line, counted from 1. The message gets translated."""

    line: int
    message: str


@dataclass
class Report:
    """How an import went. With errors nothing was imported; warnings do not hinder it."""

    imported: int = 0
    errors: list[LineProblem] = field(default_factory=list)
    warnings: list[LineProblem] = field(default_factory=list)

    @property
    def ok(self) -> bool:
        return not self.errors


def import_csv(site: Any, year: int, text: str) -> Report:
    """Replace the plan of a year by the one in a CSV file (separator `;` or `,`).

    Columns: symbol, title, category (the archival one, may be empty), note; others are ignored.
    """
    classes, report = read_csv(text)
    if report.ok:
        records_store(site).file_plans[year] = FilePlan(with_leaves(classes))
        report.imported = len(classes)
    return report


def read_csv(text: str) -> tuple[list[FilePlanClass], Report]:
    """Return the classes of a CSV file and what is wrong with it."""
    report = Report()
    lines = io.StringIO(text.removeprefix("\ufeff"), newline="")
    rows = csv.DictReader(lines, delimiter=_delimiter(lines), restkey="rest")
    lacking = [name for name in REQUIRED if name not in (rows.fieldnames or [])]
    if lacking:
        message = _("The first line lacks the column ${name}.", mapping={"name": lacking[0]})
        report.errors.append(LineProblem(1, message))
        return [], report
    seen: dict[str, int] = {}
    classes = []
    try:
        for row in rows:
            one = _read_row(row, rows.line_num, seen, report)
            if one is not None:
                classes.append(one)
            if len(classes) > MAX_LINES:
                report.errors.append(LineProblem(rows.line_num, _("The file is too long.")))
                break
    except csv.Error:
        report.errors.append(LineProblem(rows.line_num, _("The line cannot be read.")))
    if not classes and not report.errors:
        report.errors.append(LineProblem(1, _("The file holds no classes.")))
    report.warnings += _missing_parents(classes, seen)
    return classes, report


def _read_row(
    row: dict[str, Any], line: int, seen: dict[str, int], report: Report
) -> FilePlanClass | None:
    symbol, title, category, note = (" ".join((row.get(name) or "").split()) for name in COLUMNS)
    if not any((symbol, title, category, note)):
        return None
    problem = _problem(symbol, title, category)
    if problem is None and symbol in seen:
        mapping = {"symbol": symbol, "line": seen[symbol]}
        problem = _("The symbol ${symbol} is already in line ${line}.", mapping=mapping)
    if problem is not None:
        report.errors.append(LineProblem(line, problem))
        return None
    seen[symbol] = line
    return FilePlanClass(symbol, title, category, note)


def _problem(symbol: str, title: str, category: str) -> str | None:
    if SYMBOL.fullmatch(symbol) is None or not symbol.isascii():
        return _("A symbol has one to four digits.")
    if not title:
        return _("The title is missing.")
    if len(title) > TITLE_LENGTH:
        return _("The title is too long.")
    if CATEGORY.fullmatch(category) is None:
        return _("The category ${name} is not known.", mapping={"name": category[:20]})
    return None


def _missing_parents(classes: list[FilePlanClass], seen: dict[str, int]) -> list[LineProblem]:
    return [
        LineProblem(
            seen[one.symbol],
            _("The class above, ${symbol}, is missing.", mapping={"symbol": one.symbol[:-1]}),
        )
        for one in classes
        if len(one.symbol) > 1 and one.symbol[:-1] not in seen
    ]


def _delimiter(lines: TextIO) -> str:
    first = lines.readline()
    lines.seek(0)
    return ";" if ";" in first else ","
