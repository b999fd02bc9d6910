"""GET /@desk-handover, GET /@desk-handover?person=<id>, GET /@desk-handover/<order>"""

from eurzad.core.errors import not_yours
from eurzad.core.office.functions import fullname_of
from eurzad.core.services.base import JsonService
from eurzad.core.services.base import WithPath
from eurzad.records.desk_handover.desk import grouped
from eurzad.records.desk_handover.desk import people_with_work
from eurzad.records.desk_handover.desk import work_of
from eurzad.records.desk_handover.orders import order_of
from eurzad.records.rights import current_user
from eurzad.records.serializers.desk_handover import group
from eurzad.records.serializers.desk_handover import order_summary
from eurzad.records.serializers.desk_handover import result
from eurzad.records.serializers.parts import person
from eurzad.records.services.desk_handover.access import check_access
from typing import Any


class HandoverGet(WithPath, JsonService):
    """Whose desks can be handed over, what lies on one, or how far an order is."""

    def reply(self) -> dict[str, Any]:
        units = check_access()
        if self.path:
            return self.order()
        user_id = self.word("person", limit=100)
        base = {"@id": f"{self.context.absolute_url()}/@desk-handover"}
        if not user_id:
            found = [{**one, "fullname": fullname_of(one["id"])} for one in people_with_work(units)]
            return {**base, "people": sorted(found, key=lambda one: one["fullname"])}
        rows = work_of(user_id, units)
        return {
            **base,
            "person": person(user_id),
            "groups": [group(one) for one in grouped(rows)],
            "total": len(rows),
        }

    def order(self) -> dict[str, Any]:
        """Return an order with a page of its results, the problems first."""
        [number, *rest] = self.path
        if rest or not (number.isascii() and number.isdigit() and len(number) < 9):
            raise not_yours()
        found = order_of(int(number), current_user())
        start, size = self.page()
        results = sorted(found.results, key=lambda one: one.problem is None)
        return {
            "@id": f"{self.context.absolute_url()}/@desk-handover/{found.id}",
            **order_summary(found),
            "items": [result(one, self.request) for one in results[start : start + size]],
            "batching": self.batching(start, size, len(results)),
        }
