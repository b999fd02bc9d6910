"""Letters that leave the office outside of a case: the registry enters them itself."""

from datetime import date
from datetime import datetime
from datetime import time
from eurzad.core import _
from eurzad.core.clock import now
from eurzad.core.clock import today
from eurzad.core.clock import WARSAW
from eurzad.core.errors import FieldError
from eurzad.core.errors import Invalid
from eurzad.core.errors import invalid
from eurzad.core.interfaces import IRegistrar
from eurzad.core.numbering import parse_mark
from eurzad.core.spool import SpoolRecord
from eurzad.records import values
from eurzad.records.content.base import add
from eurzad.records.delivery.rows import row_of
from eurzad.records.registers import fields
from eurzad.records.registers.choices import WAYS_SENT
from eurzad.records.registers.kinds import next_number
from eurzad.records.registers.kinds import OUTGOING
from eurzad.records.rights import grant_local_roles
from eurzad.records.store import records_store
from eurzad.records.store import remember_place
from eurzad.records.tree import new_record
from eurzad.records.tree import year_folder
from typing import Any
from zope.interface import implementer


KIND = "outgoing"
MOST_ADDRESSEES = 100
ADDRESSEE_FIELDS = ("name", *fields.PLACE, "email")
FIELDS = (
    "token",
    "addressees",
    "unit",
    "way",
    "way_note",
    "sent",
    "mark",
    "responsible",
    *fields.DOCUMENT_FIELDS,
)


def read_entry(data: dict[str, Any]) -> dict[str, Any]:
    """Return what the registry entered, clean and as JSON values. Raises Invalid.

    Source: office instruction, attachment 1, set B: way sent and persons responsible are required.
    """
    values.only(data, FIELDS)
    document, sending, addressees = fields.all_of(
        lambda: fields.document(data),
        lambda: read_sending(data),
        lambda: read_addressees(data),
    )
    return {**document, **sending, "addressees": addressees}


def read_sending(data: dict[str, Any]) -> dict[str, Any]:
    """Return who sends it, how and when."""
    way, note = fields.with_note(data, "way", WAYS_SENT, "")
    return {
        "unit": fields.unit(data, "unit"),
        "way": way,
        "way_note": note,
        "sent": fields.day_or_today(data, "sent").isoformat(),
        "mark": read_mark(data),
        "responsible": values.line(data, "responsible", 300, required=True),
    }


def read_mark(data: dict[str, Any]) -> str:
    """Return the mark of the case that a letter belongs to, if any."""
    mark = values.line(data, "mark", 60)
    try:
        return str(parse_mark(mark)) if mark else ""
    except ValueError as error:
        raise invalid("mark", _("This is no mark of a case, such as FN.3120.12.2026.")) from error


def read_addressees(data: dict[str, Any]) -> list[dict[str, str]]:
    """Return the addressees, each with a town and a country."""
    given = data.get("addressees")
    if not isinstance(given, list) or not 0 < len(given) <= MOST_ADDRESSEES:
        raise invalid("addressees", _("Name at least one addressee."))
    return [read_addressee(one, f"addressees.{number}.") for number, one in enumerate(given)]


def read_addressee(data: Any, prefix: str) -> dict[str, str]:
    """Return one addressee. Raises Invalid with fields such as `addressees.0.town`."""
    if not isinstance(data, dict):
        raise invalid(prefix.rstrip("."), _("Name at least one addressee."))
    try:
        values.only(data, ADDRESSEE_FIELDS)
        name, email, place = fields.all_of(
            lambda: values.line(data, "name", 254, required=True),
            lambda: values.mail(data, "email"),
            lambda: fields.place(data),
        )
    except Invalid as error:
        raise Invalid(
            error.message,
            [FieldError(prefix + one.field, one.message) for one in error.fields or ()],
        ) from error
    return {"addressee": name, "email": email, **place}


@implementer(IRegistrar)
class OutgoingRegistrar:
    """Registers a letter that the registry entered: an entry for each addressee."""

    failed = _("An outgoing letter was not registered")

    def register(self, site: Any, record: SpoolRecord, filed_at: datetime) -> str:
        payload = dict(record.payload)
        addressees = payload.pop("addressees")
        sent = moment_of(date.fromisoformat(payload.pop("sent")))
        entered = [add_entry(site, sent, {**payload, **one}) for one in addressees]
        first, *further = (outgoing.UID() for outgoing in entered)
        entered[0].further = tuple(further)
        return first


def add_entry(site: Any, sent: datetime, given: dict[str, Any]) -> Any:
    """Write one dispatch into the outgoing register."""
    year = today().year
    ordinal, number = next_number(site, OUTGOING, year)
    outgoing = new_record(
        "OutgoingItem",
        str(ordinal),
        year=year,
        ordinal=ordinal,
        register_number=number,
        dispatched=sent,
        **given,
    )
    outgoing = add(year_folder(site, OUTGOING.name, year), outgoing)
    remember_place(site, outgoing)
    grant_local_roles(outgoing)
    records_store(site).register(OUTGOING.name, year).add(ordinal, row_of(outgoing))
    return outgoing


def moment_of(day: date) -> datetime:
    """Return the time of a dispatch of which the day is known: now, or noon of an earlier day."""
    return now() if day == today() else datetime.combine(day, time(12), WARSAW)
