"""A visit as a file for the person's own calendar (iCalendar, RFC 5545)."""

from .mails import where
from .schedule import Schedule
from .storage import Appointment
from .storage import CANCELLED
from .times import end_of
from datetime import date
from datetime import datetime
from datetime import time
from eurzad.core import _
from eurzad.core.clock import now
from eurzad.core.clock import WARSAW
from eurzad.core.documents import Document
from eurzad.records.letters.office import letterhead
from icalendar import Calendar
from icalendar import Event
from typing import Any
from zope.i18n import translate


TYPE = "text/calendar; charset=utf-8"
PRODUCT = "-//eUrzad//Appointments//PL"


def calendar_file(site: Any, appointment: Appointment, schedule: Schedule | None) -> Document:
    """Return the file. A later one of the same visit replaces the earlier one in the calendar."""
    event = Event()
    event.add("uid", f"{appointment.number}@{site.getId()}.eurzad")
    event.add("dtstamp", now())
    event.add("sequence", appointment.changes)
    event.add("status", "CANCELLED" if appointment.state == CANCELLED else "CONFIRMED")
    event.add("dtstart", _at(appointment, appointment.start))
    event.add("dtend", _at(appointment, end_of(appointment.start, appointment.minutes)))
    title = schedule.title if schedule else ""
    event.add("summary", _polish(_("Visit at the office: ${title}", mapping={"title": title})))
    event.add("location", where(schedule, letterhead()))
    event.add("description", _description(appointment, schedule))
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "CANCEL" if appointment.state == CANCELLED else "PUBLISH")
    calendar.add_component(event)
    calendar.add_missing_timezones()
    return Document(f"wizyta-{appointment.number}.ics", TYPE, calendar.to_ical())


def _at(appointment: Appointment, start: str) -> datetime:
    return datetime.combine(date.fromisoformat(appointment.day), time.fromisoformat(start), WARSAW)


def _description(appointment: Appointment, schedule: Schedule | None) -> str:
    number = _("Number of the visit: ${number}", mapping={"number": appointment.number})
    return "\n\n".join(filter(None, (_polish(number), schedule.bring if schedule else "")))


def _polish(message: str) -> str:
    text: str = translate(message, target_language="pl")
    return text
