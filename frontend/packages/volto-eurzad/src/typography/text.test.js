import { describe, expect, it } from 'vitest';
import {
  fileSize,
  hardSpaces,
  isoDay,
  longDate,
  paragraphs,
  telHref,
} from './text';

const visible = (text) => text.replace(/\u00a0/g, '~');

describe('hard spaces', () => {
  it('follow one-letter words, also two in a row', () => {
    expect(
      visible(hardSpaces('zaświadczenie o niezaleganiu w podatkach')),
    ).toBe('zaświadczenie o~niezaleganiu w~podatkach');
    expect(visible(hardSpaces('A i w domu'))).toBe('A~i~w~domu');
  });

  it('keep numbers with units and abbreviations with what they point to', () => {
    expect(
      visible(hardSpaces('do 30 dni, 21 zł, art. 83 ust. 1, ul. Parkowa 9')),
    ).toBe('do 30~dni, 21~zł, art.~83 ust.~1, ul.~Parkowa 9');
  });

  it('leave other values alone', () => {
    expect(hardSpaces(null)).toBe(null);
    expect(hardSpaces('mama ma kota')).toBe('mama ma kota');
  });
});

describe('dates', () => {
  it('are written in words', () => {
    expect(visible(longDate('2026-11-24'))).toBe('24~listopada~2026');
    expect(visible(longDate('2026-11-24', 'en'))).toBe('24~November~2026');
  });

  it('are those of Poland, whatever the server thinks', () => {
    expect(visible(longDate('2026-12-31T23:30:00+00:00'))).toBe(
      '1~stycznia~2027',
    );
  });

  it('are empty when there is none', () => {
    expect(longDate(null)).toBe('');
    expect(longDate('wkrótce')).toBe('');
    expect(isoDay('2026-11-24T10:00:00')).toBe('2026-11-24');
  });
});

describe('other text', () => {
  it('is parted into paragraphs by blank lines', () => {
    expect(paragraphs('Jeden\nwiersz\n\n  \nDrugi\n')).toEqual([
      'Jeden\nwiersz',
      'Drugi',
    ]);
    expect(paragraphs(undefined)).toEqual([]);
  });

  it('gives sizes and telephone links', () => {
    expect(visible(fileSize(340123))).toBe('340~kB');
    expect(visible(fileSize(1234567))).toBe('1,2~MB');
    expect(telHref('32 711 00 00')).toBe('tel:+48327110000');
  });
});
