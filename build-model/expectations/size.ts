import type { Expectation } from './contract.ts';
import { percent } from './outcomes.ts';

/** The wheel has twelve sectors. */
const MIN_TITLES = 12;
/** What the page's reader accepts (`src/format/manifest.ts`). */
const MAX_TITLES = 1_000_000;
const STOP_SHARE = 0.5;
const WARN_SHARE = 0.05;

/** How many titles there are, and how many rows were lost on the way. */
export const SIZE: readonly Expectation[] = [
  {
    name: `at least ${MIN_TITLES} titles`,
    severity: 'error',
    reason: 'The wheel has twelve sectors and would stay half empty.',
    check: ({ titles }) => ({ passed: titles.length >= MIN_TITLES, detail: `${titles.length} titles` }),
  },
  {
    name: `at most ${MAX_TITLES} titles`,
    severity: 'error',
    reason: 'The page refuses a larger catalogue, lest a wrong file exhausts a phone.',
    check: ({ titles }) => ({ passed: titles.length <= MAX_TITLES, detail: `${titles.length} titles` }),
  },
  ...(['error', 'warning'] as const).map((severity): Expectation => {
    const limit = severity === 'error' ? STOP_SHARE : WARN_SHARE;
    return {
      name: severity === 'error' ? 'most rows usable' : 'nearly all rows usable',
      severity,
      reason: 'Many rejected rows mean a wrong delimiter, a wrong column or a damaged export.',
      check: ({ read, rejected }) => ({
        passed: rejected <= limit * read,
        detail: `${rejected} of ${read} rejected, ${percent(rejected, read)} (at most ${percent(limit, 1)})`,
      }),
    };
  }),
];
