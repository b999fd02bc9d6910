"""POST /@assignment-templates, PATCH and DELETE /@assignment-templates/<id>"""

from eurzad.core.errors import not_yours
from eurzad.core.services.base import WithPath
from eurzad.core.services.base import WritingService
from eurzad.records.cases.assignment_templates import add_template
from eurzad.records.cases.assignment_templates import change_template
from eurzad.records.cases.assignment_templates import remove_template
from eurzad.records.rights import current_user
from eurzad.records.serializers.assignment_templates import template
from typing import Any


class AssignmentTemplatesPost(WritingService):
    """Keep a new template."""

    def change(self) -> dict[str, Any]:
        made = add_template(current_user(), self.body())
        self.request.response.setStatus(201)
        return template(made)


class OneTemplate(WithPath, WritingService):
    """Something done with the template in the address."""

    def id(self) -> int:
        """Return the id in the address. Raises Missing."""
        path = self.path
        if len(path) != 1 or not (path[0].isascii() and path[0].isdigit() and len(path[0]) < 9):
            raise not_yours()
        return int(path[0])


class AssignmentTemplatesPatch(OneTemplate):
    """Change a template."""

    def change(self) -> dict[str, Any]:
        return template(change_template(current_user(), self.id(), self.body()))


class AssignmentTemplatesDelete(OneTemplate):
    """Forget a template."""

    def change(self) -> dict[str, Any]:
        remove_template(current_user(), self.id())
        return {}
