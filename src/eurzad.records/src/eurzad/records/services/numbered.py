"""What is kept under numbers: `/@lists`, `/@lists/<number>`, `/@lists/<number>/<document>`."""

from collections.abc import Callable
from eurzad.core import _
from eurzad.core.documents import Document
from eurzad.core.errors import Missing
from eurzad.core.errors import not_yours
from eurzad.core.services.base import JsonService
from eurzad.core.services.base import WithPath
from eurzad.core.services.base import WritingService
from typing import Any


class NumberedService(WithPath, JsonService):
    """Answers with a page, with one item, or with one item as a document.

    `documents` are what an item can be had as, by the last part of the address.
    """

    documents: dict[str, Callable[[Any], Document]] = {}

    def reply(self) -> dict[str, Any] | Document:
        if not self.path:
            return self.many()
        make = self.documents.get(self.path[1], None) if len(self.path) == 2 else self.told
        if make is None or len(self.path) > 2:
            raise Missing(_("There is no such document."))
        return make(self.one(number_in(self.path[0])))

    def one(self, id: int) -> Any:
        """Return the item with this number, if whoever asks may see it. Raises Missing."""
        raise NotImplementedError

    def told(self, found: Any) -> dict[str, Any]:
        """Return an item as JSON."""
        raise NotImplementedError

    def many(self) -> dict[str, Any]:
        """Return a page of items."""
        raise NotImplementedError


class NumberedWritingService(WithPath, WritingService):
    """Makes an item, or does a step with one: `/@lists/<number>/<step>`."""

    def change(self) -> dict[str, Any]:
        if not self.path:
            return self.make(self.body())
        if len(self.path) != 2:
            raise Missing(_("There is no such step."))
        return self.step(number_in(self.path[0]), self.path[1], self.body())

    def make(self, data: dict[str, Any]) -> dict[str, Any]:
        """Make an item."""
        raise NotImplementedError

    def step(self, id: int, step: str, data: dict[str, Any]) -> dict[str, Any]:
        """Do a step with an item."""
        raise NotImplementedError


def number_in(text: str) -> int:
    """Return the number in an address. Raises Missing."""
    if not (text.isascii() and text.isdigit() and len(text) < 9):
        raise not_yours()
    return int(text)
