"""What the endpoints of schedules share."""

from ...appointments.known import book_of
from ...appointments.officejson import conflicts_json
from ...appointments.rights import check_sets
from ...appointments.rights import may_see
from ...appointments.schedule import plain
from ...appointments.schedule import Schedule
from ...appointments.serialize import unit_json
from ...appointments.services import service_titles
from ...appointments.storage import Book
from eurzad.core import _
from eurzad.core.errors import invalid
from eurzad.core.errors import not_yours
from eurzad.core.office import is_open_unit
from eurzad.core.services.base import WithPath
from typing import Any


class SchedulePath(WithPath):
    """Finds the schedule that the address names."""

    def book(self) -> Book:
        """Return the schedule; 403 for those who may not set it."""
        if len(self.path) != 1:
            raise not_yours()
        book = book_of(self.context, self.path[0])
        check_sets(self.context, book.definition["unit"])
        return book


def check_schedule(site: Any, schedule: Schedule) -> None:
    """Raise Invalid for a unit or a service that the office has not; Forbidden for other units."""
    if not is_open_unit(schedule.unit):
        raise invalid("unit", _("There is no such unit."))
    check_sets(site, schedule.unit)
    if set(schedule.services) - set(service_titles(schedule.services)):
        raise invalid("services", _("There is no such service."))


def schedule_json(site: Any, book: Book) -> dict[str, Any]:
    """Return a schedule with all its settings, and the visits for which it has no room any more.

    Those are named to whom receives people there; others are told how many there are.
    """
    conflicts = conflicts_json(site, book)
    return {
        "@id": f"{site.absolute_url()}/@appointment-schedules/{book.id}",
        "id": book.id,
        **plain(book.schedule),
        "unit_title": unit_json(book.definition["unit"])["title"],
        "conflicts_total": len(conflicts),
        "conflicts": conflicts if may_see(site, book.schedule) else [],
    }
