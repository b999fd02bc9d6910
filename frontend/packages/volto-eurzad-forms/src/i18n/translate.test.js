import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { sections } from '../islands';
import { catalogs, messagesFor } from './catalogs';
import { formatsFor } from './format';
import { withHardSpaces } from './hardSpaces';
import { translate } from './translate';

const { en, pl } = catalogs;
const source = path.join(import.meta.dirname, '..');

function filesOf(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => /\.jsx?$/.test(name) && !/\.test\.|volto\//.test(name))
    .map((name) => readFileSync(path.join(folder, name), 'utf-8'));
}

describe('messages', () => {
  const polish = { ...pl, '@locale': 'pl' };

  it('choose the Polish plural', () => {
    const said = (count) => translate(polish, 'error.summary', { count });
    expect([1, 3, 5, 22].map(said)).toEqual([
      'Popraw jedną odpowiedź',
      'Popraw 3 odpowiedzi',
      'Popraw 5 odpowiedzi',
      'Popraw 22 odpowiedzi',
    ]);
  });

  it('keep a one-letter word with the next one', () => {
    expect(withHardSpaces('Zapisano o 14:32 i w domu')).toBe(
      'Zapisano o\u00a014:32 i\u00a0w\u00a0domu',
    );
  });

  it('exist in both languages', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(pl).sort());
  });

  it('exist for every id that the code names', () => {
    const named = filesOf(source).flatMap((text) =>
      [
        ...text.matchAll(
          /'((?:common|form|error|account|cases?|reply|messages|notices|verify|visits)\.[a-z_]+)'/g,
        ),
      ].map((one) => one[1]),
    );
    expect([...new Set(named)].filter((id) => !(id in pl))).toEqual([]);
  });

  it('reach the island that needs them', () => {
    expect(messagesFor('pl', sections.login)['account.log_in']).toBe(
      'Zaloguj się',
    );
    expect(
      messagesFor('pl', sections.application)['account.log_in'],
    ).toBeUndefined();
  });
});

describe('formats', () => {
  const { date, time, amount, size } = formatsFor('pl');

  it('are Polish', () => {
    expect(date('2026-11-24')).toBe('24 listopada 2026');
    expect(time('2026-11-24T13:32:00Z')).toBe('14:32');
    expect(amount(82.5)).toMatch(/^82,50\szł$/);
    expect(size(10 * 1024 * 1024)).toBe('10 MB');
  });
});
