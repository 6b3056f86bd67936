import type { SparseIndex } from '../../src/core/sparse-index.ts';
import { GROUP_UNIT } from '../../src/core/sparse-index.ts';
import { lookUp } from '../../src/core/term-lookup.ts';
import { encodePlanes } from '../../src/format/encode.ts';
import type { SparseMatrix } from '../vectors/matrix.ts';
import { truncatedSvd } from '../vectors/truncated-svd.ts';

/** Learned neighbours of every feature, as the index shard holds them: only words have any. */
export interface WordGroups {
  readonly groupCount: Uint8Array;
  readonly groupOf: Uint8Array;
  readonly groupWeight: Uint8Array;
}

/** A word of fewer titles stands beside others by chance. */
const MIN_TITLES = 8;
/** A catalogue of fewer such words teaches nothing. */
const MIN_WORDS = 200;
const DIMS = 96;
const NEIGHBOURS = 5;
/** Below this cosine, neighbours share a setting and not a meaning. */
const NEAREST = 0.5;
/** Raises how often rare words are expected by chance, else they crowd the neighbours. Source: Levy, Goldberg and Dagan 2015. */
const CONTEXT_POWER = 0.75;

/** How many titles hold both of two words, by rows; nothing on the diagonal. */
function together(index: SparseIndex, words: readonly number[]): Map<number, number>[] {
  const placeOf = new Map(words.map((feature, i) => [feature, i]));
  return words.map((feature, mine) => {
    const counts = new Map<number, number>();
    for (let p = index.starts[feature] ?? 0; p < (index.starts[feature + 1] ?? 0); p++) {
      const row = index.postings[p] ?? 0;
      for (let i = index.rowStarts[row] ?? 0; i < (index.rowStarts[row + 1] ?? 0); i++) {
        const other = placeOf.get(index.features[i] ?? -1);
        if (other !== undefined && other !== mine) counts.set(other, (counts.get(other) ?? 0) + 1);
      }
    }
    return counts;
  });
}

/** Positive pointwise mutual information: how much oftener two words meet than chance would have it. */
function mutualInformation(counts: readonly ReadonlyMap<number, number>[]): SparseMatrix {
  const sums = counts.map((row) => [...row.values()].reduce((a, b) => a + b, 0));
  const flattened = sums.map((sum) => sum ** CONTEXT_POWER);
  const all = flattened.reduce((a, b) => a + b, 0);
  const starts = new Uint32Array(counts.length + 1);
  const columns: number[] = [];
  const values: number[] = [];
  for (const [a, row] of counts.entries()) {
    for (const [b, n] of [...row].sort(([x], [y]) => x - y)) {
      const value = Math.log((n * all) / ((sums[a] ?? 1) * (flattened[b] ?? 1)));
      if (value <= 0) continue;
      columns.push(b);
      values.push(value);
    }
    starts[a + 1] = columns.length;
  }
  return {
    rows: counts.length,
    cols: counts.length,
    starts,
    columns: Uint32Array.from(columns),
    values: Float32Array.from(values),
  };
}

/** Unit vectors of words, each direction by the root of its strength: plain strengths let the first few drown the rest. */
function wordVectors(matrix: SparseMatrix, seed: number): { data: Float64Array; dims: number } {
  const { scores, sigma } = truncatedSvd(matrix, Math.min(DIMS, matrix.rows), seed);
  const { data, cols: dims } = scores;
  for (let w = 0; w < matrix.rows; w++) {
    let norm = 0;
    for (let j = 0; j < dims; j++) {
      const x = (data[w * dims + j] ?? 0) / Math.sqrt(sigma[j] || 1);
      data[w * dims + j] = x;
      norm += x * x;
    }
    for (let j = 0; j < dims; j++) data[w * dims + j] = (data[w * dims + j] ?? 0) / Math.sqrt(norm || 1);
  }
  return { data, dims };
}

/** The places of the words nearest to one, nearest first, with their cosines. */
function nearest({ data, dims }: { data: Float64Array; dims: number }, word: number): [number, number][] {
  const found: [number, number][] = [];
  for (let other = 0; other * dims < data.length; other++) {
    if (other === word) continue;
    let cosine = 0;
    for (let j = 0; j < dims; j++)
      cosine += (data[word * dims + j] as number) * (data[other * dims + j] as number);
    if (cosine > NEAREST) found.push([other, cosine]);
  }
  return found.sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, NEIGHBOURS);
}

/**
 * Learns from the catalogue's own texts which words are used alike: "heist" beside "robber" and "vault".
 * Every feature of the index gets a list, empty for all but words of eight titles or more.
 * Source: Levy and Goldberg 2014, word embedding as matrix factorisation (PPMI, truncated SVD).
 */
export function wordGroups(index: SparseIndex, seed: number): WordGroups {
  const groupCount = new Uint8Array(index.terms.length);
  const { firstOf, lastOf } = lookUp(index);
  const last = lastOf('word');
  const words: number[] = [];
  for (let f = firstOf('word'); f < last; f++)
    if ((index.starts[f + 1] ?? 0) - (index.starts[f] ?? 0) >= MIN_TITLES) words.push(f);
  if (words.length < MIN_WORDS)
    return { groupCount, groupOf: new Uint8Array(0), groupWeight: new Uint8Array(0) };
  const vectors = wordVectors(mutualInformation(together(index, words)), seed);
  const of: number[] = [];
  const weight: number[] = [];
  for (const [i, feature] of words.entries()) {
    const near = nearest(vectors, i);
    groupCount[feature] = near.length;
    for (const [other, cosine] of near) {
      of.push(words[other] ?? 0);
      weight.push(Math.round(GROUP_UNIT * cosine));
    }
  }
  return { groupCount, groupOf: encodePlanes(of), groupWeight: Uint8Array.from(weight) };
}
