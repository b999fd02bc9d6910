/** What the page of results asks the search for, read from its address. */

export const PAGE = 10;
const METADATA = ['effective', 'service_fee', 'service_deadline'];
/** Facet in the address → content types it stands for. */
export const KINDS = {
  uslugi: ['ServiceCard'],
  informacje: ['Document', 'News Item', 'Unit', 'File', 'Event'],
};

/** `?SearchableText=…&rodzaj=uslugi&b_start=10` → `{ query, kind, start }`. */
export function readQuery(search) {
  const params = new URLSearchParams(search);
  const query = (params.get('SearchableText') || '').trim().slice(0, 200);
  const kind = Object.hasOwn(KINDS, params.get('rodzaj'))
    ? params.get('rodzaj')
    : null;
  const start = Math.max(0, parseInt(params.get('b_start'), 10) || 0);
  return { query, kind, start };
}

/** The address of a page of results. */
export function address({ query, kind, start = 0 }) {
  const params = new URLSearchParams({ SearchableText: query });
  if (kind) params.set('rodzaj', kind);
  if (start > 0) params.set('b_start', start);
  return `/search?${params}`;
}

/**
 * Words → prefixes for the catalogue ("drzew" finds "drzewa"); what has a meaning of its own
 * in its query language is left out.
 */
export function toCatalogQuery(query) {
  const words = query
    .replace(/[*?"()\\]/g, ' ')
    .split(/\s+/)
    .filter(Boolean);
  const plain = words.filter((word) => !/^(and|or|not)$/i.test(word));
  return plain.map((word) => (word.length > 2 ? `${word}*` : word)).join(' ');
}

/** Parameters of `@search` for one kind. */
export function parameters({ query, kind, start, size }) {
  return {
    SearchableText: toCatalogQuery(query),
    portal_type: KINDS[kind],
    metadata_fields: METADATA,
    b_size: size,
    b_start: start,
  };
}
