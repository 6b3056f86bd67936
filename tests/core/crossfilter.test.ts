import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FILTER_PARTS, type Filter, OPEN_FILTER } from '../../src/catalogue/filter.ts';
import { yearsOfDays } from '../../src/core/calendar.ts';
import { failedParts, passing } from '../../src/core/crossfilter.ts';
import { allowedRows } from '../../src/core/filters.ts';
import { tallyFacet, tallyGrid, tallySide, tallyValues } from '../../src/core/tally.ts';
import { modelOf } from '../fixtures/open-packed.ts';
import { inventedTitles } from '../fixtures/small-model.ts';

const titles = inventedTitles(120);
const model = modelOf(titles, 8);
const names = (facet: 'genre' | 'country' | 'rating') => fc.constantFrom(...model.titles.facets[facet].names);
const choice = (facet: 'genre' | 'country' | 'rating') =>
  fc.record({
    include: fc.uniqueArray(names(facet), { maxLength: 2 }),
    exclude: fc.uniqueArray(names(facet), { maxLength: 1 }),
  });
const range = (low: number, high: number) =>
  fc.record({
    from: fc.option(fc.integer({ min: low, max: high })),
    to: fc.option(fc.integer({ min: low, max: high })),
  });
const filters: fc.Arbitrary<Filter> = fc.record({
  type: fc.constantFrom(null, 'film', 'series'),
  genre: choice('genre'),
  country: choice('country'),
  rating: choice('rating'),
  years: range(1950, 2020),
  minutes: range(60, 170),
  seen: fc.constantFrom('any', 'unseen', 'seen'),
});
const personal = { seen: new Set([1, 2, 3]), never: new Set([7]), among: null };

describe('the filter, taken apart', () => {
  test('lets through what the whole filter lets through, and without a part what that leaves', () => {
    fc.assert(
      fc.property(filters, fc.constantFrom(undefined, ...FILTER_PARTS), (filter, without) => {
        const failed = failedParts(model.titles, filter, personal);
        expect([...passing(failed, without ? [without] : [])]).toEqual([
          ...allowedRows(model.titles, filter, personal, without),
        ]);
      }),
      { numRuns: 200 },
    );
  });
  test('keeps to titles gathered by hand, until they are left out of account', () => {
    const failed = failedParts(model.titles, OPEN_FILTER, { ...personal, among: new Set([10, 11]) });
    expect(passing(failed).reduce((a, b) => a + b, 0)).toBe(2);
    expect(passing(failed, ['among'])).toEqual(allowedRows(model.titles, OPEN_FILTER, personal));
  });
});

describe('counts', () => {
  const passes = Uint8Array.from(titles, (_, i) => (i % 3 ? 1 : 0));
  const kept = titles.filter((_, i) => i % 3);

  test('of values are those of the titles themselves', () => {
    const { films, series } = tallyValues(model.titles, model.titles.year, passes);
    for (const year of new Set(kept.map((t) => t.year ?? 0))) {
      const of = kept.filter((t) => t.year === year);
      expect(films[year]).toBe(of.filter((t) => t.type === 'film').length);
      expect(series[year]).toBe(of.filter((t) => t.type === 'series').length);
    }
    expect([...films, ...series].reduce((a, b) => a + b, 0)).toBe(kept.length);
  });
  test('of names count a title once for each of its names', () => {
    const { genre } = model.titles.facets;
    const { films, series } = tallyFacet(model.titles, genre, passes);
    for (const [i, name] of genre.names.entries())
      expect((films[i] ?? 0) + (series[i] ?? 0)).toBe(kept.filter((t) => t.genres.includes(name)).length);
  });
  test('of cells are those of both at once, and leave out what has no place', () => {
    const { genre, country } = model.titles.facets;
    const at = Int16Array.from(genre.names, (_, i) => (i < 3 ? i : -1));
    const down = { starts: genre.starts, of: genre.of, at, places: 3 };
    const all = Int16Array.from(country.names, (_, i) => i);
    const across = { starts: country.starts, of: country.of, at: all, places: country.names.length };
    const counts = tallyGrid(down, across, passes);
    for (const [g, name] of genre.names.slice(0, 3).entries())
      for (const [c, place] of country.names.entries())
        expect(counts[g * across.places + c]).toBe(
          kept.filter((t) => t.genres.includes(name) && t.countries.includes(place)).length,
        );
    expect([...tallySide(across, passes)].reduce((a, b) => a + b, 0)).toBe(kept.length);
  });
});

test('days become the years they lie in, and an unknown day none', () => {
  const days = ['1970-12-31', '1971-01-01', '2000-02-29', '2020-12-31', '2021-01-01', '2100-03-01'];
  const numbers = days.map((day) => Date.parse(`${day}T00:00:00Z`) / 86_400_000);
  expect([...yearsOfDays(Uint16Array.from([0, ...numbers]))]).toEqual([
    0, 1970, 1971, 2000, 2020, 2021, 2100,
  ]);
});
