import { FIELDS } from '../catalogue/fields.ts';
import type { Model } from '../core/model.ts';
import { stem } from '../core/stem.ts';
import { words } from '../core/words.ts';
import type { Manifest } from '../format/manifest.ts';
import type { Opened } from './opened.ts';

const WORD_CODE = FIELDS.indexOf('word');
const TOKEN = /[\p{L}\p{N}\p{M}]+/gu;

const known = new WeakMap<Model, Map<number, string>>();

/** A stem is read in at least so many titles, if it has them: "wed" alone would stand for "wedding". */
const MEETINGS = 2;

/** Which rows to read so that every feature is met, in as few blocks of details as a greedy choice finds. */
function rowsToRead({ index }: Model, { shards }: Manifest, features: readonly number[]): number[] {
  const blocks = shards.filter(({ kind }) => kind === 'details');
  const blockOf = new Uint16Array(index.rows);
  for (const [block, { firstRow, rows }] of blocks.entries()) blockOf.fill(block, firstRow, firstRow + rows);
  const rowsOf = (feature: number) =>
    index.postings.subarray(index.starts[feature], index.starts[feature + 1]);
  const chosen = new Set<number>();
  const need = new Map(features.map((feature) => [feature, Math.min(MEETINGS, rowsOf(feature).length)]));
  while (need.size > 0 && chosen.size < blocks.length) {
    const meets = new Uint32Array(blocks.length);
    for (const feature of need.keys())
      for (const row of rowsOf(feature)) {
        const block = blockOf[row] as number;
        if (!chosen.has(block)) meets[block] = (meets[block] as number) + 1;
      }
    const best = meets.indexOf(Math.max(...meets));
    chosen.add(best);
    for (const [feature, open] of need) {
      const left = open - rowsOf(feature).filter((row) => blockOf[row] === best).length;
      if (left > 0) need.set(feature, left);
      else need.delete(feature);
    }
  }
  const rows = features.flatMap((feature) => [...rowsOf(feature)]);
  return [...new Set(rows.filter((row) => chosen.has(blockOf[row] as number)))];
}

const SENTENCE_START = /(?:^|[.!?:;"“(]\s*)$/;

/** Counts how each stem is written; a capital counts only within a sentence, where it means a name. */
function countForms(texts: readonly string[], stems: ReadonlyMap<string, number>) {
  const forms = new Map<number, Map<string, number>>();
  for (const text of texts)
    for (const { 0: token, index } of text.matchAll(TOKEN)) {
      const feature = stems.get(stem(words(token)[0] ?? ''));
      if (feature === undefined) continue;
      const of = forms.get(feature) ?? new Map<string, number>();
      forms.set(feature, of);
      const form = SENTENCE_START.test(text.slice(0, index)) ? token.toLowerCase() : token;
      of.set(form, (of.get(form) ?? 0) + 1);
    }
  return forms;
}

/** The form met most; of two met alike the longer one, which is more of a word. */
function bestForm(forms: ReadonlyMap<string, number>): string {
  const [best] = [...forms].sort(
    (a, b) => b[1] - a[1] || b[0].length - a[0].length || (a[0] < b[0] ? 1 : -1),
  );
  return best?.[0] ?? '';
}

/**
 * Features as a reader would write them: names and keywords as they stand, stems as the word that the synopses use
 * most, which takes a few blocks of details when a stem is first met.
 */
export async function printedWords(
  { model, manifest, details }: Opened,
  features: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const { terms, fieldOf } = model.index;
  const printed = known.get(model) ?? new Map<number, string>();
  known.set(model, printed);
  const isNew = [...new Set(features)].filter((feature) => !printed.has(feature));
  for (const feature of isNew) printed.set(feature, terms[feature] ?? '');
  const stemmed = isNew.filter((feature) => fieldOf[feature] === WORD_CODE);
  if (stemmed.length === 0) return printed;
  try {
    const read = await details(rowsToRead(model, manifest, stemmed));
    const texts = read.flatMap(({ synopsis, keywords }) => [synopsis, ...keywords]);
    const stems = new Map(stemmed.map((feature) => [terms[feature] ?? '', feature]));
    for (const [feature, forms] of countForms(texts, stems)) printed.set(feature, bestForm(forms));
  } catch {
    // Offline with these blocks never fetched: stems are better than no chart, and are asked for again next time.
    const asStems = new Map(printed);
    for (const feature of stemmed) printed.delete(feature);
    return asStems;
  }
  return printed;
}
