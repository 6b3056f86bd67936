import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Pace } from '../../../src/ui/map/pace.ts';
import { tileSide, tilesSeen } from '../../../src/ui/map/tiles.ts';
import { foreseen, toMap } from '../../../src/ui/map/view.ts';

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const view = fc.record({ k: number(50, 50_000), x: number(-1e5, 1e5), y: number(-1e5, 1e5) });
const size = fc.record({
  width: fc.integer({ min: 320, max: 3000 }),
  height: fc.integer({ min: 320, max: 2000 }),
});

describe('tiles', () => {
  const side = 256;
  test('fill the window, each once, and none that is seen is left out', () => {
    fc.assert(
      fc.property(view, size, number(0, 1), number(0, 1), (v, s, across, down) => {
        const tiles = tilesSeen(v, s, { scale: v.k, side, free: 0 });
        const names = tiles.map(({ column, row }) => `${column} ${row}`);
        expect(new Set(names).size).toBe(tiles.length);
        const at = (screen: number, from: number) => Math.floor((screen - from) / side);
        expect(names).toContain(`${at(across * s.width, v.x)} ${at(down * s.height, v.y)}`);
        expect(tiles.length).toBeLessThanOrEqual((s.width / side + 2) * (s.height / side + 2));
      }),
    );
  });

  test('come with those in the middle first', () => {
    const [first] = tilesSeen(
      { k: 1000, x: 0, y: 0 },
      { width: 1280, height: 768 },
      { scale: 1000, side, free: 0 },
    );
    expect(first).toEqual({ column: 2, row: 1 });
  });

  test.each([1, 1.1, 1.25, 1.5, 2, 2.625])('have whole device pixels, at %s to a pixel', (ratio) => {
    const pixels = tileSide(ratio) * ratio;
    expect(pixels).toBeCloseTo(Math.round(pixels), 9);
  });
});

describe('how many tiles a frame draws', () => {
  const afterFrames = (took: number, frames: number, pace = new Pace()) => {
    let tiles = 0;
    for (let i = 0; i < frames; i++) tiles = pace.tiles(i * took);
    return tiles;
  };
  test('grows while frames come in time', () => {
    expect(afterFrames(16.7, 100)).toBeGreaterThan(afterFrames(16.7, 5));
  });
  test('shrinks to one, not to none, while they come late', () => {
    expect(afterFrames(50, 20)).toBe(1);
  });
  test('is as it was after a pause', () => {
    const pace = new Pace();
    const before = afterFrames(16.7, 5, pace);
    expect(pace.tiles(10_000)).toBe(before);
  });
});

describe('a zoom', () => {
  test('that rests is foreseen where it is', () => {
    fc.assert(
      fc.property(view, size, (v, s) => {
        expect(foreseen(v, v.k, 6, s)).toBe(v);
      }),
    );
  });
  test('inward is not foreseen: what it would draw does not fill the window yet', () => {
    const v = { k: 1050, x: 10, y: 20 };
    expect(foreseen(v, 1000, 6, { width: 800, height: 600 })).toBe(v);
  });
  test('that was a jump is foreseen where it is', () => {
    const v = { k: 500, x: 10, y: 20 };
    expect(foreseen(v, 600, 6, { width: 800, height: 600 })).toBe(v);
  });
  test('outward is foreseen further out, around the same middle', () => {
    const s = { width: 800, height: 600 };
    const v = { k: 950, x: 10, y: 20 };
    const next = foreseen(v, 1000, 6, s);
    expect(next.k).toBeCloseTo(950 * 0.95 ** 6, 6);
    const middle = toMap(next, [400, 300]);
    expect(middle[0]).toBeCloseTo(toMap(v, [400, 300])[0], 9);
    expect(middle[1]).toBeCloseTo(toMap(v, [400, 300])[1], 9);
  });
});
