import { expect, test } from 'vitest';
import { OPEN_LOOK } from '../../../src/app/filter-link.ts';
import { titleId } from '../../../src/catalogue/title.ts';
import { filterBits } from '../../../src/ui/explore/filter-bits.ts';
import { NARROW } from '../charts/told.ts';

const full = { ...NARROW, among: { label: 'around Amelie', ids: [titleId('house', 'a1')] } };

test('a filter that asks for nothing has no bits', () => {
  expect(filterBits(OPEN_LOOK)).toEqual([]);
});

test('every bit says what it asks for', () => {
  expect(filterBits(full).map(({ words }) => words)).toEqual([
    'films',
    'Comedy',
    'not Horror',
    'Norway',
    'PG',
    '2011 to 2013',
    '80 to 99 minutes',
    'around Amelie',
    'that I haven’t seen',
  ]);
});

test('each bit taken away leaves the others, and all of them leave nothing', () => {
  const all = filterBits(full);
  for (const { words, without } of all)
    expect(filterBits(without).map((bit) => bit.words)).toEqual(
      all.map((bit) => bit.words).filter((other) => other !== words),
    );
  let filter = full as Parameters<typeof filterBits>[0];
  for (let bits = filterBits(filter); bits[0]; bits = filterBits(filter)) filter = bits[0].without;
  expect(filter).toEqual(OPEN_LOOK);
});
