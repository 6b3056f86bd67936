import { type CosineIndex, cosineIndex } from './cosine-index.ts';
import { ENGLISH_STOP_WORDS } from './stop-words.ts';

/** scikit-learn's default token, `\b\w\w+\b`: two or more letters, digits or underscores. */
const TOKEN = /[\p{L}\p{N}_]{2,}/gu;

/** A collection of texts as the seeds' recommender sees it. */
export interface Tfidf {
  readonly terms: number;
  /** Cosine of every text to one of them. */
  toRow(row: number): Float64Array;
  /** Cosine of every text to typed words. */
  toText(text: string): Float64Array;
}

function countTokens(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const token of text.toLowerCase().match(TOKEN) ?? [])
    if (!ENGLISH_STOP_WORDS.has(token)) counts.set(token, (counts.get(token) ?? 0) + 1);
  return counts;
}

/**
 * TF-IDF with the defaults of scikit-learn's TfidfVectorizer and its English stop words: raw counts, smooth inverse
 * document frequency `ln((1 + n) / (1 + df)) + 1`, rows of unit length.
 */
export function tfidfOf(texts: readonly string[]): Tfidf {
  const counted = texts.map(countTokens);
  const documents = new Map<string, number>();
  for (const counts of counted)
    for (const token of counts.keys()) documents.set(token, (documents.get(token) ?? 0) + 1);
  const weigh = (counts: ReadonlyMap<string, number>) => {
    const out = new Map<string, number>();
    for (const [token, count] of counts) {
      const df = documents.get(token);
      if (df !== undefined) out.set(token, count * (Math.log((1 + texts.length) / (1 + df)) + 1));
    }
    return out;
  };
  const index: CosineIndex = cosineIndex(counted.map(weigh));
  return {
    terms: documents.size,
    toRow: index.toRow,
    toText: (text) => index.toQuery(weigh(countTokens(text))),
  };
}
