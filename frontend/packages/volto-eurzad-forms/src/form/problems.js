import { shownFields, validate } from '../rules/validate';

/**
 * What keeps an application, or the fields `only` of it, from being filed: answers that do not fit,
 * and files in which the virus scan found something.
 */
export function problemsIn({ form, answers, attachments }, only = null) {
  const isInfected = (id) => attachments[id]?.scan?.state === 'infected';
  const infected = [...shownFields(form, answers)].filter(
    (name) =>
      (!only || only.includes(name)) &&
      form.fields[name].type === 'files' &&
      answers[name]?.some(isInfected),
  );
  return [
    ...validate(form, answers, only),
    ...infected.map((field) => ({
      field,
      id: 'form.file_infected',
      values: {},
    })),
  ];
}
