"""GET /@substitutions"""

from eurzad.core import _
from eurzad.core.clock import today
from eurzad.core.errors import invalid
from eurzad.core.office.substitutions import visible_to
from eurzad.core.services.base import JsonService
from eurzad.records.rights import current_user
from eurzad.records.serializers.substitutions import substitution
from eurzad.records.services.substitutions.access import check_access
from typing import Any


WHICH = {"": None, "current": True, "past": False}


class SubstitutionsGet(JsonService):
    """Substitutions that concern the person or their people, the newest first.

    `which=current` leaves out what is over, `which=past` is the history.
    """

    def reply(self) -> dict[str, Any]:
        check_access(self.context)
        start, size = self.page()
        which = self.word("which")
        if which not in WHICH:
            raise invalid("which", _("Choose one of the values."))
        user_id = current_user()
        wanted = WHICH[which]
        found = [one for one in visible_to(user_id) if wanted in (None, is_ahead(one))]
        return {
            "@id": f"{self.context.absolute_url()}/@substitutions",
            "items": [substitution(one, user_id) for one in found[start : start + size]],
            "items_total": len(found),
            "batching": self.batching(start, size, len(found)),
        }


def is_ahead(one: Any) -> bool:
    """Tell whether a substitution is in force or to come."""
    return one.ended is None and one.end >= today()
