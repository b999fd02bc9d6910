"""``GET <form>/@form``: everything that a renderer needs to show the form."""

from ...content import NotPublished
from ...limits import ATTACHMENTS
from ...limits import FILE_BYTES
from ...limits import TOTAL_BYTES
from ...model.definition import FormDefinition
from ...model.definition import FormField
from ...model.definition import Step
from ...model.jsonschema import schema_of
from ...model.read import FIRST_STEP
from ...model.read import read_definition
from .service import service_summary
from dataclasses import asdict
from eurzad.core import _
from eurzad.core.services.base import JsonService
from functools import lru_cache
from typing import Any
from zope.i18n import negotiate
from zope.i18n import translate


LISTED = (
    "type",
    "title",
    "description",
    "required",
    "hint",
    "help",
    "autocomplete",
    "prefill",
    "widget",
    "format",
    "message",
    "required_when",
    "calculate",
    "valid_when",
    "min_rows",
    "max_rows",
    "show_when",
    "default",
    "min_length",
    "max_length",
    "min",
    "max",
    "max_files",
    "max_size",
    "html",
)


class FormGet(JsonService):
    """Describes the form. Anyone who may see the service card may read it."""

    def reply(self) -> dict[str, Any]:
        form = self.context
        source = form.published_model
        if source is None:
            raise NotPublished
        language = negotiate(self.request) or "pl"
        return {
            "@id": form.absolute_url(),
            "title": form.title,
            "description": form.description,
            "service": service_summary(form),
            "login_required": True,
            "limits": {
                "attachments": ATTACHMENTS,
                "file_bytes": FILE_BYTES,
                "total_bytes": TOTAL_BYTES,
            },
            "number": form.published_versions[-1]["number"],
            **describe(source, language),
        }


@lru_cache(maxsize=256)
def describe(source: str, language: str) -> dict[str, Any]:
    """The part that depends on the model and the language only."""
    return description(read_definition(source), language)


def description(definition: FormDefinition, language: str) -> dict[str, Any]:
    """A form as the renderer reads it, published or not."""
    return {
        "version": definition.version,
        "steps": [_step(step, language) for step in definition.steps],
        "schema": schema_of(definition, language),
        "fields": {
            name: describe_field(field, language) for name, field in definition.fields.items()
        },
        "order": list(definition.order),
        "declaration": declaration_of(definition, language),
        "filing": asdict(definition.filing),
    }


def declaration_of(definition: FormDefinition, language: str) -> str:
    """The sentence a person confirms by submitting."""
    return definition.declaration or translate(
        _("I declare that what I state in this application is true."), target_language=language
    )


def _step(step: Step, language: str) -> dict[str, Any]:
    title = step.title
    if step.id == FIRST_STEP and not title:
        title = translate(_("Data"), target_language=language)
    described = {
        "id": step.id,
        "title": title,
        "description": step.description,
        "fields": list(step.fields),
    }
    optional = {"help": step.help, "show_when": step.show_when}
    return described | {name: value for name, value in optional.items() if value}


def describe_field(field: FormField, language: str) -> dict[str, Any]:
    """One field as the renderer reads it; what is not set is left out, ``show_when`` never is."""
    described = {name: getattr(field, name) for name in LISTED}
    described["title"] = translate(field.title, target_language=language)
    described["hint"] = translate(field.hint, target_language=language)
    described = {
        name: value
        for name, value in described.items()
        if name == "show_when" or (value is not None and value != "")
    }
    if field.choices:
        described["choices"] = [{"value": key, "title": title} for key, title in field.choices]
    if field.columns:
        described["columns"] = {one.name: describe_field(one, language) for one in field.columns}
    if field.item:
        described["item"] = describe_field(field.item, language)
    if field.accept:
        described["accept"] = list(field.accept)
    return described
