"""POST /@reorganisations, POST /@reorganisations/<id>/run, POST /@reorganisations/<id>/cancel"""

from eurzad.core import _
from eurzad.core.clock import today
from eurzad.core.errors import Conflict
from eurzad.core.errors import invalid
from eurzad.core.errors import Missing
from eurzad.core.services.base import WithPath
from eurzad.core.services.base import WritingService
from eurzad.records import values
from eurzad.records.reorganisation.changes import read_changes
from eurzad.records.reorganisation.plans import cancel
from eurzad.records.reorganisation.plans import plan
from eurzad.records.reorganisation.plans import PLANNED
from eurzad.records.reorganisation.running import run_soon
from eurzad.records.rights import current_user
from eurzad.records.serializers.reorganisation import whole
from eurzad.records.services.reorganisations.get import named
from typing import Any


TITLE = 200


class ReorganisationsPost(WithPath, WritingService):
    """Plan a reorganisation (`title`, `day`, `changes`), do it at once, or give it up.

    One for a later day is done by itself just after its midnight. One for today waits for `run`,
    so that its preview can be read first.
    """

    def change(self) -> dict[str, Any]:
        if not self.path:
            return self.plan()
        one = named(self.context, self.path, 2)
        if self.path[1] == "cancel":
            cancel(one)
        elif self.path[1] == "run":
            self.run(one)
        else:
            raise Missing(_("There is no such step."))
        return whole(self.context, one)

    def plan(self) -> dict[str, Any]:
        data = self.body()
        values.only(data, ("title", "day", "changes"))
        title = values.line(data, "title", TITLE, required=True)
        day = values.coming_day(data, "day")
        if day is None:
            raise invalid("day", _("Fill in this field."))
        changes = read_changes(self.context, day, data.get("changes"))
        one = plan(self.context, title, day, changes, current_user())
        self.request.response.setStatus(201)
        return whole(self.context, one)

    def run(self, one: Any) -> None:
        if one.state != PLANNED:
            raise Conflict(_("This cannot be done in the present state."))
        if one.day > today():
            raise Conflict(_("The day of this reorganisation has not come yet."))
        run_soon(self.context, one)
