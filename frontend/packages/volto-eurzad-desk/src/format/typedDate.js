/**
 * Dates as clerks type them: "24.11.2026", "24.11" (this year), "2026-11-24"; where allowed also "11.2026" and "2026".
 */
const FULL = /^(\d{1,2})[.,/ -](\d{1,2})(?:[.,/ -](\d{4}))?\.?$/;
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const MONTH = /^(?:(\d{1,2})[.,/ -](\d{4})|(\d{4})-(\d{1,2}))$/;
const YEAR = /^\d{4}$/;

const two = (number) => String(number).padStart(2, '0');

function whole(year, month, day) {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? `${year}-${two(month)}-${two(day)}` : null;
}

/**
 * @param {string} typed
 * @param {{partial?: boolean, year?: number}} options `partial` allows a month or a year; `year` is this year
 * @returns {string | null} ISO date ("2026-11-24", partial "2026-11", "2026"), "" for nothing, null for what is no date
 */
export function readDate(
  typed,
  { partial = false, year = new Date().getFullYear() } = {},
) {
  const text = typed.trim();
  if (text === '') return '';
  const iso = ISO.exec(text);
  if (iso) return whole(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  if (partial && YEAR.test(text)) return text;
  const month = partial && MONTH.exec(text);
  if (month) {
    const number = Number(month[1] || month[4]);
    return number >= 1 && number <= 12
      ? `${month[2] || month[3]}-${two(number)}`
      : null;
  }
  const full = FULL.exec(text);
  return full
    ? whole(Number(full[3] || year), Number(full[2]), Number(full[1]))
    : null;
}

/** "2026-11-24" as it is typed: "24.11.2026"; partial dates likewise. */
export function typedDate(iso) {
  return (iso || '').split('-').reverse().join('.');
}
