"""POST /@substitutions and POST /@substitutions/<id>/end"""

from eurzad.core import _
from eurzad.core.errors import invalid
from eurzad.core.errors import not_yours
from eurzad.core.office import FUNCTIONS
from eurzad.core.office import unit_by_symbol
from eurzad.core.office.substitutions import arrange
from eurzad.core.office.substitutions import end
from eurzad.core.office.substitutions import Wanted
from eurzad.core.services.base import WithPath
from eurzad.core.services.base import WritingService
from eurzad.records import values
from eurzad.records.cases.refresh import refresh_guarded
from eurzad.records.rights import current_user
from eurzad.records.serializers.substitutions import substitution
from eurzad.records.services.substitutions.access import check_access
from typing import Any


FIELDS = ("absent", "substitute", "start", "end", "unit", "function")


class SubstitutionsPost(WithPath, WritingService):
    """Arrange a substitution, which begins now unless a day is given; or end one early."""

    def change(self) -> dict[str, Any]:
        check_access(self.context)
        data = self.body()
        if self.path:
            values.only(data, ())
            over = end(self.named(), current_user())
            refresh_guarded(self.context)
            return substitution(over, current_user())
        one = arrange(read_wanted(data, current_user()), current_user())
        refresh_guarded(self.context)
        self.request.response.setStatus(201)
        return substitution(one, current_user())

    def named(self) -> int:
        """Return the id in the address."""
        if len(self.path) != 2 or self.path[1] != "end":
            raise not_yours()
        id = self.path[0]
        if not (id.isascii() and id.isdigit() and len(id) < 9):
            raise not_yours()
        return int(id)


def read_wanted(data: dict[str, Any], user_id: str) -> Wanted:
    """Return what was asked for. Raises Invalid, naming the field."""
    values.only(data, FIELDS)
    unit = values.line(data, "unit", 25)
    if unit and unit_by_symbol(unit) is None:
        raise invalid("unit", _("There is no such unit."))
    last = values.day(data, "end")
    if last is None:
        raise invalid("end", _("Fill in this field."))
    return Wanted(
        absent=values.line(data, "absent", 100) or user_id,
        substitute=values.line(data, "substitute", 100, required=True),
        start=values.day(data, "start"),
        end=last,
        unit=unit,
        function=values.choice(data, "function", ("", *FUNCTIONS)),
    )
