"""The JsonLogic subset, by the cases that the front end runs too."""

from .conftest import DATA
from eurzad.forms.rules import check_rule
from eurzad.forms.rules import evaluate
from eurzad.forms.rules import holds
from eurzad.forms.rules import RuleError
import json
import pytest


CASES = json.loads((DATA / "json-logic.json").read_text())


@pytest.mark.parametrize("case", [case for case in CASES if "holds" in case], ids=str)
def test_rule_gives_the_agreed_answer(case):
    check_rule(case["rule"])
    assert holds(case["rule"], case["answers"]) is case["holds"]


@pytest.mark.parametrize("case", [case for case in CASES if "value" in case], ids=str)
def test_calculation_gives_the_agreed_value(case):
    check_rule(case["rule"])
    value = evaluate(case["rule"], case["answers"], case.get("today"))
    assert json.dumps(value) == json.dumps(case["value"])


@pytest.mark.parametrize("case", [case for case in CASES if case.get("refused")], ids=str)
def test_rule_outside_the_subset_is_refused(case):
    with pytest.raises(RuleError):
        check_rule(case["rule"])
