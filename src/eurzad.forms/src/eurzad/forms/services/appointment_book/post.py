"""``POST /@appointment-book/<schedule>``: a clerk books for somebody who calls or stands there."""

from ...appointments.booking import book_visit
from ...appointments.mails import tell_booked
from ...appointments.officejson import office_json
from ...appointments.reading import read_visitor
from ...appointments.reading import read_when
from ...appointments.reading import VISITOR
from ...appointments.reading import WHEN
from ...drafts.desk import new_token
from ..drafts.base import current_user_id
from .base import BookPath
from eurzad.core.services.base import WritingService
from eurzad.records import values
from typing import Any


class BookPost(BookPath, WritingService):
    """Books at any time of the schedule from today on; neither lead time nor limits bind."""

    max_body = 8 * 1024

    def change(self) -> dict[str, Any]:
        book = self.book()
        data = self.body()
        values.only(data, ("service", *WHEN, *VISITOR))
        service = values.choice(data, "service", ("", *book.schedule.services))
        when = read_when(data)
        visitor = read_visitor(data, reachable=False)
        appointment = book_visit(
            self.context, book, new_token(), when, visitor, service, current_user_id()
        )
        tell_booked(self.context, appointment)
        self.request.response.setStatus(201)
        return office_json(self.context, appointment)
