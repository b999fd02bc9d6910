/**
 * The subset of JsonLogic of docs/reference/form-fields.md. Unlike JavaScript, it converts nothing.
 * Both sides of the wire run src/eurzad.forms/tests/data/json-logic.json.
 */

const EQUALITY = ['==', '===', '!=', '!=='];
const ORDER = ['<', '<=', '>', '>='];
const MAX_DEPTH = 8;
const MAX_OPERANDS = 50;

export class RuleError extends Error {}

/** Whether the rule is true for the answers. No rule is true. */
export function holds(rule, answers) {
  if (rule === null || rule === undefined) return true;
  check(rule);
  return truthy(evaluate(rule, answers));
}

/** Throws `RuleError` for a rule outside the subset. */
export function check(rule, depth = 0) {
  if (depth > MAX_DEPTH) throw new RuleError('nested too deeply');
  if (rule === null || ['string', 'number', 'boolean'].includes(typeof rule))
    return;
  if (Array.isArray(rule)) {
    checkOperands(rule, depth);
    return;
  }
  const [operator, ...more] = Object.keys(rule);
  if (operator === undefined || more.length) throw new RuleError('one key');
  checkOperation(operator, rule[operator], depth);
}

function checkOperation(operator, operands, depth) {
  if (operator === 'var') {
    if (typeof operands !== 'string' || !operands)
      throw new RuleError('var takes a name');
    return;
  }
  if (operator === '!') {
    check(single(operands), depth + 1);
    return;
  }
  const many = operator === 'and' || operator === 'or';
  if (!many && ![...EQUALITY, ...ORDER, 'in'].includes(operator)) {
    throw new RuleError(`unknown operator ${operator}`);
  }
  if (!Array.isArray(operands)) throw new RuleError('takes a list');
  if (!many && operands.length !== 2) throw new RuleError('takes two operands');
  checkOperands(operands, depth);
}

function checkOperands(operands, depth) {
  if (operands.length > MAX_OPERANDS) throw new RuleError('too many operands');
  operands.forEach((operand) => check(operand, depth + 1));
}

function single(operands) {
  return Array.isArray(operands) && operands.length === 1
    ? operands[0]
    : operands;
}

function truthy(value) {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

function evaluate(rule, answers) {
  if (Array.isArray(rule)) return rule.map((part) => evaluate(part, answers));
  if (rule === null || typeof rule !== 'object') return rule;
  const [[operator, operands]] = Object.entries(rule);
  if (operator === 'var')
    return Object.hasOwn(answers, operands) ? answers[operands] : null;
  if (operator === 'and')
    return operands.every((part) => truthy(evaluate(part, answers)));
  if (operator === 'or')
    return operands.some((part) => truthy(evaluate(part, answers)));
  if (operator === '!') return !truthy(evaluate(single(operands), answers));
  const [left, right] = operands.map((part) => evaluate(part, answers));
  if (EQUALITY.includes(operator))
    return equal(left, right) === operator.startsWith('=');
  if (operator === 'in') return contained(left, right);
  return compared(operator, left, right);
}

function equal(left, right) {
  return canonical(left) === canonical(right);
}

function canonical(value) {
  return JSON.stringify(value ?? null);
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

function compared(operator, left, right) {
  if (
    typeof left !== typeof right ||
    !['number', 'string'].includes(typeof left)
  )
    return false;
  if (operator === '<') return left < right;
  if (operator === '<=') return left <= right;
  return operator === '>' ? left > right : left >= right;
}
