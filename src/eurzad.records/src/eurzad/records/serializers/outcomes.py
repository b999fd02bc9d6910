"""What became of each record of a batch."""

from collections.abc import Iterable
from eurzad.records.batch import Outcome
from eurzad.records.serializers.parts import told
from typing import Any


def outcomes(found: Iterable[Outcome], request: Any) -> dict[str, Any]:
    """Return one result for each record, in the order asked, and how many were done."""
    items = [_outcome(one, request) for one in found]
    return {"items": items, "done": sum(one["ok"] for one in items), "items_total": len(items)}


def _outcome(one: Outcome, request: Any) -> dict[str, Any]:
    answer: dict[str, Any] = {"@id": one.address, "ok": one.ok}
    if one.record is not None:
        answer |= {"title": one.record.title, "mark": getattr(one.record, "mark", "") or None}
    if one.problem is not None:
        answer["error"] = {
            "type": one.problem.type,
            "message": told(one.problem.message, request),
        }
    return answer
