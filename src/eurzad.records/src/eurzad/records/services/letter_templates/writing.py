"""POST /@letter-templates, PATCH /@letter-templates/<id>"""

from eurzad.core import _
from eurzad.core.errors import Conflict
from eurzad.core.errors import Invalid
from eurzad.core.errors import invalid
from eurzad.core.errors import Missing
from eurzad.core.errors import WRONG_FIELDS
from eurzad.core.services.base import WithPath
from eurzad.core.services.base import WritingService
from eurzad.records import values
from eurzad.records.letters.template_rights import check_may_manage
from eurzad.records.letters.yaml_files import from_yaml
from eurzad.records.rights import current_user
from eurzad.records.services.letter_templates.get import template_json
from eurzad.records.templates import FIELDS
from eurzad.records.templates import get_template
from eurzad.records.templates import LetterTemplate
from eurzad.records.templates import set_template
from eurzad.records.templates import template_data
from eurzad.records.templates import template_problems
from eurzad.records.templates import template_versions
from typing import Any


LARGEST_VERSION = 1_000_000


class LetterTemplatesPost(WritingService):
    """Make a template, from its fields or from the `yaml` of a profile. The answer is the template.

    With `replace`, one that has the same id gets a new version.
    """

    def change(self) -> dict[str, Any]:
        sent = self.body()
        values.only(sent, ("id", "replace", "yaml", *FIELDS))
        id, replace = sent.pop("id", ""), sent.pop("replace", False)
        data = from_yaml(sent["yaml"]) if "yaml" in sent else sent
        check_may_manage(listed(data.get("units")))
        check(id, data)
        old = get_template(self.context, id)
        if old is not None:
            if replace is not True:
                raise invalid("id", _("There is a template with this name already."))
            check_may_manage(old.units)
        template = set_template(self.context, id, data, current_user())
        self.request.response.setStatus(200 if old is not None else 201)
        return whole(self.context, template, self.request)


class LetterTemplatesPatch(WithPath, WritingService):
    """Change some fields of a template. `version` is the one that the changes began with."""

    def change(self) -> dict[str, Any]:
        id = self.path[0] if len(self.path) == 1 else ""
        template = get_template(self.context, id)
        if template is None:
            raise Missing(_("There is no such template."))
        check_may_manage(template.units)
        sent = self.body()
        values.only(sent, ("version", *FIELDS))
        version = values.whole_number(sent, "version", LARGEST_VERSION)
        if version != len(template_versions(self.context, id)):
            raise Conflict(_("Somebody has changed the template in the meantime. Read it again."))
        del sent["version"]
        data = {**template_data(template), **sent}
        check(id, data)
        check_may_manage(data.get("units") or ())
        return whole(
            self.context, set_template(self.context, id, data, current_user()), self.request
        )


def listed(units: Any) -> tuple[str, ...]:
    """Return the units that were sent; what is no list of them counts as none."""
    good = isinstance(units, list | tuple) and all(isinstance(one, str) for one in units)
    return tuple(units) if good else ()


def check(id: Any, data: dict[str, Any]) -> None:
    """Raise Invalid, naming every wrong field and line."""
    problems = template_problems(id, data)
    if problems:
        raise Invalid(WRONG_FIELDS, problems)


def whole(site: Any, template: LetterTemplate, request: Any) -> dict[str, Any]:
    """Return a template with its texts."""
    return {**template_json(site, template, request), **template_data(template)}
