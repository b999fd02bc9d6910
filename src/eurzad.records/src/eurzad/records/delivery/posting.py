"""Posting: what waits to be sent, when it went, and the numbers that the operator gave it."""

from BTrees.OOBTree import OOTreeSet
from datetime import date
from eurzad.core import _
from eurzad.core.clock import local_date
from eurzad.core.clock import today
from eurzad.core.errors import Conflict
from eurzad.core.errors import FieldError
from eurzad.core.errors import Invalid
from eurzad.core.errors import invalid
from eurzad.core.log import case_log
from eurzad.core.numbering import parse_register_number
from eurzad.records import values
from eurzad.records.delivery.mail import KINDS
from eurzad.records.delivery.mail import NUMBERED
from eurzad.records.delivery.registry import channel
from eurzad.records.delivery.rows import outgoing_state
from eurzad.records.delivery.rows import update_row
from eurzad.records.delivery.served import settle_outgoing
from eurzad.records.desk.catalog import desk
from eurzad.records.interfaces import IOutgoingItem
from eurzad.records.rights import check_has_part
from eurzad.records.rights import current_user
from eurzad.records.rights import is_excluded
from eurzad.records.store import find
from eurzad.records.store import records_store
from plone import api
from typing import Any
import csv
import re


MOST = 200
LONGEST_CSV = 200_000
# A number of the designated operator: "R" and digits, 13 or 20 signs; spaces are for people.
NUMBER = re.compile(r"[A-Z0-9]{9,35}")


def waiting(way: str = "", mail_kind: str = "", unit: str = "") -> list[Any]:
    """Return what waits to be sent, in the order of dispatch. Only open work is looked through."""
    query = {"kind": "outgoing", "state": "to_send", **({"unit": unit} if unit else {})}
    site = api.portal.get()
    found = [find(uid) for uid in desk(site).uids(query)]
    chosen = [
        one
        for one in found
        if one is not None
        and (not way or one.channel == way)
        and (not mail_kind or one.mail_kind == mail_kind)
        and not is_excluded(one, current_user())
    ]
    return sorted(chosen, key=lambda one: (one.year, one.ordinal))


def read_items(data: dict[str, Any]) -> list[tuple[Any, str]]:
    """Return the outgoing items that were named, each with its posting number, if given."""
    given = data.get("items")
    if not isinstance(given, list) or not 0 < len(given) <= MOST:
        raise invalid("items", _("Choose from 1 to ${count} items.", mapping={"count": MOST}))
    found = [_read_item(one, number) for number, one in enumerate(given)]
    uids = [item.UID() for item, _number in found]
    if len(set(uids)) < len(uids):
        raise invalid("items", _("An item is named twice."))
    return found


def _read_item(given: Any, place: int) -> tuple[Any, str]:
    field = f"items.{place}"
    if not isinstance(given, dict):
        raise invalid(field, _("This must be an item."))
    values.only(given, ("uid", "number"))
    return outgoing_with(given.get("uid"), field), read_number(given.get("number"), field)


def outgoing_with(uid: Any, field: str) -> Any:
    """Return the outgoing item with this UID. Raises Invalid, naming the field."""
    found = find(uid) if isinstance(uid, str) else None
    if not IOutgoingItem.providedBy(found) or is_excluded(found, current_user()):
        raise invalid(field, _("There is no such outgoing item."))
    return found


def read_number(given: Any, field: str) -> str:
    """Return a posting number without spaces, an empty text when there is none."""
    if given in (None, ""):
        return ""
    number = "".join(given.split()).upper() if isinstance(given, str) else ""
    if NUMBER.fullmatch(number) is None:
        raise invalid(field, _("A posting number has 9 to 35 letters and digits."))
    return number


def mark_posted(data: dict[str, Any]) -> list[Any]:
    """Enter that items were posted, all of them or none. Return them. Raises Invalid, Conflict."""
    values.only(data, ("day", "items"))
    day = values.past_day(data, "day") or today()
    chosen = read_items(data)
    errors = [
        FieldError(f"items.{place}", problem)
        for place, (item, _number) in enumerate(chosen)
        if (problem := _why_not(item, day))
    ]
    if errors:
        raise Invalid(_("Some items cannot be entered as posted."), errors)
    for item, number in chosen:
        post(item, day, number)
    return [item for item, _number in chosen]


def _why_not(item: Any, day: date) -> str:
    if outgoing_state(item) != "to_send":
        return _("${number} does not wait to be sent.", mapping={"number": item.register_number})
    if day < local_date(item.dispatched):
        mapping = {"number": item.register_number}
        return _("${number} was dispatched after that day.", mapping=mapping)
    return ""


def post(item: Any, day: date, number: str = "") -> None:
    """Write down that an item was posted."""
    item.posted = day
    item.posting_number = number or item.posting_number
    posted_on(day, make=True).insert(item.UID())
    settle_outgoing(item)
    case_log(find(item.case_uid)).append(
        "posted",
        current_user(),
        details={
            "register_number": item.register_number,
            "day": day.isoformat(),
            "channel": item.channel,
            "number": item.posting_number,
        },
    )


def posted_on(day: date, make: bool = False) -> Any:
    """Return the UIDs of what was posted on a day."""
    days = records_store(api.portal.get()).posted
    key = day.isoformat()
    if key not in days and make:
        days[key] = OOTreeSet()
    return days.get(key, ())


def mail_of(day: date, mail_kind: str = "") -> list[Any]:
    """Return what was given to the post on a day, in the order of the register."""
    found = [item for item in map(find, posted_on(day)) if item is not None]
    mail = [one for one in found if channel(one.channel) and channel(one.channel).kinds]
    chosen = [one for one in mail if not mail_kind or one.mail_kind == mail_kind]
    return sorted(chosen, key=lambda one: (one.year, one.ordinal))


def import_numbers(text: str) -> list[Any]:
    """Enter posting numbers from CSV: register number and posting number in each line.

    Columns are parted by semicolons or commas; a first line of headings is left out. All lines are
    entered or none: each faulty one is named as `csv.<line>`. Return the items.
    """
    if not text.strip() or len(text) > LONGEST_CSV:
        raise invalid("csv", _("Paste lines with register number and posting number."))
    entries: dict[str, tuple[Any, str]] = {}
    errors: list[FieldError] = []
    for line, cells in _lines(text):
        try:
            item, number = _read_line(cells, f"csv.{line}")
            if item.UID() in entries:
                raise invalid(f"csv.{line}", _("This item is named twice."))
            entries[item.UID()] = (item, number)
        except Invalid as error:
            errors += error.fields or ()
    if errors or not entries:
        raise Invalid(_("The numbers were not entered: correct the lines."), errors)
    for item, number in entries.values():
        item.posting_number = number
        update_row(item)
    return [item for item, _number in entries.values()]


def _lines(text: str) -> list[tuple[int, list[str]]]:
    delimiter = ";" if ";" in text else ","
    rows = csv.reader(text.lstrip("\ufeff").splitlines(), delimiter=delimiter)
    told = [(line, [cell.strip() for cell in row]) for line, row in enumerate(rows, start=1)]
    kept = [(line, row) for line, row in told if any(row)]
    has_head = bool(kept) and "/" not in kept[0][1][0]
    return kept[1:] if has_head else kept


def _read_line(cells: list[str], field: str) -> tuple[Any, str]:
    if len(cells) < 2 or not cells[1]:
        raise invalid(field, _("A line has a register number and a posting number."))
    item = _numbered_letter(cells[0].upper())
    if item is None:
        mapping = {"number": cells[0][:40]}
        raise invalid(
            field, _("${number} is no registered letter without a number.", mapping=mapping)
        )
    return item, read_number(cells[1], field)


def _numbered_letter(register_number: str) -> Any | None:
    """Return the registered letter with this number in the outgoing register, still without one."""
    try:
        told = parse_register_number(register_number)
    except ValueError:
        return None
    site = api.portal.get()
    register = records_store(site).outgoing.get(told.year)
    row = register.get(told.number) if register is not None else None
    if row is None or row["register_number"] != register_number:
        return None
    if row["mail_kind"] not in NUMBERED or row["posting_number"]:
        return None
    return site.unrestrictedTraverse(row["path"])


def change_way(outgoing: Any, data: dict[str, Any]) -> None:
    """Change the kind of mail of what has not been sent yet. Raises Invalid, Conflict."""
    check_has_part(outgoing)
    values.only(data, ("mail_kind",))
    if outgoing_state(outgoing) != "to_send":
        raise Conflict(_("This has been sent already."))
    kinds = [kind for kind in KINDS if kind in channel(outgoing.channel).kinds]
    outgoing.mail_kind = values.choice(data, "mail_kind", kinds)
    update_row(outgoing)
