"""Correspondence between units: an entry has a unit that writes, and units it writes to."""

from datetime import date
from datetime import datetime
from eurzad.core import _
from eurzad.core.clock import iso
from eurzad.core.clock import now
from eurzad.core.clock import today
from eurzad.core.errors import Forbidden
from eurzad.core.errors import invalid
from eurzad.core.interfaces import IRegistrar
from eurzad.core.office import duties_of
from eurzad.core.spool import SpoolRecord
from eurzad.records import values
from eurzad.records.content.base import add
from eurzad.records.registers import fields
from eurzad.records.registers.choices import WAYS_INTERNAL
from eurzad.records.registers.kinds import INTERNAL
from eurzad.records.registers.kinds import next_number
from eurzad.records.registers.outgoing import read_mark
from eurzad.records.registers.rows import document_columns
from eurzad.records.rights import allowed
from eurzad.records.rights import current_user
from eurzad.records.rights import local_roles
from eurzad.records.store import records_store
from eurzad.records.store import remember_place
from eurzad.records.tree import new_record
from eurzad.records.tree import relative_path
from eurzad.records.tree import year_folder
from typing import Any
from zope.interface import implementer


KIND = "internal"
FIELDS = (
    "token",
    "unit",
    "person",
    "addressees",
    "way",
    "way_note",
    "sent",
    "mark",
    *fields.DOCUMENT_FIELDS,
)
ANY_UNIT = "eurzad: Register incoming"


def read_entry(data: dict[str, Any]) -> dict[str, Any]:
    """Return what was entered, clean and as JSON values. Raises Invalid."""
    values.only(data, FIELDS)
    document, sending = fields.all_of(
        lambda: fields.document(data, kind="memo"), lambda: read_sending(data)
    )
    return {**document, **sending}


def read_sending(data: dict[str, Any]) -> dict[str, Any]:
    """Return who writes to whom, how and when."""
    way, note = fields.with_note(data, "way", WAYS_INTERNAL, "paper")
    unit = fields.unit(data, "unit")
    addressees = fields.units(data, "addressees", required=True)
    if unit in addressees:
        raise invalid("addressees", _("A unit does not write to itself."))
    return {
        "unit": unit,
        "person": values.line(data, "person", 200),
        "addressees": addressees,
        "way": way,
        "way_note": note,
        "sent": fields.day_or_today(data, "sent").isoformat(),
        "mark": read_mark(data),
    }


def check_writer(site: Any, unit: str) -> None:
    """Raise Forbidden unless whoever acts works in the unit, or in the registry."""
    own = {held.symbol for held in duties_of(current_user()) if held.function in WRITERS}
    if unit not in own and not allowed(ANY_UNIT, site):
        raise Forbidden(_("You may enter only what your own unit writes."))


WRITERS = ("handler", "head", "registry")


@implementer(IRegistrar)
class InternalRegistrar:
    """Registers what one unit wrote to others: one entry, whoever it is for."""

    failed = _("An internal letter was not registered")

    def register(self, site: Any, record: SpoolRecord, filed_at: datetime) -> str:
        payload = record.payload
        year = today().year
        ordinal, number = next_number(site, INTERNAL, year)
        item = new_record(
            "InternalItem",
            str(ordinal),
            year=year,
            ordinal=ordinal,
            register_number=number,
            registered=now(),
            **{
                **payload,
                "sent": date.fromisoformat(payload["sent"]),
                "addressees": tuple(payload["addressees"]),
            },
        )
        item = add(year_folder(site, INTERNAL.name, year), item)
        remember_place(site, item)
        grant_to_units(item)
        records_store(site).register(INTERNAL.name, year).add(ordinal, row_of(item))
        return item.UID()


def grant_to_units(item: Any) -> None:
    """Let the unit that wrote and those it wrote to read the item."""
    roles: dict[str, list[str]] = {}
    for unit in (item.unit, *item.addressees):
        roles |= local_roles(unit, "")
    item.__ac_local_roles__ = roles
    item.reindexObjectSecurity()


def row_of(item: Any) -> dict[str, Any]:
    """Return the columns of the internal register, as JSON values."""
    return {
        "path": relative_path(item),
        "ordinal": item.ordinal,
        "register_number": item.register_number,
        "registered": iso(item.registered),
        **registered_columns(item),
        "state": "annulled" if item.annulled else "registered",
        "kind": "internal",
    }


def registered_columns(item: Any) -> dict[str, Any]:
    """Return what was written down: an entry keeps it for ever."""
    return {
        **document_columns(item),
        "unit": item.unit,
        "units": list(item.addressees),
        "person": item.person or "",
        "sender": ", ".join(filter(None, (item.unit, item.person))),
        "sent": item.sent.isoformat(),
        "day": item.sent.isoformat(),
        "way": item.way,
        "way_note": item.way_note or "",
        "mark": item.mark or "",
    }
