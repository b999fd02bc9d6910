/**
 * Conditions and calculations: the subset of JsonLogic of docs/reference/forms.md. Unlike
 * JavaScript, it converts nothing. The server evaluates the same rules; both sides run
 * src/eurzad.forms/tests/data/json-logic.json.
 */

import { dayInPoland, daysBetween, yearsBetween } from './days';
import {
  add,
  decimalOf,
  decimalText,
  divide,
  isDecimal,
  multiply,
  round,
  subtract,
  toNumber,
  wholeDecimal,
} from './decimal';

const MAX_DEPTH = 12;
const MAX_OPERANDS = 100;
const MAX_PARTS = 500;
const MAX_CAT = 5000;
const LARGEST = 1e15;

// lowest and highest number of operands
const ARITY = {
  '==': [2, 2],
  '===': [2, 2],
  '!=': [2, 2],
  '!==': [2, 2],
  '<': [2, 2],
  '<=': [2, 2],
  '>': [2, 2],
  '>=': [2, 2],
  in: [2, 2],
  '/': [2, 2],
  days: [2, 2],
  years: [2, 2],
  '!': [1, 1],
  '!!': [1, 1],
  count: [1, 1],
  and: [0, MAX_OPERANDS],
  or: [0, MAX_OPERANDS],
  '+': [1, MAX_OPERANDS],
  '*': [1, MAX_OPERANDS],
  min: [1, MAX_OPERANDS],
  max: [1, MAX_OPERANDS],
  cat: [1, MAX_OPERANDS],
  round: [1, 2],
  '-': [1, 2],
  sum: [1, 2],
  if: [2, MAX_OPERANDS],
  today: [0, 0],
};
const UNARY = ['!', '!!', 'count', 'round', '-', '+', 'min', 'max', 'cat'];

export class RuleError extends Error {}

/** Throws `RuleError` for a rule outside the subset. */
export function check(rule) {
  checkPart(rule, 0, { parts: 0 });
}

function isLiteral(value) {
  return (
    value === null || ['string', 'number', 'boolean'].includes(typeof value)
  );
}

function checkPart(rule, depth, seen) {
  seen.parts += 1;
  if (depth > MAX_DEPTH) throw new RuleError('nested too deeply');
  if (seen.parts > MAX_PARTS) throw new RuleError('too long');
  if (isLiteral(rule)) {
    if (typeof rule === 'number' && !(Math.abs(rule) <= LARGEST))
      throw new RuleError('a number is too large');
  } else if (Array.isArray(rule)) {
    checkAll(rule, depth, seen);
  } else {
    const keys = Object.keys(rule);
    if (keys.length !== 1) throw new RuleError('one key');
    checkOperation(keys[0], rule[keys[0]], depth, seen);
  }
}

function checkOperation(operator, given, depth, seen) {
  if (operator === 'var') {
    checkVar(given);
    return;
  }
  if (!Object.hasOwn(ARITY, operator))
    throw new RuleError(`unknown operator ${operator}`);
  const [lowest, highest] = ARITY[operator];
  if (!Array.isArray(given) && !UNARY.includes(operator))
    throw new RuleError(`${operator} takes a list`);
  let operands = Array.isArray(given) ? given : [given];
  if (operands.length < lowest || operands.length > highest)
    throw new RuleError(`${operator} takes another number of operands`);
  if (operator === 'sum') {
    if (typeof operands[0]?.var !== 'string')
      throw new RuleError('sum takes the name of a table or a list');
    operands = operands.filter((part) => typeof part !== 'string');
  }
  const places =
    operator === 'round' && operands.length === 2 ? operands[1] : 0;
  if (!Number.isInteger(places) || places < 0 || places > 6)
    throw new RuleError('round takes a number of places from 0 to 6');
  checkAll(operands, depth, seen);
}

function checkVar(given) {
  const [name, ...rest] =
    Array.isArray(given) && given.length ? given : [given];
  if (typeof name !== 'string' || !name || [...name].length > 200)
    throw new RuleError('var takes a name');
  if (rest.length > 1 || (rest.length && !isLiteral(rest[0])))
    throw new RuleError('var takes a name and a value for when there is none');
}

function checkAll(operands, depth, seen) {
  if (operands.length > MAX_OPERANDS) throw new RuleError('too many operands');
  operands.forEach((operand) => checkPart(operand, depth + 1, seen));
}

/** Whether the rule is true for the answers. No rule is true. */
export function holds(rule, answers, today = null) {
  if (rule === null || rule === undefined) return true;
  return truthy(evaluate(rule, answers, today));
}

/** Value of a rule, as JSON has it. `today` is the day in Poland, by default now. */
export function evaluate(rule, answers, today = null) {
  check(rule);
  return plain(valueOf(rule, { answers, today }));
}

function plain(value) {
  if (isDecimal(value)) return toNumber(value);
  return Array.isArray(value) ? value.map(plain) : value;
}

const isObject = (value) =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

function truthy(value) {
  if (isObject(value)) return Object.keys(value).length > 0;
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

/** A JSON value as it is calculated with. */
function inner(value) {
  if (typeof value === 'number') return decimalOf(value);
  if (Array.isArray(value)) return value.map(inner);
  return value ?? null;
}

function valueOf(rule, scope) {
  if (Array.isArray(rule)) return rule.map((part) => valueOf(part, scope));
  if (!isObject(rule)) return inner(rule);
  const [[operator, given]] = Object.entries(rule);
  if (operator === 'var') return variable(given, scope);
  const operands = Array.isArray(given) ? given : [given];
  if (LAZY[operator]) return LAZY[operator](operands, scope);
  return OPERATIONS[operator](...operands.map((part) => valueOf(part, scope)));
}

function variable(given, { answers }) {
  const [name, ...rest] = Array.isArray(given) ? given : [given];
  let found = answers;
  for (const part of name.split('.')) {
    found = isObject(found) && Object.hasOwn(found, part) ? found[part] : null;
  }
  const value = inner(found);
  return value === null && rest.length ? inner(rest[0]) : value;
}

const LAZY = {
  and: (operands, scope) =>
    operands.every((part) => truthy(valueOf(part, scope))),
  or: (operands, scope) =>
    operands.some((part) => truthy(valueOf(part, scope))),
  if: branch,
  sum: total,
  today: (operands, scope) => scope.today || dayInPoland(),
};

function branch(operands, scope) {
  for (let at = 0; at + 1 < operands.length; at += 2) {
    if (truthy(valueOf(operands[at], scope)))
      return valueOf(operands[at + 1], scope);
  }
  const last = operands[operands.length - 1];
  return operands.length % 2 ? valueOf(last, scope) : null;
}

function addend(row, what, scope) {
  if (!what.length) return row;
  if (!isObject(row)) return null;
  const rule = typeof what[0] === 'string' ? { var: what[0] } : what[0];
  return valueOf(rule, { ...scope, answers: { ...scope.answers, ...row } });
}

function total([table, ...what], scope) {
  const rows = valueOf(table, scope);
  if (!Array.isArray(rows)) return wholeDecimal(0);
  const found = rows.map((row) => addend(row, what, scope)).filter(isDecimal);
  return OPERATIONS['+'](...found, wholeDecimal(0));
}

function equal(left, right) {
  if (Array.isArray(left) && Array.isArray(right)) {
    return (
      left.length === right.length &&
      left.every((value, at) => equal(value, right[at]))
    );
  }
  return !isObject(left) && left === right;
}

function contained(item, container) {
  if (Array.isArray(container))
    return container.some((other) => equal(item, other));
  return (
    typeof container === 'string' &&
    typeof item === 'string' &&
    container.includes(item)
  );
}

/** -1, 0 or 1 for two numbers or two texts by code points; null for anything else. */
function order(left, right) {
  if (typeof left !== typeof right) return null;
  if (isDecimal(left)) return left < right ? -1 : Number(left > right);
  if (typeof left !== 'string') return null;
  const [one, other] = [[...left], [...right]];
  const at = one.findIndex((character, index) => character !== other[index]);
  if (at < 0) return one.length < other.length ? -1 : 0;
  if (at >= other.length) return 1;
  return one[at].codePointAt(0) < other[at].codePointAt(0) ? -1 : 1;
}

const compared = (fits) => (left, right) => {
  const found = order(left, right);
  return found !== null && fits(found);
};

const numeric =
  (operation) =>
  (...operands) =>
    operands.every(isDecimal) ? operation(...operands) : null;

const folded = (step) =>
  numeric((...operands) =>
    operands.reduce((result, operand) =>
      result === null ? null : step(result, operand),
    ),
  );

const minus = folded(subtract);

function textOf(value) {
  if (isDecimal(value)) return decimalText(value);
  if (typeof value === 'boolean') return String(value);
  return typeof value === 'string' ? value : '';
}

function asDecimal(number) {
  return number === null ? null : wholeDecimal(number);
}

const OPERATIONS = {
  '==': equal,
  '===': equal,
  '!=': (left, right) => !equal(left, right),
  '!==': (left, right) => !equal(left, right),
  '<': compared((found) => found < 0),
  '<=': compared((found) => found <= 0),
  '>': compared((found) => found > 0),
  '>=': compared((found) => found >= 0),
  in: contained,
  '!': (value) => !truthy(value),
  '!!': truthy,
  count: (value) => wholeDecimal(Array.isArray(value) ? value.length : 0),
  '+': folded(add),
  '-': (first, ...others) =>
    others.length ? minus(first, ...others) : minus(wholeDecimal(0), first),
  '*': folded(multiply),
  '/': folded(divide),
  min: folded((left, right) => (right < left ? right : left)),
  max: folded((left, right) => (right > left ? right : left)),
  round: numeric((number, places = wholeDecimal(0)) =>
    round(number, toNumber(places)),
  ),
  cat: (...values) =>
    [...values.map(textOf).join('')].slice(0, MAX_CAT).join(''),
  days: (first, second) => asDecimal(daysBetween(first, second)),
  years: (first, second) => asDecimal(yearsBetween(first, second)),
};
