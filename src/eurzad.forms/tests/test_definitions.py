"""Forms as the JSON of a designer: into a model and back."""

from .conftest import DATA
from .models import build
from .models.accepted import FIELDS
from eurzad.forms.model.definition import FormField
from eurzad.forms.model.describe import definition_json
from eurzad.forms.model.read import read_model
from eurzad.forms.model.write import KEYS
from eurzad.forms.model.write import OWN_KEYS
from eurzad.forms.model.write import TYPES
from eurzad.forms.model.write import write_model
from eurzad.forms.model.write import WrongDefinition
from eurzad.forms.services.form.get import description
from plone.supermodel import loadString
from plone.supermodel import serializeSchema
from typing import Any
import json
import os
import pytest


RECORDED = DATA / "every-form.json"
EVERYTHING: dict[str, Any] = {
    "declaration": "Oświadczam, że to prawda.",
    "filing": {"signing": "identity", "signatories": "optional", "in_turn": True},
    "pages": [
        {
            "id": "start",
            "title": "",
            "fields": [
                {
                    "name": "kind",
                    "type": "choice",
                    "title": "Kto",
                    "widget": "select",
                    "choices": [
                        {"value": "person", "title": "Osoba"},
                        {"value": "company", "title": "Firma"},
                    ],
                    "default": "person",
                },
                {"name": "about", "type": "richlabel", "title": "Uwaga", "html": "<p>Tekst</p>"},
            ],
        },
        {
            "id": "dane",
            "title": "Dane",
            "description": "Kto składa.",
            "help": "Dłuższe wyjaśnienie.",
            "show_when": {"!=": [{"var": "kind"}, "nobody"]},
            "fields": [
                {
                    "name": "who",
                    "type": "person",
                    "title": "Osoba",
                    "party": "applicant",
                    "show_when": {"==": [{"var": "kind"}, "person"]},
                    "parts": ["first_name", "last_name", "pesel?", "phone!"],
                },
                {"name": "company", "type": "company", "title": "Firma", "required": False},
                {"name": "home", "type": "address", "title": "Adres", "prefill": "address"},
                {"name": "place", "type": "point", "title": "Miejsce", "required": False},
                {
                    "name": "phones",
                    "type": "lines",
                    "title": "Telefony",
                    "max_length": 3,
                    "item": {"type": "phone"},
                },
                {
                    "name": "line",
                    "type": "text",
                    "title": "Wiersz",
                    "description": "Opis",
                    "hint": "np. tak",
                    "help": "Pomoc",
                    "autocomplete": "name",
                    "format": "no_links",
                    "message": "Popraw to.",
                    "default": "x",
                    "required_when": {"var": "kind"},
                    "valid_when": {"!=": [{"var": "line"}, "y"]},
                    "min_length": 1,
                    "max_length": 20,
                    "required": False,
                    "in_title": True,
                },
                {"name": "ascii", "type": "textarea", "title": "ASCII", "format": "ascii"},
                {
                    "name": "reasons",
                    "type": "multichoice",
                    "title": "Powody",
                    "widget": "checkboxes",
                    "default": ["ż"],
                    "max_length": 2,
                    "choices": [
                        {"value": "ż", "title": "ż"},
                        {"value": "ć", "title": "ć"},
                    ],
                },
                {
                    "name": "map",
                    "type": "files",
                    "title": "Mapa",
                    "accept": ["application/pdf"],
                    "max_files": 2,
                    "max_size": 1000000,
                },
                {
                    "name": "trees",
                    "type": "group",
                    "title": "Drzewa",
                    "min_rows": 1,
                    "max_rows": 5,
                    "columns": [
                        {"name": "girth", "type": "integer", "title": "Obwód", "min": 1},
                        {
                            "name": "double",
                            "type": "decimal",
                            "title": "Dwa",
                            "required": False,
                            "calculate": {"*": [2, {"var": "girth"}]},
                        },
                    ],
                },
                {
                    "name": "fee",
                    "type": "money",
                    "title": "Opłata",
                    "min": 0.5,
                    "calculate": {"sum": [{"var": "trees"}, "double"]},
                },
                {"name": "agreed", "type": "boolean", "title": "Zgoda"},
                {"name": "yes", "type": "boolean", "title": "Czy", "widget": "radio"},
                {"name": "day", "type": "date", "title": "Dzień", "min": "2026-01-01"},
                {
                    "name": "moment",
                    "type": "datetime",
                    "title": "Chwila",
                    "max": "2026-12-31T12:30",
                },
                {"name": "hour", "type": "time", "title": "Godzina", "default": "12:30"},
                {
                    "name": "rating",
                    "type": "likert",
                    "title": "Ocena",
                    "questions": ["Szybko?", "Miło?"],
                    "answers": ["tak", "nie"],
                },
                *(
                    {"name": f"a_{kind}", "type": kind, "title": kind}
                    for kind in (
                        "email",
                        "url",
                        "phone",
                        "pesel",
                        "nip",
                        "regon",
                        "krs",
                        "postal_code",
                        "iban",
                        "plot",
                    )
                ),
            ],
        },
    ],
}


def there_and_back(definition):
    reading = read_model(write_model(definition))
    assert reading.reasons == ()
    return definition_json(reading.definition)


def test_a_form_that_uses_everything_comes_back_as_it_was():
    used = {field["type"] for page in EVERYTHING["pages"] for field in page["fields"]}
    assert used | {"integer", "decimal"} == set(TYPES)
    assert there_and_back(EVERYTHING) == EVERYTHING


def test_it_comes_back_as_it_was_through_supermodel_too(integration):
    model = serializeSchema(loadString(write_model(EVERYTHING)).schema)
    assert definition_json(read_model(model).definition) == EVERYTHING


@pytest.mark.parametrize(("field", "_expected"), FIELDS.values(), ids=FIELDS.keys())
def test_a_form_of_easyform_can_be_edited(field, _expected):
    definition = definition_json(read_model(build.model(field)).definition)
    again = there_and_back(definition)
    assert again == definition


def test_what_a_field_says_is_in_the_json():
    told = {"line", "columns", "item", *KEYS}
    for keys in OWN_KEYS.values():
        told |= keys
    assert set(FormField.__dataclass_fields__) <= told


def wrong(**field: Any) -> dict[str, Any]:
    return {"pages": [{"id": "a", "fields": [{"name": "f", "type": "text", "title": "T"} | field]}]}


SHAPES = {
    "text": ("x", ""),
    "list": ([], ""),
    "unknown key": ({"colour": 1}, ""),
    "pages that are none": ({"pages": 1}, "pages"),
    "page that is none": ({"pages": [1]}, "pages.0"),
    "fields that are none": ({"pages": [{"id": "a", "fields": 1}]}, "pages.0"),
    "field that is none": ({"pages": [{"id": "a", "fields": [1]}]}, "pages.0"),
    "field without a type": ({"pages": [{"id": "a", "fields": [{"name": "f"}]}]}, "f"),
    "type of another kind": (wrong(type=["text"]), "f"),
    "unknown type": (wrong(type="colour"), "f"),
    "unknown setting": (wrong(colour="red"), "f"),
    "setting of another type": (wrong(columns=[]), "f"),
    "number for a title": (wrong(title=1), "f"),
    "control characters": (wrong(title="a\x00b"), "f"),
    "lone surrogate": (wrong(title="a\ud800b"), "f"),
    "required perhaps": (wrong(required="maybe"), "f"),
    "length in words": (wrong(max_length="ten"), "f"),
    "rule that is not JSON": (wrong(show_when=float("nan")), "f"),
    "choices that are none": (wrong(type="choice", choices=1), "f"),
    "choice that is none": (wrong(type="choice", choices=[1]), "f"),
    "item that is none": (wrong(type="lines", item=1), "f"),
    "column that is none": (wrong(type="group", columns=[1]), "f"),
    "unknown format": (wrong(format="yen"), "f"),
}


@pytest.mark.parametrize(("definition", "field"), SHAPES.values(), ids=SHAPES.keys())
def test_a_wrong_shape_is_named(definition, field):
    with pytest.raises(WrongDefinition) as caught:
        write_model(definition)
    assert caught.value.errors[0].field == field


SENSELESS = {
    "bad name": wrong(name="a b"),
    "no title": wrong(title=""),
    "rule outside the subset": wrong(show_when={"log": 1}),
    "rule about nothing": wrong(show_when={"var": "g"}),
    "default that is no number": wrong(type="integer", default="x"),
    "markup in an attribute": wrong(widget="<b>"),
}


@pytest.mark.parametrize("definition", SENSELESS.values(), ids=SENSELESS.keys())
def test_what_makes_no_sense_is_refused_by_the_reader(definition):
    assert read_model(write_model(definition)).reasons


def test_markup_is_text():
    model = write_model(wrong(title='</title><invariant>os.getcwd</invariant>"&lt;'))
    title = read_model(model).definition.fields["f"].title
    assert title == '</title><invariant>os.getcwd</invariant>"&lt;'


def test_definition_is_json():
    assert json.loads(json.dumps(EVERYTHING)) == EVERYTHING


def test_the_front_end_shows_the_same_form_in_its_tests(integration):
    """The renderer's tests fill in this description of the form that uses everything."""
    definition = read_model(write_model(EVERYTHING)).definition
    described = json.loads(json.dumps(description(definition, "pl")))
    if os.environ.get("RECORD"):
        RECORDED.write_text(json.dumps(described, ensure_ascii=False, indent=2) + "\n")
    assert described == json.loads(RECORDED.read_text())
