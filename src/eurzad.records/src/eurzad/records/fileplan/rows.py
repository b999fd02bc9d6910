"""The rows of a CSV text, each with the number of the line where it begins.

One faulty row does not hide those after it: a quotation mark that is never closed is told with its
line, and reading goes on with the next one.
"""

from collections.abc import Iterator
from dataclasses import dataclass
import csv


DELIMITERS = ";,\t"
# A field may hold line breaks, but a row of more lines lacks a quotation mark.
LINES_OF_ROW = 30


@dataclass(frozen=True)
class Row:
    """One row; without `fields` when it cannot be read, and then `problem` says why."""

    line: int
    fields: tuple[str, ...] | None
    problem: str = ""


def rows_of(text: str, delimiter: str) -> Iterator[Row]:
    """Return the rows of a text that are not blank, one after the other."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    at = 0
    while at < len(lines):
        end = _end_of_row(lines, at, delimiter)
        if end is None:
            yield Row(at + 1, None, "quote")
            at += 1
            continue
        yield from _read(at + 1, "\n".join(lines[at:end]), delimiter)
        at = end


def _end_of_row(lines: list[str], at: int, delimiter: str) -> int | None:
    """Return the index after the row that begins at a line; None when a quote stays open."""
    inside = False
    for index in range(at, min(len(lines), at + LINES_OF_ROW)):
        inside = _inside_after(lines[index], delimiter, inside)
        if not inside:
            return index + 1
    return None


def _inside_after(line: str, delimiter: str, inside: bool) -> bool:
    """Tell whether a line ends within quotation marks, given whether it began so."""
    at_start = not inside
    closed = False
    for letter in line:
        if letter == '"' and (inside or at_start or closed):
            closed, inside = inside, not inside
        else:
            closed = False
        at_start = letter == delimiter and not inside
    return inside


def _read(line: int, text: str, delimiter: str) -> Iterator[Row]:
    try:
        for fields in csv.reader([text], delimiter=delimiter, strict=True):
            if any(field.strip() for field in fields):
                yield Row(line, tuple(fields))
    except csv.Error:
        yield Row(line, None, "quote")
