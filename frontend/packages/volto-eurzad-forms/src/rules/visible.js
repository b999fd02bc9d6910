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

function settle(fields, shown, own, outer) {
  const seen = { ...outer, ...pick(own, shown) };
  return new Set(
    Object.keys(fields).filter((name) => holds(fields[name].show_when, seen)),
  );
}

const isSame = (one, other) =>
  one.size === other.size && [...one].every((name) => other.has(name));

/**
 * Names of the fields that a person sees.
 *
 * The answer of a hidden field counts as null in every rule, so hiding one may hide another:
 * the rules are read again until nothing changes.
 */
export function visibleNames(fields, own, outer = {}) {
  let shown = new Set(Object.keys(fields));
  if (![...shown].some((name) => fields[name].show_when)) return shown;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const settled = settle(fields, shown, own, outer);
    if (isSame(settled, shown)) break;
    shown = settled;
  }
  return shown;
}
