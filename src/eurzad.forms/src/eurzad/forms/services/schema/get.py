"""``GET @form-schema``: the schemas of what is filed, at addresses that never change.

Of a form: ``<number>.json`` and ``<number>.xsd`` of its versions. Of the office:
``<hash>.xsd`` of any version, and the general document's ``application-1.xsd`` and ``.xslt``.
"""

from ...model.jsonschema import schema_of
from ...model.read import read_definition
from ...model.xsd import xsd_of
from ...storage import forms_store
from ...versions import versions_of
from eurzad.core import _
from eurzad.core.errors import Missing
from eurzad.core.errors import Problem
from eurzad.core.services.base import answer_for
from eurzad.core.services.base import compact
from eurzad.core.services.base import WithPath
from importlib.resources import files
from plone.restapi.services import Service
from typing import Any


GENERAL = {
    "application-1.xsd": "application/xml",
    "application-1.xslt": "application/xslt+xml",
}
ALWAYS = "public, max-age=31536000, immutable"


class SchemaService(WithPath, Service):
    """Answers with a document, or with JSON."""

    def render(self) -> bytes | str:
        self.check_permission()
        response = self.request.response
        try:
            content, content_type, caching = self.document()
        except Problem as problem:
            content = compact(answer_for(problem, self.request))
            content_type, caching = "application/json", "private, no-store"
        response.setHeader("Content-Type", content_type)
        response.setHeader("Cache-Control", caching)
        return content

    def document(self) -> tuple[bytes | str, str, str]:
        """What the address names, its media type, and how long it may be kept."""
        raise NotImplementedError


class FormSchema(SchemaService):
    """Schemas of the versions of a form."""

    def document(self) -> tuple[bytes | str, str, str]:
        if not self.path:
            return compact(self.listed()), "application/json", "private, no-store"
        number, _dot, kind = self.path[0].partition(".")
        for version in versions_of(self.context):
            if len(self.path) == 1 and str(version.number) == number:
                if kind == "xsd":
                    return xsd_of(version.definition), "application/xml", ALWAYS
                if kind == "json":
                    schema = compact(schema_of(version.definition))
                    return schema, "application/schema+json", ALWAYS
        raise no_such_schema()

    def listed(self) -> dict[str, Any]:
        """The addresses."""
        url = f"{self.context.absolute_url()}/@form-schema"
        items = [
            {
                "number": version.number,
                "version": version.version,
                "json": f"{url}/{version.number}.json",
                "xsd": f"{url}/{version.number}.xsd",
            }
            for version in reversed(versions_of(self.context))
        ]
        return {"@id": url, "items": items, "items_total": len(items)}


class OfficeSchema(SchemaService):
    """The general schema, and that of any version by its hash."""

    def document(self) -> tuple[bytes | str, str, str]:
        name = self.path[0] if len(self.path) == 1 else ""
        if name in GENERAL:
            path = files("eurzad.forms.applications") / "schema" / name
            return path.read_bytes(), GENERAL[name], ALWAYS
        digest = name.removesuffix(".xsd")
        source = forms_store(self.context).models.get(f"sha256:{digest}")
        if source is None or digest == name:
            raise no_such_schema()
        return xsd_of(read_definition(source)), "application/xml", ALWAYS


def no_such_schema() -> Missing:
    """404."""
    return Missing(_("There is no such version of this form."))
