"""Appeals that are to be passed on, on the desk, also those of a closed case."""

from eurzad.records.desk.catalog import desk
from eurzad.records.desk.entries import appeal_work
from plone import api
from typing import Any


UNSETTLED = ("open", "drafted")


def index_appeals(case: Any) -> None:
    """Bring what the desk knows of the appeals of a case up to date."""
    catalog = desk(api.portal.get())
    for appeal in case.appeals:
        uid = f"{case.UID()}-appeal-{appeal['id']}"
        if appeal["state"] in UNSETTLED:
            catalog.put(uid, appeal_work(case, appeal))
        else:
            catalog.drop(uid)
