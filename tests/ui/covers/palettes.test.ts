import { describe, expect, test } from 'vitest';
import { contrast, PALETTES, paletteAt, reprint } from '../../../src/ui/covers/palettes.ts';

const prints = PALETTES.flatMap((palette) => [0, 1, 2, 3].map((way) => reprint(palette, way)));

describe('palettes', () => {
  test('there are two dozen, all different', () => {
    expect(new Set(PALETTES.map((p) => Object.values(p).join())).size).toBe(24);
  });

  test('words can be read on every ground, however it is printed', () => {
    for (const { ground, ink } of prints)
      expect(contrast(ground, ink), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  });

  test('the four inks of a print stay four', () => {
    for (const { ground, ink, a, b } of prints) expect(new Set([ground, ink, a, b]).size).toBe(4);
  });

  test('every accent can be told from the ground and the other accent', () => {
    for (const { ground, a, b } of PALETTES) {
      expect(contrast(a, ground), `${a} on ${ground}`).toBeGreaterThan(1.4);
      expect(a).not.toBe(b);
    }
  });

  test('every place on the map has a palette, its corners included', () => {
    const cells = new Set<unknown>();
    for (let x = 0; x <= 12; x++) for (let y = 0; y <= 8; y++) cells.add(paletteAt([x / 12, y / 8]));
    expect(cells.size).toBe(24);
    expect(paletteAt([1, 1])).toBe(PALETTES.at(-1));
  });

  test('black on white is 21 to 1', () => expect(contrast('#000000', '#ffffff')).toBeCloseTo(21));
});
