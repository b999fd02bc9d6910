import { describe, expect, it } from 'vitest';
import { createIntl } from 'react-intl';
import { polish } from '../testing/renderDesk';
import { deadlineWords } from './deadline';

const intl = createIntl({ locale: 'pl', messages: polish });
const words = (days, working = days) => {
  const { message, values } = deadlineWords({
    date: '2026-12-01',
    days_left: days,
    working_days_left: working,
  });
  return intl.formatMessage(message, values);
};

describe('a deadline in words', () => {
  it('counts working days in Polish plural forms', () => {
    expect(words(1)).toBe('został 1 dzień roboczy');
    expect(words(3)).toBe('zostały 3 dni robocze');
    expect(words(5)).toBe('zostało 5 dni roboczych');
    expect(words(22)).toBe('zostały 22 dni robocze');
  });

  it('says by how much it is overdue', () => {
    expect(words(-1)).toBe('po terminie o 1 dzień roboczy');
    expect(words(-6, -4)).toBe('po terminie o 4 dni robocze');
  });

  it('speaks of the days themselves when no working day has passed since', () => {
    expect(words(-1, 0)).toBe('po terminie o 1 dzień roboczy');
  });

  it('names today, and a weekend before the deadline', () => {
    expect(words(0)).toBe('termin dzisiaj');
    expect(words(2, 0)).toBe('termin przed najbliższym dniem roboczym');
  });

  it('has a tone for each urgency, none without a deadline', () => {
    const tone = (days) =>
      deadlineWords({ days_left: days, working_days_left: days }).tone;
    expect([tone(-1), tone(0), tone(5), tone(6)]).toEqual([
      'late',
      'today',
      'soon',
      'fine',
    ]);
    expect(deadlineWords(null).tone).toBe('none');
  });
});
