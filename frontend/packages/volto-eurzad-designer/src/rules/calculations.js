/**
 * Calculations as an editor writes them, a sum of amounts, and as JsonLogic.
 *
 * A term is `{amount, by, of, column, when}`: the amount once, for each row of a table, times a
 * number, or times the sum of a column; counted only while the condition `when` holds.
 */
import { isNumber } from '../model/kinds';
import { conditionOf, rowsOf } from './conditions';

export const WAYS = ['once', 'rows', 'field', 'column'];

/** What a calculation can take from a form. */
export function sources(definition, except) {
  const fields = definition.pages
    .flatMap((page) => page.fields)
    .filter((field) => field.name !== except);
  const tables = fields.filter((field) => field.type === 'group');
  return {
    numbers: fields.filter(isNumber),
    tables,
    columns: tables.flatMap((table) =>
      table.columns.filter(isNumber).map((column) => ({ table, column })),
    ),
  };
}

const FACTORS = {
  rows: ({ of }) => ({ count: { var: of } }),
  field: ({ of }) => ({ var: of }),
  column: ({ of, column }) => ({ sum: [{ var: of }, column] }),
};

function ruleOf(term) {
  const factor = FACTORS[term.by]?.(term);
  const value = factor ? { '*': [term.amount, factor] } : term.amount;
  const condition = term.when && conditionOf(term.when);
  return condition ? { if: [condition, value, 0] } : value;
}

/** The rule of a sum; null when it has no terms. */
export function calculationOf(terms) {
  return terms.length ? { '+': terms.map(ruleOf) } : null;
}

function readFactor(amount, factor) {
  if (typeof amount !== 'number' || !factor || typeof factor !== 'object')
    return null;
  if (typeof factor.var === 'string')
    return { amount, by: 'field', of: factor.var };
  if (typeof factor.count?.var === 'string')
    return { amount, by: 'rows', of: factor.count.var };
  const [table, column] = Array.isArray(factor.sum) ? factor.sum : [];
  if (typeof table?.var === 'string' && typeof column === 'string')
    return { amount, by: 'column', of: table.var, column };
  return null;
}

function readValue(value) {
  if (typeof value === 'number') return { amount: value, by: 'once' };
  const product = value && typeof value === 'object' && value['*'];
  return Array.isArray(product) && product.length === 2
    ? readFactor(...product)
    : null;
}

function readTerm(rule) {
  const choice = rule && typeof rule === 'object' && rule.if;
  if (!Array.isArray(choice)) return readValue(rule);
  const when = rowsOf(choice[0]);
  const term = choice.length === 3 && choice[2] === 0 && readValue(choice[1]);
  return when && term ? { ...term, when } : null;
}

/** The terms of a rule, or null when it is more than a sum of them. */
export function termsOf(rule) {
  if (rule === undefined || rule === null) return [];
  const sum = Array.isArray(rule['+']) ? rule['+'] : [rule];
  const terms = sum.map(readTerm);
  return terms.every(Boolean) ? terms : null;
}
