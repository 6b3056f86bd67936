import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OPEN_LOOK } from '../../src/app/filter-link.ts';
import { formatSpin, isSharedSpin, readSpin, type SharedSpin } from '../../src/app/spin-link.ts';
import { type TitleId, titleId } from '../../src/catalogue/title.ts';

const local = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' });
const id = fc.tuple(fc.constantFrom('house', 'my-films'), local).map(([source, own]) => titleId(source, own));
const spins: fc.Arbitrary<SharedSpin> = fc.record({
  catalogue: fc.constant('0123456789abcdef'),
  seed: fc.integer({ min: 0, max: 0xffffffff }),
  filter: fc.constantFrom(OPEN_LOOK, { ...OPEN_LOOK, years: { from: 1990, to: 1999 } }),
  ids: fc.uniqueArray(id, { minLength: 1, maxLength: 9 }),
});

const SPIN: SharedSpin = {
  catalogue: '0123456789abcdef',
  seed: 4_000_000_000,
  filter: { ...OPEN_LOOK, genre: { include: ['Drama'], exclude: [] } },
  ids: Array.from({ length: 9 }, (_, i) => titleId('house', `h${1000 + i}`)),
};

describe('a shared spin', () => {
  test('reads back as it was sent', () => {
    fc.assert(
      fc.property(spins, (spin) => {
        expect(readSpin(formatSpin(spin))).toEqual(spin);
      }),
    );
  });

  test('is short enough to send, and readable', () => {
    const link = formatSpin(SPIN);
    expect(link).toMatch(/^picks=house:h1000,h1001,.*&seed=\w+&from=0123456789abcdef&genre=Drama$/);
    expect(link.length).toBeLessThan(140);
  });

  test('leaves gathered titles out: their names are not the receiver’s', () => {
    const among = { label: 'a patch of the map', ids: SPIN.ids };
    expect(formatSpin({ ...SPIN, filter: { ...SPIN.filter, among } })).toBe(formatSpin(SPIN));
  });

  test.each([
    ['cut short', formatSpin(SPIN).slice(0, 60)],
    ['without a seed', formatSpin(SPIN).replace(/&seed=\w+/, '')],
    ['with a seed beyond 32 bits', formatSpin(SPIN).replace(/&seed=\w+/, '&seed=zzzzzzz')],
    ['of another catalogue’s form', formatSpin(SPIN).replace('from=0', 'from=')],
    ['with one title twice', formatSpin({ ...SPIN, ids: [...SPIN.ids.slice(1), ...SPIN.ids.slice(1, 2)] })],
    ['with ten titles', formatSpin({ ...SPIN, ids: [...SPIN.ids, 'house:x' as TitleId] })],
    ['with a title that has no source', formatSpin(SPIN).replace('house:', '')],
    ['huge', `${formatSpin(SPIN)}&x=${'y'.repeat(30_000)}`],
  ])('%s is refused', (_, query) => {
    expect(readSpin(query)).toBeNull();
  });

  test('no text crashes the reader', () => {
    fc.assert(
      fc.property(fc.string(), (text) => readSpin(`picks=${text}`) === null || isSharedSpin(`picks=${text}`)),
    );
  });
});
