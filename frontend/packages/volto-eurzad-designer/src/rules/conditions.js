/**
 * Conditions as an editor writes them, "all of these are true", and as JsonLogic.
 *
 * What cannot be told as such rows is left to the editor of the rule's text.
 */
import { isAnswered, isNumber } from '../model/kinds';

const LISTS = ['multichoice', 'lines', 'files', 'group'];
const ORDERED = ['date', 'datetime', 'time'];
const COMPARISONS = ['==', '!=', '<', '<=', '>', '>='];

const variable = (name) => ({ var: name });

/** Which comparisons a field can be asked for. */
export function operatorsOf(field) {
  if (field.type === 'boolean') return ['true', 'false'];
  if (field.type === 'choice') return ['==', '!=', 'filled', 'empty'];
  if (field.type === 'multichoice') return ['has', 'hasnot', 'filled', 'empty'];
  if (LISTS.includes(field.type)) return ['count', 'filled', 'empty'];
  if (isNumber(field)) return [...COMPARISONS, 'filled', 'empty'];
  if (ORDERED.includes(field.type))
    return ['<', '<=', '>', '>=', '==', 'filled', 'empty'];
  if (['person', 'company', 'address', 'point', 'likert'].includes(field.type))
    return ['filled', 'empty'];
  return ['==', '!=', 'filled', 'empty'];
}

export const takesValue = (operator) =>
  !['true', 'false', 'filled', 'empty'].includes(operator);

/** Fields that a condition may ask about. */
export function askable(definition, except) {
  return definition.pages
    .flatMap((page) => page.fields)
    .filter((field) => isAnswered(field) && field.name !== except);
}

const BUILD = {
  true: (field) => ({ '==': [variable(field), true] }),
  false: (field) => ({ '!=': [variable(field), true] }),
  filled: (field) => ({ '!!': variable(field) }),
  empty: (field) => ({ '!': variable(field) }),
  has: (field, value) => ({ in: [value, variable(field)] }),
  hasnot: (field, value) => ({ '!': { in: [value, variable(field)] } }),
  count: (field, value) => ({ '>=': [{ count: variable(field) }, value] }),
};

function ruleOf({ field, operator, value }) {
  const build = BUILD[operator];
  return build ? build(field, value) : { [operator]: [variable(field), value] };
}

/** The rule that rows make; null when there are none. */
export function conditionOf({ join, rows }) {
  if (!rows.length) return null;
  const rules = rows.map(ruleOf);
  return rules.length === 1 ? rules[0] : { [join]: rules };
}

const nameOf = (thing) =>
  thing && typeof thing === 'object' && typeof thing.var === 'string'
    ? thing.var
    : null;
const single = (thing) =>
  Array.isArray(thing) && thing.length === 1 ? thing[0] : thing;

function readNegation(inner) {
  const operand = single(inner);
  const name = nameOf(operand);
  if (name) return { field: name, operator: 'empty' };
  const row = operand && operand.in ? readHas(operand.in) : null;
  return row && { ...row, operator: 'hasnot' };
}

function readHas(operands) {
  const name = Array.isArray(operands) ? nameOf(operands[1]) : null;
  return name && { field: name, operator: 'has', value: operands[0] };
}

function readCount(left, operation, value) {
  const name = left && typeof left === 'object' && nameOf(left.count);
  if (!name || operation !== '>=') return null;
  return { field: name, operator: 'count', value };
}

function readComparison(operation, operands) {
  if (!Array.isArray(operands) || operands.length !== 2) return null;
  const [left, value] = operands;
  const name = nameOf(left);
  if (!name) return readCount(left, operation, value);
  if (value === true && operation === '==')
    return { field: name, operator: 'true' };
  if (value === true && operation === '!=')
    return { field: name, operator: 'false' };
  const today =
    value && typeof value === 'object' && Array.isArray(value.today);
  if (value !== null && typeof value === 'object' && !today) return null;
  return { field: name, operator: operation, value };
}

function readRow(rule) {
  if (!rule || typeof rule !== 'object' || Array.isArray(rule)) return null;
  const entries = Object.entries(rule);
  if (entries.length !== 1) return null;
  const [operation, operands] = entries[0];
  if (operation === '!') return readNegation(operands);
  if (operation === '!!') {
    const name = nameOf(single(operands));
    return name && { field: name, operator: 'filled' };
  }
  if (operation === 'in') return readHas(operands);
  return COMPARISONS.includes(operation)
    ? readComparison(operation, operands)
    : null;
}

/** The rows of a rule, or null when it is more than rows can say. */
export function rowsOf(rule) {
  if (rule === undefined || rule === null) return { join: 'and', rows: [] };
  const [[operation, operands]] = Object.entries(rule);
  if (['and', 'or'].includes(operation) && Array.isArray(operands)) {
    const rows = operands.map(readRow);
    return rows.every(Boolean) ? { join: operation, rows } : null;
  }
  const row = readRow(rule);
  return row && { join: 'and', rows: [row] };
}
