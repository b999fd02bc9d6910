"""POST /@new-year"""

from eurzad.core import _
from eurzad.core.clock import today
from eurzad.core.errors import Conflict
from eurzad.core.errors import invalid
from eurzad.core.services.base import WritingService
from eurzad.records import values
from eurzad.records.fileplan.versions import in_force_since
from eurzad.records.services.new_year.get import state_of_year
from eurzad.records.years.beginning import make_places
from eurzad.records.years.readiness import copy_plan
from typing import Any


ACTIONS = ("places", "plan")


class NewYearPost(WritingService):
    """Make the next `year` ready by hand: its `places`, or its `plan`, which goes on unchanged."""

    def change(self) -> dict[str, Any]:
        data = self.body()
        values.only(data, ("year", "action"))
        year = values.whole_number(data, "year", 9999)
        if year != today().year + 1:
            raise invalid("year", _("Only the coming year is made ready."))
        action = values.choice(data, "action", ACTIONS)
        if action == "places":
            make_places(self.context, year)
        else:
            self.confirm_plan(year)
        return state_of_year(self.context, year, self.request)

    def confirm_plan(self, year: int) -> None:
        since = in_force_since(self.context, year)
        if since is None:
            raise Conflict(_("There is no file plan. Import one, or no case can be opened."))
        if since != year:
            copy_plan(self.context, year)
