/** Rules of Polish typesetting for text that comes from content or from editors. */

const NBSP = '\u00a0';
/** One-letter conjunctions and prepositions must not end a line. */
const ONE_LETTER = /(^|[\s(„"\u00a0])([aiouwzAIOUWZ])[ \n]+(?=\S)/g;
/** A number stays with its unit and with "art.", "ust.", "pkt", "nr", "ul.", "tel.". */
const UNIT =
  /(\d)[ \n]+(zł|gr|dni|dzień|dnia|m²|m|cm|km|ha|r\.|proc\.|%)(?![\p{L}\d])/gu;
const ABBREVIATION =
  /(^|[\s(])(art\.|ust\.|pkt|par\.|§|nr|ul\.|al\.|pl\.|os\.|tel\.|poz\.|lit\.)[ \n]+(?=[\p{L}\d])/giu;

/** Puts hard spaces where a line must not break. Anything but a string comes back untouched. */
export function hardSpaces(text) {
  if (typeof text !== 'string') return text;
  return (
    text
      // twice: in "i w domu" the first match eats the space that the second needs
      .replace(ONE_LETTER, `$1$2${NBSP}`)
      .replace(ONE_LETTER, `$1$2${NBSP}`)
      .replace(UNIT, `$1${NBSP}$2`)
      .replace(ABBREVIATION, `$1$2${NBSP}`)
  );
}

/** Plain text → paragraphs: a blank line parts them. */
export function paragraphs(text) {
  return (text ?? '')
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter(Boolean);
}

const DATE_ONLY = /^\d{4}-\d{2}-\d{2}$/;

/** '2026-11-24' → '24 listopada 2026' (en: '24 November 2026'); '' for what is not a date. */
export function longDate(value, language = 'pl') {
  if (!value) return '';
  const date = new Date(DATE_ONLY.test(value) ? `${value}T12:00:00Z` : value);
  if (Number.isNaN(date.getTime())) return '';
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'Europe/Warsaw',
  })
    .format(date)
    .replace(/ /g, NBSP);
}

/** The day for `<time datetime>`. */
export function isoDay(value) {
  return value ? value.slice(0, 10) : undefined;
}

/** Bytes for people: '340 kB', '1,2 MB'. */
export function fileSize(bytes, language = 'pl') {
  if (!Number.isFinite(bytes)) return '';
  const [value, unit] =
    bytes < 1e6 ? [Math.max(1, bytes / 1e3), 'kB'] : [bytes / 1e6, 'MB'];
  const digits = unit === 'MB' ? 1 : 0;
  const number = new Intl.NumberFormat(language, {
    maximumFractionDigits: digits,
  }).format(value);
  return `${number}${NBSP}${unit}`;
}

/** '+48327110000' or '327110000' → the digits of a tel: link. */
export function telHref(phone) {
  const digits = phone.replace(/[^\d+]/g, '');
  return `tel:${digits.startsWith('+') ? digits : `+48${digits}`}`;
}

/** 'Podatki i opłaty' → 'podatki-i-oplaty', for ids that links can point to. */
export function anchor(title) {
  return title
    .toLowerCase()
    .replace(/ł/g, 'l')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-');
}
