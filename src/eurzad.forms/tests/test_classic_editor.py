"""A form edited through easyform's classic editor keeps everything that is ours."""

from .http import manager
from collective.easyform.api import get_schema
from collective.easyform.browser.fields import EasyFormFieldsView
from eurzad.forms.services.form.get import describe
from plone.schemaeditor.utils import SchemaModifiedEvent
from zope.event import notify
import pytest


def test_saving_by_the_editor_changes_only_what_was_edited(form, http_request):
    before = describe(form.fields_model, "pl")
    view = EasyFormFieldsView(form, http_request).__of__(form)
    view.schema["plot"].title = "Działka"
    notify(SchemaModifiedEvent(view))
    after = describe(form.fields_model, "pl")
    assert after["fields"]["plot"]["title"] == "Działka"
    after["fields"]["plot"]["title"] = before["fields"]["plot"]["title"]
    after["schema"]["properties"]["plot"]["title"] = before["schema"]["properties"]["plot"]["title"]
    assert {**after, "version": ""} == {**before, "version": ""}


def test_editor_does_not_lose_the_declaration(form, http_request):
    notify(SchemaModifiedEvent(EasyFormFieldsView(form, http_request).__of__(form)))
    assert get_schema(form) is not None
    assert form.definition.declaration.startswith("Oświadczam")


@pytest.mark.parametrize("path", ["", "/trees/@@edit", "/map/@@edit", "/pesel/@@edit"])
def test_editor_pages_open(site, live_form, path):
    url = f"{live_form.absolute_url()}/fields{path}"
    answer = manager(site).get(url, headers={"Accept": "text/html"})
    assert answer.status_code == 200
