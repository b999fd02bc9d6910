import { describe, expect, it } from 'vitest';
import conformance from '../../../../../src/eurzad.forms/tests/data/json-logic.json';
import form from '../../../../../src/eurzad.forms/tests/data/form.json';
import verdicts from './data/server-verdicts.json';
import { checks } from './checks';
import { evaluate, holds, RuleError } from './logic';
import { isIban, isNip, isPesel, isRegon } from './numbers';
import {
  answersOf,
  firstAnswers,
  joinDate,
  parseNumber,
  typedAnswers,
} from './values';
import { shownFields, validate } from './validate';

describe('rules that show a field', () => {
  it.each(conformance)(
    'agree with the server: %j',
    ({ rule, answers, today, value, holds: expected, refused }) => {
      if (refused) expect(() => holds(rule, {})).toThrow(RuleError);
      else if (value !== undefined)
        expect(evaluate(rule, answers, today)).toEqual(value);
      else expect(holds(rule, answers)).toBe(expected);
    },
  );

  it('treat the answer of a hidden field as none, and so hide what depends on it', () => {
    const fields = {
      kind: { type: 'text' },
      company: {
        type: 'text',
        show_when: { '==': [{ var: 'kind' }, 'company'] },
      },
      seat: { type: 'text', show_when: { '!': { '!': { var: 'company' } } } },
    };
    const shown = (kind) => [
      ...shownFields({ fields }, { kind, company: 'X' }),
    ];
    expect(shown('company')).toEqual(['kind', 'company', 'seat']);
    expect(shown('person')).toEqual(['kind']);
  });

  it('read a typed number as a number', () => {
    const fields = {
      girth: { type: 'integer' },
      why: { type: 'text', show_when: { '>': [{ var: 'girth' }, 50] } },
    };
    expect(shownFields({ fields }, { girth: '87' }).has('why')).toBe(true);
  });
});

describe('check digits', () => {
  it('know right numbers', () => {
    expect(['44051401359', '44051401458', '02070803628'].map(isPesel)).toEqual([
      true,
      true,
      true,
    ]);
    expect(['5260001246', '1234563218'].map(isNip)).toEqual([true, true]);
    expect(['123456785', '12345678512347'].map(isRegon)).toEqual([true, true]);
    expect(
      ['PL61109010140000071219812874', 'DE89370400440532013000'].map(isIban),
    ).toEqual([true, true]);
  });

  it('refuse wrong digits, wrong lengths and birth dates that never were', () => {
    expect(['44051401450', '4405140135', '44133101359'].map(isPesel)).toEqual([
      false,
      false,
      false,
    ]);
    expect(isNip('5260001247')).toBe(false);
    expect(isRegon('123456786')).toBe(false);
    expect(isIban('PL61109010140000071219812875')).toBe(false);
  });

  it.each(verdicts)(
    '%s %s is judged as by the server',
    (type, value, right) => {
      expect(checks[type]({ type }, value) === null).toBe(right);
    },
  );
});

describe('validation of a step', () => {
  const applicant = form.steps[0].fields;

  it('names required fields that are shown and empty, in the order of the form', () => {
    const errors = validate(form, { applicant_kind: 'person' }, applicant);
    expect(errors.map((error) => error.field)).toEqual([
      'first_name',
      'last_name',
      'street',
      'postal_code',
      'city',
      'email',
    ]);
  });

  it('names the row and column of a wrong answer in a group', () => {
    const answers = {
      trees: [
        { species: 'lipa', girth: '87' },
        { species: '', girth: '0' },
      ],
    };
    expect(validate(form, answers, ['trees'])).toEqual([
      { field: 'trees.1.species', id: 'error.missing', values: {} },
      { field: 'trees.1.girth', id: 'error.too_small', values: { number: 1 } },
    ]);
  });

  it('tells which part of a date is missing and which date never was', () => {
    const errorOf = (until) => validate(form, { until }, ['until'])[0]?.id;
    expect(errorOf('2026--5')).toBe('error.date_month');
    expect(errorOf('2026-02-31')).toBe('error.date');
    expect(errorOf('2026-2-8')).toBeUndefined();
    expect(errorOf('--')).toBeUndefined();
  });

  it('asks for a tick of a required statement', () => {
    expect(
      validate(form, { owner_consent: false }, ['owner_consent'])[0].id,
    ).toBe('error.tick');
  });
});

describe('answers', () => {
  it('are sent as numbers and ISO dates, without what is empty, hidden or ours', () => {
    const answers = {
      applicant_kind: 'person',
      company: 'Firma',
      phone: '  ',
      paid: '1 082,50 zł',
      until: '2027-2-8',
      trees: [{ key: 'row-1', species: ' lipa ', girth: '87' }],
      map: [],
    };
    expect(answersOf(form.fields, answers, shownFields(form, answers))).toEqual(
      {
        applicant_kind: 'person',
        paid: 1082.5,
        until: '2027-02-08',
        trees: [{ species: 'lipa', girth: 87 }],
        map: [],
      },
    );
  });

  it('come back from a draft as they are typed', () => {
    const typed = typedAnswers(
      form.fields,
      { paid: 82.5, trees: [{ girth: 87 }] },
      'pl',
    );
    expect(typed.paid).toBe('82,5');
    expect(typed.trees[0]).toMatchObject({ girth: '87' });
  });

  it('begin with the rows that a group asks for', () => {
    expect(firstAnswers(form.fields, 'pl').trees).toHaveLength(1);
  });

  it('read Polish and English numbers, and nothing else', () => {
    expect(['1 000,5', '1.5', '-3', 'x', '1,2,3'].map(parseNumber)).toEqual([
      1000.5,
      1.5,
      -3,
      null,
      null,
    ]);
    expect(joinDate({ year: '2026', month: '2', day: '' })).toBe('2026-02-');
  });
});
