"""GET /@people"""

from eurzad.core import _
from eurzad.core.errors import invalid
from eurzad.core.office import FUNCTIONS
from eurzad.core.office import people_of
from eurzad.core.office import substitutions_of
from eurzad.core.office import unit_by_symbol
from eurzad.core.services.base import JsonService
from eurzad.records.serializers.substitutions import substituting
from typing import Any


WORKERS = {"handler", "head"}


class PeopleGet(JsonService):
    """Those who can be assigned cases of a unit, with the functions they hold in it.

    `absent` says of each who acts for them today, and until when.
    """

    def reply(self) -> list[dict[str, Any]]:
        unit = self.word("unit", limit=25)
        if unit_by_symbol(unit) is None:
            raise invalid("unit", _("There is no such unit."))
        people: dict[str, dict[str, Any]] = {}
        for function in FUNCTIONS:
            for person in people_of(unit, function):
                one = people.setdefault(person["id"], {**person, "functions": []})
                one["functions"].append(function)
        workers = [one for one in people.values() if WORKERS & set(one["functions"])]
        for one in workers:
            one["absent"] = [substituting(found) for found in substitutions_of(one["id"])]
        return sorted(workers, key=lambda one: one["fullname"])
