import { readFileSync } from 'node:fs';
import { topK } from '../../../src/core/top-k.ts';
import type { Tfidf } from '../seeds/tfidf.ts';

/** The seeds' own answers, as their report printed them or as they were reproduced. */
export interface GoldenLists {
  readonly meta: { readonly sha256: string; readonly vocab: number };
  /** Lists of titles by `word (n=5)`, and one of row numbers by `Midnight Mass row ids`. */
  readonly printed: Readonly<Record<string, readonly (string | number)[]>>;
  readonly titles: readonly {
    readonly show_id: string;
    readonly top10: readonly string[];
    readonly gap10_11: number;
  }[];
  readonly queries: readonly {
    readonly query: string;
    readonly top10: readonly string[];
    readonly gap10_11: number;
  }[];
}

/** The catalogue's columns that the lists speak of, by row. */
export interface GoldenColumns {
  readonly ids: readonly string[];
  readonly titles: readonly string[];
}

const ROUND = 1e12;
const PRINTED_WORD = /^(?<word>.+) \(n=(?<n>\d+)\)$/;
const PRINTED_ROWS = /^(?<title>.+) row ids$/;

export function readGolden(file: string): GoldenLists {
  return JSON.parse(readFileSync(file, 'utf8')) as GoldenLists;
}

/** The best rows, scores rounded to 1e-12, ties to the lower row; `self` is left out. */
function best(scores: Float64Array, n: number, self = -1): number[] {
  const others = new Uint8Array(scores.length).fill(1);
  if (self >= 0) others[self] = 0;
  return topK(
    scores.map((x) => Math.round(x * ROUND)),
    n,
    others,
  );
}

/** A report's printer straightens the apostrophes of a catalogue. */
const straight = (x: unknown) => String(x).replaceAll('’', "'");

/** Equal in order; where the tenth and the eleventh tie, the tenth may be another. */
function same(found: readonly unknown[], wanted: readonly unknown[], tied: boolean): boolean {
  const length = tied ? wanted.length - 1 : wanted.length;
  return (
    found.length === wanted.length &&
    wanted.slice(0, length).every((x, i) => straight(x) === straight(found[i]))
  );
}

/** Sentences for the lists that do not come out exactly; none when all do. */
export function brokenLists(golden: GoldenLists, tfidf: Tfidf, { ids, titles }: GoldenColumns): string[] {
  const broken: string[] = [];
  const check = (name: string, found: readonly unknown[], wanted: readonly unknown[], tied = false) => {
    if (!same(found, wanted, tied))
      broken.push(`${name}: ${found.join(', ')} instead of ${wanted.join(', ')}`);
  };
  if (tfidf.terms !== golden.meta.vocab) broken.push(`${tfidf.terms} words instead of ${golden.meta.vocab}`);
  for (const [name, wanted] of Object.entries(golden.printed)) {
    const word = PRINTED_WORD.exec(name)?.groups?.word;
    const title = PRINTED_ROWS.exec(name)?.groups?.title;
    if (word !== undefined)
      check(
        name,
        best(tfidf.toText(word), wanted.length).map((row) => titles[row]),
        wanted,
      );
    if (title !== undefined) {
      const row = titles.indexOf(title);
      check(name, best(tfidf.toRow(row), wanted.length, row), wanted);
    }
  }
  for (const { show_id, top10, gap10_11 } of golden.titles) {
    const row = ids.indexOf(show_id);
    const found = best(tfidf.toRow(row), top10.length, row).map((r) => ids[r]);
    check(show_id, found, top10, gap10_11 === 0);
  }
  for (const { query, top10, gap10_11 } of golden.queries)
    check(
      query,
      best(tfidf.toText(query), top10.length).map((r) => ids[r]),
      top10,
      gap10_11 === 0,
    );
  return broken;
}

/** How many lists there are to check. */
export function listCount({ printed, titles, queries }: GoldenLists): number {
  return Object.keys(printed).length + titles.length + queries.length;
}
