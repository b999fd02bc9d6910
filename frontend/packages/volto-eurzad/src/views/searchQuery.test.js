import { describe, expect, it } from 'vitest';
import { address, parameters, readQuery, toCatalogQuery } from './searchQuery';

describe('a search', () => {
  it('is read from the address, whatever stands there', () => {
    expect(
      readQuery('?SearchableText=%20drzewo%20&rodzaj=uslugi&b_start=10'),
    ).toEqual({
      query: 'drzewo',
      kind: 'uslugi',
      start: 10,
    });
    expect(readQuery('?rodzaj=constructor&b_start=-5')).toEqual({
      query: '',
      kind: null,
      start: 0,
    });
    expect(
      readQuery(`?SearchableText=${'x'.repeat(10000)}`).query,
    ).toHaveLength(200);
  });

  it('keeps the query in the links of facets and pages', () => {
    expect(address({ query: 'plan & mapa', kind: 'uslugi', start: 10 })).toBe(
      '/search?SearchableText=plan+%26+mapa&rodzaj=uslugi&b_start=10',
    );
  });

  it('looks for beginnings of words and never passes on operators', () => {
    expect(toCatalogQuery('wycinka drzew')).toBe('wycinka* drzew*');
    expect(toCatalogQuery('"a* (b) AND not or?\\')).toBe('a b');
    expect(
      parameters({ query: 'plan', kind: 'uslugi', start: 0, size: 10 }),
    ).toMatchObject({
      SearchableText: 'plan*',
      portal_type: ['ServiceCard'],
    });
  });
});
