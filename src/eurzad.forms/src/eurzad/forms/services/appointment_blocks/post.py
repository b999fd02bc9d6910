"""``POST /@appointment-blocks/<schedule>``: times at which nobody can be received."""

from ...appointments.booking import block
from ...appointments.officejson import book_json
from ...appointments.reading import read_day
from ...appointments.schedule import clock
from ...appointments.schedule import read_time
from ..appointment_book.base import BookPath
from datetime import date
from eurzad.core import _
from eurzad.core.errors import invalid
from eurzad.core.services.base import WritingService
from eurzad.records import values
from typing import Any


SPAN = ("day", "from", "to")


def read_span(data: dict[str, Any]) -> tuple[date, str, str]:
    """Return the day, and the first and the last time."""
    values.coming_day(data, "day")
    day = read_day(data)
    if day is None:
        raise invalid("day", _("Choose a day."))
    first, last = read_time(data, "from"), read_time(data, "to")
    if last < first:
        raise invalid("to", _("The end is before the beginning."))
    return day, clock(first), clock(last)


class BlocksPost(BookPath, WritingService):
    """Blocks the free places of the visits that begin `from`–`to`, the last one included.

    Answers with the day: visits booked there stay, and are to be moved or cancelled one by one.
    """

    max_body = 2048

    def change(self) -> dict[str, Any]:
        book = self.book()
        data = self.body()
        values.only(data, (*SPAN, "why"))
        day, first, last = read_span(data)
        block(book, day, first, last, values.line(data, "why", 120))
        return book_json(self.context, book, [day])
