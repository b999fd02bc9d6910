import { describe, expect, it } from 'vitest';
import {
  currentList,
  listAddress,
  listsFor,
  recordAddress,
} from '../shell/lists';
import { deskPath, logInPath, recordPath } from './paths';
import { readState, writeState } from './state';

describe('the state in the address', () => {
  it('comes back as it was written', () => {
    const state = {
      list: 'rejestr',
      year: 2026,
      query: 'drzewo & krzew',
      state: 'assigned',
      unit: 'WOŚ',
      page: 3,
    };
    expect(readState(writeState(state))).toEqual(state);
  });

  it('leaves out what is empty and the first page', () => {
    expect(writeState({ query: '', page: 1, unit: undefined })).toBe('');
  });

  it('ignores what it does not know and numbers that are none', () => {
    expect(readState('?obce=1&strona=-2&rok=abc&szukaj=x')).toEqual({
      query: 'x',
    });
  });
});

describe('addresses', () => {
  it('shows records where they belong', () => {
    expect(
      deskPath('http://czerwionka.localhost:3000/records/incoming/2026/3'),
    ).toBe('/biurko/rejestr/2026/3');
    expect(deskPath('http://x/++api++/records/cases/2026/3')).toBe(
      '/biurko/sprawy/2026/3',
    );
    expect(deskPath('/records/cases/2026/3/letter-1')).toBe(
      '/biurko/sprawy/2026/3/letter-1',
    );
  });

  it('shows nothing else', () => {
    expect(deskPath('http://x/uslugi/wycinka')).toBeNull();
    expect(deskPath('/records/cases/2026/3/@log')).toBeNull();
    expect(deskPath(null)).toBeNull();
  });

  it('finds the record of a route', () => {
    expect(recordPath('incoming', { year: '2026', number: '3' })).toBe(
      '/records/incoming/2026/3',
    );
    expect(
      recordPath('cases', { year: '2026', number: '3', letter: 'letter-1' }),
    ).toBe('/records/cases/2026/3/letter-1');
  });

  it('leads back from the log-in page', () => {
    expect(
      logInPath({ pathname: '/biurko/rejestr', search: '?strona=2' }),
    ).toBe('/konto/logowanie?dalej=%2Fbiurko%2Frejestr%3Fstrona%3D2');
  });
});

describe('the lists', () => {
  const ids = (...functions) =>
    listsFor(functions.map((name) => ({ function: name }))).map(({ id }) => id);

  it('are those of the functions a person holds', () => {
    expect(ids('handler')).toEqual([
      'moje',
      'rejestr',
      'do-wiadomosci',
      'pilne',
      'po-terminie',
      'wspolpraca',
      'niedoreczone',
      'odwolania',
      'wyslane',
      'wiadomosci',
    ]);
    expect(ids('registry')).toEqual([
      'moje',
      'dekretacja',
      'rejestr',
      'po-terminie',
    ]);
    expect(ids('head')).toContain('akceptacja');
  });

  it('keep their filters while a record is open beside them', () => {
    const state = readState('?szukaj=lipa&strona=2');
    const address = recordAddress('/biurko/rejestr/2026/3', 'rejestr', state);
    expect(address).toBe(
      '/biurko/rejestr/2026/3?lista=rejestr&szukaj=lipa&strona=2',
    );
    expect(listAddress('rejestr', readState(address.split('?')[1]))).toBe(
      '/biurko/rejestr?szukaj=lipa&strona=2',
    );
  });

  it('know which of them a page belongs to', () => {
    expect(currentList('/biurko', {})).toBe('moje');
    expect(currentList('/biurko', { scope: 'po-terminie' })).toBe(
      'po-terminie',
    );
    expect(currentList('/biurko/rejestr/2026/1', { list: 'dekretacja' })).toBe(
      'dekretacja',
    );
    expect(currentList('/biurko/sprawy/2026/1', {})).toBeNull();
  });
});
