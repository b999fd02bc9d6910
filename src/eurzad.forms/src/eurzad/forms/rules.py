"""Rules that show or hide a field: the subset of JsonLogic described in ``docs/reference/form-
fields.md``.

Kept in step with the front end by ``tests/data/json-logic.json``, which both sides run.
"""

from collections.abc import Mapping
from typing import Any


Rule = Any
MAX_DEPTH = 8
MAX_OPERANDS = 50
_COMPARISONS = {"<", "<=", ">", ">="}
_EQUALITY = {"==", "===", "!=", "!=="}
_LITERALS = (str, int, float, bool, type(None))


class RuleError(ValueError):
    """A rule that is outside the subset."""


def check_rule(rule: Rule, depth: int = 0) -> None:
    """Raise `RuleError` unless the rule is within the subset."""
    if depth > MAX_DEPTH:
        raise RuleError("nested too deeply")
    if isinstance(rule, _LITERALS):
        return
    if isinstance(rule, list):
        _check_operands(rule, depth)
        return
    if not isinstance(rule, dict) or len(rule) != 1:
        raise RuleError("an operation is an object with one key")
    [(operator, operands)] = rule.items()
    _check_operation(operator, operands, depth)


def _check_operation(operator: str, operands: Rule, depth: int) -> None:
    if operator == "var":
        if not isinstance(operands, str) or not operands:
            raise RuleError("var takes a name")
        return
    if operator == "!":
        check_rule(_single(operands), depth + 1)
        return
    if operator not in _EQUALITY | _COMPARISONS | {"in", "and", "or"}:
        raise RuleError(f"unknown operator {operator!r}")
    if not isinstance(operands, list):
        raise RuleError(f"{operator} takes a list")
    if operator not in {"and", "or"} and len(operands) != 2:
        raise RuleError(f"{operator} takes two operands")
    _check_operands(operands, depth)


def _check_operands(operands: list[Rule], depth: int) -> None:
    if len(operands) > MAX_OPERANDS:
        raise RuleError("too many operands")
    for operand in operands:
        check_rule(operand, depth + 1)


def _single(operands: Rule) -> Rule:
    return operands[0] if isinstance(operands, list) and len(operands) == 1 else operands


def holds(rule: Rule, answers: Mapping[str, Any]) -> bool:
    """Whether the rule is true for the answers. No rule at all is true."""
    return True if rule is None else truthy(evaluate(rule, answers))


def variables(rule: Rule) -> set[str]:
    """Names of the answers that the rule reads."""
    if isinstance(rule, list):
        return set().union(*(variables(part) for part in rule))
    if not isinstance(rule, dict):
        return set()
    [(operator, operands)] = rule.items()
    return {operands} if operator == "var" else variables(operands)


def truthy(value: Any) -> bool:
    """Null, false, zero, empty text and empty list count as false."""
    return bool(value)


def evaluate(rule: Rule, answers: Mapping[str, Any]) -> Any:
    """Value of a checked rule."""
    if isinstance(rule, list):
        return [evaluate(part, answers) for part in rule]
    if not isinstance(rule, dict):
        return rule
    [(operator, operands)] = rule.items()
    if operator == "var":
        return answers.get(operands)
    if operator == "and":
        return all(truthy(evaluate(part, answers)) for part in operands)
    if operator == "or":
        return any(truthy(evaluate(part, answers)) for part in operands)
    if operator == "!":
        return not truthy(evaluate(_single(operands), answers))
    left, right = (evaluate(part, answers) for part in operands)
    if operator in _EQUALITY:
        return equal(left, right) == operator.startswith("=")
    if operator == "in":
        return contained(left, right)
    return compared(operator, left, right)


def equal(left: Any, right: Any) -> bool:
    """Equality without conversion: values of different JSON types are never equal."""
    return _json_type(left) == _json_type(right) and left == right


def contained(item: Any, container: Any) -> bool:
    """Whether a list holds the value, or a text the text."""
    if isinstance(container, list):
        return any(equal(item, other) for other in container)
    if isinstance(container, str) and isinstance(item, str):
        return item in container
    return False


def compared(operator: str, left: Any, right: Any) -> bool:
    """Order of two numbers or two texts; false for anything else."""
    kind = _json_type(left)
    if kind != _json_type(right) or kind not in {"number", "string"}:
        return False
    match operator:
        case "<":
            return left < right
        case "<=":
            return left <= right
        case ">":
            return left > right
    return left >= right


def _json_type(value: Any) -> str:
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, (int, float)):
        return "number"
    return type(value).__name__ if not isinstance(value, str) else "string"
