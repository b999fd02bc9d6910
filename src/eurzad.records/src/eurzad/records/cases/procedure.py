"""The procedure of a case: the service it falls under, and by which rules it is settled.

What was filed online has both from its service. What came on paper, or began ex officio, is an
administrative case until whoever handles it says otherwise: terms, remedies and templates follow.
"""

from eurzad.core import _
from eurzad.core.deadlines import REGIMES
from eurzad.core.errors import Conflict
from eurzad.core.errors import invalid
from eurzad.core.interfaces import IService
from eurzad.core.interfaces import IServices
from eurzad.core.log import case_log
from eurzad.records import values
from eurzad.records.cases.deadline import deadline_of
from eurzad.records.cases.deadline import regime_of
from eurzad.records.cases.refresh import refresh
from eurzad.records.incoming.registration import service_fields
from eurzad.records.rights import current_user
from eurzad.records.tree import state_of
from plone import api
from typing import Any
from zope.component import queryUtility


FIELDS = ("service", "regime", "reason")


def services_of_class(symbol: str) -> list[IService]:
    """Return the services whose cases belong to a class of the file plan."""
    services = queryUtility(IServices)
    return [] if services is None else services.of_class(api.portal.get(), symbol)


def proposed_service(case: Any, symbol: str) -> IService | None:
    """Return the only service of a class, for a case that falls under none yet."""
    found = services_of_class(symbol)
    return found[0] if len(found) == 1 and not case.service_uid else None


def change_procedure(case: Any, data: dict[str, Any]) -> None:
    """Put a case under a service, or under the rules of a procedure alone.

    `service` is the UID of its card, `regime` a key of `REGIMES`; one of them is needed. Once the
    case has its mark, `reason` is needed too. Raises Invalid, naming the field, and Conflict when
    the case is closed.
    """
    values.only(data, FIELDS)
    state = state_of(case)
    if case.closed is not None:
        raise Conflict(_("The case is closed: its clock does not run any more."))
    fields = read_procedure(data)
    reason = values.line(data, "reason", 300, required=state != "draft")
    before = told(case)
    for name, value in fields.items():
        setattr(case, name, value)
    comment = " ".join(filter(None, (f"{before} → {told(case)}", reason)))
    case_log(case).append("procedure_changed", current_user(), comment=comment)
    case.reindexObject()
    refresh(case)


def read_procedure(data: dict[str, Any]) -> dict[str, Any]:
    """Return the fields of a case that a service or a procedure gives it. Raises Invalid."""
    uid = values.line(data, "service", 50)
    if not uid:
        regime = values.choice(data, "regime", tuple(REGIMES))
        return {"regime": regime, "term_unit": None, "term_count": None}
    services = queryUtility(IServices)
    service = None if services is None else services.by_uid(api.portal.get(), uid)
    if service is None:
        raise invalid("service", _("There is no such service."))
    term = {"term_unit": None, "term_count": None}
    kept = service_fields(service)
    return term | {name: kept[name] for name in kept if not name.startswith("suggested_")}


def told(case: Any) -> str:
    """Return the procedure of a case as the case log tells it."""
    deadline = deadline_of(case)
    rules = REGIMES[regime_of(case)].title_pl
    until = "" if deadline is None else f", {deadline.date.isoformat()}"
    return f"{case.service_title} ({rules}{until})" if case.service_title else f"{rules}{until}"
