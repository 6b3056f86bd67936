import { readFileSync } from 'node:fs';
import type { Model } from '../../../src/core/model.ts';
import { readMood } from '../../../src/core/mood.ts';
import type { Without } from '../../../src/core/text-steps.ts';
import { topK } from '../../../src/core/top-k.ts';
import { precisionAt } from '../metrics.ts';
import { type Figure, figure } from './outcome.ts';

/** A query and the local ids of the titles that answer it. */
export interface GoldenQuery {
  readonly query: string;
  readonly relevant: readonly string[];
}

/** Titles that the first page of answers holds. */
const SHOWN = 10;
/** Queries of which the catalogue has fewer answers than this share were written for another catalogue. */
const KNOWN = 0.5;

export function readQueries(file: string): GoldenQuery[] {
  return (JSON.parse(readFileSync(file, 'utf8')) as { queries: GoldenQuery[] }).queries;
}

/** True when the queries' answers are titles of a catalogue with these local ids. */
export function areFor(queries: readonly GoldenQuery[], ids: ReadonlySet<string>): boolean {
  const wanted = queries.flatMap((q) => q.relevant);
  return wanted.filter((id) => ids.has(id)).length > KNOWN * wanted.length;
}

/** The first ten rows for typed words, as core's mood scores them; none for words that say nothing here. */
export function answers(model: Model, query: string, without?: Without): number[] {
  const mood = readMood(model, query, without);
  if (!mood) return [];
  const scores = Float64Array.from({ length: model.titles.rows }, (_, row) => mood.exact(row));
  return topK(scores, SHOWN);
}

/** P@10 of typed words, by core; `rank` makes it that of another way to answer. */
export function textPrecision(
  name: string,
  queries: readonly GoldenQuery[],
  ids: readonly string[],
  rank: (query: string) => readonly number[],
): Figure {
  return figure(
    name,
    queries.map(({ query, relevant }) => {
      const found = rank(query).map((row) => ids[row] ?? '');
      const wanted = new Set(relevant);
      return precisionAt(
        found.map((_, i) => i),
        new Set(found.flatMap((id, i) => (wanted.has(id) ? [i] : []))),
        SHOWN,
      );
    }),
  );
}
