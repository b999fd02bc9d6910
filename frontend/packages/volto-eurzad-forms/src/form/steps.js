import { shownFields } from '../rules/validate';

export const REVIEW = 'review';

/** The steps that show something for these answers; the review comes last. */
export function stepsFor(form, answers) {
  const shown = shownFields(form, answers);
  const steps = form.steps
    .map((step) => ({
      ...step,
      fields: step.fields.filter((name) => shown.has(name)),
    }))
    .filter((step) =>
      step.fields.some((name) => form.fields[name].type !== 'richlabel'),
    );
  return [...steps, { id: REVIEW, fields: [] }];
}

/** Position of the step that holds a field; `trees.0.girth` belongs to `trees`. */
export function stepOfField(steps, path) {
  const [name] = path.split('.');
  return steps.findIndex((step) => step.fields.includes(name));
}

/** Position of the step that the address asks for, counted there from one; otherwise the first. */
export function stepAsked(krok, count) {
  const asked = Number(krok);
  return Number.isInteger(asked) && asked >= 1 && asked <= count
    ? asked - 1
    : 0;
}

/** The query of a step, with the draft so that the address alone resumes it. */
export function addressOf(step, draft) {
  const query = new URLSearchParams();
  if (draft) query.set('szkic', draft);
  query.set('krok', String(step + 1));
  return `?${query}`;
}

/** Where the steps of the form are, for errors that the server found. */
export function firstStepWithError(steps, errors) {
  const positions = errors.map((error) => stepOfField(steps, error.field));
  const known = positions.filter((position) => position >= 0);
  return known.length ? Math.min(...known) : steps.length - 1;
}
