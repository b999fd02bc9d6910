"""Attacks on easyform that were shown to work on a stock installation; each has to fail here."""

from .conftest import make_card
from .conftest import make_form
from .http import anonymous
from .http import manager
from .http import person
from plone import api
import pytest
import requests
import transaction


def model_with(field: str, schema: str = "<schema>") -> str:
    """A model with one more or less harmless field."""
    return f"""<model xmlns="http://namespaces.plone.org/supermodel/schema"
      xmlns:easyform="http://namespaces.plone.org/supermodel/easyform"
      xmlns:eurzad="urn:eurzad:forms:1">{schema}{field}</schema></model>"""


SCRIPT = model_with(
    """<field name="script" type="collective.easyform.actions.CustomScript">
      <title>Script</title><ProxyRole>Manager</ProxyRole>
      <ScriptBody>container.portal_properties</ScriptBody></field>"""
)
MAILER = model_with(
    """<field name="mailer" type="collective.easyform.actions.Mailer"><title>M</title>
      <recipientOverride>python:"x@example.org"</recipientOverride></field>"""
)
SAVER = model_with(
    """<field name="saver" type="collective.easyform.actions.SaveData"><title>S</title></field>"""
)
TALES = model_with(
    """<field name="a" type="zope.schema.TextLine" easyform:TDefault="python:context.getId()">
      <title>A</title></field>"""
)
FIELD = '<field name="a" type="zope.schema.TextLine"><title>A</title></field>'
LAUGHS = """<?xml version="1.0"?><!DOCTYPE model [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>
<model xmlns="http://namespaces.plone.org/supermodel/schema"><schema>
<field name="a" type="zope.schema.TextLine"><title>&b;</title></field></schema></model>"""
XXE = """<?xml version="1.0"?><!DOCTYPE model [<!ENTITY x SYSTEM "file:///etc/passwd">]>
<model xmlns="http://namespaces.plone.org/supermodel/schema"><schema>
<field name="a" type="zope.schema.TextLine"><title>&x;</title></field></schema></model>"""

REFUSED_FIELDS = {
    "based-on import": model_with("", '<schema based-on="antigravity.Schema">'),
    "invariant import": model_with("<invariant>antigravity.check</invariant>"),
    "default factory": model_with(
        '<field name="a" type="zope.schema.TextLine"><title>A</title>'
        "<defaultFactory>os.getcwd</defaultFactory></field>"
    ),
    "object schema": model_with(
        '<field name="a" type="zope.schema.Object"><title>A</title>'
        "<schema>antigravity.Schema</schema></field>"
    ),
    "named vocabulary": model_with(
        '<field name="a" type="zope.schema.Choice"><title>A</title>'
        "<vocabulary>plone.app.vocabularies.Users</vocabulary></field>"
    ),
    "source": model_with(
        '<field name="a" type="zope.schema.Choice"><title>A</title>'
        "<source>os.environ</source></field>"
    ),
    "password": model_with('<field name="a" type="zope.schema.Password"><title>A</title></field>'),
    "entities": LAUGHS,
    "external entity": XXE,
    "processing instruction": "<?php x ?>" + model_with(FIELD),
    "two schemas": model_with(FIELD + "</schema><schema>"),
    "named schema": model_with(FIELD, '<schema name="other">'),
    "foreign attribute": model_with(FIELD, '<schema xmlns:x="urn:x" x:y="z">'),
    "form widget": model_with(FIELD.replace("<field ", '<field xmlns:x="urn:x" x:widget="os" ')),
    "not XML": "<model",
    "too big": model_with(FIELD + " " * 300_000),
    "other encoding": '<?xml version="1.0" encoding="utf-7"?>' + model_with(FIELD),
    "same name twice": model_with(FIELD + FIELD),
    "reserved name": model_with(FIELD.replace('"a"', '"token"')),
    "rule that is no rule": model_with(
        FIELD.replace("<field ", "<field eurzad:showWhen='{\"log\": 1}' ")
    ),
}


@pytest.fixture
def contributor(site):
    """Someone who may add and edit forms in a folder, and no more."""
    client = person(site, "redaktor")
    with api.env.adopt_roles(["Manager"]):
        folder = api.content.create(site, "Folder", "redakcja")
        folder.manage_setLocalRoles("redaktor", ["Contributor", "Editor", "Owner"])
        make_form(folder, model_with(FIELD), "formularz")
    transaction.commit()
    return client


@pytest.mark.parametrize("actions", [SCRIPT, MAILER, SAVER], ids=["script", "mailer", "saver"])
def test_contributor_cannot_patch_an_action_in(site, contributor, actions):
    answer = contributor.patch("/redakcja/formularz", {"actions_model": actions})
    assert answer.status_code in {401, 403}
    assert "Script" not in site.redakcja.formularz.actions_model


def test_contributor_cannot_post_a_form_with_a_script(site, contributor):
    answer = contributor.post(
        "/redakcja", {"@type": "EasyForm", "title": "X", "actions_model": SCRIPT}
    )
    assert answer.status_code in {401, 403}
    assert site.redakcja.objectIds() == ["formularz"]


def test_contributor_cannot_save_a_tales_default(site, contributor):
    answer = contributor.patch("/redakcja/formularz", {"fields_model": TALES})
    assert answer.status_code in {401, 403}
    assert "TDefault" not in site.redakcja.formularz.fields_model


def test_contributor_can_post_a_plain_form(site, contributor):
    """easyform answers 500 to this, because of its default mailer."""
    answer = contributor.post(
        "/redakcja", {"@type": "EasyForm", "title": "Y", "fields_model": model_with(FIELD)}
    )
    assert answer.status_code == 201
    assert "mailer" not in site.redakcja[answer.json()["id"]].actions_model


@pytest.mark.parametrize("model_xml", REFUSED_FIELDS.values(), ids=REFUSED_FIELDS.keys())
def test_nobody_can_patch_a_model_outside_the_vocabulary(site, live_form, model_xml):
    before = live_form.fields_model
    answer = manager(site).patch("/drzewa/wniosek", {"fields_model": model_xml})
    assert answer.status_code == 400
    assert site.drzewa.wniosek.fields_model == before


@pytest.mark.parametrize("name", ["fields_model", "actions_model"])
def test_manager_cannot_put_expressions_into_a_service_card(site, live_form, name):
    source = {"fields_model": TALES, "actions_model": SCRIPT}[name]
    answer = manager(site).patch("/drzewa/wniosek", {name: source})
    assert answer.status_code == 403
    assert "python" not in getattr(site.drzewa.wniosek, name)


def test_form_with_a_script_cannot_be_moved_into_a_service_card(portal):
    with api.env.adopt_roles(["Manager"]):
        folder = api.content.create(portal, "Folder", "warsztat")
        form = make_form(folder, model_with(FIELD), "skrypt")
        form.actions_model = SCRIPT
        card = make_card(portal)
        with pytest.raises(Exception, match="may not save an action"):
            api.content.move(form, card)


def test_saved_data_cannot_be_written_through_rest(site, live_form):
    answer = manager(site).patch("/drzewa/wniosek", {"savedDataStorage": {"x": {"1": {"a": 1}}}})
    assert answer.status_code == 204
    assert "savedDataStorage" not in manager(site).get("/drzewa/wniosek").json()


CLASSIC = (
    "@@embedded",
    "@@z3cform_validate_field",
    "@@get_save_data_adapters",
    "@@saveddata",
    "@@export-easyform",
    "@@import-easyform",
    "@@easyform-export",
    "@@validate_file",
    "@@load",
    "fields",
    "actions",
    "fields/@@listing",
    "fields/@@modeleditor",
    "actions/@@listing",
    "actions/@@modeleditor",
    "actions/mailer/@@data",
    "++widget++form.widgets.first_name/@@ploneform-render-widget",
    "@@view/++widget++first_name",
)


@pytest.mark.parametrize("path", CLASSIC)
def test_classic_page_of_easyform_gives_a_visitor_nothing(site, live_form, path):
    answer = requests.get(
        f"{live_form.absolute_url()}/{path}",
        headers={"Accept": "text/html"},
        allow_redirects=False,
        timeout=30,
    )
    assert answer.status_code in {302, 401, 403, 404}
    assert "supermodel" not in answer.text


@pytest.mark.parametrize("path", ["", "/view", "/@@view", "/@@embedded"])
def test_classic_post_runs_no_actions(site, model, path):
    """Even a form outside a card that a manager gave an action."""
    with api.env.adopt_roles(["Manager"]):
        folder = api.content.create(site, "Folder", "stare")
        form = make_form(folder, model_with(FIELD), "skrypt")
        form.actions_model = model_with(
            """<field name="script" type="collective.easyform.actions.CustomScript">
            <title>S</title><ProxyRole>Manager</ProxyRole>
            <ScriptBody>context.setTitle("broken into")</ScriptBody></field>"""
        )
    transaction.commit()
    answer = requests.post(
        f"{form.absolute_url()}{path}",
        data={"form.widgets.a": "x", "form.buttons.submit": "Submit"},
        headers={"Accept": "text/html"},
        allow_redirects=False,
        timeout=30,
    )
    assert answer.status_code in {302, 401, 403, 404, 405}
    transaction.begin()
    assert site.stare.skrypt.title == "Wniosek"


def test_visitor_cannot_post_a_form(site, live_form):
    answer = anonymous(site).post("/drzewa", {"@type": "EasyForm", "title": "X"})
    assert answer.status_code == 401
