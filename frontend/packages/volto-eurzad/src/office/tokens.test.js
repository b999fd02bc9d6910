import { describe, expect, it } from 'vitest';
import { contrast, hexToOklch, oklchToHex } from './oklch';
import { derivePalette, failingPairs, paletteCss } from './tokens';

/** A small deterministic generator (mulberry32): failures can be repeated. */
function randomColours(count, seed = 2412013) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % 0x1000000;
  };
  return Array.from(
    { length: count },
    () => `#${next().toString(16).padStart(6, '0')}`,
  );
}

describe('colours', () => {
  it('go to OKLCH and back', () => {
    for (const colour of [
      '#0a4a8f',
      '#ffffff',
      '#000000',
      '#ff0000',
      '#c9a227',
    ]) {
      expect(oklchToHex(hexToOklch(colour))).toBe(colour);
    }
  });

  it('have the contrast that WCAG defines', () => {
    expect(contrast('#000', '#fff')).toBeCloseTo(21);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  });

  it('are refused when they are not hexadecimal', () => {
    expect(() => derivePalette('red;}body{display:none')).toThrow(TypeError);
  });
});

describe('a palette', () => {
  it('holds every pair, light and dark, for 20,000 random colours', () => {
    const extremes = [
      '#000000',
      '#ffffff',
      '#ffff00',
      '#00ff00',
      '#0000ff',
      '#808080',
    ];
    for (const colour of [...extremes, ...randomColours(20000)]) {
      const { light, dark } = derivePalette(colour);
      const failing = [...failingPairs(light), ...failingPairs(dark)];
      if (failing.length)
        expect({ colour, failing }).toEqual({ colour, failing: [] });
    }
  }, 120000);

  it('keeps the hue of the office', () => {
    const hue = hexToOklch('#0a4a8f').h;
    expect(hexToOklch(derivePalette('#0a4a8f').light.primary).h).toBeCloseTo(
      hue,
      0,
    );
  });

  it('becomes custom properties, dark only where the whole page is ours', () => {
    const css = paletteCss('#0a4a8f');
    expect(css).toMatch(/^:root\{--paper:#ffffff;/);
    expect(css).toContain('@media (prefers-color-scheme:dark){html.reading{');
  });
});
