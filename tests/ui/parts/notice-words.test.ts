import { expect, test } from 'vitest';
import { noticeWords, phraseText } from '../../../src/ui/parts/notice-words.ts';

test('a visitor whose shelf has damaged records is told how many, not "NaN records"', () => {
  const words = (text: string) => phraseText(noticeWords({ kind: 'damaged', text, n: 1 }));
  expect(words('1')).toMatch(/^One record /);
  expect(words('12')).toMatch(/^12 records /);
});
