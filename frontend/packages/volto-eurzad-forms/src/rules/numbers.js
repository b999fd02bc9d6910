/** Check digits of Polish numbers. Each function takes the digits only. */

const SEPARATORS = /[\s\u00a0\-–./()]+/g;

/** What is left of a number when the spaces and dashes people type are dropped. */
export function bare(value) {
  return value.replace(SEPARATORS, '');
}

function weighted(digits, weights) {
  return weights.reduce(
    (sum, weight, index) => sum + weight * Number(digits[index]),
    0,
  );
}

const PESEL_WEIGHTS = [1, 3, 7, 9, 1, 3, 7, 9, 1, 3];
const PESEL_CENTURIES = [1900, 2000, 2100, 2200, 1800];

function birthDateExists(digits) {
  const month = Number(digits.slice(2, 4));
  const year =
    PESEL_CENTURIES[Math.floor(month / 20)] + Number(digits.slice(0, 2));
  return dateExists(year, month % 20, Number(digits.slice(4, 6)));
}

/** Whether the calendar has such a day. */
export function dateExists(year, month, day) {
  if (month < 1 || month > 12 || day < 1) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day <= lengths[month - 1];
}

/** PESEL: 11 digits, a birth date that exists, the check digit. */
export function isPesel(digits) {
  if (!/^\d{11}$/.test(digits) || !birthDateExists(digits)) return false;
  return (
    (10 - (weighted(digits, PESEL_WEIGHTS) % 10)) % 10 === Number(digits[10])
  );
}

const NIP_WEIGHTS = [6, 5, 7, 2, 3, 4, 5, 6, 7];

/** NIP: 10 digits, the check digit modulo 11. */
export function isNip(digits) {
  return (
    /^\d{10}$/.test(digits) &&
    weighted(digits, NIP_WEIGHTS) % 11 === Number(digits[9])
  );
}

const REGON_WEIGHTS = {
  9: [8, 9, 2, 3, 4, 5, 6, 7],
  14: [2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8],
};

/** REGON: 9 digits, or 14 of which the first 9 are a REGON themselves. */
export function isRegon(digits) {
  if (!/^(\d{9}|\d{14})$/.test(digits)) return false;
  if (digits.length === 14 && !isRegon(digits.slice(0, 9))) return false;
  const check = (weighted(digits, REGON_WEIGHTS[digits.length]) % 11) % 10;
  return check === Number(digits[digits.length - 1]);
}

/** IBAN with its country letters: the check digits modulo 97. */
export function isIban(text) {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(text)) return false;
  let rest = 0;
  for (const character of text.slice(4) + text.slice(0, 4)) {
    const value = parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}
