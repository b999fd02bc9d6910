"""A form edited through easyform's classic editor keeps everything that is ours."""

from .http import manager
from collective.easyform.api import get_schema
from collective.easyform.browser.fields import EasyFormFieldsView
from eurzad.forms.model.describe import definition_json
from eurzad.forms.services.form.get import describe
from plone import api
from plone.schemaeditor.utils import SchemaModifiedEvent
from zope.event import notify
import lxml.html
import pytest
import re
import transaction


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
    assert form.working.definition.declaration.startswith("Oświadczam")


@pytest.mark.parametrize("path", ["", "/trees/@@edit", "/map/@@edit", "/pesel/@@edit"])
def test_editor_pages_open(site, live_form, path):
    url = f"{live_form.absolute_url()}/fields{path}"
    answer = manager(site).get(url, headers={"Accept": "text/html"})
    assert answer.status_code in {200, 204}


@pytest.fixture
def classic(site, live_form, model):
    """Does what an editor does in the pages of easyform: sends their forms back."""
    with api.env.adopt_roles(["Manager"]):
        live_form.fields_model = model.replace(
            '<field name="paid" type="zope.schema.Decimal"',
            '<field name="paid" type="zope.schema.Decimal" eurzad:help="H" eurzad:message="M" '
            """eurzad:calculate='{"*": [17, {"count": {"var": "trees"}}]}'""",
        ).replace(
            '<fieldset name="attachments" label="Załączniki">',
            '<fieldset name="attachments" label="Załączniki" order="7" eurzad:help="Pomoc" '
            """eurzad:showWhen='{"==": [{"var": "applicant_kind"}, "person"]}'>""",
        )
    transaction.commit()
    client = manager(site)
    html = {"Accept": "text/html"}
    fields = f"{live_form.absolute_url()}/fields"

    def classic(page, data, action=""):
        shown = client.get(f"{fields}{page}", headers=html).text
        token = re.findall(r'name="_authenticator"[^>]*value="(\w+)"', shown)[0]
        data = {**_filled_in(shown), **data, "_authenticator": token}
        answer = client("POST", f"{fields}{action or page}", data=data, headers=html)
        assert answer.status_code in {200, 204}
        assert "invalid-feedback" not in answer.text

    return classic


def _filled_in(page):
    """What the form on the page holds, as a browser would send it back."""
    form = lxml.html.fromstring(page).xpath("//form[.//*[starts-with(@name, 'form.widgets')]]")
    if not form:
        return {}
    return {name: value for name, value in form[0].form_values() if name.startswith("form.widgets")}


def definition_of(site):
    transaction.begin()
    return definition_json(site.drzewa.wniosek.working.definition)


def fields_of(definition):
    return {field["name"]: field for page in definition["pages"] for field in page["fields"]}


def test_everything_of_ours_is_there_after_an_editor_worked_in_the_classic_pages(site, classic):
    before = definition_of(site)
    classic(
        "/@@add-field",
        {
            "form.widgets.title": "Kolor",
            "form.widgets.__name__": "kolor",
            "form.widgets.factory:list": "label_choice_field",
            "form.buttons.add": "Add",
        },
    )
    assert fields_of(definition_of(site))["kolor"]["choices"] == []
    classic(
        "/kolor/@@edit",
        {"form.widgets.values": "z|Zielony\nŻółty", "form.buttons.save": "Save"},
    )
    classic(
        "/plot/@@edit",
        {"form.widgets.title": "Działka", "form.buttons.save": "Save"},
    )
    classic(
        "/@@add-field",
        {
            "form.widgets.title": "Czy?",
            "form.widgets.__name__": "czy",
            "form.widgets.factory:list": "label_boolean_field",
            "form.buttons.add": "Add",
        },
    )
    classic("/@@listing", {"pos": "1", "fieldset_index": "1"}, "/last_name/@@order")

    after = definition_of(site)
    fields = fields_of(after)
    assert fields["kolor"]["choices"] == [
        {"value": "z", "title": "Zielony"},
        {"value": "Żółty", "title": "Żółty"},
    ]
    assert fields["czy"]["widget"] == "radio"
    assert fields["plot"].pop("title") == "Działka"
    before_fields = fields_of(before)
    del before_fields["plot"]["title"]
    assert {name: fields[name] for name in before_fields} == before_fields
    assert [field["name"] for field in pages_of(after)["applicant"]["fields"]][:3] == [
        "applicant_kind",
        "last_name",
        "first_name",
    ]
    for name, page in pages_of(before).items():
        assert {**pages_of(after)[name], "fields": 0} == {**page, "fields": 0}
    assert after["declaration"] == before["declaration"]


def pages_of(definition):
    return {page["id"]: page for page in definition["pages"]}


def test_the_classic_editor_offers_what_a_form_can_have_and_nothing_else(portal):
    offered = api.portal.get_registry_record("easyform.allowedFields")
    assert "eurzad.forms.fields.Pesel" in offered
    assert "zope.schema._bootstrapfields.Password" not in offered
    assert "z3c.relationfield.schema.RelationChoice" not in offered


@pytest.mark.parametrize(
    "factory",
    [
        "label_boolean_field",
        "label_choice_field",
        "label_date_field",
        "label_datetime_field",
        "label_float_field",
        "label_integer_field",
        "label_label_field",
        "label_likert_field",
        "label_multi_choice_field",
        "label_richlabel_field",
        "label_text_field",
        "label_textline_field",
        "Address",
        "Person",
        "Point on the map",
        "Table",
        "URL",
    ],
)
def test_whatever_the_classic_editor_adds_can_be_saved(site, classic, factory):
    classic(
        "/@@add-field",
        {
            "form.widgets.title": "Nowe",
            "form.widgets.__name__": "nowe",
            "form.widgets.factory:list": factory,
            "form.buttons.add": "Add",
        },
    )
    assert "nowe" in fields_of(definition_of(site))
