"""Visits that concern a case: found by the case, told to the party they name, kept in its log."""

from .booking import owner_of_account
from .known import appointments_of
from .known import appointments_of_person
from .storage import Appointment
from .storage import hashed
from collections.abc import Iterator
from datetime import date
from eurzad.core import _
from eurzad.core.log import case_log
from eurzad.records.cases.parties import current
from eurzad.records.letters.placeholders import polish_date
from eurzad.records.store import find
from eurzad.records.store import records_store
from typing import Any
from zope.i18n import translate


BY_LINK = _("by the link of the e-mail, without logging in")


def owner_of_case(uid: str) -> str:
    """Return what the visits of a case are found by, in the index of persons."""
    return hashed(f"case {uid}")


def tie(site: Any, appointment: Appointment, case_uid: str, party: str = "") -> None:
    """Note which case a visit concerns, and which of its parties it names; empty for none."""
    index = appointments_of(site).of_person
    if appointment.case_uid:
        index.remove(owner_of_case(appointment.case_uid), appointment.number)
    appointment.case_uid = case_uid
    appointment.party = party
    if case_uid:
        index.add(owner_of_case(case_uid), appointment.number)


def visits_of_case(site: Any, uid: str) -> list[Appointment]:
    """Return the visits that concern a case, in order of time."""
    found = appointments_of_person(site, owner_of_case(uid))
    return sorted(found, key=lambda one: (one.day, one.start, one.number))


def is_theirs(appointment: Appointment, user_id: str) -> bool:
    """Tell whether a visit is that of a person: booked with their account, or for them by a clerk.

    A visit that names a party is that of whoever is this party today, and of nobody else.
    """
    if not user_id:
        return False
    if not appointment.party:
        return appointment.user_id == user_id
    case = find(appointment.case_uid)
    return case is not None and any(
        party["id"] == appointment.party and party["user_id"] == user_id for party in current(case)
    )


def visits_of_account(site: Any, user_id: str) -> list[Appointment]:
    """Return the visits of a person with an account, in order of time."""
    found = {one.number: one for one in _candidates(site, user_id) if is_theirs(one, user_id)}
    return sorted(found.values(), key=lambda one: (one.day, one.start, one.number))


def _candidates(site: Any, user_id: str) -> Iterator[Appointment]:
    yield from appointments_of_person(site, owner_of_account(user_id))
    for uid in records_store(site).accounts.get(user_id, ()):
        yield from appointments_of_person(site, owner_of_case(uid))


def note_in_case(
    appointment: Appointment, act: str, actor: str, comment: str = "", case_uid: str = ""
) -> None:
    """Write what was done with a visit into the log of its case; nothing for a visit without one.

    The log outlives the visitor's data, so it holds the number and the time, no name. Without an
    `actor` it was whoever has the secret link.
    """
    case = find(case_uid or appointment.case_uid)
    if case is None:
        return
    day = polish_date(date.fromisoformat(appointment.day))
    details = {"visit": appointment.number, "title": f"{day}, {appointment.start}"}
    told = comment or ("" if actor else translate(BY_LINK, target_language="pl"))
    case_log(case).append(act, actor, told, details=details)
