"""Handing over a desk, as the API tells it."""

from eurzad.core.clock import iso
from eurzad.core.clock import today
from eurzad.records.desk_handover.orders import Order
from eurzad.records.desk_handover.orders import Result
from eurzad.records.fileplan import plan_for
from eurzad.records.rights import allowed
from eurzad.records.serializers.parts import address
from eurzad.records.serializers.parts import person
from eurzad.records.serializers.parts import told
from eurzad.records.serializers.parts import unit
from plone import api
from typing import Any


def group(one: dict[str, Any]) -> dict[str, Any]:
    """Return a unit and class with the numbers of its cases."""
    symbol = one["file_plan_class"]
    found = plan_for(api.portal.get(), today().year).get(symbol) if symbol else None
    title = found.title if found is not None else symbol
    return {
        **one,
        "unit": unit(one["unit"]),
        "file_plan_class": {"symbol": symbol, "title": title} if symbol else None,
    }


def order_summary(one: Order) -> dict[str, Any]:
    """Return how far an order is."""
    return {
        "id": one.id,
        "person": person(one.person),
        "created": iso(one.created),
        "total": one.total,
        "processed": len(one.results),
        "failed": sum(result.problem is not None for result in one.results),
        "done": one.is_done,
    }


def result(one: Result, request: Any) -> dict[str, Any]:
    """Return what became of one case; its title only to those who may read it."""
    case = api.portal.get().unrestrictedTraverse(one.path, None)
    visible = case is not None and allowed("View", case)
    return {
        "@id": address(one.path),
        "mark": one.mark or None,
        "title": one.title if visible else None,
        "handler": person(one.handler),
        "ok": one.problem is None,
        "message": told(one.problem, request) if one.problem is not None else None,
    }
