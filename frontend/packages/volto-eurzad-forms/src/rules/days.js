import { dateExists } from './numbers';

const ISO_DAY = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/;

function partsOf(text) {
  const found = typeof text === 'string' ? ISO_DAY.exec(text) : null;
  if (!found) return null;
  const [year, month, day] = found.slice(1).map(Number);
  return year >= 1 && dateExists(year, month, day) ? [year, month, day] : null;
}

/** Days since 1 March of the year 0, by the calendar of today. */
function dayNumber([year, month, day]) {
  const shifted = month > 2 ? month - 3 : month + 9;
  const years = month > 2 ? year : year - 1;
  const leaps =
    Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  return 365 * years + leaps + Math.floor((153 * shifted + 2) / 5) + day;
}

/** Days from the first date to the second; null when one is no date. */
export function daysBetween(first, second) {
  const [start, end] = [partsOf(first), partsOf(second)];
  return start && end ? dayNumber(end) - dayNumber(start) : null;
}

/** Full years from the first date to the second: an age; null when one is no date. */
export function yearsBetween(first, second) {
  const [start, end] = [partsOf(first), partsOf(second)];
  if (!start || !end) return null;
  const early = end[1] < start[1] || (end[1] === start[1] && end[2] < start[2]);
  return end[0] - start[0] - (early ? 1 : 0);
}

/** The day in Poland, as `2026-11-27`. */
export function dayInPoland() {
  return new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Warsaw',
  }).format(new Date());
}
