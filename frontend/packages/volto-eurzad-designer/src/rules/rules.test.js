import { describe, expect, it } from 'vitest';
import { calculationOf, termsOf } from './calculations';
import { conditionOf, operatorsOf, rowsOf, takesValue } from './conditions';

const FIELDS = [
  { name: 'a', type: 'boolean' },
  { name: 'b', type: 'choice', choices: [{ value: 'x', title: 'X' }] },
  { name: 'c', type: 'multichoice', choices: [] },
  { name: 'd', type: 'group', columns: [] },
  { name: 'e', type: 'money' },
  { name: 'f', type: 'date' },
  { name: 'g', type: 'text' },
  { name: 'h', type: 'person' },
];

describe('conditions', () => {
  it.each(
    FIELDS.flatMap((field) => operatorsOf(field).map((one) => [field, one])),
  )('of %o with %s come back as they were written', (field, operator) => {
    const row = { field: field.name, operator };
    if (takesValue(operator)) row.value = operator === 'count' ? 2 : 7;
    const condition = { join: 'and', rows: [row] };
    expect(rowsOf(conditionOf(condition))).toEqual(condition);
  });

  it('may be joined by "or"', () => {
    const rows = [
      { field: 'a', operator: 'true' },
      { field: 'f', operator: '<', value: { today: [] } },
    ];
    expect(rowsOf(conditionOf({ join: 'or', rows }))).toEqual({
      join: 'or',
      rows,
    });
  });

  it('that rows cannot say are left as they are', () => {
    expect(
      rowsOf({ '<': [{ years: [{ var: 'f' }, { today: [] }] }, 18] }),
    ).toBe(null);
    expect(
      rowsOf({ and: [{ or: [{ '!': { var: 'a' } }, { '!': { var: 'b' } }] }] }),
    ).toBe(null);
  });

  it('are none when there are no rows', () => {
    expect(conditionOf({ join: 'and', rows: [] })).toBe(null);
    expect(rowsOf(undefined)).toEqual({ join: 'and', rows: [] });
  });
});

describe('calculations', () => {
  it('come back as they were written', () => {
    const terms = [
      { amount: 17, by: 'once' },
      { amount: 2.5, by: 'rows', of: 'd' },
      { amount: 3, by: 'field', of: 'e' },
      { amount: 1, by: 'column', of: 'd', column: 'n' },
      {
        amount: 50,
        by: 'once',
        when: { join: 'and', rows: [{ field: 'a', operator: 'true' }] },
      },
    ];
    expect(termsOf(calculationOf(terms))).toEqual(terms);
  });

  it('read a product written by hand', () => {
    expect(termsOf({ '*': [17, { count: { var: 'd' } }] })).toEqual([
      { amount: 17, by: 'rows', of: 'd' },
    ]);
  });

  it('that are no sum of amounts are left as they are', () => {
    expect(termsOf({ max: [{ var: 'e' }, 100] })).toBe(null);
  });
});
