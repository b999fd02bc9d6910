"""``DELETE /@appointment-blocks/<schedule>/<day>/<from>/<to>``."""

from ...appointments.booking import unblock
from ..appointment_book.base import BookPath
from .post import read_span
from .post import SPAN
from eurzad.core.services.base import WritingService
from typing import Any


class BlocksDelete(BookPath, WritingService):
    """Gives the blocked places back, from one time to another, the last one included."""

    def change(self) -> Any:
        book = self.book(4)
        day, first, last = read_span(dict(zip(SPAN, self.path[1:], strict=True)))
        unblock(book, day, first, last)
        return self.reply_no_content()
