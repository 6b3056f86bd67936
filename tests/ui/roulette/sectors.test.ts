import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  arcAt,
  arcsOf,
  distanceTo,
  eased,
  restingTurn,
  sectorPath,
} from '../../../src/ui/roulette/sectors.ts';

const weights = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 12 });

describe('sectors', () => {
  test('they fill one turn without a gap, each as wide as its weight', () => {
    fc.assert(
      fc.property(weights, (all) => {
        const arcs = arcsOf(all);
        const total = all.reduce((sum, w) => sum + w, 0);
        expect(arcs[0]?.start).toBe(0);
        expect(arcs.at(-1)?.end).toBe(360);
        for (const [i, arc] of arcs.entries()) {
          expect(arc.end - arc.start).toBeCloseTo(((all[i] ?? 0) / total) * 360);
          if (i) expect(arc.start).toBe(arcs[i - 1]?.end);
        }
      }),
    );
  });

  test('the wheel rests with the pointer inside the winner, for any seed', () => {
    fc.assert(
      fc.property(weights, fc.nat(), fc.nat(), (all, pick, seed) => {
        const arcs = arcsOf(all);
        const winner = pick % arcs.length;
        const arc = arcs[winner] as (typeof arcs)[number];
        expect(arcAt(arcs, restingTurn(arc, seed))).toBe(winner);
      }),
    );
  });

  test('it rests elsewhere in the sector for another seed, and at the same place for the same', () => {
    const arc = { start: 30, end: 60 };
    expect(restingTurn(arc, 7)).toBe(restingTurn(arc, 7));
    expect(restingTurn(arc, 7)).not.toBe(restingTurn(arc, 8));
  });

  test('it always makes whole turns before it rests, in the direction asked for', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -5000, max: 5000, noNaN: true }),
        fc.integer({ min: 0, max: 359 }),
        (from, rest) => {
          for (const direction of [1, -1] as const) {
            const way = distanceTo(from, rest, direction);
            expect(Math.sign(way)).toBe(direction);
            expect(Math.abs(way)).toBeGreaterThanOrEqual(1440);
            const off = (((from + way - rest) % 360) + 360) % 360;
            expect(Math.min(off, 360 - off)).toBeCloseTo(0, 5);
          }
        },
      ),
    );
  });

  test('it only ever slows down', () => {
    const steps = Array.from({ length: 50 }, (_, i) => eased((i + 1) / 50) - eased(i / 50));
    expect(steps).toEqual(steps.toSorted((p, q) => q - p));
    expect([eased(0), eased(1)]).toEqual([0, 1]);
  });

  test('a single sector is a whole disc', () => {
    expect(sectorPath({ start: 0, end: 360 }, 10).match(/A/g)).toHaveLength(2);
  });
});
