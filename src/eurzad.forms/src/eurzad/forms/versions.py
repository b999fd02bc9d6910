"""Versions of a form: what is published has a number, a date and a name, and never changes."""

from .content import OfficeForm
from .model.check import check_finished_model
from .model.definition import FormDefinition
from .model.definition import FormField
from .model.read import read_definition
from .model.read import version_of
from .storage import forms_store
from AccessControl.PermissionRole import rolesForPermissionOn
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import fields as fields_of
from datetime import datetime
from datetime import UTC
from eurzad.core.clock import iso
from plone import api
from typing import Any
from zope.component.hooks import getSite


UNSEEN = {"line", "name"}
VIEW = "View"


class Unchanged(Exception):
    """What would be published is what is published already."""


@dataclass(frozen=True)
class FormVersion:
    """A published version. `version` is the hash of its model, `by` the id of a user or empty."""

    number: int
    version: str
    date: str
    by: str = ""
    note: str = ""

    @property
    def source(self) -> str:
        """The model, as it was published."""
        return forms_store(getSite()).models[self.version]

    @property
    def definition(self) -> FormDefinition:
        """The form as plain data."""
        return read_definition(self.source)

    def as_json(self) -> dict[str, Any]:
        """For the API."""
        return {
            "number": self.number,
            "version": self.version,
            "date": self.date,
            "by": self.by,
            "note": self.note,
        }


@dataclass(frozen=True)
class Change:
    """A field that one version has otherwise than another: added, removed or changed."""

    field: str
    title: str
    change: str

    def as_json(self) -> dict[str, str]:
        """For the API."""
        return {"field": self.field, "title": self.title, "change": self.change}


def is_shown(form: OfficeForm) -> bool:
    """Whether residents may open the form at all."""
    return "Anonymous" in rolesForPermissionOn(VIEW, form)


def show(form: OfficeForm) -> bool:
    """Let residents open a form, or hand it in where somebody else decides on that.

    Return whether they may now. Which of it happens is the workflow's and the person's right.
    """
    if not is_shown(form):
        workflow = api.portal.get_tool("portal_workflow")
        offered = [one["id"] for one in workflow.getTransitionsFor(form)]
        for transition in ("publish", "submit"):
            if transition in offered:
                api.content.transition(form, transition)
                break
    return is_shown(form)


def versions_of(form: OfficeForm) -> tuple[FormVersion, ...]:
    """All published versions, the oldest first."""
    return tuple(FormVersion(**kept) for kept in form.published_versions)


def latest_version(form: OfficeForm) -> FormVersion | None:
    """What residents are given; None when nothing was published."""
    kept = form.published_versions
    return FormVersion(**kept[-1]) if kept else None


def version_numbered(form: OfficeForm, number: int) -> FormVersion | None:
    """The version with this number."""
    return next((one for one in versions_of(form) if one.number == number), None)


def publish_form(form: OfficeForm, by: str = "", note: str = "") -> FormVersion:
    """Publish the working copy. Raises `ModelRefused` when it is not finished, `Unchanged` when it
    is what is published.
    """
    source = form.fields_model
    check_finished_model(source)
    last = latest_version(form)
    version = FormVersion(
        number=last.number + 1 if last else 1,
        version=version_of(source),
        date=iso(datetime.now(UTC)),
        by=by,
        note=note,
    )
    if last and last.version == version.version:
        raise Unchanged
    models = forms_store(getSite()).models
    if version.version not in models:
        models[version.version] = source
    form.published_versions = (*form.published_versions, version.as_json())
    return version


def changes_since(form: OfficeForm, version: str) -> list[Change]:
    """What is different in the published form from the version with this hash."""
    source = forms_store(getSite()).models.get(version)
    return [] if source is None else changes_between(read_definition(source), form.definition)


def changes_between(old: FormDefinition, new: FormDefinition) -> list[Change]:
    """What a person who filled in the old form finds different in the new one."""
    return list(_changes(old, new))


def _changes(old: FormDefinition, new: FormDefinition) -> Iterator[Change]:
    for name, field in new.fields.items():
        before = old.fields.get(name)
        if before is None:
            yield Change(name, field.title, "added")
        elif _differ(before, field):
            yield Change(name, field.title, "changed")
    for name, field in old.fields.items():
        if name not in new.fields:
            yield Change(name, field.title, "removed")


def _differ(one: FormField, other: FormField) -> bool:
    names = [field.name for field in fields_of(FormField) if field.name not in UNSEEN]
    return any(getattr(one, name) != getattr(other, name) for name in names)
