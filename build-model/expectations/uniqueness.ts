import type { Title } from '../../src/catalogue/title.ts';
import { sameTitleKey } from '../clean/local-id.ts';
import type { Expectation, Outcome } from './contract.ts';
import { noneOf } from './outcomes.ts';

function noRepeats(titles: readonly Title[], key: (title: Title) => string | null): Outcome {
  const first = new Map<string, string>();
  return noneOf(titles, (title) => {
    const name = key(title);
    if (name === null) return null;
    const before = first.get(name);
    if (before === undefined) first.set(name, title.id);
    return before === undefined ? null : `as ${before}`;
  });
}

/** Nothing is there twice. */
export const UNIQUENESS: readonly Expectation[] = [
  {
    name: 'ids are unique',
    severity: 'error',
    reason: 'Likes and links are kept by id.',
    check: ({ titles }) => noRepeats(titles, (t) => t.id),
  },
  {
    name: 'title, year and type are unique',
    severity: 'warning',
    reason: 'The same work twice would stand beside itself among the picks.',
    check: ({ titles }) => noRepeats(titles, sameTitleKey),
  },
  {
    name: 'synopses are unique',
    severity: 'warning',
    reason: 'Titles with the same text are perfect likenesses, which is rarely meant.',
    check: ({ titles }) => noRepeats(titles, (t) => (t.synopsis === '' ? null : t.synopsis)),
  },
];
