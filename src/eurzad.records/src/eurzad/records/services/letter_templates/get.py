"""GET /@letter-templates, @letter-templates/<id>, …/<id>/versions, …/<id>/yaml"""

from eurzad.core import _
from eurzad.core.clock import iso
from eurzad.core.errors import Missing
from eurzad.core.services.base import JsonService
from eurzad.core.services.base import WithPath
from eurzad.records.interfaces import ICase
from eurzad.records.letters.acts import ACTS
from eurzad.records.letters.kinds import KINDS
from eurzad.records.letters.placeholders import PLACEHOLDERS
from eurzad.records.letters.remedy import CHOICES
from eurzad.records.letters.remedy import TITLES
from eurzad.records.letters.template_rights import headed_units
from eurzad.records.letters.template_rights import manages_all_templates
from eurzad.records.letters.template_rights import may_manage_template
from eurzad.records.letters.yaml_files import to_yaml
from eurzad.records.rights import allowed
from eurzad.records.serializers.parts import told
from eurzad.records.serializers.parts import unit
from eurzad.records.store import find
from eurzad.records.templates import all_templates
from eurzad.records.templates import get_template
from eurzad.records.templates import LetterTemplate
from eurzad.records.templates import template_data
from eurzad.records.templates import template_versions
from eurzad.records.templates import templates_for
from eurzad.records.templates import TemplateVersion
from typing import Any


class LetterTemplatesGet(WithPath, JsonService):
    """The templates that fit a case (`case` is its UID), or all that fit any; one of them.

    With `all`, also those of other services and units and those out of use, and what a template
    may be made of: for those who look after them.
    """

    def reply(self) -> Any:
        if self.path:
            return self.one()
        if self.word("all"):
            return self.everything()
        case = self.case()
        service, symbol = (case.service_id, case.unit) if case is not None else ("", "")
        return [
            {
                "id": one.id,
                "title": one.title,
                "kind": one.kind,
                "kind_title": told(KINDS[one.kind], self.request),
                "note": one.note,
            }
            for one in templates_for(self.context, service, symbol)
        ]

    def case(self) -> Any | None:
        uid = self.word("case", limit=32)
        if not uid:
            return None
        case = find(uid)
        if case is None or not ICase.providedBy(case) or not allowed("View", case):
            raise Missing(_("There is no such case."))
        return case

    def everything(self) -> dict[str, Any]:
        everywhere = manages_all_templates()
        return {
            "@id": f"{self.context.absolute_url()}/@letter-templates",
            "may_create": everywhere or bool(headed_units()),
            "units": None if everywhere else headed_units(),
            "items": [
                template_json(self.context, one, self.request)
                for one in all_templates(self.context)
            ],
            "kinds": [
                {
                    "id": kind,
                    "title": told(title, self.request),
                    "remedies": [
                        {"id": one, "title": told(TITLES[one], self.request)}
                        for one in CHOICES[kind]
                    ],
                }
                for kind, title in KINDS.items()
            ],
            "acts": [
                {"id": act.id, "title": told(act.title, self.request)} for act in ACTS.values()
            ],
            "fields": [
                {"id": name, "title": told(field.title, self.request)}
                for name, field in PLACEHOLDERS.items()
            ],
        }

    def one(self) -> Any:
        template = get_template(self.context, self.path[0])
        if template is None:
            raise Missing(_("There is no such template."))
        match self.path[1:]:
            case []:
                told = template_json(self.context, template, self.request)
                return {**told, **template_data(template)}
            case ["versions"]:
                versions = template_versions(self.context, template.id)
                return {"items": [version_json(one) for one in versions]}
            case ["yaml"]:
                return {"filename": f"{template.id}.yaml", "yaml": to_yaml(template)}
        raise Missing(_("There is no such template."))


def template_json(site: Any, one: LetterTemplate, request: Any) -> dict[str, Any]:
    """Return a template as the list of those who look after them shows it."""
    versions = template_versions(site, one.id)
    return {
        "id": one.id,
        "title": one.title,
        "kind": one.kind,
        "kind_title": told(KINDS[one.kind], request),
        "note": one.note,
        "services": list(one.services),
        "units": list(one.units),
        "unit_titles": [(unit(symbol) or {}).get("title", symbol) for symbol in one.units],
        "active": one.active,
        "version": versions[-1].number if versions else 0,
        "changed": iso(versions[-1].time) if versions else None,
        "changed_by": versions[-1].author_name if versions else "",
        "may_change": may_manage_template(one.units),
    }


def version_json(one: TemplateVersion) -> dict[str, Any]:
    """Return what a template said from a moment on."""
    return {
        "number": one.number,
        "time": iso(one.time),
        "author": one.author_name,
        "data": one.data,
    }
