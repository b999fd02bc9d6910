"""``POST /@appointment-schedules``: a new schedule."""

from ...appointments.known import appointments_of
from ...appointments.known import set_schedule
from ...appointments.schedule import read_schedule
from .base import check_schedule
from .base import schedule_json
from eurzad.core.office.units import unit_id
from eurzad.core.services.base import WritingService
from typing import Any


class SchedulePost(WritingService):
    """Adds a schedule to a unit. Its id follows from the unit's symbol."""

    max_body = 32 * 1024

    def change(self) -> dict[str, Any]:
        data = self.body()
        schedule = read_schedule("new", data)
        check_schedule(self.context, schedule)
        id = self.new_id(schedule.unit)
        book = set_schedule(self.context, read_schedule(id, data))
        told = schedule_json(self.context, book)
        self.request.response.setStatus(201)
        self.request.response.setHeader("Location", told["@id"])
        return told

    def new_id(self, symbol: str) -> str:
        """Return an id that no schedule has: `so`, `so-2`…"""
        books = appointments_of(self.context).books
        first, number = unit_id(symbol), 1
        id = first
        while id in books:
            number += 1
            id = f"{first}-{number}"
        return id
