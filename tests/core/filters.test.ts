import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Filter, OPEN_FILTER } from '../../src/catalogue/filter.ts';
import { allowedRows, countAllowed } from '../../src/core/filters.ts';
import { partsToRelax } from '../../src/core/relax.ts';
import { inventedTitles } from '../fixtures/invented-titles.ts';
import { modelOf } from '../fixtures/open-packed.ts';

const titles = inventedTitles(140);
const model = modelOf(titles);
const nobody = { seen: new Set<number>(), never: new Set<number>() };
const passing = (filter: Partial<Filter>, personal = nobody) => {
  const allowed = allowedRows(model.titles, { ...OPEN_FILTER, ...filter }, personal);
  return titles.filter((_, row) => allowed[row]);
};

describe('a filter', () => {
  test('includes any of the named genres and excludes all of the others named', () => {
    const found = passing({ genre: { include: ['Crime', 'Horror'], exclude: ['Drama'] } });
    const expected = titles.filter(
      (t) => (t.genres.includes('Crime') || t.genres.includes('Horror')) && !t.genres.includes('Drama'),
    );
    expect(found).toEqual(expected);
    expect(found.length).toBeGreaterThan(0);
  });

  test('keeps years and minutes within an inclusive range, series aside', () => {
    const found = passing({ years: { from: 1980, to: 1999 }, minutes: { from: 90, to: null } });
    const expected = titles.filter(
      (t) => (t.year ?? 0) >= 1980 && (t.year ?? 0) <= 1999 && (t.minutes ?? 0) >= 90,
    );
    expect(found).toEqual(expected);
  });

  test('lets nothing in for a name that this catalogue does not know', () => {
    expect(passing({ country: { include: ['Atlantis'], exclude: [] } })).toEqual([]);
  });

  test('hides what was seen, shows only it, or does not care', () => {
    const personal = { seen: new Set([0, 1, 2]), never: new Set<number>() };
    expect(passing({ seen: 'unseen' }, personal)).toHaveLength(titles.length - 3);
    expect(passing({ seen: 'seen' }, personal)).toHaveLength(3);
    expect(passing({ seen: 'any' }, personal)).toHaveLength(titles.length);
  });

  test('with a part more never lets more through', () => {
    const arbitrary = fc.record({
      type: fc.constantFrom(null, 'film' as const, 'series' as const),
      rating: fc.record({ include: fc.subarray(['R', 'PG']), exclude: fc.subarray(['R', 'PG']) }),
      years: fc.record({
        from: fc.option(fc.integer({ min: 1950, max: 2030 })),
        to: fc.option(fc.integer({ min: 1950, max: 2030 })),
      }),
    });
    fc.assert(
      fc.property(arbitrary, (parts) => {
        const all = passing(parts).length;
        for (const part of ['type', 'rating', 'years'] as const)
          expect(passing({ ...parts, [part]: OPEN_FILTER[part] }).length).toBeGreaterThanOrEqual(all);
      }),
      { seed: 1 },
    );
  });
});

test('an empty wheel names the part to relax, the most helpful first', () => {
  const filter: Filter = {
    ...OPEN_FILTER,
    years: { from: 2090, to: null },
    genre: { include: ['Crime'], exclude: [] },
  };
  expect(countAllowed(allowedRows(model.titles, filter, nobody))).toBe(0);
  const relax = partsToRelax(model.titles, filter, nobody);
  expect(relax).toEqual([{ part: 'years', left: titles.filter((t) => t.genres.includes('Crime')).length }]);
});
