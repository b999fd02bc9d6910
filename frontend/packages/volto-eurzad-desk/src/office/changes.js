/** Changes of a reorganisation: what each asks for, and how it is said. */
import { reorganisation as messages } from '../messages/reorganisation';

export const KINDS = ['create', 'rename', 'merge', 'close', 'transfer'];

export const FIELDS = {
  create: ['symbol', 'title', 'parent'],
  rename: ['unit', 'title'],
  merge: ['units', 'successor', 'people'],
  close: ['unit', 'successor', 'people'],
  transfer: ['unit', 'successor', 'classes'],
};

export const EMPTY = {
  kind: 'create',
  symbol: '',
  unit: '',
  units: [],
  title: '',
  parent: '',
  successor: '',
  classes: '',
  people: true,
};

const SENT = {
  symbol: ({ symbol }) => ({ symbol: symbol.trim().toUpperCase() }),
  unit: ({ unit }) => ({ symbol: unit }),
  units: ({ units }) => ({ symbols: units }),
  title: ({ title }) => ({ title }),
  parent: ({ parent }) => ({ parent }),
  successor: ({ successor }) => ({
    successor: successor.trim().toUpperCase(),
  }),
  classes: ({ classes }) => ({
    classes: classes.split(/[\s,;]+/).filter(Boolean),
  }),
  people: ({ people }) => ({ people }),
};

/** What is sent of a change: the fields of its kind. */
export const sentChange = (change) =>
  Object.assign(
    { kind: change.kind },
    ...FIELDS[change.kind].map((field) => SENT[field](change)),
  );

/** The name of a field in the API's errors. */
export const API_FIELDS = { unit: 'symbol', units: 'symbols' };

/** A change in one sentence. */
export function sentenceOf(change, text) {
  return text(messages[`said_${change.kind}`], {
    symbol: change.symbol || '',
    title: change.title || '',
    units: (change.symbols || []).join(', '),
    successor: change.successor || '',
    classes: (change.classes || []).join(', '),
  });
}
