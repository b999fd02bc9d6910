"""``GET /@appointment-offer[/<schedule>]``: in which matters one can book, and what is free."""

from ...appointments.known import book_of
from ...appointments.known import books_online
from ...appointments.known import is_online
from ...appointments.places import free_times
from ...appointments.reading import read_day
from ...appointments.serialize import days_json
from ...appointments.serialize import offer_json
from ...appointments.serialize import times_json
from ...appointments.services import service_titles
from eurzad.core.clock import now
from eurzad.core.errors import not_yours
from eurzad.core.services.base import JsonService
from eurzad.core.services.base import WithPath
from typing import Any


class OfferGet(WithPath, JsonService):
    """All schedules in which residents may book, those for `service`, or one with its days.

    With `day` one also tells the times that are free then. Nothing tells who comes.
    """

    def reply(self) -> dict[str, Any]:
        return self.one(self.path[0]) if len(self.path) == 1 else self.all()

    def all(self) -> dict[str, Any]:
        if self.path:
            raise not_yours()
        books = books_online(self.context, self.word("service"))
        titles = service_titles(id for book in books for id in book.definition["services"])
        return {
            "@id": f"{self.context.absolute_url()}/@appointment-offer",
            "items": [offer_json(self.context, book, titles) for book in books],
        }

    def one(self, id: str) -> dict[str, Any]:
        book = book_of(self.context, id)
        schedule = book.schedule
        if not is_online(schedule):
            raise not_yours()
        day = read_day({"day": self.word("day")})
        told = offer_json(self.context, book, service_titles(schedule.services))
        told["days"] = days_json(book, now())
        if day is not None:
            times = free_times(book, day, now())
            told |= {"day": day.isoformat(), "times": times_json(schedule, day, times)}
        return told
