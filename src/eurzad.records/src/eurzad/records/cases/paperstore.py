"""The chronological store (skład chronologiczny): where paper lies whose cases are kept in EZD.

What came on paper lies there in the order of the register and is found by its register number; data
carriers have a store of their own kind. Source: office instruction, par. 2 and 11-12. Which way is
the office's primary one is a setting of the office (`way`), with exceptions by class of the plan.
"""

from eurzad.core import _
from eurzad.core.clock import iso
from eurzad.core.clock import now
from eurzad.core.clock import today
from eurzad.core.errors import invalid
from eurzad.core.errors import Missing
from eurzad.records import values
from eurzad.records.fileplan import plan_for
from eurzad.records.letters.office import office_setting
from eurzad.records.rights import check_has_part
from eurzad.records.rights import current_user
from eurzad.records.store import find
from eurzad.records.store import records_store
from eurzad.records.veil import row_for
from eurzad.records.veil import shut_to
from plone import api
from typing import Any


Entry = dict[str, Any]

EZD = "ezd"
PAPER = "paper"
KINDS = {
    "paper": _("store_paper", default="Paper"),
    "carrier": _("store_carrier", default="Data carrier"),
}
PLACES = {
    "store": _("place_store", default="In the store"),
    "taken": _("place_taken", default="Taken out to a case"),
}


WAYS = {
    EZD: _("case_way_ezd", default="kept electronically (EZD)"),
    PAPER: _("case_way_paper", default="kept on paper"),
}


def way_of_case(case: Any) -> str:
    """Return how a case is kept, by the plan of the year in which it was opened."""
    year = (case.started or today()).year
    return way_of(case.unit, case.file_plan_class, year)


def way_of(unit: str = "", file_class: str = "", year: int = 0) -> str:
    """Return how cases are kept: "ezd" or "paper", by class where the plan says so."""
    plan = plan_for(api.portal.get(), year or today().year, unit)
    found = plan.get(file_class) if file_class else None
    exception = found.way if found is not None else ""
    return exception or office_setting("way") or EZD


def put_into_store(item: Any) -> None:
    """Let what came on paper lie in the store, where EZD is the office's primary way."""
    if item.register_kind == PAPER and way_of() == EZD:
        _write(item, {"kind": "paper", "place": "store", "mark": "", "remarks": ""})


def place_paper(case: Any) -> None:
    """Let the paper of a case go where its class is kept: into its file, or into the store.

    The store is for classes kept in EZD also where the office's primary way is paper, and the other
    way round (office instruction, par. 2 and 11).
    """
    for item in filter(None, map(find, case.incoming_uids)):
        place_item(item, case)


def place_item(item: Any, case: Any) -> None:
    """Let the paper of one item of a case go where the class of the case is kept."""
    before = entry_of(item)
    if way_of_case(case) == PAPER:
        if before is not None and before["place"] == "store":
            _write(item, {"place": "taken", "mark": case.mark})
    elif before is None and item.register_kind == PAPER:
        _write(item, {"kind": "paper", "place": "store", "mark": "", "remarks": ""})


def move(item: Any, data: dict[str, Any]) -> None:
    """Write down where the paper or carrier of an item is now. Raises Missing, Invalid."""
    check_has_part(item)
    values.only(data, ("place", "kind", "mark", "remarks"))
    before = entry_of(item)
    if before is None and item.register_kind != PAPER:
        raise Missing(_("This item did not come on paper or on a data carrier."))
    place = values.choice(data, "place", PLACES)
    mark = values.line(data, "mark", 60)
    if place == "taken" and not mark:
        raise invalid("mark", _("Give the mark of the case to which it was taken."))
    kind = values.choice(data, "kind", KINDS, default=(before or {}).get("kind", "paper"))
    remarks = values.text(data, "remarks", 500)
    changes = {"place": place, "kind": kind, "mark": mark if place == "taken" else ""}
    _write(item, {**changes, "remarks": remarks})


def _write(item: Any, changes: Entry) -> None:
    before = entry_of(item) or {"uid": item.UID(), "remarks": "", "history": []}
    told = {name: value for name, value in before.items() if name not in ("uid", "history")}
    history = [*before["history"], *([told] if "place" in told else [])]
    after = {**before, **changes, "since": iso(now()), "by": current_user(), "history": history}
    records_store(api.portal.get()).paper[key_of(item)] = after


def entry_of(item: Any) -> Entry | None:
    """Return where an item lies, None when it is in no store."""
    return records_store(api.portal.get()).paper.get(key_of(item))


def key_of(item: Any) -> str:
    """Return the place of an item: the store is in the order of the register."""
    return f"{item.year:04}/{item.ordinal:08}"


def entries(year: int, query: str, place: str, kind: str) -> list[Entry]:
    """Return what lies or lay in the store, in the order of the register.

    `query` is a register number or its beginning.
    """
    paper = records_store(api.portal.get()).paper
    found = []
    for entry in paper.values(min=f"{year:04}/", max=f"{year:04}0"):
        if (place and entry["place"] != place) or (kind and entry["kind"] != kind):
            continue
        item = find(entry["uid"])
        if item is not None and (not query or query.upper() in item.register_number):
            found.append({**entry, "item": item})
    return found


def told(entry: Entry) -> dict[str, Any]:
    """Return an entry as one person may see it: of a guarded case little more than the number."""
    item = entry["item"]
    row = {"title": item.title, "sender": item.sender, **shut_to(item)}
    names = ("kind", "place", "mark", "remarks", "since")
    return {
        "@id": item.absolute_url(),
        "register_number": item.register_number,
        "received": item.received.isoformat(),
        **{name: entry[name] for name in names},
        **row_for(row, current_user()),
        "moves": len(entry["history"]),
    }
