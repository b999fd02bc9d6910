/**
 * sRGB ↔ OKLCH and WCAG contrast.
 *
 * Matrices: Björn Ottosson, "A perceptual color space for image processing" (2020).
 * Colours are `{ l, c, h }` with l in 0–1, c ≥ 0 and h in degrees.
 */

const toLinear = (v) =>
  v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
const toGamma = (v) =>
  v <= 0.0031308 ? v * 12.92 : 1.055 * v ** (1 / 2.4) - 0.055;

/** '#0a4a8f' or '#048' → [r, g, b], each 0–1. Throws on anything else. */
export function parseHex(hex) {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(hex);
  const long = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex);
  if (!short && !long) throw new TypeError(`Not a hexadecimal colour: ${hex}`);
  const parts = short ? short.slice(1).map((d) => d + d) : long.slice(1);
  return parts.map((part) => parseInt(part, 16) / 255);
}

export function hexToOklch(hex) {
  const [r, g, b] = parseHex(hex).map(toLinear);
  const long = Math.cbrt(
    0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b,
  );
  const medium = Math.cbrt(
    0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b,
  );
  const short = Math.cbrt(
    0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b,
  );
  const l = 0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short;
  const a = 1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short;
  const bb = 0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short;
  const hue = (Math.atan2(bb, a) * 180) / Math.PI;
  return { l, c: Math.hypot(a, bb), h: hue < 0 ? hue + 360 : hue };
}

function oklchToLinear({ l, c, h }) {
  const angle = (h * Math.PI) / 180;
  const a = c * Math.cos(angle);
  const b = c * Math.sin(angle);
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ];
}

const inGamut = (rgb) => rgb.every((v) => v >= -0.0005 && v <= 1.0005);

/** The colour as hex; chroma gives way until it fits into sRGB, lightness and hue stay. */
export function oklchToHex(colour) {
  let { c } = colour;
  if (!inGamut(oklchToLinear(colour))) {
    let low = 0;
    let high = c;
    for (let step = 0; step < 16; step += 1) {
      c = (low + high) / 2;
      if (inGamut(oklchToLinear({ ...colour, c }))) low = c;
      else high = c;
    }
    c = low;
  }
  const digits = oklchToLinear({ ...colour, c }).map((v) =>
    Math.round(toGamma(Math.min(1, Math.max(0, v))) * 255)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${digits.join('')}`;
}

function luminance(hex) {
  const [r, g, b] = parseHex(hex).map(toLinear);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG 2.x contrast ratio of two hexadecimal colours, 1–21. */
export function contrast(one, other) {
  const [light, dark] = [luminance(one), luminance(other)].sort(
    (x, y) => y - x,
  );
  return (light + 0.05) / (dark + 0.05);
}
