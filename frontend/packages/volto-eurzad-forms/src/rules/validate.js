import { checks } from './checks';
import { answersOf } from './values';
import { isEmpty, visibleNames } from './visible';

const MISSING = {
  choice: 'error.choose',
  multichoice: 'error.choose_some',
  files: 'error.add_file',
  group: 'error.add_row',
  boolean: 'error.tick',
  date: 'error.date_missing',
};

function isMissing(field, value) {
  if (field.type === 'boolean') return value !== true;
  if (field.type === 'date')
    return isEmpty(String(value ?? '').replace(/-/g, ''));
  return isEmpty(value);
}

function problem(name, id, values = {}) {
  return { field: name, id, values };
}

/** Names of the fields of the form that a person sees. */
export function shownFields(form, answers) {
  return visibleNames(form.fields, answersOf(form.fields, answers));
}

/** Names of the columns that a person sees in a row; rules may also read the form's answers. */
export function shownColumns(group, row, form, answers) {
  const outer = answersOf(form.fields, answers, shownFields(form, answers));
  return visibleNames(group.columns, answersOf(group.columns, row), outer);
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
      shown: shownColumns(group, row, whole.form, whole.answers),
      prefix: `${name}.${index}.`,
    }),
  );
}

function problemsOf(fields, answers, whole) {
  return Object.entries(fields).flatMap(([key, field]) => {
    if (!whole.shown.has(key) || field.type === 'richlabel') return [];
    const name = whole.prefix + key;
    const value = answers[key];
    if (isMissing(field, value)) {
      const asked =
        field.required || (field.type === 'group' && field.min_rows);
      return asked
        ? [problem(name, MISSING[field.type] || 'error.missing')]
        : [];
    }
    if (field.type === 'group') return rowProblems(field, name, value, whole);
    const found = checks[field.type]?.(field, value);
    return found ? [problem(name, ...found)] : [];
  });
}

/**
 * What is wrong with the answers, in the order of the form: `[{field, id, values}]`.
 *
 * The server checks again by the same rules; `only` names the fields of one step.
 */
export function validate(form, answers, only = null) {
  const names = only || form.steps.flatMap((step) => step.fields);
  const fields = Object.fromEntries(
    names.map((name) => [name, form.fields[name]]),
  );
  return problemsOf(fields, answers, {
    form,
    answers,
    shown: shownFields(form, answers),
    prefix: '',
  });
}
