"""Parts that several records are told with."""

from datetime import date
from eurzad.core.calendar import working_days_between
from eurzad.core.clock import today
from eurzad.core.files import files
from eurzad.core.files import serialize_file
from eurzad.core.interfaces import IValidator
from eurzad.core.office import unit_by_symbol
from eurzad.core.office.functions import fullname_of
from eurzad.records.workflow import actions
from eurzad.records.workflow import state_title
from plone import api
from typing import Any
from zope.component import queryUtility
from zope.i18n import negotiate
from zope.i18n import translate


def told(message: str, request: Any) -> str:
    """Return a message in the language of the request."""
    return translate(message, context=request)


def language(request: Any) -> str:
    """Return the language of the request, Polish unless another one was asked for."""
    return negotiate(request) or "pl"


def address(path: str) -> str:
    """Return the address of a record from its path below the site."""
    return f"{api.portal.get().absolute_url()}/{path}"


def unit(symbol: str) -> dict[str, str] | None:
    """Return a unit as symbol and title."""
    if not symbol:
        return None
    found = unit_by_symbol(symbol)
    return {"symbol": symbol, "title": found.title if found is not None else symbol}


def person(user_id: str) -> dict[str, str] | None:
    """Return a person as id and name."""
    return {"id": user_id, "fullname": fullname_of(user_id)} if user_id else None


def state(portal_type: str, name: str, request: Any) -> dict[str, str]:
    """Return a workflow state with its name."""
    return {
        "review_state": name,
        "review_state_title": told(state_title(portal_type, name), request),
    }


def transitions(obj: Any, request: Any) -> list[dict[str, Any]]:
    """Return what whoever asks may do with a record now."""
    return [{"id": one.id, "title": told(one.title, request)} for one in actions(obj)]


def files_of(obj: Any) -> list[dict[str, Any]]:
    """Return the files of a record; signed ones with what was found about their signatures."""
    validator = queryUtility(IValidator)
    found = []
    for record in files(obj).values():
        told = validator.told(obj, record.id) if validator is not None else None
        signatures = {"signatures": told} if told else {}
        found.append({**serialize_file(obj, record), **signatures})
    return found


def days_to(day: str | None) -> dict[str, Any] | None:
    """Return a deadline given as text with the days left, negative when it is past."""
    if not day:
        return None
    end = date.fromisoformat(day)
    return {
        "date": day,
        "days_left": (end - today()).days,
        "working_days_left": working_days_between(today(), end),
    }


def iso_day(day: date | None) -> str | None:
    """Return a date as text."""
    return day.isoformat() if day else None
