"""What the endpoints of the office's side share."""

from ...appointments.known import appointment_of
from ...appointments.known import book_of
from ...appointments.rights import check_sees
from ...appointments.storage import Appointment
from ...appointments.storage import Book
from eurzad.core.errors import not_yours
from eurzad.core.services.base import WithPath


class BookPath(WithPath):
    """Finds the schedule, and the visit in it, that the address names."""

    def book(self, length: int = 1) -> Book:
        """Return the schedule; 404 when there is none, 403 for those who receive nobody there."""
        if len(self.path) != length:
            raise not_yours()
        book = book_of(self.context, self.path[0])
        check_sees(self.context, book)
        return book

    def appointment(self) -> Appointment:
        """Return the visit of the schedule."""
        book = self.book(2)
        found = appointment_of(self.context, self.path[1])
        if found.schedule != book.id:
            raise not_yours()
        return found
