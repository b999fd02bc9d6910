"""GET /@statistics"""

from dataclasses import asdict
from eurzad.core import _
from eurzad.core.errors import Forbidden
from eurzad.core.errors import invalid
from eurzad.core.office import all_units
from eurzad.core.office.functions import fullname_of
from eurzad.core.services.base import JsonService
from eurzad.records.desk.queues import clerk
from eurzad.records.desk.statistics import MOST_MONTHS
from eurzad.records.desk.statistics import numbers_of
from eurzad.records.rights import allowed
from eurzad.records.rights import current_user
from eurzad.records.serializers.parts import unit
from typing import Any


WHOLE_OFFICE = "eurzad: View registers"


class StatisticsGet(JsonService):
    """What came in, was opened and settled, month by month, and who has how much now.

    Heads see their units with those below, who may view registers sees all. `unit` narrows.
    """

    def reply(self) -> dict[str, Any]:
        units = self.units()
        chosen = self.word("unit", limit=25)
        if chosen and chosen not in units:
            raise invalid("unit", _("Choose one of the values."))
        months = max(1, self.number("months", 12, MOST_MONTHS))
        numbers = numbers_of(self.context, [chosen] if chosen else units, months)
        return {
            "@id": f"{self.context.absolute_url()}/@statistics",
            "units": [unit(symbol) for symbol in units],
            **asdict(numbers),
            "load": [
                {
                    "handler": {"id": one.handler, "fullname": fullname_of(one.handler)}
                    if one.handler
                    else None,
                    "open": one.open,
                    "overdue": one.overdue,
                }
                for one in numbers.load
            ],
            "open_now": numbers.open_now,
            "overdue_now": numbers.overdue_now,
        }

    def units(self) -> list[str]:
        if allowed(WHOLE_OFFICE, self.context):
            return [one.symbol for one in all_units()]
        led = clerk(current_user()).led
        if not led:
            raise Forbidden(_("These numbers are for heads of units."))
        return led
