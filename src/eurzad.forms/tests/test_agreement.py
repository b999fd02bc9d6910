"""Server and browser agree: on every rule, on every form, on every answer made at random."""

from .conftest import DATA
from .test_definitions import EVERYTHING
from eurzad.forms.model.read import read_model
from eurzad.forms.model.write import write_model
from eurzad.forms.rules import check_rule
from eurzad.forms.rules import evaluate
from eurzad.forms.rules import RuleError
from eurzad.forms.services.form.get import description
from eurzad.forms.validation import validate
from eurzad.forms.validation.state import state_of
from hypothesis import given
from hypothesis import HealthCheck
from hypothesis import settings
from hypothesis import strategies as some
from pathlib import Path
from shutil import which
from stdnum.pl import pesel
from stdnum.pl import regon
from typing import Any
import json
import pytest
import subprocess
import sys


SCRIPT = Path(__file__).parent / "browser" / "evaluate.mjs"
TODAY = "2026-11-27"
SETTINGS = {"deadline": None, "suppress_health_check": list(HealthCheck)}


@pytest.fixture(scope="module")
def browser():
    """Asks the front end's code, in one process of Node."""
    node = Path(sys.executable).with_name("node")
    command = [str(node) if node.exists() else which("node"), "--no-warnings", str(SCRIPT)]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def ask(question: dict[str, Any]) -> dict[str, Any]:
        process.stdin.write(json.dumps(question).encode() + b"\n")
        process.stdin.flush()
        return json.loads(process.stdout.readline())

    yield ask
    process.stdin.close()
    assert process.wait(20) == 0
    process.stdout.close()


def same(one: Any, other: Any) -> bool:
    """Equal as JSON: 1 and 1.0 are the same number, 1 and true are not."""
    return json.dumps(_plain(one), sort_keys=True) == json.dumps(_plain(other), sort_keys=True)


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_plain(part) for part in value]
    if isinstance(value, bool) or value is None or isinstance(value, str):
        return value
    return int(value) if value == int(value) else float(value)


TEXTS = some.text(some.characters(exclude_categories=["Cs", "Cc"]), max_size=5)
NUMBERS = some.one_of(
    some.integers(-1000, 1000),
    some.integers(-(10**15), 10**15),
    some.decimals(-10000, 10000, places=2).map(float),
    some.decimals(-1, 1, places=6).map(float),
    some.floats(-1e15, 1e15, allow_nan=False),
)
DAYS = some.one_of(
    some.dates().map(str), some.sampled_from(["2024-02-29", "2026-02-30", "2026-2-1"])
)
LITERALS = some.one_of(some.none(), some.booleans(), NUMBERS, TEXTS, DAYS)
NAMES = some.sampled_from(["a", "b", "c", "o", "o.x", "o.y.z", "list", "rows", "a.b", "nothing"])
VARIABLES = some.one_of(
    NAMES.map(lambda name: {"var": name}),
    some.tuples(NAMES, LITERALS).map(lambda pair: {"var": list(pair)}),
)


def operations(inner):
    def operation(names, **sizes):
        return some.tuples(some.sampled_from(names), some.lists(inner, **sizes)).map(
            lambda pair: {pair[0]: pair[1]}
        )

    tables = some.sampled_from([{"var": "rows"}, {"var": "list"}, {"var": "a"}])
    return some.one_of(
        operation(
            ["==", "===", "!=", "!==", "<", "<=", ">", ">=", "in", "/"], min_size=2, max_size=2
        ),
        operation(["days", "years"], min_size=2, max_size=2),
        operation(["and", "or"], max_size=3),
        operation(["+", "*", "min", "max", "cat"], min_size=1, max_size=3),
        operation(["-"], min_size=1, max_size=2),
        operation(["if"], min_size=2, max_size=5),
        operation(["!", "!!", "count"], min_size=1, max_size=1),
        inner.map(lambda value: {"round": [value]}),
        some.tuples(inner, some.integers(0, 6)).map(lambda pair: {"round": list(pair)}),
        some.tuples(tables, some.one_of(some.just("n"), inner)).map(
            lambda pair: {"sum": list(pair)}
        ),
        tables.map(lambda table: {"sum": [table]}),
        some.just({"today": []}),
        some.lists(inner, max_size=3),
    )


RULES = some.recursive(some.one_of(LITERALS, VARIABLES), operations, max_leaves=8)
ANSWERS = some.fixed_dictionaries(
    {},
    optional={
        "a": some.one_of(LITERALS, some.floats(-1e30, 1e30, allow_nan=False)),
        "b": NUMBERS,
        "c": TEXTS,
        "o": some.one_of(
            some.none(),
            some.fixed_dictionaries({}, optional={"x": NUMBERS, "y": some.just({"z": 1.5})}),
        ),
        "list": some.lists(LITERALS, max_size=3),
        "rows": some.lists(some.dictionaries(some.sampled_from("nm"), LITERALS), max_size=3),
    },
)


@given(RULES, ANSWERS)
@settings(max_examples=500, **SETTINGS)
def test_server_and_browser_agree_on_every_rule(browser, rule, answers):
    told = browser({"rule": rule, "answers": answers, "today": TODAY})
    try:
        check_rule(rule)
    except RuleError:
        assert told == {"refused": True}
        return
    value = evaluate(rule, answers, TODAY)
    assert same(told["value"], value), (told["value"], value)


JSON = some.recursive(
    LITERALS,
    lambda inner: some.one_of(
        some.lists(inner, max_size=3),
        some.dictionaries(
            some.sampled_from(["var", "+", "if", "sum", "round", "in", "!", "map", "toString"]),
            inner,
            max_size=2,
        ),
    ),
    max_leaves=10,
)


@given(JSON)
@settings(max_examples=200, **SETTINGS)
def test_server_and_browser_refuse_the_same(browser, rule):
    told = browser({"rule": rule, "answers": {}, "today": TODAY})
    try:
        check_rule(rule)
    except RuleError:
        assert told == {"refused": True}
    else:
        assert "value" in told


@pytest.mark.parametrize("case", json.loads((DATA / "json-logic.json").read_text()), ids=str)
def test_the_cases_that_both_sides_run_are_the_same_cases(browser, case):
    told = browser({"rule": case["rule"], "answers": case.get("answers", {}), "today": TODAY})
    assert (told == {"refused": True}) is bool(case.get("refused"))


# whole forms


def typed_number(places: int):
    written = some.decimals(-2000, 2000, places=places).map(str)
    return some.one_of(written, written.map(lambda text: text.replace(".", ",")), TEXTS)


def with_separators(digits):
    return some.one_of(
        digits,
        digits.map(lambda text: f"{text[:3]}-{text[3:]}"),
        digits.map(lambda text: f" {text[:2]} {text[2:]} "),
        some.text("0123456789- X", max_size=13),
    )


def checked(length: int, digit):
    return some.text("0123456789", min_size=length, max_size=length).map(
        lambda text: text + digit(text)
    )


def nip_digit(digits: str) -> str:
    weights = (6, 5, 7, 2, 3, 4, 5, 6, 7)
    return str(
        sum(weight * int(digit) for weight, digit in zip(weights, digits, strict=True)) % 11 % 10
    )


def nrb(digits: str) -> str:
    return f"{98 - int(digits + '252100') % 97:02d}{digits}"


TYPED: dict[str, Any] = {
    "text": TEXTS,
    "textarea": TEXTS,
    "email": some.one_of(TEXTS, some.emails(), TEXTS.map(lambda text: f"{text}@example.pl")),
    "url": some.one_of(TEXTS, TEXTS.map(lambda text: f"https://example.pl/{text}")),
    "phone": with_separators(some.text("0123456789+", min_size=8, max_size=11)),
    "pesel": with_separators(checked(10, pesel.calc_check_digit)),
    "nip": with_separators(checked(9, nip_digit)),
    "regon": with_separators(checked(8, regon.calc_check_digit)),
    "krs": with_separators(some.text("0123456789", min_size=9, max_size=11)),
    "postal_code": with_separators(some.text("0123456789-", min_size=4, max_size=6)),
    "iban": with_separators(
        some.text("0123456789", min_size=24, max_size=24).map(nrb)
        | some.text("0123456789", min_size=26, max_size=26)
    ),
    "plot": some.one_of(
        some.from_regex(r"\A[0-9]{1,4}(/[0-9]{1,3})?\Z"),
        some.from_regex(r"\A[0-9]{6}_[0-9]\.[0-9]{4}\.(AR_1\.)?[0-9]{1,4}\Z"),
        TEXTS,
    ),
    "integer": typed_number(0) | typed_number(1),
    "decimal": typed_number(6) | typed_number(7),
    "money": typed_number(2) | typed_number(3),
    "date": some.one_of(
        some.dates().map(str),
        some.builds("{}-{}-{}".format, *(some.integers(0, top) for top in (2100, 13, 32))),
        some.just("--"),
    ),
    "datetime": some.one_of(
        some.datetimes().map(lambda at: at.isoformat("T")[:16]),
        some.sampled_from(["2026-02-30T10:00", "2026-02-20T24:00", "2026-02-20"]),
        TEXTS,
    ),
    "time": some.one_of(some.times().map(lambda at: at.isoformat()[:5]), TEXTS),
    "boolean": some.booleans(),
}
NO_ANSWER = some.sampled_from([None, "", "  "])


def answer(field: dict[str, Any]):
    kind = field["type"]
    if kind == "choice":
        return some.sampled_from([one["value"] for one in field["choices"]] + ["other"])
    if kind == "multichoice":
        offered = some.sampled_from([one["value"] for one in field["choices"]])
        return some.lists(offered, unique=True)
    if kind == "group":
        return some.lists(answers_to(field["columns"]), max_size=6)
    if kind == "files":
        return some.just([])
    if kind == "lines":
        return some.lists(answer(field["item"]), max_size=4).map("\n".join)
    if "columns" in field:
        return answers_to(field["columns"])
    return TYPED[kind]


def answers_to(fields: dict[str, dict[str, Any]]):
    return some.fixed_dictionaries(
        {},
        optional={
            name: some.one_of(answer(field), answer(field), NO_ANSWER)
            for name, field in fields.items()
            if field["type"] != "richlabel"
        },
    ).map(lambda given: {name: value for name, value in given.items() if value is not None})


def form_of(definition: dict[str, Any]):
    reading = read_model(write_model(definition))
    assert reading.reasons == ()
    return reading.definition, description(reading.definition, "pl")


def agree(browser, definition, form, answers):
    told = browser({"form": form, "answers": answers, "today": TODAY})
    sent = told["sent"]
    state = state_of(definition, sent, TODAY)
    assert set(told["shown"]) == set(state.shown)
    for name, field in definition.fields.items():
        if field.calculate is not None:
            assert same(told["values"][name], state.values[name]), name
    clean, errors = validate(definition, sent, today=TODAY)
    assert sorted(set(told["errors"])) == sorted({error.field for error in errors})
    return clean, errors


EVERY_FORM = form_of(EVERYTHING)


@given(answers_to(EVERY_FORM[1]["fields"]))
@settings(max_examples=100, **SETTINGS)
def test_server_and_browser_find_the_same_wrong_with_every_type_of_field(browser, answers):
    agree(browser, *EVERY_FORM, answers)


@pytest.mark.parametrize("kind", sorted(TYPED))
def test_server_and_browser_agree_on_each_value(browser, kind):
    field = {"name": "f", "type": kind, "title": "F"}
    definition, form = form_of({"pages": [{"id": "start", "fields": [field]}]})

    @given(TYPED[kind])
    @settings(max_examples=40, **SETTINGS)
    def check(value):
        agree(browser, definition, form, {"f": value})

    check()


FEE = {
    "pages": [
        {
            "id": "start",
            "fields": [
                {"name": "urgent", "type": "boolean", "title": "Pilne", "required": False},
                {"name": "born", "type": "date", "title": "Urodzony", "required": False},
                {
                    "name": "rows",
                    "type": "group",
                    "title": "Wiersze",
                    "required": False,
                    "columns": [
                        {"name": "pages", "type": "integer", "title": "Strony", "required": False},
                        {"name": "rate", "type": "money", "title": "Stawka", "required": False},
                        {
                            "name": "cost",
                            "type": "money",
                            "title": "Koszt",
                            "calculate": {"*": [{"var": "pages"}, {"var": "rate"}]},
                        },
                        {
                            "name": "why",
                            "type": "text",
                            "title": "Dlaczego",
                            "show_when": {">": [{"var": "cost"}, 100]},
                        },
                    ],
                },
            ],
        },
        {
            "id": "fee",
            "title": "Opłata",
            "show_when": {"count": {"var": "rows"}},
            "fields": [
                {
                    "name": "fee",
                    "type": "money",
                    "title": "Opłata",
                    "calculate": {
                        "+": [
                            17,
                            {"sum": [{"var": "rows"}, "cost"]},
                            {"if": [{"var": "urgent"}, 0.01, 0]},
                            {"max": [0, {"-": [{"years": [{"var": "born"}, {"today": []}]}, 18]}]},
                        ]
                    },
                },
                {
                    "name": "reason",
                    "type": "text",
                    "title": "Powód",
                    "required": False,
                    "required_when": {">": [{"var": "fee"}, 200]},
                    "valid_when": {"!=": [{"var": "reason"}, "x"]},
                    "message": "Napisz więcej.",
                },
            ],
        },
    ]
}
FEE_FORM = form_of(FEE)


@given(answers_to(FEE_FORM[1]["fields"]))
@settings(max_examples=150, **SETTINGS)
def test_server_and_browser_come_to_the_same_fee(browser, answers):
    agree(browser, *FEE_FORM, answers)


def test_a_fee_is_exact(browser):
    rows = [{"pages": "3", "rate": "19,99"}, {"pages": "1", "rate": "0,10"}]
    answers = {"rows": rows, "urgent": True, "born": "2008-11-27"}
    clean, errors = agree(browser, *FEE_FORM, answers)
    assert errors == []
    assert clean["fee"] == 77.08
    assert [row["cost"] for row in clean["rows"]] == [59.97, 0.1]


def test_what_the_client_says_of_a_calculated_value_counts_for_nothing():
    definition, _form = FEE_FORM
    sent = {"rows": [{"pages": 1, "rate": 2, "cost": 0}], "fee": 0, "born": "2008-11-27"}
    clean, errors = validate(definition, sent, today=TODAY)
    assert errors == []
    assert clean["fee"] == 19
    assert clean["rows"][0]["cost"] == 2


RULED = some.lists(
    some.tuples(some.sampled_from(["text", "integer", "money", "boolean"]), RULES, RULES),
    min_size=1,
    max_size=4,
)


@given(RULED, some.data())
@settings(max_examples=100, **SETTINGS)
def test_server_and_browser_agree_on_forms_made_at_random(browser, parts, data):
    fields = []
    for number, (kind, rule, other) in enumerate(parts):
        field = {"name": "abcd"[number], "type": kind, "title": "F", "show_when": rule}
        field[data.draw(some.sampled_from(["required_when", "valid_when", "calculate"]))] = other
        fields.append({**field, "required": False})
    reading = read_model(write_model({"pages": [{"id": "start", "fields": fields}]}))
    if any(not reason.unfinished for reason in reading.reasons):
        return
    form = description(reading.definition, "pl")
    answers = data.draw(answers_to(form["fields"]))
    agree(browser, reading.definition, form, answers)
