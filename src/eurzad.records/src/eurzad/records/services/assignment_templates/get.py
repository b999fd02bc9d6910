"""GET /@assignment-templates"""

from eurzad.core.services.base import JsonService
from eurzad.records.cases.assignment_templates import may_manage_office
from eurzad.records.cases.assignment_templates import templates_for
from eurzad.records.cases.last_assignment import last_of
from eurzad.records.rights import current_user
from eurzad.records.serializers.assignment_templates import last
from eurzad.records.serializers.assignment_templates import template
from typing import Any


class AssignmentTemplatesGet(JsonService):
    """Templates of the office and one's own, and what one assigned last."""

    def reply(self) -> dict[str, Any]:
        return {
            "@id": f"{self.context.absolute_url()}/@assignment-templates",
            "items": [template(one) for one in templates_for(current_user())],
            "last": last(last_of(current_user())),
            "manages_office": may_manage_office(),
        }
