import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatAsked, readAsked, withoutParts } from '../../src/app/search-link.ts';
import type { AskedPart } from '../../src/engine/contract.ts';

const part = (said: string, from: number, to = from + said.length): AskedPart => ({
  ...{ kind: 'word', said, from, to, not: false, names: [], range: null },
});

describe("a search's link", () => {
  test('carries words and names there and back', () => {
    const kinds = fc.constantFrom('person' as const, 'country' as const, 'keyword' as const);
    const name = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), kinds, name, (words, kind, one) => {
        fc.pre(words.isWellFormed() && one.isWellFormed());
        const asked = { words: words.trim(), names: [{ kind, name: one }] };
        expect(readAsked(formatAsked(asked))).toEqual(asked);
      }),
    );
  });
  test('of any kind is read without a fault', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (query) => {
        expect(readAsked(query).names.length).toBeLessThan(9);
      }),
    );
    expect(readAsked(undefined)).toEqual({ words: '', names: [] });
    expect(formatAsked({ words: '  ', names: [] })).toBe('');
  });
});

describe('a search without a part', () => {
  const asked = { words: 'korean revenge 2000s', names: [{ kind: 'genre', name: 'Crime' }] as const };
  test('loses the words that it was read from', () => {
    expect(withoutParts(asked, [part('revenge', 7)])).toEqual({ ...asked, words: 'korean 2000s' });
    expect(withoutParts(asked, [part('korean', 0), part('2000s', 15)]).words).toBe('revenge');
  });
  test('loses a name that came by a link', () => {
    expect(withoutParts(asked, [part('Crime', -1, 0)]).names).toEqual([]);
  });
});
