/** What a person typed, as the API takes it. */

const NUMBER = /^[+-]?(\d+([.,]\d*)?|[.,]\d+)$/;
const NUMERIC = ['integer', 'decimal', 'money'];

/** The number that a Polish or English hand wrote, or null. */
export function parseNumber(typed) {
  const written = String(typed)
    .replace(/[\s\u00a0]+/g, '')
    .replace(/zł$/i, '');
  if (!NUMBER.test(written)) return null;
  return Number(written.replace(',', '.'));
}

/** The three boxes of a date that is kept as `year-month-day`, finished or not. */
export function dateParts(value) {
  const [year = '', month = '', day = ''] = String(value || '').split('-');
  return { year, month, day };
}

/** One text of three boxes; two digits each where the day and month are numbers. */
export function joinDate({ year, month, day }) {
  if (!year && !month && !day) return '';
  const two = (part) => (/^\d$/.test(part) ? `0${part}` : part);
  return [year, two(month), two(day)].join('-');
}

/** The lines that were typed, without those that are empty. */
export function linesOf(value) {
  const lines = Array.isArray(value) ? value : String(value ?? '').split('\n');
  return lines.filter((line) => String(line).trim() !== '');
}

function answerOf(field, value) {
  if (field.type === 'lines')
    return linesOf(value).map((line) => answerOf(field.item, line));
  if (typeof value === 'string') {
    const trimmed = value.trim();
    if (NUMERIC.includes(field.type)) return parseNumber(trimmed) ?? trimmed;
    if (field.type === 'date') return joinDate(dateParts(trimmed));
    return trimmed;
  }
  if (field.columns && field.type !== 'group') {
    const parts = answersOf(field.columns, value);
    return Object.keys(parts).length ? parts : '';
  }
  if (field.type === 'group')
    return value.map((row) => answersOf(field.columns, row));
  return value;
}

/** The answers to send, without what is empty and without the keys of rows. */
export function answersOf(fields, answers, shown = null) {
  const sent = {};
  for (const [name, field] of Object.entries(fields)) {
    const value = answers[name];
    const silent =
      value === null ||
      value === undefined ||
      value === '' ||
      (field.calculate ?? null) !== null;
    if (silent || (shown && !shown.has(name))) continue;
    const answer = answerOf(field, value);
    // an empty list of files is an answer: without one the server takes every file of the draft
    const nothing = answer === '' || (Array.isArray(answer) && !answer.length);
    if (!nothing || field.type === 'files') sent[name] = answer;
  }
  return sent;
}

let lastRow = 0;

/** A new row; its key tells React and the focus which row it is. */
export function newRow(values = {}) {
  lastRow += 1;
  return { ...values, key: `row-${lastRow}` };
}

function typedOf(field, value, locale) {
  if (typeof value === 'number') {
    return locale === 'pl' ? String(value).replace('.', ',') : String(value);
  }
  if (field.type === 'lines' && Array.isArray(value)) {
    return value.map((line) => typedOf(field.item, line, locale)).join('\n');
  }
  if (field.columns && field.type !== 'group') {
    return typedAnswers(field.columns, value, locale);
  }
  if (field.type === 'group' && Array.isArray(value)) {
    return value.map((row) => newRow(typedAnswers(field.columns, row, locale)));
  }
  return value;
}

/** Answers of the API, as the fields on the screen hold them. */
export function typedAnswers(fields, answers, locale) {
  const typed = {};
  for (const [name, field] of Object.entries(fields)) {
    if (answers[name] !== undefined && answers[name] !== null) {
      typed[name] = typedOf(field, answers[name], locale);
    }
  }
  return typed;
}

/** What a form begins with: its defaults, and as many empty rows as it asks for. */
export function firstAnswers(fields, locale) {
  const defaults = {};
  for (const [name, field] of Object.entries(fields)) {
    if (field.default !== undefined) defaults[name] = field.default;
  }
  const typed = typedAnswers(fields, defaults, locale);
  for (const [name, field] of Object.entries(fields)) {
    const rows = field.min_rows || (field.required ? 1 : 0);
    if (field.type === 'group' && !typed[name] && rows) {
      typed[name] = Array.from({ length: rows }, () => newRow());
    }
  }
  return typed;
}
