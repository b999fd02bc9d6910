"""Every service of both profiles is whole: card, class, form, letters; and all is well said."""

from .conftest import COMMUNE
from .conftest import COUNTY
from .conftest import PROFILES
from datetime import date
from eurzad.core.deadlines import REGIMES
from eurzad.forms.check import check_file
from eurzad.forms.model.definition import FormField
from eurzad.forms.model.grammar import TYPES
from eurzad.forms.model.grammar import WIDGET_HINTS
from eurzad.forms.model.read import read_model
from eurzad.forms.representation.step import with_representative
from eurzad.forms.validation.answers import AttachedFile
from eurzad.forms.validation.answers import validate
from eurzad.platform.profile import load_profile
from eurzad.records.fileplan.reading import read_csv
from functools import cache
from pathlib import Path
import json
import pytest
import re


SAMPLES = Path(__file__).with_name("samples")
DAY = "2026-11-27"  # on which the samples were written
OFFICES = (COMMUNE, COUNTY)
SERVICES = [
    (office, file.stem)
    for office in OFFICES
    for file in sorted((PROFILES / office / "services").glob("*.yaml"))
]
BODIES = (
    "Samorządowego Kolegium Odwoławczego w Katowicach",
    "Wojewody Śląskiego",
    "Śląskiego Wojewódzkiego Inspektora Nadzoru Geodezyjnego i Kartograficznego",
)
# What a card says where nothing can be appealed against.
NO_REMEDY = ("nie ma od niego odwołania", "nie ma odwołania", "To zależy od sprawy")
UNFILLED = "Kategorię uzupełni archiwista urzędu."
# Formats that only models of easyform need: nobody is asked for the name of a module.
NOT_FOR_RESIDENTS = {"dotted_name", "identifier"}

ATTRIBUTES = (
    *("hint", "help", "autocomplete", "prefill", "party", "in_title", "widget", "message", "html"),
    *("show_when", "required_when", "calculate", "valid_when", "default", "choices", "columns"),
    *("item", "min_rows", "max_rows", "min_length", "max_length", "min", "max"),
    *("accept", "max_files", "max_size"),
)

TYPOGRAPHY = {
    "straight quotation marks": r'"',
    "a hyphen in place of a dash": r"(?<=\s)-(?=\s)|\d-\d+ (zł|dni|lat)",
    "three full stops": r"\.\.\.",
    "two spaces": r"(?<=\S)  +(?=\S)",
    "a space before a mark": r" [,.;:!?](?!\d)",
    "square metres without the sign": r"\bm2\b",
    "an amount with a full stop": r"\d\.\d\d zł",
    "an article without a space": r"\bart\.\S",
    "English": r"\b(the|and|your|please|of|for)\b",
}


@cache
def profile_of(office):
    return load_profile(PROFILES / office)


@cache
def definition_of(office, name):
    return read_model(profile_of(office).forms[name]).definition


@cache
def sample_of(office, name):
    return json.loads((SAMPLES / office / f"{name}.json").read_text(encoding="utf-8"))


@pytest.fixture(params=SERVICES, ids="/".join)
def named(request):
    """Office and id of each service."""
    return request.param


@pytest.fixture
def card(named):
    office, name = named
    return profile_of(office).services[name]


@pytest.fixture
def form(named):
    return definition_of(*named)


def letters_for(office, name):
    """Templates that a case of the service may use, by id."""
    return {
        id: letter
        for id, letter in profile_of(office).letters.items()
        if not letter["services"] or name in letter["services"]
    }


def all_fields(form):
    """Fields of a form with their columns, parts and lines."""
    for field in form.fields.values():
        yield field
        yield from field.columns
        if field.item is not None:
            yield field.item


def test_a_commune_has_twenty_services_and_a_county_ten():
    assert len(profile_of(COMMUNE).services) >= 20
    assert len(profile_of(COUNTY).services) >= 10


def test_the_card_says_all_that_a_resident_asks(card):
    for key in ("who", "documents", "fee", "fee_note", "deadline", "next_steps", "appeal"):
        assert card[key], key
    assert len(card["next_steps"]) >= 3
    assert len(card["keywords"]) >= 5
    assert card["legal_basis"]
    assert card["form"]["description"]
    assert card["checked_on"] <= date.fromisoformat(DAY)
    assert len(card["description"]) <= 120


def test_the_card_names_a_known_procedure_and_whom_to_appeal_to(card):
    assert card["regime"] in REGIMES
    assert any(said in card["appeal"] for said in (*BODIES, *NO_REMEDY))


def test_the_unit_is_there_with_somebody_to_handle_and_somebody_to_approve(named, card):
    people = profile_of(named[0]).office["people"]
    held = {(one["function"], one["symbol"]) for person in people for one in person["functions"]}
    assert {("handler", card["unit"]), ("head", card["unit"])} <= held


def test_the_class_is_a_leaf_with_a_category(named, card):
    plan = PROFILES / named[0] / "file-plan.csv"
    classes = {one.symbol: one for one in read_csv(plan.read_text(encoding="utf-8"), True)[0]}
    symbol = card["file_plan_class"]
    assert not [one for one in classes if one.startswith(symbol) and one != symbol]
    found = classes[symbol]
    assert found.retention or found.note == UNFILLED


def test_the_form_is_taken_by_the_check(named):
    office, name = named
    verdict = check_file(str(PROFILES / office / "forms" / f"{name}.xml"))
    assert (verdict["verdict"], verdict["reasons"]) == ("accepted", [])


def test_the_form_has_short_pages_with_titles_and_help(form):
    assert 2 <= len(form.steps) <= 7
    for step in form.steps:
        assert step.title
        assert len(step.fields) <= 14, step.id
    told = [field for field in all_fields(form) if field.help or field.hint or field.description]
    assert len(told) >= 4
    assert form.declaration


def test_long_answers_files_and_tables_have_limits(form):
    for field in all_fields(form):
        if field.type in ("text", "textarea") and field.calculate is None:
            assert field.max_length, field.name
        if field.type == "files":
            assert field.max_files <= 10
        if field.type == "group":
            assert field.max_rows <= 100


def test_wrong_answers_are_explained_where_a_rule_refuses_them(form):
    for field in all_fields(form):
        assert not field.valid_when or field.message, field.name


def test_a_sample_of_the_form_can_be_filed(named, form):
    sample = sample_of(*named)
    files = [AttachedFile(**one) for one in sample["files"]]
    filled = with_representative(form)
    clean, errors = validate(filled, sample["answers"], files, today=DAY)
    assert [(error.field, str(error.message)) for error in errors] == []
    assert set(sample["answers"]) <= set(clean)


def test_an_empty_form_cannot_be_filed(form):
    assert validate(form, {}, today=DAY)[1]


def test_letters_for_every_way_a_case_ends(named, card):
    office, name = named
    usable = letters_for(office, name).values()
    own = [letter for letter in usable if name in letter["services"]]
    kinds = {letter["kind"] for letter in usable}
    acts = {letter["act"] for letter in usable}
    assert "call" in acts
    assert {"discontinuation", "art-36"} <= acts
    assert card["settlement"] in kinds
    if name != "pismo-ogolne":
        assert own
    if card["settlement"] == "decision":
        assert [letter for letter in own if letter["kind"] == "decision"]
    if card["settlement"] == "certificate":
        assert [letter for letter in own if letter["kind"] == "certificate"]
        assert [letter for letter in usable if letter["remedy"] == "complaint"]


def test_decisions_have_what_the_code_asks_of_them():
    for office in OFFICES:
        for id, letter in profile_of(office).letters.items():
            if letter["kind"] in ("decision", "order"):
                assert "art." in letter["legal_basis"], id
                assert letter["operative_part"], id
                assert letter["reasons"], id
            if letter["kind"] == "decision":
                assert "{instruction}" in letter["instruction"] or any(
                    body in letter["instruction"] for body in BODIES
                ), id


def texts_of_card(card):
    for key in ("title", "description", "who", "fee", "fee_note", "deadline", "appeal"):
        yield key, card[key]
    for key in ("documents", "next_steps", "legal_basis", "keywords", "to_check"):
        yield from ((key, text) for text in card[key])
    yield from card["form"].items()


def texts_of_form(form):
    yield "declaration", form.declaration
    for step in form.steps:
        yield from ((step.id, text) for text in (step.title, step.description, step.help))
    for field in form.fields.values():
        yield from texts_of_field(field)
        # parts of a composite are worded by the platform, in the reader's language
        for column in () if field.is_composite else field.columns:
            yield from texts_of_field(column)


def texts_of_field(field: FormField):
    told = (field.title, field.description, field.hint, field.help, field.message)
    yield from ((field.name, text) for text in told)
    yield field.name, re.sub("<[^>]*>", "", field.html)
    yield from ((field.name, title) for _value, title in field.choices)


def faults_of(texts):
    """What is ill typeset: place, rule, text."""
    return [
        (place, rule, text)
        for place, text in texts
        for rule, pattern in TYPOGRAPHY.items()
        if re.search(pattern, text)
    ]


def test_card_and_form_are_well_typeset_polish(card, form):
    assert faults_of(texts_of_card(card)) == []
    assert faults_of(texts_of_form(form)) == []


def test_letters_are_well_typeset_polish():
    names = ("title", "legal_basis", "operative_part", "reasons", "instruction")
    for office in OFFICES:
        for id, letter in profile_of(office).letters.items():
            prose = [
                (f"{id}.{name}", re.sub(r"(?m)^- |^\|.*$", "", letter[name])) for name in names
            ]
            assert faults_of(prose) == []


def test_no_link_leads_nowhere(named, card, form):
    office = named[0]
    pages = {f"/{page}" for page in profile_of(office).office["pages"]}
    pages |= {f"/uslugi/{name}" for name in profile_of(office).services}
    texts = [text for _place, text in texts_of_card(card)]
    texts += [field.html for field in form.fields.values()]
    for text in texts:
        for address in re.findall(r'href="([^"]*)"|\]\(([^)]*)\)', text):
            assert "".join(address) in pages, address


def rules_of(form):
    for step in form.steps:
        yield step.show_when
    for field in all_fields(form):
        yield from (field.show_when, field.required_when, field.calculate, field.valid_when)


def operations_of(rule):
    if isinstance(rule, list):
        for part in rule:
            yield from operations_of(part)
    if isinstance(rule, dict):
        for operation, operands in rule.items():
            yield operation
            yield from operations_of(operands)


ALL_FIELDS = [field for named in SERVICES for field in all_fields(definition_of(*named))]


def test_together_the_forms_use_every_type():
    known = {kind.kind for kind in TYPES.values()} | {"money", "lines"}
    assert known - {field.type for field in ALL_FIELDS} == set()


def test_together_the_forms_use_every_widget():
    for kind, widgets in WIDGET_HINTS.items():
        used = {field.widget for field in ALL_FIELDS if field.type == kind}
        assert widgets <= used, kind


def test_together_the_forms_use_every_format():
    formats = {kind.format for kind in TYPES.values() if kind.format} | {"no_links"}
    used = {field.format for field in ALL_FIELDS}
    assert formats - NOT_FOR_RESIDENTS <= used


@pytest.mark.parametrize("attribute", ATTRIBUTES)
def test_together_the_forms_use_every_attribute(attribute):
    assert [field for field in ALL_FIELDS if getattr(field, attribute) not in (None, "", (), False)]


def test_together_the_forms_use_conditions_on_pages_and_help_on_pages():
    steps = [step for named in SERVICES for step in definition_of(*named).steps]
    assert [step for step in steps if step.show_when]
    assert [step for step in steps if step.help]


def test_together_the_forms_use_every_operation_of_rules():
    from eurzad.forms.rules import _ARITY as KNOWN

    used = {
        operation
        for named in SERVICES
        for rule in rules_of(definition_of(*named))
        for operation in operations_of(rule)
    }
    assert {*KNOWN, "var"} - used == set()
