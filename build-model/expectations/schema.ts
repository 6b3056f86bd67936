import type { Title } from '../../src/catalogue/title.ts';
import { tidyText } from '../clean/tidy-text.ts';
import type { Expectation } from './contract.ts';
import { noneOf } from './outcomes.ts';

type Check = (value: unknown) => boolean;

const isText: Check = (v) => typeof v === 'string';
const isTextOrNull: Check = (v) => v === null || typeof v === 'string';
const isNumberOrNull: Check = (v) => v === null || Number.isSafeInteger(v);
const isNames: Check = (v) => Array.isArray(v) && v.every((name) => typeof name === 'string' && name !== '');

/** What every field of a title must be; the compiler keeps it complete. */
const FIELDS: Readonly<Record<keyof Title, Check>> = {
  id: (v) => typeof v === 'string' && /^[a-z0-9-]+:./.test(v),
  type: (v) => v === 'film' || v === 'series',
  title: (v) => typeof v === 'string' && v !== '',
  directors: isNames,
  cast: isNames,
  countries: isNames,
  dateAdded: isTextOrNull,
  year: isNumberOrNull,
  rating: isTextOrNull,
  minutes: isNumberOrNull,
  seasons: isNumberOrNull,
  genres: isNames,
  synopsis: isText,
  languages: isNames,
  keywords: isNames,
  prominence: isNumberOrNull,
  votes: (v) => v === undefined || (typeof v === 'object' && v !== null),
};

function textsOf(title: Title): string[] {
  return Object.values(title).flatMap((value) =>
    typeof value === 'string' || Array.isArray(value) ? value : [],
  );
}

/** The shape of every title. Cleaning makes it so; these hold cleaning, and later importers, to it. */
export const SCHEMA: readonly Expectation[] = [
  {
    name: 'every field has its type',
    severity: 'error',
    reason: 'A field of another type would break the shards or the page.',
    check: ({ titles }) =>
      noneOf(titles, (title) => {
        const wrong = Object.entries(FIELDS).find(([field, check]) => !check(title[field as keyof Title]));
        return wrong ? wrong[0] : null;
      }),
  },
  {
    name: 'texts are tidy',
    severity: 'error',
    reason: 'Control, zero-width and direction characters hide or reorder what people read.',
    check: ({ titles }) =>
      noneOf(titles, (title) => {
        const untidy = textsOf(title).find((text) => tidyText(text).text !== text);
        return untidy === undefined ? null : 'a text is not tidy';
      }),
  },
];
