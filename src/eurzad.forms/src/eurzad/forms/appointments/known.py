"""Finding what an office has: its schedules, and appointments by number or by the secret link."""

from ..storage import forms_store
from .schedule import Schedule
from .storage import Appointment
from .storage import Appointments
from .storage import Book
from .storage import hashed
from collections.abc import Iterator
from eurzad.core import _
from eurzad.core.errors import Missing
from eurzad.core.errors import not_yours
from eurzad.core.office import is_open_unit
from typing import Any


def appointments_of(site: Any) -> Appointments:
    """Return what an office keeps of appointments."""
    return forms_store(site).appointments


def books_of(site: Any) -> list[Book]:
    """Return all schedules of an office with their places, ordered by title."""
    return sorted(appointments_of(site).books.values(), key=lambda one: one.definition["title"])


def books_online(site: Any, service: str = "") -> list[Book]:
    """Return the schedules in which residents may book, all or those for a service."""
    return [
        book
        for book in books_of(site)
        if is_online(book.schedule) and (not service or service in book.definition["services"])
    ]


def is_online(schedule: Schedule) -> bool:
    """Tell whether residents may book in a schedule: its unit exists, and it is open to them."""
    return schedule.online and is_open_unit(schedule.unit)


def book_of(site: Any, id: str) -> Book:
    """Return one schedule. Raises Missing."""
    book = appointments_of(site).books.get(id)
    if book is None:
        raise Missing(_("There is no such schedule."))
    return book


def set_schedule(site: Any, schedule: Schedule) -> Book:
    """Change a schedule, or add one. What is booked in it stays."""
    books = appointments_of(site).books
    if schedule.id not in books:
        books[schedule.id] = Book(schedule.id)
    books[schedule.id].define(schedule)
    return books[schedule.id]


def appointment_of(site: Any, number: str) -> Appointment:
    """Return an appointment. Raises Missing."""
    found = appointments_of(site).by_number.get(number)
    if found is None:
        raise not_yours()
    return found


def appointment_by_link(site: Any, token: str) -> Appointment | None:
    """Return the appointment whose secret link holds this token."""
    number = appointments_of(site).by_link.get(hashed(token))
    return None if number is None else appointments_of(site).by_number.get(number)


def appointments_of_person(site: Any, owner: str) -> Iterator[Appointment]:
    """Give the appointments made under an account, an address or a telephone number."""
    known = appointments_of(site)
    for number in known.of_person.tokens(owner):
        found = known.by_number.get(number)
        if found is not None:
            yield found
