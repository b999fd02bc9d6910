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
