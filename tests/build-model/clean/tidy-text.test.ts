import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tidyText } from '../../../build-model/clean/tidy-text.ts';

const SETTINGS = { seed: 20, numRuns: 200 };
const anyText = fc.string({
  unit: fc.oneof(
    fc.integer({ min: 0, max: 0xffff }).map((c) => String.fromCharCode(c)),
    fc.constantFrom(' ', '\u200d', '\u202e', '\u0301', 'e', '\ud83d', '\udc68'),
  ),
});

describe('tidied text', () => {
  test('is left as it is when tidied again', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const { text } = tidyText(raw);
        expect(tidyText(text)).toEqual({ text, stripped: 0 });
      }),
      SETTINGS,
    );
  });

  test('holds no control, zero-width, direction character or lone surrogate, and no double blank', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const { text } = tidyText(raw);
        expect(text).not.toMatch(
          /[\p{Cc}\p{Cs}\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]|\s\s|^\s|\s$/u,
        );
        expect(text).toBe(text.normalize('NFC'));
      }),
      SETTINGS,
    );
  });

  test.each([
    ['a zero-width blank inside a word', 'Dra\u200bma', 'Drama', 1],
    ['a byte order mark in front', '\ufeffDrama', 'Drama', 1],
    ['a right-to-left override', 'Up \u202eward\u202c', 'Up ward', 2],
    ['a bell and a null', 'Ding\u0007\u0000', 'Ding', 2],
    ['half an emoji', 'Half \ud83d here', 'Half here', 1],
    ['line breaks and tabs, which are blanks', ' a\r\nb\t\u00a0c ', 'a b c', 0],
    ['an accent on its own, which is composed', 'Cafe\u0301', 'Café', 0],
    ['a joiner between Latin letters', 'fi\u200clm', 'film', 1],
  ])('has lost %s', (_, raw, text, stripped) => {
    expect(tidyText(raw)).toEqual({ text, stripped });
  });

  test.each([
    'می\u200cخواهم',
    'क्\u200dष',
    '👨\u200d👩\u200d👧',
    '❤\ufe0f\u200d🔥',
    'حكاية البئر',
    '서울의 등불',
  ])('keeps %s, where joiners and other scripts mean something', (text) => {
    expect(tidyText(text)).toEqual({ text, stripped: 0 });
  });
});
