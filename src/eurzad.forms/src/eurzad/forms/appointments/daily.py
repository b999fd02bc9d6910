"""What is done once a day: reminders of tomorrow's visits, and forgetting who came long ago."""

from ..removal.daily import note
from ..storage import has_forms_store
from .booking import visitor_of
from .cases import tie
from .known import appointments_of
from .known import books_of
from .mails import tell_tomorrow
from .storage import Appointment
from .storage import hashed
from datetime import date
from datetime import timedelta
from eurzad.core import _
from eurzad.core.interfaces import IDailyJob
from typing import Any
from zope.interface import implementer


KEPT_DAYS = 30


@implementer(IDailyJob)
class AppointmentReminders:
    """Writes to those who come tomorrow, once for each time of a visit."""

    title = _("Reminders of tomorrow's visits")

    def run(self, site: Any, day: date) -> None:
        if not has_forms_store(site):
            return
        tomorrow = day + timedelta(days=1)
        known = appointments_of(site).by_number
        for book in books_of(site):
            for place in list(book.taken(tomorrow, tomorrow)):
                appointment = known.get(place.number)
                if appointment is not None and _to_remind(appointment):
                    tell_tomorrow(site, appointment)
                    appointment.reminded = appointment.day


def _to_remind(appointment: Appointment) -> bool:
    return appointment.is_open and appointment.reminded != appointment.day


@implementer(IDailyJob)
class ForgetVisitors:
    """Removes appointments, and whatever is known of the visitors, after the days set for that."""

    title = _("Removal of past visits")

    def run(self, site: Any, day: date) -> None:
        if has_forms_store(site):
            note(site, day, visits=forget_past(site, day))


def forget_past(site: Any, day: date) -> int:
    """Remove what is not to be kept on this day any more. Returns how many visits there were."""
    past = past_visits(site, day)
    for one in past:
        _forget(site, one)
    for book in books_of(site):
        _forget_places(book, day, appointments_of(site).by_number)
    return len(past)


def past_visits(site: Any, day: date) -> list[Appointment]:
    """Return the visits that are not to be kept on a day any more."""
    kept = {book.id: book.definition["kept_days"] for book in books_of(site)}
    return [
        one
        for tree in appointments_of(site).by_number.trees
        for one in tree.values()
        if date.fromisoformat(one.ended) + timedelta(days=kept.get(one.schedule, KEPT_DAYS)) < day
    ]


def _forget(site: Any, appointment: Appointment) -> None:
    known = appointments_of(site)
    tie(site, appointment, "")
    for owner in visitor_of(appointment).owners:
        known.of_person.remove(owner, appointment.number)
    known.by_link.tree_for(hashed(appointment.token)).pop(hashed(appointment.token), None)
    del known.by_number[appointment.number]


def _forget_places(book: Any, day: date, known: Any) -> None:
    for place in list(book.taken(date.min, day - timedelta(days=1))):
        if place.number not in known:
            book.leave(place)
