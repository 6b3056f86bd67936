import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { constellations } from '../../../src/ui/map/constellations.ts';
import { openStarFinder, starTowards } from '../../../src/ui/map/find-star.ts';
import { rowsWithin } from '../../../src/ui/map/lasso.ts';
import { readMapLink } from '../../../src/ui/map/map-link.ts';
import { type Label, labelAt, placeLabels } from '../../../src/ui/map/place-labels.ts';
import { regionsIn, rowsOfRegion } from '../../../src/ui/map/regions.ts';
import {
  boundsOf,
  centredOn,
  fitView,
  isSeen,
  toMap,
  toScreen,
  type View,
} from '../../../src/ui/map/view.ts';
import { fakeSky } from '../../app/fake-engine.ts';

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const view = fc.record({ k: number(50, 50_000), x: number(-1e5, 1e5), y: number(-1e5, 1e5) });
const place = fc.tuple(number(0, 1), number(0, 1));
const size = fc.record({
  width: fc.integer({ min: 320, max: 3000 }),
  height: fc.integer({ min: 320, max: 2000 }),
});
const sky = fakeSky(100);

describe('a view', () => {
  test('to the screen and back is where one was', () => {
    fc.assert(
      fc.property(view, place, (v, p) => {
        const [x, y] = toMap(v, toScreen(v, p));
        expect(x).toBeCloseTo(p[0], 6);
        expect(y).toBeCloseTo(p[1], 6);
      }),
    );
  });

  test('that is centred on a place has it in the middle', () => {
    fc.assert(
      fc.property(place, number(50, 5000), size, (p, k, s) => {
        const [x, y] = toScreen(centredOn(p, k, s), p);
        expect(x).toBeCloseTo(s.width / 2, 6);
        expect(y).toBeCloseTo(s.height / 2, 6);
      }),
    );
  });

  test('that fits shows every corner', () => {
    fc.assert(
      fc.property(place, place, size, (a, b, s) => {
        const from = [Math.min(a[0], b[0]), Math.min(a[1], b[1])] as const;
        const to = [Math.max(a[0], b[0]) + 0.01, Math.max(a[1], b[1]) + 0.01] as const;
        const fitted = fitView({ from, to }, s, 20);
        for (const corner of [from, to]) expect(isSeen(fitted, corner, s, 19.99)).toBe(true);
      }),
    );
  });

  test('has bounds also for a map without stars', () => {
    expect(boundsOf({ x: new Float32Array(0), y: new Float32Array(0) })).toEqual({
      from: [0, 0],
      to: [1, 1],
    });
  });
});

describe('a lasso', () => {
  test('around a rectangle holds what lies in it, whichever way it was drawn', () => {
    fc.assert(
      fc.property(place, place, fc.boolean(), ([ax, ay], [bx, by], turn) => {
        const outline: [number, number][] = [
          [ax, ay],
          [bx, ay],
          [bx, by],
          [ax, by],
        ];
        if (turn) outline.reverse();
        const inside = (at: number, a: number, b: number) => at > Math.min(a, b) && at < Math.max(a, b);
        const expected = [...sky.x.keys()].filter(
          (row) => inside(sky.x[row] ?? 0, ax, bx) && inside(sky.y[row] ?? 0, ay, by),
        );
        expect(rowsWithin(sky, outline)).toEqual(expected);
      }),
    );
  });

  test('that encloses nothing holds nothing', () => {
    expect(rowsWithin(sky, [])).toEqual([]);
    expect(
      rowsWithin(sky, [
        [0, 0],
        [1, 1],
      ]),
    ).toEqual([]);
  });
});

describe('finding a star', () => {
  const find = openStarFinder(sky);

  test('gives the nearest within reach, and none beyond', () => {
    fc.assert(
      fc.property(place, (p) => {
        const v: View = { k: 1000, x: 0, y: 0 };
        const away = (row: number) => Math.hypot((sky.x[row] ?? 0) - p[0], (sky.y[row] ?? 0) - p[1]);
        const least = Math.min(...[...sky.x.keys()].map(away));
        const found = find(v, toScreen(v, p), 30);
        if (found < 0) expect(least * 1000).toBeGreaterThanOrEqual(29.9);
        else expect(away(found)).toBeCloseTo(least, 9);
      }),
    );
  });

  test('by arrow key goes that way, and says when there is none', () => {
    const v: View = { k: 1000, x: 0, y: 0 };
    const start = find(v, [450, 450], 100);
    const from = [sky.x[start] ?? 0, sky.y[start] ?? 0] as const;
    const right = starTowards(sky, v, from, [1, 0]);
    expect([sky.x[right], sky.y[right]]).toEqual([expect.closeTo(0.55, 5), expect.closeTo(0.45, 5)]);
    expect(starTowards(sky, v, [1, 0.5], [1, 0])).toBe(-1);
  });
});

const everywhere = { from: [-1e6, -1e6], to: [1e6, 1e6] } as const;

test('no label overlaps another, at any zoom, and which are shown does not depend on where one looks', () => {
  const labels: Label[] = Array.from({ length: 60 }, (_, of) => ({
    of,
    text: `${of}`,
    level: of % 3,
    place: [((of * 37) % 100) / 100, ((of * 53) % 100) / 100],
    width: 40 + (of % 5) * 20,
    height: 18,
    below: of % 2 ? 7 : 0,
  }));
  fc.assert(
    fc.property(number(50, 20_000), number(-500, 500), number(-500, 500), (k, x, y) => {
      const placed = placeLabels(labels, { k, x, y }, everywhere);
      for (const [i, a] of placed.entries())
        for (const b of placed.slice(i + 1)) {
          const beside = a.left + a.label.width <= b.left || b.left + b.label.width <= a.left;
          const above = a.top + a.label.height <= b.top || b.top + b.label.height <= a.top;
          expect(beside || above).toBe(true);
        }
      const first = placed[0];
      if (first) expect(labelAt(placed, [first.left + 1, first.top + 1])).toBe(first);
      const still = placeLabels(labels, { k, x: 0, y: 0 }, everywhere);
      expect(placed.length).toBe(still.length);
    }),
    { numRuns: 50 },
  );
});

test('a label is not cut at the edge of the map where all of it is seen', () => {
  fc.assert(
    fc.property(place, size, (p, s) => {
      const view = fitView({ from: [0, 0], to: [1, 1] }, s, 20);
      const within = { from: toMap(view, [0, 0]), to: toMap(view, [s.width, s.height]) };
      const label = { of: 0, text: 'Far out', level: 0, place: p, width: 180, height: 27, below: 0 };
      const [placed] = placeLabels([label], view, within);
      expect(placed?.left).toBeGreaterThanOrEqual(-0.01);
      expect((placed?.left ?? 0) + label.width).toBeLessThanOrEqual(s.width + 0.01);
      expect(placed?.top).toBeGreaterThanOrEqual(-0.01);
      expect((placed?.top ?? 0) + label.height).toBeLessThanOrEqual(s.height + 0.01);
    }),
  );
});

describe('regions', () => {
  test('hold the rows of their finer ones, the best known first', () => {
    const rows = rowsOfRegion(sky, 0);
    expect(rows).toHaveLength(sky.regions[0]?.titles ?? -1);
    expect([...rows].sort()).toEqual([...rowsOfRegion(sky, 2)].sort());
    const known = rows.map((row) => sky.prominence[row] ?? 0);
    expect(known).toEqual([...known].sort((a, b) => b - a));
  });

  test('are listed within one another', () => {
    expect(regionsIn(sky, -1)).toEqual([0, 1]);
    expect(regionsIn(sky, 1)).toEqual([3]);
  });

  test('have constellations that join their stars without a circle', () => {
    // Seven stars are joined by six lines; the titles of this map lie in two wide regions and none in between.
    const middle = { ...sky, regions: sky.regions.map((r, i) => ({ ...r, level: i < 2 ? 0 : 1 })) };
    expect(constellations(middle)).toHaveLength(2 * 6);
  });
});

describe('a link to the map', () => {
  test('carries a filter and a title', () => {
    const { filter, open, at } = readMapLink('genre=Drama&at=netflix:s6');
    expect([filter.genre.include, open, at]).toEqual([['Drama'], false, 'netflix:s6']);
  });
  test.each(['', 'at=%E0%A4%A', 'nonsense', '&&=', 'at='])('that says "%s" shows everything', (query) => {
    expect(readMapLink(query)).toMatchObject({ open: true, at: null });
  });
});
