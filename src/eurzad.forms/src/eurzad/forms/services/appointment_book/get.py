"""``GET /@appointment-book[/<schedule>]``: who comes on which day."""

from ...appointments.known import books_of
from ...appointments.officejson import book_json
from ...appointments.reading import read_day
from ...appointments.rights import may_see
from ...appointments.rights import may_set
from ...appointments.serialize import unit_json
from ...appointments.storage import Book
from .base import BookPath
from datetime import timedelta
from eurzad.core.clock import today
from eurzad.core.services.base import JsonService
from typing import Any


LONGEST = 14


class BookGet(BookPath, JsonService):
    """The schedules whose visitors whoever asks receives, or the days of one of them.

    `day` is the first one (today), `days` how many (1).
    """

    def reply(self) -> dict[str, Any]:
        if not self.path:
            return self.mine()
        book = self.book()
        first = read_day({"day": self.word("day")}) or today()
        count = max(1, self.number("days", 1, LONGEST))
        days = [first + timedelta(days=number) for number in range(count)]
        return book_json(self.context, book, days)

    def mine(self) -> dict[str, Any]:
        books = [one for one in books_of(self.context) if may_see(self.context, one.schedule)]
        return {
            "@id": f"{self.context.absolute_url()}/@appointment-book",
            "items": [self.short(one) for one in books],
        }

    def short(self, book: Book) -> dict[str, Any]:
        schedule = book.schedule
        return {
            "@id": f"{self.context.absolute_url()}/@appointment-book/{book.id}",
            "id": book.id,
            "title": schedule.title,
            "unit": unit_json(schedule.unit),
            "may_set": may_set(self.context, schedule.unit),
        }
