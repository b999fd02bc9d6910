/**
 * Dates as an office writes them. Times are the office's, whatever the computer's clock zone.
 */
const ZONE = 'Europe/Warsaw';
const DATE_ONLY = /^\d{4}-\d{2}-\d{2}$/;

const intlName = (locale) => (locale.startsWith('pl') ? 'pl-PL' : 'en-GB');

function parse(value) {
  if (!value) return null;
  const date = new Date(DATE_ONLY.test(value) ? `${value}T12:00:00Z` : value);
  return Number.isNaN(date.getTime()) ? null : date;
}

/** "24 listopada 2026". A partial date ("2026-11", "2026") is given as far as it goes. */
export function longDate(value, locale = 'pl') {
  if (!value) return '';
  if (/^\d{4}$/.test(value)) return value;
  const partial = /^\d{4}-\d{2}$/.test(value);
  const date = parse(partial ? `${value}-01` : value);
  if (!date) return value;
  const options = partial
    ? { month: 'long', year: 'numeric' }
    : { day: 'numeric', month: 'long', year: 'numeric' };
  const text = new Intl.DateTimeFormat(intlName(locale), {
    ...options,
    timeZone: ZONE,
  }).format(date);
  return text.replace(/ /g, '\u00a0');
}

/** "24.11.2026", or what was given when it is no whole date. */
export function shortDate(value, locale = 'pl') {
  const date =
    DATE_ONLY.test(value || '') || /T/.test(value || '') ? parse(value) : null;
  if (!date) return value || '';
  return new Intl.DateTimeFormat(intlName(locale), {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    timeZone: ZONE,
  }).format(date);
}

/** "14:05" */
export function time(value, locale = 'pl') {
  const date = parse(value instanceof Date ? value.toISOString() : value);
  if (!date) return '';
  return new Intl.DateTimeFormat(intlName(locale), {
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
    timeZone: ZONE,
  }).format(date);
}

/** "24.11.2026 14:05"; only the date when there is no time. */
export function dateAndTime(value, locale = 'pl') {
  if (!value || DATE_ONLY.test(value)) return shortDate(value, locale);
  return `${shortDate(value, locale)}\u00a0${time(value, locale)}`;
}

/** Today in the office, as "2026-11-24". */
export function today(now = new Date()) {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE }).format(now);
}
