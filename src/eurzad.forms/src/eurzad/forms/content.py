"""The content type of forms: an EasyForm that refuses models outside the vocabulary."""

from .interfaces import IOfficeForm
from .model.check import Allowed
from .model.check import check_actions_model
from .model.check import check_fields_model
from .model.check import ModelForbidden
from .model.check import ModelRefused
from .model.definition import FormDefinition
from .model.read import read_definition
from .model.read import read_model
from .model.read import Reading
from .model.source import as_text
from .storage import forms_store
from AccessControl import getSecurityManager
from Acquisition import aq_base
from Acquisition import aq_inner
from Acquisition import aq_parent
from collections.abc import Iterator
from collective.easyform.content import EasyForm
from contextlib import contextmanager
from eurzad.core import _
from eurzad.core.errors import Missing
from eurzad.core.interfaces import IService
from typing import Any
from zExceptions import BadRequest
from zExceptions import Forbidden
from zope.component.hooks import getSite
from zope.interface import implementer
from zope.lifecycleevent.interfaces import IObjectCopiedEvent
from zope.lifecycleevent.interfaces import IObjectMovedEvent


EMPTY_MODEL = """<?xml version="1.0" encoding="utf-8"?>
<model xmlns="http://namespaces.plone.org/supermodel/schema">
  <schema/>
</model>
"""


@implementer(IOfficeForm)
class OfficeForm(EasyForm):
    """Both models are properties, so that no road to saving them goes round the check."""

    in_service_card = False
    published_versions: tuple[dict[str, Any], ...] = ()

    @property
    def fields_model(self) -> str:
        """The working copy; residents are given what was published of it."""
        return getattr(aq_base(self), "_checked_fields", EMPTY_MODEL)

    @fields_model.setter
    def fields_model(self, source: str) -> None:
        with refusals_as_answers():
            source = self.checked_fields(source)
        self._checked_fields = source

    def checked_fields(self, source: str | bytes) -> str:
        """The model as it would be kept. Raises `ModelRefused` or `ModelForbidden`."""
        source = as_text(source)
        check_fields_model(source, _allowed(self))
        return source

    @property
    def actions_model(self) -> str:
        return getattr(aq_base(self), "_checked_actions", EMPTY_MODEL)

    @actions_model.setter
    def actions_model(self, source: str) -> None:
        with refusals_as_answers():
            source = self.checked_actions(source)
        self._checked_actions = source

    def checked_actions(self, source: str | bytes) -> str:
        """The model as it would be kept. Raises `ModelRefused` or `ModelForbidden`."""
        source = as_text(source)
        check_actions_model(source, _allowed(self))
        return source

    @property
    def working(self) -> Reading:
        """The working copy as plain data, and what is not finished about it."""
        return read_model(self.fields_model)

    @property
    def unpublished(self) -> bool:
        """Whether the working copy is something else than what is published."""
        return self.published_model != self.fields_model

    @property
    def published_model(self) -> str | None:
        """The model that residents are given; None when nothing was published."""
        if not self.published_versions:
            return None
        return forms_store(getSite()).models[self.published_versions[-1]["version"]]

    @property
    def definition(self) -> FormDefinition:
        """The published form as plain data. Raises `NotPublished`."""
        source = self.published_model
        if source is None:
            raise NotPublished
        return read_definition(source)


class NotPublished(Missing):
    """Nobody can fill in a form that was never published: 404."""

    def __init__(self, message: Any = None, fields: Any = None) -> None:
        super().__init__(message or _("This form has not been published yet."), fields)


def service_of(form: OfficeForm) -> IService | None:
    """The service whose card the form lies in; None elsewhere."""
    return IService(aq_parent(aq_inner(form)), None)


@contextmanager
def refusals_as_answers() -> Iterator[None]:
    """Answer 400 or 403 instead of 500 when a model is refused."""
    try:
        yield
    except ModelRefused as error:
        raise BadRequest(str(error)) from error
    except ModelForbidden as error:
        raise Forbidden(str(error)) from error


def check_placed_form(form: OfficeForm, event: IObjectMovedEvent) -> None:
    """A form that comes to lie in a service card obeys the card's stricter rules at once."""
    if event.newParent is None or event.object is not form:
        return
    form.in_service_card = service_of(form) is not None
    if form.in_service_card:
        with refusals_as_answers():
            check_fields_model(form.fields_model, _nothing)
            check_actions_model(form.actions_model, _nothing)


def forget_versions(form: OfficeForm, event: IObjectCopiedEvent) -> None:
    """A copy of a form is a form of its own, which nobody published yet."""
    form.published_versions = ()


def _allowed(form: OfficeForm) -> Allowed:
    """What the user may save. A property setter sees no acquisition, so rights are those on the
    site.
    """
    if form.in_service_card:
        return _nothing
    return lambda permission: bool(getSecurityManager().checkPermission(permission, getSite()))


def _nothing(permission: str) -> bool:
    return False
