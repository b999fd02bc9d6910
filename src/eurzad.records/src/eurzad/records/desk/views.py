"""Saved views: a queue with filters, columns and sorting under a name of its owner's choice."""

from dataclasses import asdict
from dataclasses import dataclass
from eurzad.core import _
from eurzad.core.errors import Conflict
from eurzad.core.errors import invalid
from eurzad.core.errors import Missing
from eurzad.records import values
from eurzad.records.desk.filters import FILTERS
from eurzad.records.desk.filters import Filters
from eurzad.records.desk.filters import read_filters
from eurzad.records.desk.queues import SCOPES
from eurzad.records.desk.queues import SORTS
from eurzad.records.store import records_store
from typing import Any


MOST = 30
NAME = 60
COLUMNS = (
    "mark",
    "title",
    "parties",
    "deadline",
    "state",
    "handler",
    "unit",
    "file_class",
    "service",
    "received",
    "updated",
)
SORTINGS = (*SORTS, *(f"-{sort}" for sort in SORTS))


@dataclass(frozen=True)
class View:
    """One saved view of a person."""

    id: str
    name: str
    scope: str
    sort: str
    columns: tuple[str, ...]
    filters: Filters

    def told(self) -> dict[str, Any]:
        """Return the view as the API tells it."""
        return {
            **asdict(self),
            "columns": list(self.columns),
            "filters": self.filters.as_dict(),
        }


def views_of(site: Any, user_id: str) -> list[View]:
    """Return the views of a person in the order in which they were saved."""
    return list(records_store(site).views.get(user_id, ()))


def view_of(site: Any, user_id: str, id: str) -> View:
    """Return one view of a person. Raises Missing."""
    for view in views_of(site, user_id):
        if view.id == id:
            return view
    raise Missing(_("There is no such view."))


def read_view(data: dict[str, Any], id: str) -> View:
    """Return the view that was sent. Raises Invalid, naming the field."""
    values.only(data, ("name", "scope", "sort", "columns", "filters"))
    filters = data.get("filters", {})
    if not isinstance(filters, dict):
        raise invalid("filters", _("These are no filters."))
    values.only(filters, FILTERS)
    columns = data.get("columns", [])
    if not isinstance(columns, list) or any(one not in COLUMNS for one in columns):
        raise invalid("columns", _("Choose one of the values."))
    return View(
        id=id,
        name=values.line(data, "name", NAME, required=True),
        scope=values.choice(data, "scope", SCOPES),
        sort=values.choice(data, "sort", SORTINGS, default="deadline"),
        columns=tuple(dict.fromkeys(columns)),
        filters=read_filters(filters),
    )


def save_view(site: Any, user_id: str, data: dict[str, Any]) -> View:
    """Add a view. Raises Invalid, Conflict when there are too many."""
    there = views_of(site, user_id)
    if len(there) >= MOST:
        raise Conflict(_("You have ${count} views. Remove one first.", mapping={"count": MOST}))
    number = max((int(view.id) for view in there), default=0) + 1
    view = read_view(data, str(number))
    _check_name(there, view)
    _keep(site, user_id, [*there, view])
    return view


def change_view(site: Any, user_id: str, id: str, data: dict[str, Any]) -> View:
    """Replace a view. Raises Missing, Invalid."""
    view_of(site, user_id, id)
    view = read_view(data, id)
    there = views_of(site, user_id)
    _check_name([one for one in there if one.id != id], view)
    _keep(site, user_id, [view if one.id == id else one for one in there])
    return view


def remove_view(site: Any, user_id: str, id: str) -> None:
    """Forget a view. Raises Missing."""
    view_of(site, user_id, id)
    _keep(site, user_id, [one for one in views_of(site, user_id) if one.id != id])


def _check_name(others: list[View], view: View) -> None:
    if view.name.casefold() in (one.name.casefold() for one in others):
        raise invalid("name", _("You have a view of this name."))


def _keep(site: Any, user_id: str, views: list[View]) -> None:
    records_store(site).views[user_id] = tuple(views)
