/** The inks of one poster. */
export interface Palette {
  readonly ground: string;
  readonly ink: string;
  readonly a: string;
  readonly b: string;
}

const COLUMNS = 6;
const ROWS = 4;

/*
 * Ground, ink and two accents, chosen by eye; six hues across (brick, ochre, olive, sea, blue, plum),
 * four hours down (morning papers, afternoon papers, rich inks, night).
 */
const INKS =
  'f6e8d2 2d1a15 d7432c efa53a|f8e6ba 2f2012 dd7f24 35686b|efe8c8 23281b 6c8439 df6a2c|e4ebdb 11292d 2b847f ec8450|e9e7df 1b2143 3b60b2 e6543c|f6e1d9 351528 bd4374 efab49|' +
  'f1c6a3 3c1410 c42f1c 1d5a5d|f0bf4d 2a1b0b bf4319 fbefce|d3d094 1c2a1b 3a6a3e cf4f28|b6d4ca 0e272c 19666c e56c38|bfcbdc 151b3c 29499a f2a545|ecb9b8 38122b 87295a f4d9a8|' +
  'a93522 fcead0 f3ae3c 3a0f0b|d27d1f 2a1409 fbe8ba 84240f|43603a f8eecc e8b63e 1a2b1a|1c6466 f8ecd3 f09a5c 0b2b2f|2c4a8f f8edd8 f2a53b 111a3b|782b54 fce6d7 f19a6a 2a0d25|' +
  '28120f f7e4c8 e24a2d eaa43d|231a11 f8e6b8 e6952f a8482a|192318 eeeac5 93a94c de7838|0c292d e5f0dc 3f998f ef8f58|151a36 efe9de 6384d2 ee6b4a|291026 f8dfd6 d2578a efb04f';

/** Every palette, row by row. */
export const PALETTES: readonly Palette[] = INKS.split('|').map((inks) => {
  const [ground = '', ink = '', a = '', b = ''] = inks.split(' ').map((hex) => `#${hex}`);
  return { ground, ink, a, b };
});

const cell = (at: number, cells: number) => Math.min(cells - 1, Math.max(0, Math.floor(at * cells)));

/** The palette of a place on the map, each coordinate 0 to 1. */
export function paletteAt([x, y]: readonly [number, number]): Palette {
  return PALETTES[cell(y, ROWS) * COLUMNS + cell(x, COLUMNS)] as Palette;
}

function light(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => {
    const c = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast of two inks, 1 to 21. Source: WCAG 2.2. */
export function contrast(one: string, two: string): number {
  const [p, q] = [light(one) + 0.05, light(two) + 0.05];
  return Math.max(p, q) / Math.min(p, q);
}

/** The words of a poster must read on its ground. */
const READABLE = 4.5;

/**
 * The same four inks printed the other way round, for variety among neighbours on the map:
 * 0 as they are, 1 with the accents changed, 2 on the ink, 3 on the first accent where words can be read on it.
 */
export function reprint(palette: Palette, way: number): Palette {
  const { ground, ink, a, b } = palette;
  if (way === 1) return { ground, ink, a: b, b: a };
  if (way === 2) return { ground: ink, ink: ground, a, b };
  if (way === 3 && contrast(a, ink) >= READABLE) return { ground: a, ink, a: ground, b };
  if (way === 3 && contrast(a, ground) >= READABLE) return { ground: a, ink: ground, a: ink, b };
  return palette;
}
