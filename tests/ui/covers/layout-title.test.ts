import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutTitle } from '../../../src/ui/covers/layout-title.ts';
import { ellipsise, textWidth } from '../../../src/ui/covers/measure-text.ts';
import { TITLES } from './invented-cards.ts';

const WIDTH = 172;
const bare = (text: string) => text.replace(/\s/g, '');

describe('a title on its cover', () => {
  test('no line is wider than its place, whatever the title', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ maxLength: 200 }), fc.string({ unit: 'grapheme', maxLength: 60 })),
        (title) => {
          const { lines, size } = layoutTitle(title, WIDTH);
          for (const line of lines) expect(textWidth(line) * size).toBeLessThanOrEqual(WIDTH + 1e-6);
        },
      ),
    );
  });

  test.each(TITLES)('nothing of "%s" is lost', (title) => {
    expect(bare(layoutTitle(title, WIDTH).lines.join(''))).toBe(bare(title));
  });

  test('a title too long for any cover ends in an ellipsis and stays within six lines', () => {
    const { lines } = layoutTitle('A very long title '.repeat(30), WIDTH);
    expect(lines.length).toBeLessThanOrEqual(6);
    expect(lines.at(-1)).toMatch(/…$/);
  });

  test('shorter titles are never set smaller', () => {
    const words = 'The Song of the Lighthouse Keeper and the Sea'.split(' ');
    const sizes = words.map((_, i) => layoutTitle(words.slice(0, i + 1).join(' '), WIDTH).size);
    expect(sizes).toEqual(sizes.toSorted((p, q) => q - p));
  });

  test('a word is not broken while another size can hold it', () => {
    expect(layoutTitle('The Incomprehensibility of Elephants', WIDTH).lines).toContain('Incomprehensibility');
  });

  test('titles from the right are told from titles from the left', () => {
    expect(TITLES.filter((title) => layoutTitle(title, WIDTH).rtl)).toEqual([
      'ليالي المدينة القديمة',
      'שלוש דלתות',
    ]);
  });

  test('an ellipsised text fits', () => {
    fc.assert(
      fc.property(fc.string(), fc.double({ min: 1, max: 20, noNaN: true }), (text, em) => {
        expect(textWidth(ellipsise(text, em))).toBeLessThanOrEqual(em);
      }),
    );
  });
});
