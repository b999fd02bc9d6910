"""GET /@separator-sheets"""

from eurzad.records.registers.stamp import separators_pdf
from eurzad.records.services.stamps.get import NumbersGet
from typing import Any


class SeparatorSheetsGet(NumbersGet):
    """A sheet for each entry, to be laid before it when a batch is scanned."""

    name = "karty-rozdzielajace.pdf"

    def made(self, items: list[Any]) -> bytes:
        return separators_pdf(item.register_number for item in items)
