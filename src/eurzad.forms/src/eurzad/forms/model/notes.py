"""Collects what is wrong with a model while it is read."""

from .reasons import Reason
from lxml import etree
from typing import Any
import re


MAX_REASONS = 50
MAX_TAG_LINES = 40


class Notes:
    """Reasons in the order in which they were found. A model with very many names the first."""

    def __init__(self, source: str = "") -> None:
        self.reasons: list[Reason] = []
        self._lines = source.split("\n")

    def add(self, element: etree._Element, field: str | None, message: str, **how: Any) -> None:
        """Note what is wrong at an element of the field or step."""
        self.at(self.line_of(element), field, message, **how)

    def line_of(self, element: etree._Element) -> int | None:
        """The line in which an element begins; the parser tells that in which its tag ends."""
        last = element.sourceline
        tag = re.compile(rf"<(\w[\w.-]*:)?{re.escape(etree.QName(element).localname)}\b")
        for line in range(last or 0, max(0, (last or 0) - MAX_TAG_LINES), -1):
            if line <= len(self._lines) and tag.search(self._lines[line - 1]):
                return line
        return last

    def at(self, line: int | None, field: str | None, message: str, **how: Any) -> None:
        """Note what is wrong at a line."""
        if len(self.reasons) < MAX_REASONS:
            self.reasons.append(Reason(message, line, field or None, **how))
