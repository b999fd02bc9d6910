/**
 * The fields of an entry, by register: the same for entering and for correcting.
 */

/** `{name, as, wide?, required?, choices?}`; `as` is the kind of field. */
const text = (name, more) => ({ name, as: 'text', ...more });
const choice = (name, choices, more) => ({
  name,
  as: 'choice',
  choices,
  ...more,
});

const PLACE = [
  text('street', { wide: true }),
  text('postal_code'),
  text('town', { required: true }),
  text('country'),
];
const DOCUMENT = [
  choice('kind', 'kind'),
  { name: 'attachments_count', as: 'number' },
  choice('access', 'access'),
  choice('format', 'format'),
  { name: 'remarks', as: 'area', wide: true },
];
const DATE_OF_LETTER = { name: 'date_of_letter', as: 'partial' };

export const FIELDS = {
  incoming: [
    { name: 'sender', as: 'sender', wide: true, required: true },
    ...PLACE,
    { name: 'address_unknown', as: 'check' },
    text('title', { wide: true, required: true }),
    text('senders_mark'),
    DATE_OF_LETTER,
    { name: 'received', as: 'date', required: true },
    { name: 'posted', as: 'date' },
    choice('delivery_way', 'way'),
    ...DOCUMENT,
    { name: 'addressed_to', as: 'units' },
    text('email'),
  ],
  outgoing: [
    text('title', { wide: true, required: true }),
    { name: 'unit', as: 'unit', required: true },
    text('responsible', { required: true }),
    choice('way', 'way', { required: true }),
    { name: 'sent', as: 'date', required: true },
    text('mark'),
    DATE_OF_LETTER,
    ...DOCUMENT,
  ],
  internal: [
    text('title', { wide: true, required: true }),
    { name: 'unit', as: 'unit', required: true },
    text('person'),
    { name: 'addressees', as: 'units', required: true },
    choice('way', 'way'),
    { name: 'sent', as: 'date', required: true },
    text('mark'),
    DATE_OF_LETTER,
    ...DOCUMENT,
  ],
};

/** One addressee of an outgoing letter. */
export const ADDRESSEE = [
  text('name', { wide: true, required: true }),
  ...PLACE,
  text('email'),
];

/** What an entry of each register can be corrected in. */
export const CORRECTABLE = {
  incoming: FIELDS.incoming,
  outgoing: [
    ...ADDRESSEE,
    ...FIELDS.outgoing.filter(({ name }) => name !== 'sent'),
  ],
  internal: FIELDS.internal,
  letter: [
    { name: 'address', as: 'area', wide: true },
    text('responsible'),
    DATE_OF_LETTER,
    ...DOCUMENT,
  ],
};

const EMPTY_OF = { units: [], check: false, number: '0' };

/** An entry with nothing in it. */
export const emptyOf = (fields) =>
  Object.fromEntries(
    fields.flatMap(({ name, as }) => [
      [name, EMPTY_OF[as] ?? ''],
      ...(as === 'choice' ? [[`${name}_note`, '']] : []),
    ]),
  );

export const DEFAULTS = {
  incoming: {
    country: 'Polska',
    kind: 'letter',
    delivery_way: 'post',
    access: 'not-public',
    format: 'paper',
  },
  outgoing: { kind: 'letter', access: 'not-public', format: 'paper' },
  internal: {
    kind: 'memo',
    way: 'paper',
    access: 'not-public',
    format: 'paper',
  },
};

/** What the API takes: numbers as numbers, nothing for what does not apply. */
export function bodyOf(fields, entry) {
  const body = {};
  fields.forEach(({ name, as }) => {
    if (as === 'number') body[name] = Number(entry[name]) || 0;
    else if (as === 'date') body[name] = entry[name] || null;
    else body[name] = entry[name] ?? '';
    if (as === 'choice' && entry[name] === 'other')
      body[`${name}_note`] = entry[`${name}_note`];
  });
  if (body.address_unknown)
    ['street', 'postal_code', 'town'].forEach((name) => {
      body[name] = '';
    });
  return body;
}

const isEmpty = (value) =>
  value === undefined ||
  value === null ||
  value === '' ||
  value.length === 0 ||
  (typeof value === 'string' && !value.trim());

/** Names of required fields that are empty; the place is not required when nobody knows the address. */
export function missingOf(fields, entry) {
  return fields
    .filter(
      ({ name, required }) =>
        required && !(entry.address_unknown && name === 'town'),
    )
    .map(({ name }) => name)
    .filter((name) => isEmpty(entry[name]))
    .concat(
      fields
        .filter(
          ({ name, as }) =>
            as === 'choice' &&
            entry[name] === 'other' &&
            isEmpty(entry[`${name}_note`]),
        )
        .map(({ name }) => `${name}_note`),
    );
}
