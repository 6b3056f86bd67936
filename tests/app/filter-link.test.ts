import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatFilter, OPEN_LOOK, readFilter } from '../../src/app/filter-link.ts';
import { formatRoute, parseRoute } from '../../src/app/routes.ts';
import { type Choice, FACETS, type Filter, type Range } from '../../src/catalogue/filter.ts';
import type { TitleId } from '../../src/catalogue/title.ts';

const name = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }).filter((s) => s.isWellFormed());
const choice: fc.Arbitrary<Choice> = fc
  .uniqueArray(fc.tuple(name, fc.boolean()), { maxLength: 6, selector: ([one]) => one })
  .map((pairs) => ({
    include: pairs.filter(([, not]) => !not).map(([one]) => one),
    exclude: pairs.filter(([, not]) => not).map(([one]) => one),
  }));
const side = fc.option(fc.integer({ min: 1, max: 65_535 }));
const range: fc.Arbitrary<Range> = fc
  .tuple(side, side)
  .map(([a, b]) => (a !== null && b !== null && a > b ? { from: b, to: a } : { from: a, to: b }));
const among = fc.record({
  label: name,
  ids: fc.uniqueArray(name as fc.Arbitrary<string & TitleId>, { minLength: 1, maxLength: 20 }),
});
const filter: fc.Arbitrary<Filter> = fc.record(
  {
    type: fc.constantFrom(null, 'film', 'series'),
    genre: choice,
    country: choice,
    rating: choice,
    years: range,
    minutes: range,
    among,
    seen: fc.constantFrom('any', 'unseen', 'seen'),
  },
  { requiredKeys: ['type', 'genre', 'country', 'rating', 'years', 'minutes', 'seen'] },
);

describe('a filter in a link', () => {
  it('reads well', () => {
    const drama: Filter = {
      ...OPEN_LOOK,
      type: 'film',
      genre: { include: ['Drama', 'Stand-Up Comedy'], exclude: ['Horror'] },
      country: { include: ['Bonaire, Saba'], exclude: [] },
      years: { from: 1990, to: 1999 },
      minutes: { from: null, to: 119 },
    };
    const query =
      'genre=Drama,Stand-Up+Comedy,-Horror&country=Bonaire%2C+Saba&years=1990-1999&type=film&minutes=-119';
    expect(formatFilter(drama)).toBe(query);
    expect(readFilter(query)).toEqual(drama);
  });

  it('is empty when everything passes, and shows seen titles too', () => {
    expect(formatFilter(OPEN_LOOK)).toBe('');
    expect(readFilter('')).toEqual(OPEN_LOOK);
    expect(readFilter('').seen).toBe('any');
  });

  it('comes back as it was, through the address bar too', () => {
    fc.assert(
      fc.property(filter, (one) => {
        expect(readFilter(formatFilter(one))).toEqual(one);
        const hash = new URL(formatRoute({ page: 'explore', query: formatFilter(one) }), 'http://x/').hash;
        expect(readFilter(parseRoute(hash).query ?? '')).toEqual(one);
      }),
    );
  });

  it('is a filter whatever the link says', () => {
    const noise = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc
        .array(fc.tuple(fc.constantFrom(...FACETS, 'years', 'minutes', 'type', 'seen', 'among'), fc.string()))
        .map((parts) => parts.map((part) => part.join('=')).join('&')),
    );
    fc.assert(
      fc.property(noise, (query) => {
        const read = readFilter(query);
        for (const facet of FACETS) {
          expect(read[facet].include.every((one) => one && !read[facet].exclude.includes(one))).toBe(true);
        }
        for (const { from, to } of [read.years, read.minutes])
          expect((from ?? 1) > 0 && (from ?? 1) <= (to ?? 65_535) && (to ?? 1) <= 65_535).toBe(true);
        expect([null, 'film', 'series']).toContain(read.type);
        expect(['any', 'unseen', 'seen']).toContain(read.seen);
        // What was read can be written and read again.
        expect(readFilter(formatFilter(read))).toEqual(read);
      }),
    );
  });

  it('leaves open only the part that makes no sense', () => {
    expect(readFilter('years=1999-1990&genre=%E0%A4%A&type=film')).toEqual({ ...OPEN_LOOK, type: 'film' });
    expect(readFilter('years=1990&minutes=99999')).toEqual({
      ...OPEN_LOOK,
      years: { from: 1990, to: 1990 },
    });
  });

  it('is not read when it is huge', () => {
    expect(readFilter(`type=film&genre=${'x,'.repeat(50_000)}`)).toEqual(OPEN_LOOK);
    expect(
      readFilter(`genre=${Array.from({ length: 300 }, (_, i) => i).join(',')}`).genre.include,
    ).toHaveLength(50);
  });
});
