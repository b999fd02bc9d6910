"""Conditions and calculations: the subset of JsonLogic of ``docs/reference/forms.md``.

The front end evaluates the same rules. Both sides run ``tests/data/json-logic.json``, and a test
lets both evaluate rules made at random.

Numbers are decimals with six places, rounded half away from zero after every operation, up to 10¹⁵
in size; what is beyond, or not a number, gives null. Nothing is converted.
"""

from collections.abc import Mapping
from datetime import date
from datetime import datetime
from decimal import Context
from decimal import Decimal
from decimal import ROUND_HALF_UP
from typing import Any
from zoneinfo import ZoneInfo
import re


Rule = Any
MAX_DEPTH = 12
MAX_OPERANDS = 100
MAX_PARTS = 500
MAX_CAT = 5000
LARGEST = Decimal(10) ** 15
PLACES = 6
_EXACT = Context(prec=60, rounding=ROUND_HALF_UP)
_ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_LITERALS = (str, int, float, bool, type(None))
_WARSAW = ZoneInfo("Europe/Warsaw")

# lowest and highest number of operands
_ARITY = {
    **dict.fromkeys(("==", "===", "!=", "!==", "<", "<=", ">", ">=", "in", "/"), (2, 2)),
    **dict.fromkeys(("!", "!!", "count"), (1, 1)),
    **dict.fromkeys(("and", "or"), (0, MAX_OPERANDS)),
    **dict.fromkeys(("+", "*", "min", "max", "cat"), (1, MAX_OPERANDS)),
    **dict.fromkeys(("round", "-", "sum"), (1, 2)),
    "if": (2, MAX_OPERANDS),
    "days": (2, 2),
    "years": (2, 2),
    "today": (0, 0),
}
_UNARY = {"!", "!!", "count", "round", "-", "+", "min", "max", "cat"}


class RuleError(ValueError):
    """A rule that is outside the subset."""


def check_rule(rule: Rule) -> None:
    """Raise `RuleError` unless the rule is within the subset."""
    _Checker().check(rule, 0)


class _Checker:
    def __init__(self) -> None:
        self.parts = 0

    def check(self, rule: Rule, depth: int) -> None:
        self.parts += 1
        if depth > MAX_DEPTH:
            raise RuleError("nested too deeply")
        if self.parts > MAX_PARTS:
            raise RuleError("too long")
        if isinstance(rule, _LITERALS):
            self.check_literal(rule)
        elif isinstance(rule, list):
            self.check_all(rule, depth)
        elif isinstance(rule, dict) and len(rule) == 1:
            [(operator, operands)] = rule.items()
            self.check_operation(operator, operands, depth)
        else:
            raise RuleError("an operation is an object with one key")

    def check_literal(self, value: Any) -> None:
        is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
        if is_number and abs(value) > LARGEST:
            raise RuleError("a number is too large")

    def check_operation(self, operator: str, operands: Rule, depth: int) -> None:
        if operator == "var":
            _check_var(operands)
            return
        if operator not in _ARITY:
            raise RuleError(f"unknown operator {operator[:40]!r}")
        lowest, highest = _ARITY[operator]
        listed = _operands(operator, operands)
        if not lowest <= len(listed) <= highest:
            raise RuleError(f"{operator} takes another number of operands")
        if operator == "sum":
            _check_sum(listed)
            listed = [part for part in listed if not isinstance(part, str)]
        places = listed[1] if operator == "round" and len(listed) == 2 else 0
        if not (_is_whole(places) and 0 <= places <= PLACES):
            raise RuleError("round takes a number of places from 0 to 6")
        self.check_all(listed, depth)

    def check_all(self, operands: list[Rule], depth: int) -> None:
        if len(operands) > MAX_OPERANDS:
            raise RuleError("too many operands")
        for operand in operands:
            self.check(operand, depth + 1)


def _check_var(operands: Rule) -> None:
    name, *default = operands if isinstance(operands, list) and operands else [operands]
    if not isinstance(name, str) or not name or len(name) > 200:
        raise RuleError("var takes a name")
    if len(default) > 1 or (default and not isinstance(default[0], _LITERALS)):
        raise RuleError("var takes a name and a value for when there is none")


def _check_sum(operands: list[Rule]) -> None:
    if not (isinstance(operands[0], dict) and isinstance(operands[0].get("var"), str)):
        raise RuleError("sum takes the name of a table or a list")


def _operands(operator: str, operands: Rule) -> list[Rule]:
    if isinstance(operands, list):
        return operands
    if operator in _UNARY:
        return [operands]
    raise RuleError(f"{operator} takes a list")


def variables(rule: Rule) -> set[str]:
    """Names of the answers that the rule reads; ``table[].name`` is what a sum reads in a row."""
    if isinstance(rule, list):
        return set().union(*(variables(part) for part in rule))
    if not isinstance(rule, dict):
        return set()
    [(operator, operands)] = rule.items()
    if operator == "var":
        return {operands[0] if isinstance(operands, list) else operands}
    if operator == "sum":
        table = operands[0]["var"]
        inner = operands[1] if len(operands) > 1 else []
        read = {inner} if isinstance(inner, str) else variables(inner)
        return {table} | {f"{table}[].{name}" for name in read}
    return variables(operands)


def holds(rule: Rule, answers: Mapping[str, Any], today: str | None = None) -> bool:
    """Whether the rule is true for the answers. No rule at all is true."""
    return True if rule is None else truthy(evaluate(rule, answers, today))


def evaluate(rule: Rule, answers: Mapping[str, Any], today: str | None = None) -> Any:
    """Value of a checked rule, as JSON has it. `today` is the day in Poland as ``2026-11-27``."""
    return plain(_Evaluation(answers, today).value(rule))


def plain(value: Any) -> Any:
    """A value with its numbers as JSON has them."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return [plain(part) for part in value] if isinstance(value, list) else value


def truthy(value: Any) -> bool:
    """Null, false, zero, empty text, an empty list and an empty object count as false."""
    return bool(value)


class _Evaluation:
    """Evaluates rules about the same answers."""

    def __init__(self, answers: Mapping[str, Any], today: str | None) -> None:
        self.answers = answers
        self.today = today

    def value(self, rule: Rule) -> Any:
        if isinstance(rule, list):
            return [self.value(part) for part in rule]
        if not isinstance(rule, dict):
            return _inner(rule)
        [(operator, operands)] = rule.items()
        if operator == "var":
            return self.variable(operands)
        operands = operands if isinstance(operands, list) else [operands]
        lazy = _LAZY.get(operator)
        if lazy is not None:
            return lazy(self, operands)
        return _OPERATIONS[operator](*(self.value(part) for part in operands))

    def variable(self, operands: Any) -> Any:
        name, *default = operands if isinstance(operands, list) else [operands]
        found: Any = self.answers
        for part in name.split("."):
            found = found.get(part) if isinstance(found, Mapping) else None
        found = _inner(found)
        return _inner(default[0]) if found is None and default else found

    def both(self, operands: list[Rule]) -> bool:
        return all(truthy(self.value(part)) for part in operands)

    def either(self, operands: list[Rule]) -> bool:
        return any(truthy(self.value(part)) for part in operands)

    def branch(self, operands: list[Rule]) -> Any:
        for at in range(0, len(operands) - 1, 2):
            if truthy(self.value(operands[at])):
                return self.value(operands[at + 1])
        return self.value(operands[-1]) if len(operands) % 2 else None

    def total(self, operands: list[Rule]) -> Any:
        rows = self.value(operands[0])
        found = [self.addend(row, operands[1:]) for row in rows] if isinstance(rows, list) else []
        return _sum(*(one for one in found if isinstance(one, Decimal)), Decimal(0))

    def addend(self, row: Any, what: list[Rule]) -> Any:
        if not what:
            return row
        if not isinstance(row, Mapping):
            return None
        rule = {"var": what[0]} if isinstance(what[0], str) else what[0]
        return _Evaluation({**self.answers, **row}, self.today).value(rule)

    def day(self, _operands: list[Rule]) -> str:
        return self.today or datetime.now(_WARSAW).date().isoformat()


def equal(left: Any, right: Any) -> bool:
    """Equality without conversion: values of different types are never equal, nor are objects."""
    if isinstance(left, list) and isinstance(right, list):
        return len(left) == len(right) and all(map(equal, left, right))
    return type(left) is type(right) and not isinstance(left, Mapping) and left == right


def _contained(item: Any, container: Any) -> bool:
    if isinstance(container, list):
        return any(equal(item, other) for other in container)
    return isinstance(container, str) and isinstance(item, str) and item in container


def _ordered(left: Any, right: Any) -> bool:
    return type(left) is type(right) and isinstance(left, (Decimal, str))


def _inner(value: Any) -> Any:
    """A JSON value as it is calculated with."""
    if isinstance(value, bool) or not isinstance(value, (int, float, Decimal, list)):
        return value
    if isinstance(value, list):
        return [_inner(part) for part in value]
    return _rounded(Decimal(repr(value)) if isinstance(value, float) else Decimal(value))


def _rounded(number: Decimal, places: int = PLACES) -> Decimal | None:
    if not number.is_finite() or abs(number) > LARGEST:
        return None
    return number.quantize(Decimal(1).scaleb(-places), context=_EXACT) + 0


def _numeric(operation: Any) -> Any:
    def calculate(*operands: Any) -> Decimal | None:
        if not all(isinstance(one, Decimal) for one in operands):
            return None
        return operation(*operands)

    return calculate


def _fold(step: Any) -> Any:
    def operation(first: Decimal, *others: Decimal) -> Decimal | None:
        result: Decimal | None = first
        for other in others:
            result = None if result is None else _rounded(step(result, other))
        return result

    return _numeric(operation)


_sum = _fold(_EXACT.add)
_subtract = _fold(_EXACT.subtract)


def _minus(first: Any, *others: Any) -> Decimal | None:
    return _subtract(first, *others) if others else _subtract(Decimal(0), first)


@_numeric
def _divide(left: Decimal, right: Decimal) -> Decimal | None:
    return _rounded(_EXACT.divide(left, right)) if right else None


@_numeric
def _round(number: Decimal, places: Decimal = Decimal(0)) -> Decimal | None:
    return _rounded(number, int(places))


def _cat(*operands: Any) -> str:
    return "".join(_text(one) for one in operands)[:MAX_CAT]


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return number_text(value)
    return value if isinstance(value, str) else ""


def number_text(number: Decimal) -> str:
    """A number without needless zeros: ``12.5``."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _day(value: Any) -> date | None:
    if not isinstance(value, str) or not _ISO_DAY.fullmatch(value):
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


def _days(first: Any, second: Any) -> Decimal | None:
    start, end = _day(first), _day(second)
    return None if start is None or end is None else Decimal((end - start).days)


def _years(first: Any, second: Any) -> Decimal | None:
    start, end = _day(first), _day(second)
    if start is None or end is None:
        return None
    early = (end.month, end.day) < (start.month, start.day)
    return Decimal(end.year - start.year - early)


def _is_whole(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


_LAZY = {
    "and": _Evaluation.both,
    "or": _Evaluation.either,
    "if": _Evaluation.branch,
    "sum": _Evaluation.total,
    "today": _Evaluation.day,
}
_OPERATIONS = {
    "==": equal,
    "===": equal,
    "!=": lambda left, right: not equal(left, right),
    "!==": lambda left, right: not equal(left, right),
    "<": lambda left, right: _ordered(left, right) and left < right,
    "<=": lambda left, right: _ordered(left, right) and left <= right,
    ">": lambda left, right: _ordered(left, right) and left > right,
    ">=": lambda left, right: _ordered(left, right) and left >= right,
    "in": _contained,
    "!": lambda value: not truthy(value),
    "!!": truthy,
    "count": lambda value: Decimal(len(value) if isinstance(value, list) else 0),
    "+": _sum,
    "-": _minus,
    "*": _fold(_EXACT.multiply),
    "/": _divide,
    "min": _numeric(lambda *numbers: min(numbers)),
    "max": _numeric(lambda *numbers: max(numbers)),
    "round": _round,
    "cat": _cat,
    "days": _days,
    "years": _years,
}
