"""`@form` and what a model becomes."""

from eurzad.forms.services.form.get import describe
from plone.supermodel import loadString
from plone.supermodel import serializeSchema
import json


def test_the_reference_example_is_a_form(form):
    names = [step.id for step in form.definition.steps]
    assert names == ["applicant", "trees", "attachments"]
    assert form.definition.fields["trees"].columns[1].max == 2000


def test_description_is_json(model):
    described = json.loads(json.dumps(describe(model, "pl")))
    fields = described["fields"]
    assert fields["paid"]["type"] == "money"
    assert fields["pesel"]["show_when"] == {"==": [{"var": "applicant_kind"}, "person"]}
    assert fields["reasons"]["choices"][0] == {
        "value": "danger",
        "title": "Zagraża ludziom lub mieniu",
    }
    assert list(fields["trees"]["columns"]) == ["species", "girth"]
    assert "<strong>130 cm</strong>" in fields["about_girth"]["html"]
    assert "about_girth" not in described["schema"]["properties"]
    assert described["declaration"] == "Oświadczam, że podane dane są zgodne z prawdą."


def test_model_survives_supermodel_twice(model):
    once = serializeSchema(loadString(model).schema)
    twice = serializeSchema(loadString(once).schema)
    assert once == twice
    first, again = describe(model, "pl"), describe(once, "pl")
    assert {**first, "version": ""} == {**again, "version": ""}


def test_markup_of_a_label_is_cleaned(model, integration):
    evil = model.replace(
        "&lt;strong&gt;130 cm&lt;/strong&gt;",
        "&lt;script&gt;alert(1)&lt;/script&gt;"
        "&lt;a href='javascript:alert(1)' onclick='x'&gt;a&lt;/a&gt;",
    )
    html = describe(evil, "pl")["fields"]["about_girth"]["html"]
    assert "script" not in html
    assert "onclick" not in html
    assert "Obwód pnia" in html
