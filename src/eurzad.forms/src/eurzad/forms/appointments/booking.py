"""Booking, moving and cancelling a visit, and what the office does with the places of a day.

Every act takes and gives back places in the transaction of whoever asks. Of two that want the last
place one is done first; the other one is tried again and finds that it is taken.
"""

from .known import appointment_by_link
from .known import appointments_of
from .known import appointments_of_person
from .places import free_windows
from .places import nearest
from .schedule import Schedule
from .storage import Appointment
from .storage import Book
from .storage import BOOKED
from .storage import CAME
from .storage import CANCELLED
from .storage import hashed
from .storage import MISSED
from .storage import Place
from .storage import SERVED
from .times import is_bookable
from .times import moment
from .times import starts
from dataclasses import dataclass
from datetime import date
from eurzad.core import _
from eurzad.core.clock import local_date
from eurzad.core.clock import now
from eurzad.core.clock import today
from eurzad.core.errors import Conflict
from eurzad.core.errors import invalid
from typing import Any
import re
import secrets


OPEN_PER_PERSON = 3
# Without letters and digits that are mistaken for one another when read over the telephone.
LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
NUMBER_LENGTH = 6
NOT_DIGITS = re.compile(r"\D")
MARKS = (BOOKED, CAME, SERVED, MISSED)


class TimeTaken(Conflict):
    """Somebody was faster: 409, with the free times nearest to the one that was wanted."""

    type = "TimeTaken"

    @classmethod
    def at(cls, book: Book, when: "When") -> "TimeTaken":
        """Return the answer for a time at which no place is free."""
        problem = cls(_("This time has just been taken. Choose another one."))
        problem.more = {"nearest": nearest(book, when.day, when.start, now())}
        return problem


class TooManyAppointments(Conflict):
    """The person has as many visits ahead as anybody may: 409."""

    type = "TooManyAppointments"


@dataclass(frozen=True)
class When:
    """A time of a schedule, such as 10:20 on a day."""

    day: date
    start: str


@dataclass(frozen=True)
class Visitor:
    """Who comes. `user_id` is that of an account, empty without one."""

    name: str
    email: str = ""
    phone: str = ""
    remarks: str = ""
    user_id: str = ""

    @property
    def owners(self) -> list[str]:
        """What the person is known by: nothing that can be read."""
        digits = NOT_DIGITS.sub("", self.phone)[-9:]
        known = {"user": self.user_id, "mail": self.email.casefold(), "phone": digits}
        return [hashed(f"{kind} {value}") for kind, value in known.items() if value]


def visitor_of(appointment: Appointment) -> Visitor:
    """Return who comes to a visit."""
    return Visitor(
        appointment.name,
        appointment.email,
        appointment.phone,
        appointment.remarks,
        appointment.user_id,
    )


def owner_of_account(user_id: str) -> str:
    """Return what a person with an account is known by."""
    return hashed(f"user {user_id}")


def book_visit(
    site: Any,
    book: Book,
    token: str,
    when: When,
    visitor: Visitor,
    service: str = "",
    made_by: str = "",
) -> Appointment:
    """Book a visit; `made_by` is the clerk who does it for somebody.

    Raises TimeTaken, TooManyAppointments, Invalid; Conflict when the token belongs to another one.
    """
    if appointment_by_link(site, token) is not None:
        raise Conflict(_("This visit has been booked already."))
    if not made_by:
        check_not_too_many(site, visitor)
    known = appointments_of(site)
    appointment = Appointment(_new_number(site), token, book.id, now())
    appointment.service = service
    appointment.made_by = made_by
    for name in ("name", "email", "phone", "remarks", "user_id"):
        setattr(appointment, name, getattr(visitor, name))
    take_place(book, appointment, when, by_office=bool(made_by))
    known.by_number[appointment.number] = appointment
    known.by_link[hashed(token)] = appointment.number
    for owner in visitor.owners:
        known.of_person.add(owner, appointment.number)
    return appointment


def check_not_too_many(site: Any, visitor: Visitor) -> None:
    """Raise TooManyAppointments for somebody with as many visits ahead as one may have."""
    ahead = {
        one.number
        for owner in visitor.owners
        for one in appointments_of_person(site, owner)
        if is_ahead(one)
    }
    if len(ahead) >= OPEN_PER_PERSON:
        raise TooManyAppointments(
            _(
                "You have ${count} visits booked, and more are not possible. Cancel one first.",
                mapping={"count": OPEN_PER_PERSON},
            )
        )


def is_ahead(appointment: Appointment) -> bool:
    """Tell whether a visit is still to come."""
    return appointment.is_open and moment(_day(appointment), appointment.start) > now()


def move(book: Book, appointment: Appointment, when: When, by_office: bool = False) -> None:
    """Move a visit to another time. Raises TimeTaken, Invalid, Conflict."""
    check_changeable(appointment, by_office)
    if (appointment.day, appointment.start) == (when.day.isoformat(), when.start):
        return
    _leave(book, appointment)
    take_place(book, appointment, when, by_office)
    appointment.changes += 1
    appointment.reminded = ""


def cancel(book: Book | None, appointment: Appointment, reason: str = "") -> None:
    """Cancel a visit; its place is free again. Raises Conflict."""
    check_changeable(appointment, by_office=True)
    if book is not None:
        _leave(book, appointment)
    appointment.state = CANCELLED
    appointment.reason = reason
    appointment.ended = today().isoformat()
    appointment.changes += 1


def mark(appointment: Appointment, state: str) -> None:
    """Write down whether somebody came. Raises Conflict for a visit cancelled or to come."""
    if appointment.state == CANCELLED:
        raise Conflict(_("This visit is cancelled."))
    if state != BOOKED and _day(appointment) > today():
        raise Conflict(_("This visit is yet to come."))
    appointment.state = state


def check_changeable(appointment: Appointment, by_office: bool = False) -> None:
    """Raise Conflict unless a visit can be moved or cancelled."""
    if not appointment.is_open:
        raise Conflict(_("This visit cannot be changed any more."))
    if not by_office and not is_ahead(appointment):
        raise Conflict(_("This visit cannot be changed any more."))


def block(book: Book, day: date, first: str, last: str, why: str) -> int:
    """Block the places that are free on a day from one time to another, the last one included.

    Visits that are booked stay. Returns how many places were blocked.
    """
    book.stays_as_read()
    schedule = book.schedule
    taken = list(book.taken(day, day))
    count = 0
    for start in starts(schedule, day):
        if first <= start <= last:
            for window in free_windows(schedule, taken, start):
                book.take(_place(schedule, day, start, window, why=why))
                count += 1
    return count


def unblock(book: Book, day: date, first: str, last: str) -> int:
    """Give blocked places back. Returns how many there were."""
    blocked = [one for one in book.taken(day, day) if not one.number and first <= one.start <= last]
    for place in blocked:
        book.leave(place)
    return len(blocked)


def take_place(book: Book, appointment: Appointment, when: When, by_office: bool) -> None:
    """Take a place for a visit, in this transaction. Raises TimeTaken, Invalid."""
    book.stays_as_read()
    schedule = book.schedule
    _check_time(book, schedule, when, by_office)
    windows = free_windows(schedule, list(book.taken(when.day, when.day)), when.start)
    if not windows:
        raise TimeTaken.at(book, when)
    # those who book at the same time rarely choose the same one
    window = secrets.choice(windows)
    book.take(_place(schedule, when.day, when.start, window, appointment.number))
    appointment.day = when.day.isoformat()
    appointment.start = when.start
    appointment.minutes = schedule.minutes
    appointment.window = window
    appointment.ended = appointment.day


def _check_time(book: Book, schedule: Schedule, when: When, by_office: bool) -> None:
    if when.start not in starts(schedule, when.day):
        raise invalid("time", _("Nobody is received at this time."))
    possible = (
        local_date(now()) <= when.day
        if by_office
        else is_bookable(schedule, when.day, when.start, now())
    )
    if not possible:
        raise invalid("time", _("It is too late or too early to book this time."))


def _leave(book: Book, appointment: Appointment) -> None:
    book.leave(place_of(appointment))


def place_of(appointment: Appointment) -> Place:
    """Return the place that a visit takes."""
    return Place(
        appointment.day,
        appointment.start,
        appointment.window,
        appointment.number,
        appointment.minutes,
    )


def _place(
    schedule: Schedule, day: date, start: str, window: int, number: str = "", why: str = ""
) -> Place:
    return Place(day.isoformat(), start, window, number, schedule.minutes, why)


def _day(appointment: Appointment) -> date:
    return date.fromisoformat(appointment.day)


def _new_number(site: Any) -> str:
    known = appointments_of(site).by_number
    while True:
        number = "".join(secrets.choice(LETTERS) for _letter in range(NUMBER_LENGTH))
        if number not in known:
            return number
