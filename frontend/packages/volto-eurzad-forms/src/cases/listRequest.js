const WORDS = { waiting: 'czeka', open: 'w-toku', closed: 'zamkniete' };

export const PAGE_SIZE = 25;
export const STATES = Object.keys(WORDS);

/** What the address of the list says: where it begins, and what it is narrowed by. */
export function narrowingOf({ od, szukaj, stan } = {}) {
  return {
    start: Math.max(0, Number.parseInt(od, 10) || 0),
    query: szukaj || '',
    state: STATES.find((state) => WORDS[state] === stan) || '',
  };
}

export const wordOf = (state) => WORDS[state];

/** The address of the list in the portal. */
export function addressOf({ state = '', query = '', start = 0 }) {
  const parts = new URLSearchParams();
  if (query) parts.set('szukaj', query);
  if (state) parts.set('stan', WORDS[state]);
  if (start) parts.set('od', start);
  const text = parts.toString();
  return text ? `/moje-sprawy?${text}` : '/moje-sprawy';
}

/** What the list asks of the API. */
export function listRequest({ state, query, start }) {
  const words = query ? `&query=${encodeURIComponent(query)}` : '';
  const narrow = state ? `&state=${state}` : '';
  return `/@my-applications?b_start=${start}&b_size=${PAGE_SIZE}${words}${narrow}`;
}
