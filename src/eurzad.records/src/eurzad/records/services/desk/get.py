"""GET /@desk"""

from eurzad.core.office import duties_of
from eurzad.core.office import substituted_by
from eurzad.core.office import substitutions_of
from eurzad.core.office.functions import fullname_of
from eurzad.core.services.base import JsonService
from eurzad.records.desk.digest import wants_digest
from eurzad.records.desk.queues import clerk
from eurzad.records.desk.queues import count
from eurzad.records.desk.soon import warning_days
from eurzad.records.rights import allowed
from eurzad.records.rights import current_user
from eurzad.records.serializers.parts import person
from eurzad.records.serializers.parts import unit
from eurzad.records.serializers.substitutions import substituted
from eurzad.records.serializers.substitutions import substituting
from typing import Any


COUNTS = {
    "incoming_to_assign": "incoming",
    "my_work": "mine",
    "unit_work": "unit",
    "to_approve": "to_approve",
    "to_sign": "to_sign",
    "overdue": "overdue",
    "due_soon": "due_soon",
    "to_send": "to_send",
    "undelivered": "undelivered",
    "copies": "copies",
    "appeals": "appeals",
    "messages": "messages",
    "cooperation": "cooperation",
}


# What the desk shows or hides by what the office lets a person do.
RIGHTS = {
    "register-incoming": "eurzad: Register incoming",
    "view-registers": "eurzad: View registers",
    "manage-office": "eurzad: Manage office",
    "keep-archive": "eurzad: Keep archive",
}


class DeskGet(JsonService):
    """Who sits at the desk, whom they substitute, and how much waits there.

    With `place_of` the counts are those of a colleague whom the person substitutes.
    """

    def reply(self) -> dict[str, Any]:
        user_id = current_user()
        who = clerk(user_id, self.word("place_of"))
        return {
            "@id": f"{self.context.absolute_url()}/@desk",
            "user": {"id": user_id, "fullname": fullname_of(user_id)},
            "functions": [
                {
                    "unit": held.symbol,
                    "unit_title": (unit(held.symbol) or {}).get("title", held.symbol),
                    "function": held.function,
                    "of": None if held.of == user_id else person(held.of),
                }
                for held in duties_of(user_id)
            ],
            "may": [name for name, right in RIGHTS.items() if allowed(right, self.context)],
            "substitutes": [substituted(one) for one in substituted_by(user_id)],
            "absent": [substituting(one) for one in substitutions_of(user_id)],
            "digest": wants_digest(self.context, user_id),
            "warning_days": warning_days(),
            "counts": {name: count(scope, who) for name, scope in COUNTS.items()},
        }
