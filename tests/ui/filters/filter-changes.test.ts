import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FILTER_PARTS, type Filter, OPEN_FILTER } from '../../../src/catalogue/filter.ts';
import { titleId } from '../../../src/catalogue/title.ts';
import { isFiltered, relaxFilter } from '../../../src/ui/filters/relax-filter.ts';
import { choose, stateOf } from '../../../src/ui/filters/three-states.ts';

const NARROW: Filter = {
  type: 'film',
  genre: { include: ['Drama'], exclude: [] },
  country: { include: [], exclude: ['Peru'] },
  rating: { include: ['PG'], exclude: [] },
  years: { from: 1960, to: null },
  minutes: { from: null, to: 90 },
  among: { label: 'around Amélie', ids: [titleId('house', 'h1')] },
  seen: 'seen',
};
const CHOSEN = FILTER_PARTS.flatMap((part) => (part === 'never' ? [] : [part]));

describe('relaxing a filter', () => {
  test.each(CHOSEN)('letting go of %s leaves all other parts as they were', (part) => {
    const relaxed = relaxFilter(NARROW, part);
    for (const other of CHOSEN) if (other !== part) expect(relaxed[other]).toBe(NARROW[other]);
    expect(relaxed[part]).not.toEqual(NARROW[part]);
  });

  test('letting go of every part but "seen" leads to the open filter', () => {
    const all = CHOSEN.reduce<Filter>(relaxFilter, NARROW);
    expect(isFiltered({ ...all, seen: OPEN_FILTER.seen })).toBe(false);
  });

  test('a filter that was stored with its keys in another order is still the open one', () => {
    const turned = Object.fromEntries(Object.entries(OPEN_FILTER).reverse()) as unknown as Filter;
    expect(isFiltered(turned)).toBe(false);
    for (const part of CHOSEN) expect(isFiltered({ ...OPEN_FILTER, [part]: NARROW[part] })).toBe(true);
  });
});

describe('a name is wanted, kept out, or neither', () => {
  const step = fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('only' as const, 'not' as const));

  test('whatever is pressed, no name is ever on both sides or twice on one', () => {
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const { include, exclude } = steps.reduce((now, [name, state]) => choose(now, name, state), {
          include: [] as readonly string[],
          exclude: [] as readonly string[],
        });
        expect(new Set([...include, ...exclude]).size).toBe(include.length + exclude.length);
      }),
    );
  });

  test('pressed once it stands, pressed again it is taken back', () => {
    fc.assert(
      fc.property(step, ([name, state]) => {
        const once = choose({ include: [], exclude: [] }, name, state);
        expect(stateOf(once, name)).toBe(state);
        expect(stateOf(choose(once, name, state), name)).toBeNull();
      }),
    );
  });
});
