import { describe, expect, it } from 'vitest';
import { dateAndTime, longDate, shortDate, time, today } from './dates';
import { glue } from './text';
import { fileKind, fileSize } from './files';
import { readDate, typedDate } from './typedDate';

describe('dates as an office writes them', () => {
  it('gives long dates with hard spaces', () => {
    expect(longDate('2026-11-24')).toBe('24\u00a0listopada\u00a02026');
    expect(longDate('2026-11-24', 'en')).toBe('24\u00a0November\u00a02026');
  });

  it('gives a partial date as far as it goes', () => {
    expect(longDate('2026')).toBe('2026');
    expect(longDate('2026-11')).toContain('listopad');
    expect(shortDate('2026-11')).toBe('2026-11');
  });

  it('gives short dates with the time of the office, in winter and summer', () => {
    expect(dateAndTime('2026-11-24T13:05:00Z')).toBe('24.11.2026\u00a014:05');
    expect(dateAndTime('2026-07-01T13:05:00Z')).toBe('01.07.2026\u00a015:05');
    expect(dateAndTime('2026-11-24')).toBe('24.11.2026');
    expect(time(new Date('2026-11-24T23:30:00Z'))).toBe('00:30');
  });

  it('knows which day it is in the office', () => {
    expect(today(new Date('2026-11-24T23:30:00Z'))).toBe('2026-11-25');
  });
});

describe('dates as clerks type them', () => {
  it('reads whole dates', () => {
    expect(readDate('24.11.2026')).toBe('2026-11-24');
    expect(readDate('1.2.2026')).toBe('2026-02-01');
    expect(readDate('2026-11-24')).toBe('2026-11-24');
    expect(readDate('24.11', { year: 2026 })).toBe('2026-11-24');
    expect(readDate(' ')).toBe('');
  });

  it('refuses days that do not exist', () => {
    expect(readDate('31.11.2026')).toBeNull();
    expect(readDate('29.2.2026')).toBeNull();
    expect(readDate('jutro')).toBeNull();
  });

  it('reads months and years only where a partial date is allowed', () => {
    expect(readDate('11.2026', { partial: true })).toBe('2026-11');
    expect(readDate('2026', { partial: true })).toBe('2026');
    expect(readDate('13.2026', { partial: true })).toBeNull();
    expect(readDate('11.2026')).toBeNull();
  });

  it('writes what it has read', () => {
    expect(typedDate('2026-11-24')).toBe('24.11.2026');
    expect(typedDate('2026-11')).toBe('11.2026');
    expect(typedDate('')).toBe('');
  });
});

describe('text and files', () => {
  it('puts hard spaces after one-letter words and before what is counted', () => {
    expect(glue('Sprawa w toku i z terminem 5 dni')).toBe(
      'Sprawa w\u00a0toku i\u00a0z\u00a0terminem 5\u00a0dni',
    );
  });

  it('names kind and size', () => {
    expect(fileKind({ content_type: 'application/pdf' })).toBe('PDF');
    expect(
      fileKind({
        content_type: 'application/octet-stream',
        filename: 'plan.dwg',
      }),
    ).toBe('DWG');
    expect(fileSize(52311)).toBe('52\u00a0kB');
    expect(fileSize(1834221)).toBe('1,8\u00a0MB');
  });
});
