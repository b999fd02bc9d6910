import { describe, expect, it } from 'vitest';
import { problemsIn } from './problems';

const form = {
  fields: {
    name: { type: 'text', required: true },
    proof: { type: 'files', show_when: { '==': [{ var: 'name' }, 'Demo'] } },
  },
  steps: [{ fields: ['name'] }, { fields: ['proof'] }],
};
const attachments = {
  good: { id: 'good', scan: { state: 'clean' } },
  bad: { id: 'bad', scan: { state: 'infected' } },
};
const fieldsOf = (problems) => problems.map(({ field }) => field);

describe('What keeps an application from being filed', () => {
  const answers = { name: 'Demo', proof: ['good', 'bad'] };

  it('is a file in which the scan found something', () => {
    expect(problemsIn({ form, answers, attachments })).toEqual([
      { field: 'proof', id: 'form.file_infected', values: {} },
    ]);
  });

  it('is told on the step of the file alone', () => {
    const on = (only) => problemsIn({ form, answers, attachments }, only);
    expect(fieldsOf(on(['name']))).toEqual([]);
    expect(fieldsOf(on(['proof']))).toEqual(['proof']);
  });

  it('is nothing when the file was removed', () => {
    const kept = { ...answers, proof: ['good'] };
    expect(problemsIn({ form, answers: kept, attachments })).toEqual([]);
  });

  it('comes with the answers that do not fit', () => {
    const found = problemsIn({ form, answers: { name: '' }, attachments });
    expect(fieldsOf(found)).toEqual(['name']);
  });
});
