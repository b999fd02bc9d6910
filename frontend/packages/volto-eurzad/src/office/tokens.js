/**
 * One colour of an office → the whole palette, light and dark, with contrast guaranteed.
 *
 * Hue and (within limits) chroma are the office's; lightness is ours, and moves until every
 * pair in PAIRS holds: 4.5 for text, 3 for the borders of controls and the focus ring.
 */
import { contrast, hexToOklch, oklchToHex } from './oklch';

const TEXT = 4.5;
const CONTROL = 3;
const SURFACES = ['paper', 'quiet', 'tint'];

/** [foreground, background, least contrast]; what the tests check for 20,000 colours. */
export const PAIRS = [
  ...SURFACES.flatMap((surface) => [
    ['ink', surface, 7],
    ['muted', surface, TEXT],
    ['primary', surface, TEXT],
    ['primary-hover', surface, TEXT],
    ['control', surface, CONTROL],
    ['error', surface, TEXT],
    ['ok', surface, TEXT],
    ['warn', surface, TEXT],
  ]),
  ['on-primary', 'primary', TEXT],
  ['on-primary', 'primary-hover', TEXT],
  ['error', 'error-tint', TEXT],
  ['ok', 'ok-tint', TEXT],
  ['warn', 'warn-tint', TEXT],
  ['ink', 'focus', TEXT],
];

const HUES = { error: 27, ok: 150, warn: 65 };
/** The sketch's yellow; the focus ring is this and ink, so that it shows on any ground. */
const FOCUS = { light: '#ffd54a', dark: '#6b5200' };

/** Moves lightness by small steps until the colour stands out from all the backgrounds. */
function standingOut(colour, backgrounds, least, step) {
  const readable = (hex) =>
    backgrounds.every((ground) => contrast(hex, ground) >= least);
  let { l } = colour;
  let hex = oklchToHex(colour);
  while (!readable(hex)) {
    l += step;
    if (l <= 0 || l >= 1) return step < 0 ? '#000000' : '#ffffff';
    hex = oklchToHex({ ...colour, l });
  }
  return hex;
}

function lightPalette({ l, c, h }) {
  const grey = (lightness, chroma) =>
    oklchToHex({ l: lightness, c: Math.min(c, chroma), h });
  const palette = {
    paper: '#ffffff',
    quiet: grey(0.972, 0.012),
    tint: grey(0.94, 0.032),
    line: grey(0.875, 0.014),
    ink: grey(0.22, 0.025),
    focus: FOCUS.light,
    'on-primary': '#ffffff',
  };
  const surfaces = SURFACES.map((name) => palette[name]);
  const on = (colour, least = TEXT) =>
    standingOut(colour, surfaces, least, -0.005);
  const primary = { l: Math.min(l, 0.52), c: Math.min(c, 0.2), h };
  palette.primary = on(primary);
  palette['primary-hover'] = on({
    ...primary,
    l: hexToOklch(palette.primary).l - 0.09,
  });
  palette.muted = on({ l: 0.49, c: Math.min(c, 0.02), h });
  palette.control = on({ l: 0.62, c: Math.min(c, 0.02), h }, CONTROL);
  for (const [name, hue] of Object.entries(HUES)) {
    palette[`${name}-tint`] = oklchToHex({ l: 0.955, c: 0.035, h: hue });
    palette[name] = standingOut(
      { l: 0.5, c: name === 'error' ? 0.19 : 0.12, h: hue },
      [...surfaces, palette[`${name}-tint`]],
      TEXT,
      -0.005,
    );
  }
  return palette;
}

function darkPalette({ l, c, h }) {
  const grey = (lightness, chroma) =>
    oklchToHex({ l: lightness, c: Math.min(c, chroma), h });
  const palette = {
    paper: grey(0.19, 0.014),
    quiet: grey(0.235, 0.018),
    tint: grey(0.275, 0.04),
    line: grey(0.36, 0.022),
    ink: grey(0.955, 0.004),
    focus: FOCUS.dark,
  };
  const surfaces = SURFACES.map((name) => palette[name]);
  const on = (colour, least = TEXT) =>
    standingOut(colour, surfaces, least, 0.005);
  const primary = { l: Math.max(l, 0.76), c: Math.min(c, 0.11), h };
  palette.primary = on(primary);
  palette['primary-hover'] = on({
    ...primary,
    l: hexToOklch(palette.primary).l + 0.07,
  });
  palette['on-primary'] = palette.paper;
  palette.muted = on({ l: 0.76, c: Math.min(c, 0.02), h });
  palette.control = on({ l: 0.6, c: Math.min(c, 0.02), h }, CONTROL);
  for (const [name, hue] of Object.entries(HUES)) {
    palette[`${name}-tint`] = oklchToHex({ l: 0.27, c: 0.045, h: hue });
    palette[name] = standingOut(
      { l: 0.78, c: 0.12, h: hue },
      [...surfaces, palette[`${name}-tint`]],
      TEXT,
      0.005,
    );
  }
  return palette;
}

/** '#0a4a8f' → `{ light, dark }`, each a map of token name to hex. Throws on bad input. */
export function derivePalette(colour) {
  const base = hexToOklch(colour);
  return { light: lightPalette(base), dark: darkPalette(base) };
}

/** Pairs of the palette that are below their least contrast; empty for any derived palette. */
export function failingPairs(palette) {
  return PAIRS.filter(
    ([text, ground, least]) => contrast(palette[text], palette[ground]) < least,
  );
}

const declarations = (palette) =>
  Object.entries(palette)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';');

/**
 * The palette as custom properties. Dark is for pages that we draw whole (`html.reading`):
 * the editor's application has no dark mode, so our views stay light inside it.
 */
export function paletteCss(colour) {
  const { light, dark } = derivePalette(colour);
  return (
    `:root{${declarations(light)}}` +
    `@media (prefers-color-scheme:dark){html.reading{${declarations(dark)}}}` +
    `@media print{html.reading{${declarations(light)}}}`
  );
}
