"""POST /@failed-steps"""

from eurzad.core import _
from eurzad.core.errors import invalid
from eurzad.core.services.base import WritingService
from eurzad.records import values
from eurzad.records.failed_steps.acts import for_each_step
from eurzad.records.failed_steps.acts import Outcome
from eurzad.records.failed_steps.acts import retry_step
from eurzad.records.failed_steps.acts import settle_step
from typing import Any


MOST = 200
REMARK = 2000


class FailedStepsPost(WritingService):
    """Try steps again (`retry`), or say how they were settled (`settle`, with a remark)."""

    def change(self) -> dict[str, Any]:
        data = self.body()
        values.only(data, ("act", "items", "remark"))
        act = values.choice(data, "act", ("retry", "settle"))
        ids = read_ids(data)
        remark = values.text(data, "remark", REMARK, required=act == "settle")

        def do(step: Any) -> None:
            if act == "retry":
                retry_step(self.context, step)
            else:
                settle_step(self.context, step, remark)

        items = [self.told(one) for one in for_each_step(self.context, ids, do)]
        return {
            "items": items,
            "done": sum(one["ok"] for one in items),
            "items_total": len(items),
        }

    def told(self, one: Outcome) -> dict[str, Any]:
        if one.problem is None:
            return {"id": one.id, "ok": True}
        error = {"type": one.problem.type, "message": self.translated(one.problem.message)}
        return {"id": one.id, "ok": False, "error": error}


def read_ids(data: dict[str, Any]) -> list[str]:
    """Return the ids that were sent, each once. Raises Invalid."""
    given = data.get("items")
    if not isinstance(given, list) or not all(isinstance(one, str) for one in given):
        raise invalid("items", _("This must be a list of texts."))
    if not given:
        raise invalid("items", _("Choose at least one."))
    if len(given) > MOST or any(len(one) > 100 for one in given):
        raise invalid("items", _("At most ${count} can be chosen.", mapping={"count": MOST}))
    return list(dict.fromkeys(given))
