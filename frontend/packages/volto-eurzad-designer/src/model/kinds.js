/**
 * The kinds of fields an editor chooses from, and which settings each of them has.
 *
 * The vocabulary is the server's: docs/reference/forms.md.
 */

/** Groups of the menu "add a field"; a kind is a type, with a widget where two share one. */
export const KIND_GROUPS = [
  ['text', ['text', 'textarea', 'email', 'phone', 'url', 'lines']],
  ['choice', ['choice', 'multichoice', 'consent', 'yesno', 'likert']],
  ['number', ['integer', 'decimal', 'money', 'date', 'datetime', 'time']],
  ['person', ['person', 'company', 'address', 'pesel', 'nip', 'regon', 'krs']],
  ['place', ['iban', 'postal_code', 'plot', 'point']],
  ['other', ['group', 'files', 'richlabel']],
];

export const KINDS = KIND_GROUPS.flatMap(([, kinds]) => kinds);

const COMPOSITE = ['person', 'company', 'address', 'point', 'likert'];
/** What a column of a table cannot be. */
const NO_COLUMNS = ['files', 'group', 'richlabel', ...COMPOSITE];

export const COLUMN_KIND_GROUPS = KIND_GROUPS.map(([name, kinds]) => [
  name,
  kinds.filter((kind) => !NO_COLUMNS.includes(kind)),
]).filter(([, kinds]) => kinds.length > 0);

export const PARTS = {
  person: ['first_name', 'last_name', 'pesel', 'birth_date', 'phone', 'email'],
  company: ['name', 'nip', 'regon', 'krs'],
  address: ['street', 'house', 'flat', 'postal_code', 'city', 'country'],
};
const USUAL_PARTS = {
  person: ['first_name!', 'last_name!', 'pesel!'],
  company: ['name!', 'nip!', 'regon?'],
  address: ['street?', 'house!', 'flat?', 'postal_code!', 'city!'],
};

const TYPED = ['text', 'textarea', 'lines', 'multichoice'];
const NUMBERS = ['integer', 'decimal', 'money'];
const WITH_RANGE = [...NUMBERS, 'date'];
const CALCULATED = [...NUMBERS, 'text', 'date', 'boolean'];

/** What a new field of each kind begins with, besides its name and title. */
const BEGINNINGS = {
  consent: { type: 'boolean', widget: 'checkbox' },
  yesno: { type: 'boolean', widget: 'radio' },
  choice: { type: 'choice', choices: [], widget: 'radio' },
  multichoice: { type: 'multichoice', choices: [], required: false },
  likert: { type: 'likert', questions: [], answers: [] },
  group: { type: 'group', columns: [], min_rows: 1 },
  files: { type: 'files', required: false },
  richlabel: { type: 'richlabel', html: '' },
  lines: { type: 'lines', item: { type: 'text' } },
};

/** A new field of a kind. */
export function newField(kind, name, title) {
  const beginning = BEGINNINGS[kind] || { type: kind };
  const parts = USUAL_PARTS[kind] ? { parts: USUAL_PARTS[kind] } : {};
  return { name, title, ...beginning, ...parts };
}

/** The kind of a field that is there. */
export function kindOf(field) {
  if (field.type === 'boolean')
    return field.widget === 'radio' ? 'yesno' : 'consent';
  return field.type;
}

export const isAnswered = (field) => field.type !== 'richlabel';
export const isNumber = (field) => NUMBERS.includes(field.type);
export const hasLength = (field) => TYPED.includes(field.type);
export const hasRange = (field) => WITH_RANGE.includes(field.type);
export const hasChoices = (field) => Array.isArray(field.choices);
export const mayBeCalculated = (field) => CALCULATED.includes(field.type);
export const mayHaveDefault = (field) =>
  [...NUMBERS, 'text', 'textarea', 'choice'].includes(field.type);
