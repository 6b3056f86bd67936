import { FIELDS, type Field } from '../../src/catalogue/fields.ts';
import { foldText } from '../../src/core/fold-text.ts';
import { FREQUENCY_UNIT, IDF_UNIT, LOST_UNIT } from '../../src/core/sparse-index.ts';
import { encodePlanes, encodeTerms } from '../../src/format/encode.ts';
import type { Columns } from '../../src/format/shard.ts';
import type { Terms } from './extract.ts';

/** A name that only one title has can join nothing and is left to the details; a rare word can still be typed. */
const MIN_ROWS: Partial<Record<Field, number>> = { title: 2, director: 2, cast: 2 };
const MAX_FREQUENCY = 0xff;
const MAX_LOST = 0xff;

interface Posting {
  /** As it was first printed; names that differ in accents or case only are one. */
  readonly term: string;
  readonly rows: number[];
  readonly counts: number[];
}

/** The postings of a field, terms in code-point order, not the locale's: the same on every machine. */
function collect(titles: readonly Terms[], field: Field): Posting[] {
  const found = new Map<string, Posting>();
  for (const [row, terms] of titles.entries()) {
    const counts = new Map<string, number>();
    for (const term of terms[field]) counts.set(term, (counts.get(term) ?? 0) + 1);
    for (const [term, count] of counts) {
      const key = foldText(term);
      const posting = found.get(key) ?? { term, rows: [], counts: [] };
      found.set(key, posting);
      posting.rows.push(row);
      posting.counts.push(count);
    }
  }
  return [...found.values()].sort((a, b) => (a.term < b.term ? -1 : 1));
}

/** Smooth inverse document frequency, `ln((1 + rows) / (1 + rows with the term)) + 1`, as fixed point. */
function idfOf(rows: number, withTerm: number): number {
  return Math.round(IDF_UNIT * (Math.log((1 + rows) / (1 + withTerm)) + 1));
}

/** Sub-linear term frequency, `1 + ln count`, as fixed point. */
function frequencyOf(count: number): number {
  return Math.min(MAX_FREQUENCY, Math.round(FREQUENCY_UNIT * (1 + Math.log(count))));
}

/** Differences to the row before, less one; the first is the row itself. */
function gaps(rows: readonly number[]): number[] {
  return rows.map((row, i) => row - (rows[i - 1] ?? -1) - 1);
}

/** The index shard's columns, word groups still empty. */
export function buildIndex(titles: readonly Terms[]): Columns<'index'> {
  const rows = titles.length;
  const fieldOf: number[] = [];
  const kept: Posting[] = [];
  const lost = new Float64Array(rows * FIELDS.length);
  for (const [code, field] of FIELDS.entries())
    for (const posting of collect(titles, field))
      if (posting.rows.length >= (MIN_ROWS[field] ?? 1)) {
        fieldOf.push(code);
        kept.push(posting);
      } else {
        const idf = idfOf(rows, posting.rows.length) / IDF_UNIT;
        for (const [i, row] of posting.rows.entries()) {
          const at = code * rows + row;
          lost[at] = (lost[at] ?? 0) + (idf * (frequencyOf(posting.counts[i] ?? 1) / FREQUENCY_UNIT)) ** 2;
        }
      }
  const counts = kept.map((posting) => posting.rows.length);
  const rareFirst = [...kept].sort((a, b) => a.rows.length - b.rows.length);
  return {
    fieldOf: Uint8Array.from(fieldOf),
    ...encodeTerms(kept.map((posting) => posting.term)),
    idf: Uint16Array.from(
      [...new Set(counts)].sort((a, b) => a - b),
      (n) => idfOf(rows, n),
    ),
    postingCount: encodePlanes(counts),
    postings: encodePlanes(rareFirst.flatMap((posting) => gaps(posting.rows))),
    frequency: Uint8Array.from(kept.flatMap((posting) => posting.counts.map(frequencyOf))),
    lost: Uint8Array.from(lost, (sum) => Math.min(MAX_LOST, Math.round(LOST_UNIT * Math.sqrt(sum)))),
    groupCount: new Uint8Array(kept.length),
    groupOf: new Uint8Array(0),
    groupWeight: new Uint8Array(0),
  };
}
