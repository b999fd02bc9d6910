"""Reading and filing what a clerk wrote down, and finding it again."""

from ..applications.application import Application
from ..applications.party import party_of
from ..content import OfficeForm
from ..content import service_of
from ..model.definition import FormDefinition
from collections.abc import Iterator
from dataclasses import replace
from eurzad.core import _
from eurzad.core.errors import Forbidden
from eurzad.core.errors import invalid
from eurzad.core.interfaces import IService
from eurzad.core.office import functions_of
from eurzad.core.spool import lookup
from eurzad.records import values
from eurzad.records.store import find
from plone import api
from typing import Any


WAYS = ("personal", "oral")
# Who deals with people at a counter.
FUNCTIONS = ("registry", "handler", "head")
APPLICANT = ("name", "address", "email")


def check_function(user_id: str) -> None:
    """Raise Forbidden unless the person holds a function that files for residents."""
    if not any(one.function in FUNCTIONS for one in functions_of(user_id)):
        raise Forbidden(_("The registry and handlers file for residents."))


def read_counter(data: dict[str, Any], clerk: str) -> dict[str, Any]:
    """Return how and for whom it is filed, as it is kept with the application. Raises Invalid.

    `applicant` is who applies, for forms that do not ask.
    """
    given = data.get("applicant") or {}
    if not isinstance(given, dict):
        raise invalid("applicant", _("Say who applies."))
    values.only(given, APPLICANT)
    return {
        "clerk": clerk,
        "way": values.choice(data, "way", WAYS, "personal"),
        "fullname": values.line(given, "name", 254),
        "address": values.line(given, "address", 500),
        "email": values.mail(given, "email"),
    }


def asked_at_counter(definition: FormDefinition) -> FormDefinition:
    """The form as it is asked of a person at the counter: nobody has to have an e-mail address.

    Source: art. 63 § 2 KPA names what an application says; an e-mail address is not among it.
    """
    fields = {
        name: replace(field, required=False) if field.type == "email" else field
        for name, field in definition.fields.items()
    }
    return replace(definition, fields=fields)


def check_applicant(
    definition: FormDefinition, answers: dict[str, Any], counter: dict[str, Any]
) -> None:
    """Raise Invalid unless it is known who applies.

    Source: art. 63 § 2 KPA: an application says whom it comes from, and the address.
    """
    party = party_of(definition, answers, counter, "")
    if not party.name:
        raise invalid("applicant.name", _("Say who applies."))
    if not party.address:
        raise invalid("applicant.address", _("Say where the person lives (art. 63 § 2 KPA)."))


def filed_by(site: Any, token: str, clerk: str) -> tuple[bool, Application | None]:
    """Tell whether this clerk filed under a token, and return the application once registered."""
    status = lookup(site, token)
    if status.state is None or status.owner != clerk:
        return False, None
    application = find(status.reference) if status.reference else None
    if application is not None and not is_from_counter(application):
        return False, None
    return True, application


def is_from_counter(application: Any) -> bool:
    """Tell whether a clerk wrote this application down."""
    return isinstance(application, Application) and bool(application.content.get("counter"))


def forms_of_office() -> Iterator[tuple[OfficeForm, IService]]:
    """The forms that residents apply by, each with its service."""
    for brain in api.content.find(portal_type="EasyForm", unrestricted=True):
        form = brain._unrestrictedGetObject()
        service = service_of(form) if isinstance(form, OfficeForm) else None
        if service is not None and form.published_versions:
            yield form, service
