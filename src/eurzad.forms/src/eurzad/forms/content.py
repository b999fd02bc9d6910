"""The content type of forms: an EasyForm that refuses models outside the vocabulary."""

from .interfaces import IOfficeForm
from .model.check import Allowed
from .model.check import check_actions_model
from .model.check import check_fields_model
from .model.check import ModelForbidden
from .model.check import ModelRefused
from .model.definition import FormDefinition
from .model.read import read_definition
from .storage import forms_store
from AccessControl import getSecurityManager
from Acquisition import aq_base
from Acquisition import aq_inner
from Acquisition import aq_parent
from collections.abc import Iterator
from collective.easyform.content import EasyForm
from contextlib import contextmanager
from eurzad.core.interfaces import IService
from zExceptions import BadRequest
from zExceptions import Forbidden
from zope.component.hooks import getSite
from zope.interface import implementer
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

    @property
    def fields_model(self) -> str:
        return getattr(aq_base(self), "_checked_fields", EMPTY_MODEL)

    @fields_model.setter
    def fields_model(self, source: str) -> None:
        with refusals_as_answers():
            source = _text(source)
            check_fields_model(source, _allowed(self))
            definition = read_definition(source)
        self._checked_fields = source
        if self.in_service_card:
            keep_published_model(definition.version, source)

    @property
    def actions_model(self) -> str:
        return getattr(aq_base(self), "_checked_actions", EMPTY_MODEL)

    @actions_model.setter
    def actions_model(self, source: str) -> None:
        with refusals_as_answers():
            source = _text(source)
            check_actions_model(source, _allowed(self))
        self._checked_actions = source

    @property
    def definition(self) -> FormDefinition:
        """The form as plain data."""
        return read_definition(self.fields_model)


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
        keep_published_model(form.definition.version, form.fields_model)


def keep_published_model(version: str, source: str) -> None:
    """Versions of a published form are only ever added to: applications filed by them stay
    readable.
    """
    models = forms_store(getSite()).models
    if version not in models:
        models[version] = source


def _allowed(form: OfficeForm) -> Allowed:
    """What the user may save. A property setter sees no acquisition, so rights are those on the
    site.
    """
    if form.in_service_card:
        return _nothing
    return lambda permission: bool(getSecurityManager().checkPermission(permission, getSite()))


def _nothing(permission: str) -> bool:
    return False


def _text(source: str | bytes) -> str:
    if not isinstance(source, bytes):
        return source
    try:
        return source.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ModelRefused("A model is UTF-8 text.") from error
