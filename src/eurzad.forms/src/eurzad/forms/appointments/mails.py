"""What visitors are told by e-mail: booked, moved, cancelled, tomorrow."""

from .calendarfile import calendar_file
from .calendarfile import where
from .known import appointments_of
from .storage import Appointment
from .times import end_of
from datetime import date
from eurzad.core import _
from eurzad.core.addresses import portal_address
from eurzad.core.mail import send
from eurzad.records.letters.office import letterhead
from eurzad.records.letters.placeholders import polish_date
from typing import Any
from zope.i18n import translate
from zope.i18nmessageid import Message


PAGE = "/umow-wizyte/wizyta"
WEEKDAYS = ("poniedziałek", "wtorek", "środa", "czwartek", "piątek", "sobota", "niedziela")
BOOKED_SUBJECT = _("Your visit at the office: ${when}")
MOVED_SUBJECT = _("Your visit has another time: ${when}")
CANCELLED_SUBJECT = _("Your visit on ${when} is cancelled")
REMINDER_SUBJECT = _("Tomorrow you have a visit at the office: ${when}")
BOOKED_TEXT = _("your visit is booked.")
MOVED_TEXT = _("your visit has another time.")
CANCELLED_TEXT = _("your visit is cancelled.")
BY_OFFICE_TEXT = _("we have to cancel your visit. We are sorry.\n\nReason: ${reason}")
REMINDER_TEXT = _("we remind you of your visit tomorrow.")
FACTS = _("When: ${when}–${end}\nWhere: ${where}\nMatter: ${title}\nNumber of the visit: ${number}")
BRING = _("What to bring:\n${bring}")
LINK = _("To see, move or cancel the visit, open this address:\n${link}")
AGAIN = _("You can book another visit here:\n${link}")
NOT_YOU = _("If it was not you who booked this visit, cancel it under the address above.")
FRAME = _("Good morning,\n\n${body}\n\n${office}\n")


def link_of(site: Any, appointment: Appointment) -> str:
    """Return the secret link: what follows the # is sent to no server, and so in no log."""
    return f"{portal_address(site)}{PAGE}#{appointment.token}"


def tell_booked(site: Any, appointment: Appointment) -> None:
    """Tell that a visit is booked."""
    parts = [BOOKED_TEXT, FACTS, BRING, LINK, NOT_YOU]
    _tell(site, appointment, BOOKED_SUBJECT, parts)


def tell_moved(site: Any, appointment: Appointment) -> None:
    """Tell that a visit has another time."""
    _tell(site, appointment, MOVED_SUBJECT, [MOVED_TEXT, FACTS, BRING, LINK])


def tell_cancelled(site: Any, appointment: Appointment, by_office: bool) -> None:
    """Tell that a visit is cancelled; the office says why."""
    text = BY_OFFICE_TEXT if by_office else CANCELLED_TEXT
    _tell(site, appointment, CANCELLED_SUBJECT, [text, FACTS, AGAIN])


def tell_tomorrow(site: Any, appointment: Appointment) -> None:
    """Remind of a visit."""
    _tell(site, appointment, REMINDER_SUBJECT, [REMINDER_TEXT, FACTS, BRING, LINK])


def _tell(site: Any, appointment: Appointment, subject: Message, parts: list[Message]) -> None:
    if not appointment.email:
        return
    book = appointments_of(site).books.get(appointment.schedule)
    schedule = book.schedule if book is not None else None
    office = letterhead()
    portal = portal_address(site)
    again = AGAIN in parts
    told = {
        "when": when(appointment),
        "end": end_of(appointment.start, appointment.minutes),
        "where": where(schedule, office),
        "title": schedule.title if schedule else "",
        "number": appointment.number,
        "bring": schedule.bring if schedule else "",
        "reason": appointment.reason,
        "link": f"{portal}/umow-wizyte" if again else link_of(site, appointment),
    }
    wanted = [part for part in parts if part is not BRING or told["bring"]]
    body = "\n\n".join(_polish(part, told) for part in wanted)
    text = _polish(FRAME, {"body": body, "office": office["office_name"]})
    calendar = calendar_file(site, appointment, schedule)
    send(site, appointment.email, _polish(subject, told), text, calendar=calendar)


def when(appointment: Appointment) -> str:
    """Return the day and the time in Polish: "poniedziałek, 30 listopada 2026 r., 10:20"."""
    day = date.fromisoformat(appointment.day)
    return f"{WEEKDAYS[day.weekday()]}, {polish_date(day)}, {appointment.start}"


def _polish(message: Message, mapping: dict[str, str]) -> str:
    text: str = translate(Message(message, mapping=mapping), target_language="pl")
    return text
