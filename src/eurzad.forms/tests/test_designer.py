"""The endpoints of a designer: working copy, check, versions, file; who may, what is refused."""

from .answers import RIGHT
from .conftest import make_card
from .conftest import make_form
from .http import anonymous
from .http import manager
from .http import person
from .http import resident
from .models import build
from .test_definitions import EVERYTHING
from .test_easyform_attacks import FIELD
from .test_easyform_attacks import model_with
from .test_easyform_attacks import TALES
from eurzad.forms.model.read import read_definition
from plone import api
import pytest
import sys
import transaction


FORM = "/drzewa/wniosek"
NEW = {"name": "extra", "type": "text", "title": "Nowe pole", "required": False}
XML = {"Content-Type": "application/xml"}
ASKED = [
    ("GET", "@form-definition", None),
    ("PUT", "@form-definition", {}),
    ("POST", "@form-check", {"definition": EVERYTHING}),
    ("GET", "@form-versions", None),
    ("GET", "@form-versions/1", None),
    ("POST", "@form-versions", {}),
    ("GET", "@form-file", None),
    ("POST", "@form-file", None),
]


@pytest.fixture
def designer(site, live_form):
    """Someone who may edit the form, and not expressions."""
    client = person(site, "redaktorka")
    with api.env.adopt_roles(["Manager"]):
        live_form.manage_setLocalRoles("redaktorka", ["Editor", "Contributor"])
        live_form.reindexObjectSecurity()
    transaction.commit()
    return client


def edited(client, change):
    """Save the working copy with a change of its definition."""
    copy = client.get(f"{FORM}/@form-definition").json()
    change(copy["definition"])
    body = {"definition": copy["definition"], "version": copy["version"]}
    return client("PUT", f"{FORM}/@form-definition", json=body)


def with_a_new_field(definition):
    definition["pages"][0]["fields"].append(NEW)


@pytest.mark.parametrize(("method", "name", "body"), ASKED)
def test_visitors_and_residents_design_nothing(site, live_form, anna, method, name, body):
    before = live_form.fields_model
    assert anonymous(site)(method, f"{FORM}/{name}", json=body).status_code == 401
    assert anna(method, f"{FORM}/{name}", json=body).status_code in {401, 403}
    assert site.drzewa.wniosek.fields_model == before


def test_what_is_saved_is_the_working_copy_and_residents_see_what_is_published(site, designer):
    answer = edited(designer, with_a_new_field)
    assert answer.status_code == 200
    assert answer.json()["changed"] is True
    assert answer.json()["unfinished"] == []
    assert "extra" not in anonymous(site).get(f"{FORM}/@form").json()["fields"]
    published = designer.post(f"{FORM}/@form-versions", {"note": "Nowe pole"})
    assert published.status_code == 201
    assert published.json()["number"] == 2
    shown = anonymous(site).get(f"{FORM}/@form").json()
    assert shown["fields"]["extra"]["title"] == "Nowe pole"
    assert (shown["number"], shown["version"]) == (2, published.json()["version"])


def test_two_designers_do_not_overwrite_each_other(designer):
    copy = designer.get(f"{FORM}/@form-definition").json()
    assert edited(designer, with_a_new_field).status_code == 200
    body = {"definition": copy["definition"], "version": copy["version"]}
    answer = designer("PUT", f"{FORM}/@form-definition", json=body)
    assert (answer.status_code, answer.json()["error"]["type"]) == (409, "EditedByAnother")


def test_a_wrong_field_is_named(site, designer):
    before = site.drzewa.wniosek.fields_model

    def break_it(definition):
        definition["pages"][0]["fields"][0]["default"] = "nobody"

    answer = edited(designer, break_it)
    assert answer.status_code == 400
    assert answer.json()["error"]["fields"] == [
        {
            "field": "applicant_kind",
            "message": "Wartość domyślna nie jest jedną z odpowiedzi.",
        }
    ]
    assert site.drzewa.wniosek.fields_model == before


@pytest.mark.parametrize("definition", [None, 1, {"pages": 1}, {"pages": [{"id": "x y"}]}])
def test_what_is_no_form_is_refused(designer, definition):
    version = designer.get(f"{FORM}/@form-definition").json()["version"]
    body = {"definition": definition, "version": version}
    assert designer("PUT", f"{FORM}/@form-definition", json=body).status_code == 400


def test_an_unfinished_form_is_saved_and_not_published(site, designer):
    def begin_a_choice(definition):
        field = {"name": "colour", "type": "choice", "title": "Kolor", "choices": []}
        definition["pages"][0]["fields"].append(field)

    answer = edited(designer, begin_a_choice)
    assert [one["field"] for one in answer.json()["unfinished"]] == ["colour"]
    refused = designer.post(f"{FORM}/@form-versions", {})
    assert refused.status_code == 400
    assert refused.json()["error"]["fields"][0]["field"] == "colour"
    assert len(site.drzewa.wniosek.published_versions) == 1


def test_the_same_is_not_published_twice(designer):
    answer = designer.post(f"{FORM}/@form-versions", {})
    assert (answer.status_code, answer.json()["error"]["type"]) == (409, "Unchanged")


def test_a_check_shows_the_form_and_saves_nothing(site, designer):
    before = site.drzewa.wniosek.fields_model
    answer = designer.post(f"{FORM}/@form-check", {"definition": EVERYTHING}).json()
    assert answer["verdict"] == "accepted"
    assert answer["form"]["fields"]["who"]["columns"]["first_name"]["title"] == "Imię"
    assert "fee" in answer["schema"]["properties"]
    assert site.drzewa.wniosek.fields_model == before


def test_a_check_of_a_model_names_line_and_field(designer):
    model = build.model(build.field("zope.schema.Password"))
    answer = designer.post(f"{FORM}/@form-check", {"model": model}).json()
    assert answer["verdict"] == "refused"
    assert (answer["reasons"][0]["line"], answer["reasons"][0]["field"]) == (13, "f")
    assert "hasło" in answer["reasons"][0]["reason"]


@pytest.mark.parametrize("body", [{"model": 1}, {"definition": 1}, {}])
def test_a_check_of_nothing_is_an_error(designer, body):
    assert designer.post(f"{FORM}/@form-check", body).status_code == 400


def test_versions_stay_as_they_were_published(site, live_form, designer, model):
    edited(designer, with_a_new_field)
    designer.post(f"{FORM}/@form-versions", {"note": "Druga"})
    items = designer.get(f"{FORM}/@form-versions").json()["items"]
    assert [(one["number"], one["by"], one["note"]) for one in items] == [
        (2, "redaktorka", "Druga"),
        (1, "", ""),
    ]
    first = designer.get(f"{FORM}/@form-versions/1").json()
    assert first["changes"] == []
    assert "extra" not in first["form"]["fields"]
    second = designer.get(f"{FORM}/@form-versions/2").json()
    assert second["changes"] == [{"field": "extra", "title": "Nowe pole", "change": "added"}]
    assert designer.get(f"{FORM}/@form-file/1").text == model


@pytest.mark.parametrize("path", ["@form-versions/3", "@form-versions/x", "@form-versions/1/2"])
def test_a_version_that_is_not_there(designer, path):
    assert designer.get(f"{FORM}/{path}").status_code == 404


@pytest.mark.parametrize("path", ["@form-file/3", "@form-file/٣", "@form-file/1/2"])
def test_a_file_that_is_not_there(designer, path):
    assert designer.get(f"{FORM}/{path}").status_code == 404


@pytest.mark.parametrize("note", [1, "x" * 501])
def test_a_note_is_a_short_text(designer, note):
    edited(designer, with_a_new_field)
    assert designer.post(f"{FORM}/@form-versions", {"note": note}).status_code == 400


def test_a_file_goes_out_and_comes_into_another_form(site, designer):
    file = designer.get(f"{FORM}/@form-file")
    assert file.headers["Content-Type"].startswith("application/xml")
    assert file.headers["Content-Disposition"] == 'attachment; filename="wniosek.xml"'
    with api.env.adopt_roles(["Manager"]):
        other = make_form(site.drzewa, model_with(FIELD), "drugi")
        other.manage_setLocalRoles("redaktorka", ["Editor"])
    transaction.commit()
    answer = designer("POST", "/drzewa/drugi/@form-file", data=file.content, headers=XML)
    assert answer.status_code == 200
    assert site.drzewa.drugi.fields_model == file.text


ROADS = {
    "expression": TALES,
    "based on a module": model_with(FIELD, '<schema based-on="antigravity.Schema">'),
    "widget": model_with(
        FIELD.replace(
            "<field ",
            '<field xmlns:form="http://namespaces.plone.org/supermodel/form" '
            'form:widget="antigravity.Widget" ',
        )
    ),
}


@pytest.mark.parametrize("source", ROADS.values(), ids=ROADS.keys())
def test_a_file_brings_no_code_in(site, designer, source):
    before = site.drzewa.wniosek.fields_model
    answer = designer("POST", f"{FORM}/@form-file", data=source.encode(), headers=XML)
    assert answer.status_code == 400
    assert answer.json()["error"]["fields"][0]["message"].startswith("Wiersz ")
    assert site.drzewa.wniosek.fields_model == before
    assert "antigravity" not in sys.modules


@pytest.mark.parametrize("editor", ["fields", "actions"])
@pytest.mark.parametrize("source", ROADS.values(), ids=ROADS.keys())
def test_the_classic_editor_of_the_xml_brings_no_code_in(site, designer, source, editor):
    html = {"Accept": "text/html"}
    url = f"{FORM}/{editor}/@@modeleditor"
    page = designer.get(url, headers=html)
    token = page.text.split('name="_authenticator" value="')[1].split('"')[0]
    fields = {"source": source, "form.button.save": "1", "_authenticator": token}
    answer = designer("POST", url, data=fields, headers=html)
    assert answer.status_code == 200
    assert "antigravity" not in sys.modules
    assert "antigravity" not in site.drzewa.wniosek.fields_model
    assert "python:" not in site.drzewa.wniosek.fields_model
    assert "antigravity" not in site.drzewa.wniosek.actions_model


@pytest.mark.parametrize("data", [b"", b"\xff\xfe", b"<a/>", b"x" * 300_000])
def test_a_file_that_is_no_form_is_refused(site, designer, data):
    answer = designer("POST", f"{FORM}/@form-file", data=data, headers=XML)
    assert answer.status_code in {400, 413}


def test_a_form_that_nobody_published_is_not_there_for_residents(site, anna):
    with api.env.adopt_roles(["Manager"]):
        form = api.content.create(site.drzewa, "EasyForm", "nowy", title="Nowy")
        form.fields_model = model_with(FIELD)
    transaction.commit()
    assert anna.get("/drzewa/nowy/@form").status_code == 404
    assert anna.post("/drzewa/nowy/@drafts", {"answers": {}}).status_code == 404
    assert anna.post("/drzewa/nowy/@validate", {"answers": {}}).status_code == 404
    body = {"token": "A" * 43, "answers": {"a": "x"}, "version": "x"}
    assert anna.post("/drzewa/nowy/@submit", body).status_code == 404


def test_a_form_knows_whether_it_was_changed_since_it_was_published(site, live_form, model):
    assert not live_form.unpublished
    with api.env.adopt_roles(["Manager"]):
        live_form.fields_model = model.replace("Gatunek", "Gatunki")
    assert live_form.unpublished


def test_a_copy_of_a_form_is_not_published(site, live_form):
    with api.env.adopt_roles(["Manager"]):
        copy = api.content.copy(live_form, make_folder(site), id="kopia")
    assert copy.published_versions == ()
    assert copy.fields_model == live_form.fields_model


def make_folder(site):
    return api.content.create(site, "Folder", "kopie")


def test_a_draft_is_told_what_changed_since(site, designer):
    anna = resident(site, "ania")
    draft = anna.post(f"{FORM}/@drafts", {"answers": RIGHT}).json()
    assert draft["outdated"] is False
    old = draft["version"]

    def change(definition):
        fields = definition["pages"][0]["fields"]
        fields[1]["title"] = "Imię lub imiona"
        fields.append(NEW)
        del definition["pages"][1]["fields"][-1]

    edited(designer, change)
    published = designer.post(f"{FORM}/@form-versions", {}).json()
    found = anna.get(f"/@drafts/{draft['id']}").json()
    assert (found["outdated"], found["version"]) == (True, old)
    assert sorted((one["field"], one["change"]) for one in found["changes"]) == [
        ("explanation", "removed"),
        ("extra", "added"),
        ("first_name", "changed"),
    ]
    body = {"answers": RIGHT, "version": published["version"]}
    assert anna.patch(f"/@drafts/{draft['id']}", body).status_code == 200
    assert anna.get(f"/@drafts/{draft['id']}").json()["outdated"] is False
    wrong = anna.patch(f"/@drafts/{draft['id']}", {"answers": {}, "version": "sha256:x"})
    assert wrong.status_code == 400


def test_what_is_published_can_be_read_for_ever(site, live_form, designer, model):
    first = live_form.published_versions[0]["version"]
    edited(designer, with_a_new_field)
    designer.post(f"{FORM}/@form-versions", {})
    transaction.begin()
    from eurzad.forms.versions import version_numbered

    version = version_numbered(site.drzewa.wniosek, 1)
    assert (version.version, version.source) == (first, model)
    assert version.definition == read_definition(model)


def test_the_manager_edits_too(site, live_form):
    assert edited(manager(site), with_a_new_field).status_code == 200


def test_a_card_makes_no_exception_for_the_manager(site, live_form):
    answer = manager(site)("POST", f"{FORM}/@form-file", data=TALES.encode(), headers=XML)
    assert answer.status_code == 400


def test_a_card_is_needed_only_for_residents(site):
    make_card(site)
    with api.env.adopt_roles(["Manager"]):
        form = make_form(site.drzewa, model_with(FIELD), "inny")
    assert form.definition.fields["a"].title == "A"
