import type { Title } from '../../src/catalogue/title.ts';
import type { Expectation } from './contract.ts';
import { commonest, countNames, percent, shareAtMost } from './outcomes.ts';

const ONE_TYPE = 0.98;
const ONE_YEAR = 0.5;
const SHORT_WORDS = 5;
const LONG_WORDS = 150;
const NON_ASCII = 0.6;
const NON_ASCII_TEXT = /[^\x20-\x7e]/;

// UTF-8 read as Windows-1252 (`Ã©`, `â€™`), and bytes that were no text at all.
const MISREAD = /[ÂÃÐÑ][\u0080-\u00bf‚„…†‡ˆ‰‹Œ‘’“”•–—™š›œžŸ]|â€|\ufffd/;

function countWords(text: string): number {
  return text === '' ? 0 : text.split(' ').length;
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
}

function oneTypeShare(titles: readonly Title[]) {
  const top = commonest(countNames(titles.map((t) => t.type))) ?? { name: 'none', count: 0 };
  return {
    passed: top.count <= ONE_TYPE * titles.length,
    detail: `${top.name} ${percent(top.count, titles.length)} (at most ${percent(ONE_TYPE, 1)})`,
  };
}

/** The catalogue as a whole looks like one. */
export const DISTRIBUTIONS: readonly Expectation[] = [
  {
    name: 'films and series both there',
    severity: 'warning',
    reason: 'With one type only, the type filter is idle, and the type column may have been misread.',
    check: ({ titles }) => oneTypeShare(titles),
  },
  {
    name: 'years are spread',
    severity: 'warning',
    reason: 'Half of all titles in one year is a default value, not a year.',
    check: ({ titles }) => {
      const years = titles.flatMap((t) => t.year ?? []);
      const top = commonest(countNames(years.map(String))) ?? { name: 'none', count: 0 };
      const range =
        years.length > 0
          ? `${years.reduce((a, b) => Math.min(a, b))} to ${years.reduce((a, b) => Math.max(a, b))}, `
          : '';
      return {
        passed: top.count <= ONE_YEAR * years.length,
        detail: `${range}most in ${top.name}, ${percent(top.count, years.length)}`,
      };
    },
  },
  {
    name: `synopses of ${SHORT_WORDS} to ${LONG_WORDS} words`,
    severity: 'warning',
    reason: 'Much shorter ones say nothing, much longer ones are reviews or two cells in one.',
    check: ({ titles }) => {
      const middle = median(
        titles
          .map((t) => t.synopsis)
          .filter(Boolean)
          .map(countWords),
      );
      return { passed: middle >= SHORT_WORDS && middle <= LONG_WORDS, detail: `median ${middle} words` };
    },
  },
  {
    name: 'titles mostly in Latin letters',
    severity: 'warning',
    reason: 'Many other letters are fine for such a catalogue, and a wrong encoding for any other.',
    check: ({ titles }) => shareAtMost(titles, NON_ASCII, (t) => NON_ASCII_TEXT.test(t.title)),
  },
  {
    name: 'no misread letters',
    severity: 'warning',
    reason: 'Texts like "AmÃ©lie" were read in a wrong encoding before they came here.',
    check: ({ titles }) => shareAtMost(titles, 0.001, (t) => MISREAD.test(`${t.title} ${t.synopsis}`)),
  },
];
