import { describe, expect, test } from 'vitest';
import { HAZE_SIDE, type HazeParts, hazeSteps } from '../../../src/ui/map/haze.ts';
import { drawingOrder, drawStars, growth, openStamps } from '../../../src/ui/map/star-field.ts';
import { fakeSky } from '../../app/fake-engine.ts';

const sky = fakeSky(100);

describe('the star field', () => {
  const inks = {
    inks: [
      [200, 200, 200],
      [255, 0, 0],
    ] as const,
    heart: [255, 255, 255] as const,
    spill: 1,
  };
  const draw = (lit: Uint8Array | null) => {
    const pixels = { data: new Uint32Array(200 * 200), width: 200, height: 200 };
    const field = { sky, order: drawingOrder(sky.prominence), groups: sky.tints.genre.of, lit };
    drawStars(pixels, field, { k: 200, x: 0, y: 0 }, openStamps(inks, 1, growth(200)), 1);
    return pixels.data;
  };
  const light = (data: Uint32Array) => data.reduce((sum, pixel) => sum + (pixel >>> 24), 0);

  test('is lit where the stars are, in their ink', () => {
    const data = draw(null);
    for (let row = 0; row < 100; row++) {
      const at = Math.floor((sky.y[row] ?? 0) * 200) * 200 + Math.floor((sky.x[row] ?? 0) * 200);
      expect((data[at] ?? 0) >>> 24).toBeGreaterThan(40);
      // Little-endian: the lowest byte is red.
      expect((data[at] ?? 0) & 0xff).toBeGreaterThan(200);
    }
  });

  test('is darker where titles do not pass', () => {
    expect(light(draw(new Uint8Array(100)))).toBeLessThan(light(draw(null)) / 4);
  });

  test('cuts off what lies outside, without touching the next line', () => {
    const pixels = { data: new Uint32Array(20 * 20), width: 20, height: 20 };
    const one = { x: Float32Array.of(0), y: Float32Array.of(0.5), prominence: Uint8Array.of(10) };
    const field = { sky: one, order: Uint32Array.of(0), groups: Uint8Array.of(0), lit: null };
    drawStars(pixels, field, { k: 20, x: 0, y: 0 }, openStamps(inks, 1, 1), 1);
    for (let y = 0; y < 20; y++) expect(pixels.data[y * 20 + 19]).toBe(0);
  });

  test('draws the brightest last', () => {
    const order = [...drawingOrder(Uint8Array.of(3, 10, 1))];
    expect(order).toEqual([2, 0, 1]);
  });
});

/** All steps at once. */
function hazeBytes(parts: HazeParts): Uint8ClampedArray {
  const steps = hazeSteps(parts);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

test('the haze is dense where stars are and clear far from them', () => {
  const one = { x: Float32Array.of(0.5), y: Float32Array.of(0.5) };
  const parts = {
    sky: one,
    groups: Uint8Array.of(1),
    inks: [
      [0, 0, 0],
      [10, 200, 30],
    ] as const,
    warmth: null,
    glowInk: [255, 180, 0] as const,
    lit: null,
    strength: 0.5,
  };
  const bytes = hazeBytes(parts);
  const at = (x: number, y: number) => [
    ...bytes.subarray(4 * (y * HAZE_SIDE + x), 4 * (y * HAZE_SIDE + x) + 4),
  ];
  const middle = HAZE_SIDE / 2;
  expect(at(middle, middle).slice(0, 3)).toEqual([10, 200, 30]);
  expect(at(middle, middle)[3]).toBeGreaterThan(at(middle + 6, middle)[3] ?? 0);
  expect(at(2, 2)[3]).toBe(0);
  const warm = hazeBytes({ ...parts, warmth: Uint8Array.of(255) });
  expect(warm[4 * (middle * HAZE_SIDE + middle)]).toBeGreaterThan(10);
});
