/**
 * What the desk keeps in the address: list, filters, page, section, open dialog. Polish names in the address, English in code.
 */
import { useCallback, useMemo } from 'react';
import { useHistory, useLocation } from 'react-router-dom';

export const NAMES = {
  scope: 'zakres',
  list: 'lista',
  year: 'rok',
  query: 'szukaj',
  state: 'stan',
  unit: 'komorka',
  handler: 'prowadzi',
  fileClass: 'klasa',
  service: 'usluga',
  deadlineFrom: 'termin-od',
  deadlineTo: 'termin-do',
  receivedFrom: 'wplyw-od',
  receivedTo: 'wplyw-do',
  columns: 'kolumny',
  view: 'widok',
  from: 'od',
  to: 'do',
  way: 'sposob',
  sender: 'nadawca',
  sort: 'sort',
  page: 'strona',
  section: 'czesc',
  dialog: 'okno',
  print: 'druk',
  caseList: 'spis',
  letter: 'pismo',
  schedule: 'grafik',
  day: 'dzien',
};

/** Lists of the desk: word in the address → scope of the API. */
export const SCOPES = {
  moje: 'mine',
  komorka: 'unit',
  akceptacja: 'to_approve',
  'po-terminie': 'overdue',
  pilne: 'due_soon',
  dekretacja: 'incoming',
  wspolpraca: 'cooperation',
  niedoreczone: 'undelivered',
  odwolania: 'appeals',
  wiadomosci: 'messages',
  'do-wiadomosci': 'copies',
};

const KEYS = Object.fromEntries(
  Object.entries(NAMES).map(([key, name]) => [name, key]),
);

/** `{query: 'drzewo', page: 2}` from `?szukaj=drzewo&strona=2`; what it does not know is left out. */
export function readState(search) {
  const state = {};
  new URLSearchParams(search).forEach((value, name) => {
    const key = KEYS[name];
    if (!key || value === '') return;
    if (key === 'page' || key === 'year') {
      if (/^[1-9]\d{0,5}$/.test(value)) state[key] = Number(value);
    } else {
      state[key] = value;
    }
  });
  return state;
}

/** The search part of an address that holds this state, in a fixed order. */
export function writeState(state) {
  const search = new URLSearchParams();
  Object.entries(NAMES).forEach(([key, name]) => {
    const value = state[key];
    if (value === undefined || value === null || value === '') return;
    if (key === 'page' && Number(value) === 1) return;
    search.set(name, String(value));
  });
  const text = search.toString();
  return text ? `?${text}` : '';
}

/** The filters of a list, the same in its address, its query and a saved view. */
export const FILTERS = [
  'query',
  'unit',
  'handler',
  'fileClass',
  'service',
  'state',
  'deadlineFrom',
  'deadlineTo',
  'receivedFrom',
  'receivedTo',
];

const LIST_STATE = ['year', ...FILTERS, 'columns', 'view', 'sort', 'page'];

const pick = (state, names) =>
  Object.fromEntries(
    names
      .filter((name) => state[name] !== undefined)
      .map((name) => [name, state[name]]),
  );

/** What narrows a list now. */
export const filtersOf = (state) => pick(state, FILTERS);

/** What of a list's state follows a person into one of its records, so that the list stays beside it. */
export function listStateOf(state, list) {
  return { list, ...pick(state, LIST_STATE) };
}

/** The state in the address, and a way to change it: `change({page: 2})`. Filters start again at page 1. */
export function useUrlState() {
  const { pathname, search } = useLocation();
  const history = useHistory();
  const state = useMemo(() => readState(search), [search]);
  const change = useCallback(
    (changes, { replace = false } = {}) => {
      const next = writeState({ ...readState(search), ...changes });
      history[replace ? 'replace' : 'push'](pathname + next);
    },
    [history, pathname, search],
  );
  return [state, change];
}
