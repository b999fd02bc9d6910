"""A visit as a file for the person's own calendar (iCalendar, RFC 5545)."""

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
from eurzad.core.mail import CalendarFile
from eurzad.core.mail import mail_records
from eurzad.records.letters.office import letterhead
from icalendar import Calendar
from icalendar import Event
from icalendar import vCalAddress
from typing import Any
from zope.i18n import translate


TYPE = "text/calendar; charset=utf-8"
PRODUCT = "-//eUrzad//Appointments//PL"


def calendar_file(site: Any, appointment: Appointment, schedule: Schedule | None) -> CalendarFile:
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
    sender = mail_records().email_from_address
    if sender:
        event.add("organizer", _organizer(sender))
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    method = "CANCEL" if appointment.state == CANCELLED else "PUBLISH"
    calendar.add("method", method)
    calendar.add_component(event)
    calendar.add_missing_timezones()
    text = calendar.to_ical().decode("utf-8")
    return CalendarFile(f"wizyta-{appointment.number}.ics", text, method)


def download(file: CalendarFile) -> Document:
    """Return the file for who downloads it."""
    return Document(file.name, TYPE, file.text.encode("utf-8"))


def where(schedule: Any, office: dict[str, Any]) -> str:
    """Return where people come: the place that the schedule names, and the office's address."""
    address = office["address"]
    town = " ".join(filter(None, (address["postal_code"], address["city"])))
    place = schedule.place if schedule else ""
    return ", ".join(filter(None, (office["office_name"], place, address["street"], town)))


def _organizer(sender: str) -> vCalAddress:
    """Return who holds the visit: published and cancelled events name them (RFC 5546, 3.2)."""
    organizer = vCalAddress(f"mailto:{sender}")
    organizer.params["cn"] = letterhead()["office_name"]
    return organizer


def _at(appointment: Appointment, start: str) -> datetime:
    return datetime.combine(date.fromisoformat(appointment.day), time.fromisoformat(start), WARSAW)


def _description(appointment: Appointment, schedule: Schedule | None) -> str:
    number = _("Number of the visit: ${number}", mapping={"number": appointment.number})
    return "\n\n".join(filter(None, (_polish(number), schedule.bring if schedule else "")))


def _polish(message: str) -> str:
    text: str = translate(message, target_language="pl")
    return text
