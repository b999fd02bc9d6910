import { holds } from './logic';

const MAX_ROUNDS = 10;

/** Whether an answer says nothing. */
export function isEmpty(value) {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return value.trim() === '';
  return Array.isArray(value) && value.length === 0;
}

function pick(answers, names) {
  const picked = {};
  for (const name of names) picked[name] = answers[name] ?? null;
  return picked;
}

/**
 * Names of the fields that a person sees.
 *
 * The answer of a hidden field counts as null in every rule, so hiding one may hide another:
 * the rules are read again until nothing changes.
 */
export function visibleNames(fields, own, outer = {}) {
  const names = Object.keys(fields);
  const ruled = names.filter((name) => fields[name].show_when);
  let shown = new Set(names);
  for (let round = 0; ruled.length && round < MAX_ROUNDS; round += 1) {
    const seen = { ...outer, ...pick(own, shown) };
    const hidden = new Set(ruled.filter((name) => !holds(fields[name].show_when, seen)));
    const settled = new Set(names.filter((name) => !hidden.has(name)));
    if (settled.size === shown.size && [...settled].every((name) => shown.has(name))) break;
    shown = settled;
  }
  return shown;
}
