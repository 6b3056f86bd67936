import { describe, expect, test } from 'vitest';
import { buildMap } from '../../../build-model/map/build-map.ts';
import { fuzzyEdges } from '../../../build-model/map/fuzzy-edges.ts';
import { gatherPatches } from '../../../build-model/map/gather-regions.ts';
import { nameRegions } from '../../../build-model/map/name-regions.ts';
import { nearestRows } from '../../../build-model/map/neighbours.ts';
import { project } from '../../../build-model/map/project.ts';
import { withoutEra } from '../../../build-model/map/without-era.ts';
import type { DenseMatrix } from '../../../build-model/vectors/matrix.ts';
import { mix } from '../../../src/core/rng.ts';
import { layoutOf } from '../../../src/format/kinds.ts';
import { readShard } from '../../../src/format/shard.ts';
import { writeShard } from '../../../src/format/write-shard.ts';
import { inventedTitles } from '../../fixtures/invented-titles.ts';

const KINDS = 5;
const COLS = 12;

/** Rows of five kinds in turn: each kind points its own way, with some noise. */
function kinds(rows: number): DenseMatrix {
  const noise = (i: number) => mix(3, i) / 2 ** 32 - 0.5;
  const data = Float64Array.from(
    { length: rows * COLS },
    (_, i) => (i % COLS === Math.floor(i / COLS) % KINDS ? 1 : 0) + 0.4 * noise(i),
  );
  return { rows, cols: COLS, data };
}

const years = (rows: number) => Array.from({ length: rows }, (_, r) => 1960 + ((r * 7) % 60));

describe('neighbours', () => {
  test('are the nearest by cosine, nearest first, and never the row itself', () => {
    const vectors = kinds(60);
    const { k, rows, distance } = nearestRows(vectors, 6, 1);
    const cosine = (a: number, b: number) => {
      const row = (r: number) => vectors.data.subarray(r * COLS, (r + 1) * COLS);
      const dot = (p: Float64Array, q: Float64Array) => p.reduce((sum, x, j) => sum + x * (q[j] ?? 0), 0);
      return dot(row(a), row(b)) / Math.sqrt(dot(row(a), row(a)) * dot(row(b), row(b)));
    };
    for (let r = 0; r < 60; r++) {
      const expected = Array.from({ length: 60 }, (_, i) => i)
        .filter((i) => i !== r)
        .sort((a, b) => cosine(r, b) - cosine(r, a))
        .slice(0, k);
      expect([...rows.subarray(r * k, (r + 1) * k)]).toEqual(expected);
      expect(distance[r * k]).toBeCloseTo(1 - cosine(r, expected[0] ?? 0), 5);
    }
  });

  test('are mostly found when only the nearest crowds are looked at', () => {
    const vectors = kinds(6000);
    const near = nearestRows(vectors, 5, 1);
    const kindOf = (row: number) => row % KINDS;
    const same = near.rows.filter((other, i) => kindOf(other) === kindOf(Math.floor(i / near.k)));
    expect(same.length / near.rows.length).toBeGreaterThan(0.95);
  });

  test('of a single row are none', () => {
    expect([...nearestRows(kinds(1), 3, 1).rows]).toEqual([-1, -1, -1]);
  });
});

describe('fuzzy edges', () => {
  test('join each pair once, with weights above 0 and up to 1', () => {
    const { from, to, weight } = fuzzyEdges(nearestRows(kinds(80), 6, 1));
    const pairs = [...from].map((a, e) => [a, to[e] ?? 0].sort((p, q) => p - q).join(' '));
    expect(new Set(pairs).size).toBe(pairs.length);
    for (const w of weight) {
      expect(w).toBeGreaterThan(0);
      expect(w).toBeLessThanOrEqual(1);
    }
  });
});

describe('the projection', () => {
  const vectors = kinds(200);
  const plane = project(vectors, years(200), 1);

  test('is the same for the same seed, byte for byte, and another for another', () => {
    expect(project(vectors, years(200), 1)).toEqual(plane);
    expect(project(vectors, years(200), 2)).not.toEqual(plane);
  });

  test('stays in its bounds and uses them', () => {
    expect(Math.min(...plane)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...plane)).toBeLessThanOrEqual(1);
    expect(Math.max(...plane) - Math.min(...plane)).toBeGreaterThan(0.9);
  });

  test('keeps kinds together: nearly every nearest star is of the own kind', () => {
    let same = 0;
    for (let r = 0; r < 200; r++) {
      const far = (o: number) =>
        ((plane[2 * r] ?? 0) - (plane[2 * o] ?? 0)) ** 2 +
        ((plane[2 * r + 1] ?? 0) - (plane[2 * o + 1] ?? 0)) ** 2;
      const nearest = Array.from({ length: 200 }, (_, o) => o)
        .filter((o) => o !== r)
        .reduce((best, o) => (far(o) < far(best) ? o : best));
      if (nearest % KINDS === r % KINDS) same++;
    }
    expect(same / 200).toBeGreaterThan(0.9);
  });

  test.each([0, 1, 2, 3])('bears a catalogue of %i titles', (n) => {
    const tiny = project(kinds(n), years(n), 1);
    expect(tiny).toHaveLength(2 * n);
    for (const x of tiny) expect(Number.isFinite(x)).toBe(true);
  });

  test('bears titles of which nothing is known', () => {
    const blank = { rows: 30, cols: COLS, data: new Float64Array(30 * COLS) };
    for (const x of project(blank, years(30).fill(0), 1)) expect(Number.isFinite(x)).toBe(true);
  });
});

test('titles that differ in nothing but their time come close once it is taken off', () => {
  const data = Float64Array.from({ length: 40 * 2 }, (_, i) => (i % 2 ? 1 : Math.floor(i / 2) < 20 ? 5 : -5));
  const time = Array.from({ length: 40 }, (_, r) => (r < 20 ? 1950 : 2010));
  const { data: less } = withoutEra({ rows: 40, cols: 2, data }, time);
  expect(Math.abs((less[0] ?? 0) - (less[78] ?? 0))).toBeLessThan(0.25 * 10);
});

describe('regions', () => {
  const titles = inventedTitles(300);
  const plane = project(kinds(300), years(300), 1);
  const patches = gatherPatches(plane, 1);

  test('of each level hold every title once', () => {
    for (const level of [0, 1, 2]) {
      const rows = patches.filter((p) => p.level === level).flatMap((p) => p.rows);
      expect([...rows].sort((a, b) => a - b)).toEqual(Array.from({ length: 300 }, (_, r) => r));
    }
  });

  test('lie within a wider one that comes before them, and hold only titles of it', () => {
    for (const [i, { level, parent, rows }] of patches.entries()) {
      if (level === 0) expect(parent).toBe(-1);
      else {
        expect(parent).toBeLessThan(i);
        expect(patches[parent]?.level).toBe(level - 1);
        for (const row of rows) expect(patches[parent]?.rows).toContain(row);
      }
    }
  });

  test('are called by what sets them apart', () => {
    const names = nameRegions(titles, patches);
    // Kind 0 of the invented titles is Crime from Spain about heists, and so on.
    const purest = patches
      .map((patch, i) => ({ patch, words: names[i] ?? [] }))
      .filter(({ patch: { rows } }) => rows.every((row) => row % KINDS === (rows[0] ?? 0) % KINDS));
    expect(purest.length).toBeGreaterThan(0);
    for (const { patch, words } of purest) {
      const said = patch.rows.map((row) => titles[row]).map((t) => JSON.stringify(t).toLowerCase());
      for (const word of words) expect(said.some((text) => text.includes(word.toLowerCase()))).toBe(true);
    }
    for (const words of names) {
      expect(words.length).toBeLessThanOrEqual(3);
      expect(new Set(words).size).toBe(words.length);
    }
  });

  test('of an empty catalogue are none', () => {
    expect(gatherPatches(new Float32Array(0), 1)).toEqual([]);
  });
});

test('a map goes to a shard and back', () => {
  const titles = inventedTitles(120);
  const columns = buildMap(titles, kinds(120), 1);
  const shard = { rows: 120, fingerprint: 7, columns };
  expect(readShard('map', writeShard('map', shard), layoutOf('map'))).toEqual(shard);
  expect(buildMap(titles, kinds(120), 1)).toEqual(columns);
});
