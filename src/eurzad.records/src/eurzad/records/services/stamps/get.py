"""GET /@stamps"""

from eurzad.core import _
from eurzad.core.documents import Document
from eurzad.core.documents import PDF
from eurzad.core.errors import invalid
from eurzad.core.errors import Missing
from eurzad.core.services.base import JsonService
from eurzad.records.registers.kinds import BY_SYMBOL
from eurzad.records.registers.numbers import item_by_number
from eurzad.records.registers.stamp import LABELS
from eurzad.records.registers.stamp import labels_pdf
from eurzad.records.registers.stamp import PLACES_ON_SHEET
from eurzad.records.registers.stamp import SHEET
from typing import Any


MOST = 200


class NumbersGet(JsonService):
    """A PDF about entries given as `numbers`: register numbers, with commas between them."""

    name = ""

    def reply(self) -> Document:
        numbers = [one.strip() for one in self.word("numbers", limit=8000).split(",")]
        if not 0 < len(numbers) <= MOST:
            raise invalid("numbers", _("Give from 1 to ${most} numbers.", mapping={"most": MOST}))
        return Document(self.name, PDF, self.made([self.item(number) for number in numbers]))

    def item(self, number: str) -> Any:
        item = item_by_number(self.context, number) if "/" in number else None
        if item is None or number.partition("/")[0] not in BY_SYMBOL:
            message = _("The register has no number ${number}.", mapping={"number": number[:40]})
            raise Missing(message)
        return item

    def made(self, items: list[Any]) -> bytes:
        """Return the PDF."""
        raise NotImplementedError


class StampsGet(NumbersGet):
    """Labels with stamps: `size` of a label, or `sheet`, of which `skip` places are used up."""

    name = "pieczecie.pdf"

    def made(self, items: list[Any]) -> bytes:
        size = self.word("size") or next(iter(LABELS))
        if size not in (*LABELS, SHEET):
            raise invalid("size", _("Choose one of the values."))
        return labels_pdf(items, size, self.number("skip", 0, PLACES_ON_SHEET - 1))
