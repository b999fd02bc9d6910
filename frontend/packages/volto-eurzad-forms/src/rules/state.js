import { decimalOf, decimalText, isDecimal, round, toNumber } from './decimal';
import { evaluate, holds } from './logic';
import { answersOf } from './values';

const PLACES = { integer: 0, money: 2, decimal: 6 };

/** What a calculation gave, as an answer of this field; null when it is none. */
export function fitting(field, value) {
  const number = typeof value === 'number' ? decimalOf(value) : null;
  if (field.type in PLACES) {
    if (!isDecimal(number)) return null;
    const rounded = round(number, PLACES[field.type]);
    return rounded === null ? null : toNumber(rounded);
  }
  if (field.type === 'boolean')
    return typeof value === 'boolean' ? value : null;
  const text = isDecimal(number) ? decimalText(number) : value;
  if (typeof text !== 'string' || !text) return null;
  if (
    field.type === 'choice' &&
    !field.choices.some((one) => one.value === text)
  )
    return null;
  return field.max_length
    ? [...text].slice(0, field.max_length).join('')
    : text;
}

function valueIn(field, answer, seen, today) {
  if (field.calculate !== undefined && field.calculate !== null)
    return fitting(field, evaluate(field.calculate, seen, today));
  if (field.type !== 'group' || !Array.isArray(answer)) return answer ?? null;
  return answer.map((row) => {
    const { values } = settle(field.columns, row || {}, seen, { today });
    return Object.fromEntries(
      Object.keys(field.columns).map((name) => [name, values[name]]),
    );
  });
}

/** Each field comes after those that its rules read, so one pass is enough. */
function settle(fields, own, outer, { order, pages = {}, today = null }) {
  const names = order || Object.keys(fields);
  const values = { ...outer };
  for (const name of names) values[name] = null;
  const shown = new Set();
  for (const name of names) {
    const field = fields[name];
    if (!holds(pages[name], values, today)) continue;
    if (!holds(field.show_when, values, today)) continue;
    shown.add(name);
    values[name] = valueIn(field, own[name], values, today);
  }
  return { shown, values };
}

function pageRules(form) {
  const rules = {};
  for (const step of form.steps || []) {
    for (const name of step.fields) rules[name] = step.show_when;
  }
  return rules;
}

/**
 * What the form comes to with these answers: the names of the fields that a person sees, and what
 * rules read, calculated values among it. The answer of a hidden field counts as null.
 */
export function stateOf(form, answers, today = null) {
  const sent = answersOf(form.fields, answers);
  const { order } = form;
  return settle(
    form.fields,
    sent,
    {},
    { order, pages: pageRules(form), today },
  );
}

/** The same for a row of a table, whose columns come before the fields of the form. */
export function rowState(group, row, outer, today = null) {
  return settle(group.columns, answersOf(group.columns, row), outer, { today });
}
