"""Validation of answers, without a database."""

from .answers import RIGHT
from .answers import with_
from .answers import without
from eurzad.forms.model.jsonschema import schema_of
from eurzad.forms.model.read import read_definition
from eurzad.forms.validation import AttachedFile
from eurzad.forms.validation import validate
import jsonschema
import pytest


FILES = [AttachedFile("f1", "map")]


@pytest.fixture
def check(model, integration):
    definition = read_definition(model)

    def check(answers, files=FILES, only=None):
        clean, errors = validate(definition, answers, files, only)
        return clean, {error.field: str(error.message) for error in errors}

    return check


def test_right_answers_pass_and_are_normalised(check):
    clean, errors = check(RIGHT)
    assert errors == {}
    assert clean["postal_code"] == "44-230"
    assert clean["reasons"] == ["danger", "dead"]
    assert clean["map"] == ["f1"]


def test_clean_answers_fit_the_json_schema(check, model):
    clean, _errors = check(RIGHT)
    jsonschema.Draft202012Validator(schema_of(read_definition(model))).validate(clean)


def test_schema_is_a_schema(model, integration):
    jsonschema.Draft202012Validator.check_schema(schema_of(read_definition(model)))


WRONG = {
    "missing": (without("city"), "city"),
    "blank": (with_(city="   "), "city"),
    "unknown field": (with_(admin=True), "admin"),
    "answer to a label": (with_(about_girth="x"), "about_girth"),
    "number for text": (with_(city=5), "city"),
    "object for text": (with_(city={"a": 1}), "city"),
    "line break": (with_(city="a\nb"), "city"),
    "control characters": (with_(city="a\x00b"), "city"),
    "lone surrogate": (with_(city="a\ud800"), "city"),
    "too long": (with_(city="x" * 10_000), "city"),
    "too long text": (with_(explanation="x" * 10_000), "explanation"),
    "choice not offered": (with_(applicant_kind="king"), "applicant_kind"),
    "list for a choice": (with_(applicant_kind=["person"]), "applicant_kind"),
    "set not offered": (with_(reasons=["dead", "x"]), "reasons"),
    "set twice": (with_(reasons=["dead", "dead"]), "reasons"),
    "text for a set": (with_(reasons="dead"), "reasons"),
    "consent not given": (with_(owner_consent=False), "owner_consent"),
    "consent as text": (with_(owner_consent="yes"), "owner_consent"),
    "PESEL with a wrong digit": (with_(pesel="44051401358"), "pesel"),
    "PESEL with a wrong date": (with_(pesel="44053201458"), "pesel"),
    "PESEL too short": (with_(pesel="4405140135"), "pesel"),
    "PESEL in other digits": (with_(pesel="٤٤٠٥١٤٠١٣٥٩"), "pesel"),
    "NIP": (with_(applicant_kind="company", company="A", nip="1234567890"), "nip"),
    "postal code": (with_(postal_code="4423"), "postal_code"),
    "e-mail": (with_(email="osoba@"), "email"),
    "telephone": (with_(phone="600"), "phone"),
    "date": (with_(until="2026-02-30"), "until"),
    "date in words": (with_(until="jutro"), "until"),
    "money with three places": (with_(paid=1.234), "paid"),
    "negative money": (with_(paid=-1), "paid"),
    "endless money": (with_(paid="1e400"), "paid"),
    "boolean for money": (with_(paid=True), "paid"),
    "no rows": (with_(trees=[]), "trees"),
    "rows as text": (with_(trees="dąb"), "trees"),
    "row as text": (with_(trees=["dąb"]), "trees.0"),
    "too many rows": (with_(trees=[{"species": "a", "girth": 1}] * 21), "trees"),
    "unknown column": (with_(trees=[{"species": "a", "girth": 1, "x": 1}]), "trees.0.x"),
    "wrong cell": (with_(trees=[{"species": "a", "girth": 0}]), "trees.0.girth"),
    "missing cell": (
        with_(trees=[{"species": "a", "girth": 9}, {"species": "b"}]),
        "trees.1.girth",
    ),
    "attachment of nobody": (with_(map=["f2"]), "map"),
    "attachment twice": (with_(map=["f1", "f1"]), "map"),
    "attachment as text": (with_(map="f1"), "map"),
}


@pytest.mark.parametrize(("answers", "field"), WRONG.values(), ids=WRONG.keys())
def test_wrong_answer_is_named(check, answers, field):
    _clean, errors = check(answers)
    assert list(errors) == [field]
    assert errors[field]


def test_missing_attachment_is_named(check):
    assert list(check(RIGHT, files=[])[1]) == ["map"]


def test_hidden_answers_are_dropped(check):
    clean, errors = check(with_(company="Firma", nip="not a number"))
    assert errors == {}
    assert "company" not in clean
    assert "nip" not in clean


def test_field_shown_by_a_rule_is_required(check):
    _clean, errors = check(with_(applicant_kind="company"))
    assert set(errors) == {"company", "nip"}


def test_one_step_is_checked_alone(check):
    assert check({}, only=("plot",))[1].keys() == {"plot"}


def test_numbers_typed_with_separators_are_taken(check):
    clean, errors = check(with_(pesel="440514-01359", phone="+48 600 100-200", paid="1 234,50"))
    assert errors == {}
    assert clean["pesel"] == "44051401359"
    assert clean["phone"] == "+48600100200"
    assert clean["paid"] == 1234.5
