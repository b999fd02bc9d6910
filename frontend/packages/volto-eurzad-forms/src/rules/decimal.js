/* global BigInt */
/**
 * Numbers of rules: decimals with six places, kept as whole millionths in a BigInt, so that grosze
 * come out alike here and on the server.
 */

const PLACES = 6;
const ONE = BigInt(1000000);
const ZERO = BigInt(0);
const LARGEST = BigInt('1000000000000000') * ONE;
const WRITTEN = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/;

/** `number / divisor`, rounded half away from zero. */
function divided(number, divisor) {
  const negative = number < ZERO !== divisor < ZERO;
  const top = number < ZERO ? -number : number;
  const bottom = divisor < ZERO ? -divisor : divisor;
  const rounded = (top * BigInt(2) + bottom) / (bottom * BigInt(2));
  return negative ? -rounded : rounded;
}

function power(exponent) {
  return BigInt(`1${'0'.repeat(exponent)}`);
}

function bounded(millionths) {
  return millionths > LARGEST || millionths < -LARGEST ? null : millionths;
}

/** The decimal that a number of JSON is written as; null beyond 10¹⁵. */
export function decimalOf(number) {
  const found = WRITTEN.exec(String(number));
  if (!found) return null;
  const [, sign, whole, fraction = '', exponent = '0'] = found;
  const shift = PLACES - fraction.length + Number(exponent);
  if (whole.length + fraction.length + shift > 40) return null;
  const digits = BigInt(sign + whole + fraction);
  if (shift >= 0) return bounded(digits * power(shift));
  return -shift > 40 ? ZERO : bounded(divided(digits, power(-shift)));
}

/** `12.5`, without needless zeros. */
export function decimalText(millionths) {
  const digits = String(millionths < ZERO ? -millionths : millionths).padStart(
    PLACES + 1,
    '0',
  );
  const fraction = digits.slice(-PLACES).replace(/0+$/, '');
  const sign = millionths < ZERO ? '-' : '';
  return `${sign}${digits.slice(0, -PLACES)}${fraction && '.'}${fraction}`;
}

export const isDecimal = (value) => typeof value === 'bigint';
export const toNumber = (millionths) => Number(decimalText(millionths));
export const wholeDecimal = (number) => BigInt(number) * ONE;
export const add = (left, right) => bounded(left + right);
export const subtract = (left, right) => bounded(left - right);
export const multiply = (left, right) => bounded(divided(left * right, ONE));
export const divide = (left, right) =>
  right === ZERO ? null : bounded(divided(left * ONE, right));

/** Rounded half away from zero to so many places. */
export function round(millionths, places) {
  const unit = power(PLACES - places);
  return bounded(divided(millionths, unit) * unit);
}
