import { checks } from './checks';
import { holds } from './logic';
import { rowState, stateOf } from './state';
import { linesOf } from './values';

const MISSING = {
  choice: 'error.choose',
  multichoice: 'error.choose_some',
  files: 'error.add_file',
  group: 'error.add_row',
  date: 'error.date_missing',
};

/** Whether an answer says nothing. An object whose parts all say nothing is empty too. */
export function isEmpty(value) {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && Object.values(value).every(isEmpty);
}

export const isComposite = (field) =>
  Boolean(field.columns) && field.type !== 'group';

const isConsent = (field) =>
  field.type === 'boolean' && field.required && field.widget !== 'radio';

function isMissing(field, value) {
  if (isConsent(field)) return value !== true;
  if (field.type === 'date')
    return isEmpty(String(value ?? '').replace(/-/g, ''));
  if (field.type === 'lines') return !linesOf(value).length;
  return isEmpty(value);
}

function missingMessage(field) {
  if (field.type === 'boolean')
    return isConsent(field) ? 'error.tick' : 'error.choose';
  return MISSING[field.type] || 'error.missing';
}

function problem(name, id, values = {}) {
  return { field: name, id, values };
}

/** Names of the fields of the form that a person sees. */
export function shownFields(form, answers) {
  return stateOf(form, answers).shown;
}

/** Names of the columns that a person sees in a row; rules may also read the form's answers. */
export function shownColumns(group, row, form, answers) {
  return rowState(group, row, stateOf(form, answers).values).shown;
}

function rowProblems(group, name, rows, whole) {
  if (group.min_rows && rows.length < group.min_rows) {
    return [problem(name, 'error.rows_at_least', { count: group.min_rows })];
  }
  if (group.max_rows && rows.length > group.max_rows) {
    return [problem(name, 'error.rows_at_most', { count: group.max_rows })];
  }
  return rows.flatMap((row, index) =>
    problemsOf(group.columns, row, {
      ...whole,
      ...rowState(group, row, whole.values, whole.today),
      prefix: `${name}.${index}.`,
    }),
  );
}

function missing(field, name, whole) {
  const asked =
    field.required ||
    (field.type === 'group' && field.min_rows) ||
    (field.required_when &&
      holds(field.required_when, whole.values, whole.today));
  if (!asked) return [];
  const parts = isComposite(field)
    ? Object.entries(field.columns).filter(([, part]) => part.required)
    : [];
  if (!parts.length) return [problem(name, missingMessage(field))];
  return parts.map(([part, { type }]) =>
    problem(`${name}.${part}`, missingMessage({ type, required: true })),
  );
}

function wrong(field, name, value, whole) {
  const found = checks[field.type]?.(field, value);
  const fits =
    !field.valid_when || holds(field.valid_when, whole.values, whole.today);
  if (!found && fits) return [];
  if (field.message)
    return [problem(name, 'error.own', { message: field.message })];
  return [problem(name, ...(found || ['error.does_not_fit']))];
}

function problemOf(field, name, value, whole) {
  if (field.type === 'richlabel') return [];
  if (field.calculate !== undefined && field.calculate !== null) return [];
  if (isMissing(field, value)) return missing(field, name, whole);
  const inner = innerProblems(field, name, value, whole);
  return inner.length ? inner : wrong(field, name, value, whole);
}

function innerProblems(field, name, value, whole) {
  if (field.type === 'group') return rowProblems(field, name, value, whole);
  if (!isComposite(field)) return [];
  const shown = new Set(Object.keys(field.columns));
  return problemsOf(field.columns, value, {
    ...whole,
    shown,
    prefix: `${name}.`,
  });
}

function problemsOf(fields, answers, whole) {
  return Object.entries(fields)
    .filter(([key]) => whole.shown.has(key))
    .flatMap(([key, field]) =>
      problemOf(field, whole.prefix + key, answers[key], whole),
    );
}

/**
 * What is wrong with the answers, in the order of the form: `[{field, id, values}]`.
 *
 * The server checks again by the same rules; `only` names the fields of one step, `today` is the
 * day in Poland, now by default.
 */
export function validate(form, answers, only = null, today = null) {
  const names = only || form.steps.flatMap((step) => step.fields);
  const fields = Object.fromEntries(
    names.map((name) => [name, form.fields[name]]),
  );
  const { shown, values } = stateOf(form, answers, today);
  return problemsOf(fields, answers, { shown, values, today, prefix: '' });
}
