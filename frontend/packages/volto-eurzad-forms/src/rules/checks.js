/** Checks of single answers: each returns null or `[message id, values]`. */

import { bare, dateExists, isIban, isNip, isPesel, isRegon } from './numbers';
import { dateParts, joinDate, linesOf, parseNumber } from './values';

const EMAIL =
  /^[^\s@<>",;:()\\]{1,64}@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63})+$/u;
const PHONE = /^\+?[0-9]{9,15}$/;
const POSTAL_CODE = /^[0-9]{2}-?[0-9]{3}$/;
const URL =
  /^https?:\/\/[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+(:[0-9]{1,5})?([/?#][^\s<>"]*)?$/;
const PLOT =
  /^([0-9]{6}_[0-9]\.[0-9]{4}\.(AR_[0-9]{1,3}\.)?)?[0-9]{1,6}(\/[0-9]{1,6})?$/i;
const TIME = /^([01][0-9]|2[0-3]):[0-5][0-9]$/;
const LINKS = ['<a ', 'www.', 'http:', 'https:'];
const FORMATS = {
  ascii: /^[\x00-\x7F]*$/, // eslint-disable-line no-control-regex
  dotted_name: /^[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*)*$/,
  identifier: /^[A-Za-z][A-Za-z0-9+.:/_-]*$/,
};
const LARGEST = 1e15;
const LONGEST_TYPED = 60;
const MOST_LINES = 100;

function characters(text) {
  // as the server counts: code points, not UTF-16 units
  return [...text].length;
}

function text(field, value) {
  const count = characters(value.trim());
  if (field.max_length && count > field.max_length) {
    return ['error.too_long', { count: field.max_length, now: count }];
  }
  if (field.min_length && count < field.min_length) {
    return ['error.too_short', { count: field.min_length }];
  }
  return format(field, value.trim());
}

function format(field, value) {
  const lower = value.toLowerCase();
  if (field.format === 'no_links' && LINKS.some((one) => lower.includes(one)))
    return ['error.links'];
  const pattern = FORMATS[field.format];
  if (!pattern || pattern.test(value)) return null;
  return [field.format === 'ascii' ? 'error.ascii' : 'error.letters_only'];
}

function url(field, value) {
  const fits = URL.test(value.trim()) && characters(value.trim()) <= 1000;
  return fits ? null : ['error.url'];
}

function krs(field, value) {
  return /^[0-9]{10}$/.test(bare(value)) ? null : ['error.krs'];
}

function plot(field, value) {
  return PLOT.test(value.replace(/\s+/g, '')) ? null : ['error.plot'];
}

function bounds(field, value) {
  if (field.min && value < field.min)
    return ['error.time_early', { time: field.min.replace('T', ' ') }];
  if (field.max && value > field.max)
    return ['error.time_late', { time: field.max.replace('T', ' ') }];
  return null;
}

function hour(field, value) {
  return TIME.test(value.trim()) ? bounds(field, value.trim()) : ['error.time'];
}

function moment(field, value) {
  const [day, time = ''] = value.trim().split('T');
  const real =
    /^\d{4}-\d{2}-\d{2}$/.test(day) &&
    date({}, day) === null &&
    TIME.test(time);
  return real ? bounds(field, value.trim()) : ['error.moment'];
}

function lines(field, value) {
  const typed = linesOf(value);
  const most = Math.min(field.max_length || MOST_LINES, MOST_LINES);
  if (typed.length > most) return ['error.lines_at_most', { count: most }];
  if (field.min_length && typed.length < field.min_length)
    return ['error.lines_at_least', { count: field.min_length }];
  const wrong = typed
    .map((line) => checks[field.item.type](field.item, line))
    .findIndex(Boolean);
  return wrong < 0 ? null : ['error.line', { number: wrong + 1 }];
}

function email(field, value) {
  return EMAIL.test(value.trim()) && value.trim().length <= 254
    ? null
    : ['error.email'];
}

function phone(field, value) {
  return PHONE.test(bare(value)) ? null : ['error.phone'];
}

function numbered(prepare, lengths, missing, isRight, wrong) {
  return (field, value) => {
    const digits = prepare(bare(value));
    if (!lengths.includes(digits.length)) return [missing];
    return isRight(digits) ? null : [wrong];
  };
}

const asTyped = (digits) => digits;
const withoutCountry = (digits) => digits.toUpperCase().replace(/^PL/, '');

function iban(field, value) {
  const typed = bare(value).toUpperCase();
  const account = /^\d\d/.test(typed) ? `PL${typed}` : typed;
  if (account.startsWith('PL') && account.length !== 28)
    return ['error.account_length'];
  return isIban(account) ? null : ['error.account'];
}

function postalCode(field, value) {
  return POSTAL_CODE.test(value.replace(/\s+/g, ''))
    ? null
    : ['error.postal_code'];
}

function decimals(value) {
  const written = String(value)
    .replace(/[\s\u00a0]+/g, '')
    .replace(',', '.')
    .replace(/zł$/i, '');
  return (written.split('.')[1] || '').replace(/0+$/, '').length;
}

function number(field, value) {
  const parsed = parseNumber(value);
  if (parsed === null || String(value).length > LONGEST_TYPED)
    return ['error.number'];
  if (Math.abs(parsed) > LARGEST) return ['error.number_too_large'];
  const places = { integer: 0, money: 2, decimal: 6 }[field.type];
  if (decimals(value) > places) return [`error.${field.type}_places`];
  if (field.min !== undefined && parsed < Number(field.min)) {
    return ['error.too_small', { number: field.min }];
  }
  if (field.max !== undefined && parsed > Number(field.max)) {
    return ['error.too_big', { number: field.max }];
  }
  return null;
}

function date(field, value) {
  const parts = dateParts(value);
  const missing = ['day', 'month', 'year'].filter(
    (part) => !parts[part].trim(),
  );
  if (missing.length) return [`error.date_${missing[0]}`];
  const whole = /^\d{4}$/.test(parts.year) && /^\d{1,2}$/.test(parts.month);
  const [year, month, day] = [parts.year, parts.month, parts.day].map(Number);
  const real =
    whole && /^\d{1,2}$/.test(parts.day) && dateExists(year, month, day);
  if (!real || year < 1850 || year > 2150) return ['error.date'];
  const iso = joinDate(parts);
  if (field.min && iso < field.min)
    return ['error.date_early', { date: field.min }];
  if (field.max && iso > field.max)
    return ['error.date_late', { date: field.max }];
  return null;
}

function choice(field, value) {
  return field.choices.some((one) => one.value === value)
    ? null
    : ['error.choose'];
}

function multichoice(field, value) {
  if (field.max_length && value.length > field.max_length) {
    return ['error.choose_at_most', { count: field.max_length }];
  }
  if (field.min_length && value.length < field.min_length) {
    return ['error.choose_at_least', { count: field.min_length }];
  }
  return null;
}

function files(field, value) {
  return field.max_files && value.length > field.max_files
    ? ['error.too_many_files', { count: field.max_files }]
    : null;
}

export const checks = {
  text,
  textarea: text,
  email,
  phone,
  pesel: numbered(asTyped, [11], 'error.pesel_length', isPesel, 'error.pesel'),
  nip: numbered(withoutCountry, [10], 'error.nip_length', isNip, 'error.nip'),
  regon: numbered(
    asTyped,
    [9, 14],
    'error.regon_length',
    isRegon,
    'error.regon',
  ),
  iban,
  krs,
  plot,
  url,
  postal_code: postalCode,
  integer: number,
  decimal: number,
  money: number,
  date,
  datetime: moment,
  time: hour,
  lines,
  choice,
  multichoice,
  files,
  boolean: () => null,
};
