"""Appeals that are to be passed on, as work with a deadline of its own."""

from eurzad.core.office.functions import fullname_of
from eurzad.records.desk.catalog import desk
from eurzad.records.desk.catalog import Work
from eurzad.records.rights import desk_rights
from eurzad.records.store import find
from eurzad.records.tree import relative_path
from plone import api
from typing import Any


UNSETTLED = ("open", "drafted")


def index_appeals(case: Any) -> None:
    """Bring what the desk knows of the appeals of a case up to date, also of a closed one."""
    catalog = desk(api.portal.get())
    for appeal in case.appeals:
        uid = f"{case.UID()}-appeal-{appeal['id']}"
        if appeal["state"] in UNSETTLED:
            catalog.put(uid, appeal_work(case, appeal))
        else:
            catalog.drop(uid)


def appeal_work(case: Any, appeal: dict[str, Any]) -> Work:
    """Return an appeal as a piece of work; its row leads to the case."""
    item = find(appeal["item"])
    state = f"appeal_{appeal['state']}"
    row = {
        "path": relative_path(case),
        "type": case.portal_type,
        "title": case.title,
        "mark": case.mark or None,
        "register_number": item.register_number,
        "state": state,
        "handler": {"id": case.handler, "fullname": fullname_of(case.handler)}
        if case.handler
        else None,
        "unit": case.unit,
        "deadline": appeal["pass_on_by"],
        "parties": [appeal["party"]],
        "received": appeal["received"],
        "updated": appeal["received"],
    }
    return Work(
        kind="appeal",
        state=state,
        unit=case.unit,
        handler=case.handler,
        deadline=appeal["pass_on_by"],
        received=appeal["received"],
        updated=appeal["received"],
        rights=desk_rights(case),
        row=row,
    )
