"""Where on a page a signature is shown."""

from collections.abc import Sequence
from dataclasses import dataclass
from pyhanko.pdf_utils.reader import PdfFileReader
from typing import Any


# Size of a stamp in points, and how far from the edges it stands where nobody said where.
WIDTH, HEIGHT = 215.0, 62.0
MARGIN, GAP = 42.0, 8.0


@dataclass(frozen=True)
class Place:
    """A rectangle on a page (from 0; -1 is the last), in points from the lower left corner."""

    page: int
    left: float
    bottom: float
    width: float = WIDTH
    height: float = HEIGHT

    @property
    def box(self) -> tuple[float, float, float, float]:
        return (self.left, self.bottom, self.left + self.width, self.bottom + self.height)

    def on(self, sizes: Sequence[tuple[float, float]]) -> bool:
        """Tell whether it lies within a page of a document with pages of these sizes."""
        if not -len(sizes) <= self.page < len(sizes):
            return False
        width, height = sizes[self.page]
        left, bottom, right, top = self.box
        return 0 <= left < right <= width and 0 <= bottom < top <= height


def page_sizes(reader: PdfFileReader) -> list[tuple[float, float]]:
    """Return width and height of every page, in points."""
    found = []
    for number in range(int(reader.root["/Pages"]["/Count"])):
        page = reader.find_page_for_modification(number)[0].get_object()
        left, bottom, right, top = (float(one) for one in _inherited(page, "/MediaBox"))
        found.append((right - left, top - bottom))
    return found


def usual_place(sizes: Sequence[tuple[float, float]], number: int) -> Place:
    """Return where the `number`-th stamp (from 0) stands by default: above the last page's foot."""
    width, _height = sizes[-1]
    bottom = MARGIN + number * (HEIGHT + GAP)
    return Place(len(sizes) - 1, width - MARGIN - WIDTH, bottom)


def _inherited(page: Any, name: str) -> Any:
    while name not in page:
        page = page["/Parent"]
    return page[name]
