import type { Concept } from './concept.ts';
import { PHRASES } from './film-words.ts';
import { STOP_WORDS } from './lexicon.ts';
import { phraseFeatures, rarity, wordConcept, wordFeatures } from './meanings.ts';
import type { Model } from './model.ts';
import type { SparseIndex } from './sparse-index.ts';
import { insideBound, spokenBounds } from './spoken-bounds.ts';
import { words } from './words.ts';

/** Years and lengths count like a rare word that a title is full of: nearly as a filter. */
const BOUND_IDF = 6;
/** Names, keywords and sayings of up to this many words are looked for. */
const LONGEST_PHRASE = 5;
/** A query's first words; the rest is not read. */
const MAX_WORDS = 32;

const isTelling = (word: string) => !STOP_WORDS.has(word);

/** The concepts of the longest phrase that `said` begins with, and how many words it takes; none for single words. */
function phraseConcepts(index: SparseIndex, said: readonly string[]): { taken: number; concepts: Concept[] } {
  for (let taken = Math.min(LONGEST_PHRASE, said.length); taken >= 2; taken--) {
    const parts = said.slice(0, taken);
    const phrase = parts.join(' ');
    const found = phraseFeatures(index, phrase);
    if (found.length) {
      const features = [...found, ...parts.filter(isTelling).flatMap((word) => wordFeatures(index, word))];
      return { taken, concepts: [{ said: phrase, idf: rarity(index, features), features }] };
    }
    const otherwise = PHRASES.get(phrase);
    if (otherwise)
      return { taken, concepts: otherwise.flatMap((word) => wordConcept(index, word, phrase) ?? []) };
  }
  return { taken: 0, concepts: [] };
}

/** Years and lengths; one that no title keeps says nothing. */
function boundConcepts({ index, titles }: Pick<Model, 'index' | 'titles'>, text: string) {
  const { bounds, rest } = spokenBounds(text);
  const concepts = bounds.flatMap((bound): Concept[] => {
    const inside = insideBound(titles, bound);
    if (!inside.includes(1)) return [];
    return [{ said: bound.said, idf: BOUND_IDF, features: phraseFeatures(index, bound.said), inside }];
  });
  return { concepts, rest };
}

/**
 * Reads typed words as concepts: years and lengths first, then phrases that are names, keywords or sayings, longest
 * first, then words with what the lexicon knows of them. Words that mean nothing to this catalogue make no concept.
 */
export function readQuery(model: Pick<Model, 'index' | 'titles'>, text: string): Concept[] {
  const { index } = model;
  const { concepts: out, rest } = boundConcepts(model, text);
  const said = words(rest).slice(0, MAX_WORDS);
  for (let i = 0; i < said.length; ) {
    const word = said[i] ?? '';
    const { taken, concepts } = phraseConcepts(index, said.slice(i, i + LONGEST_PHRASE));
    if (taken) out.push(...concepts);
    else if (isTelling(word))
      out.push(...(PHRASES.get(word) ?? [word]).flatMap((one) => wordConcept(index, one, word) ?? []));
    i += taken || 1;
  }
  return out;
}

/**
 * Scores every row against the concepts: per concept the best of its features, each weight x the root of its TF-IDF
 * value, times the concept's rarity. The root, since a word in a short text says hardly more than in a long one:
 * it brought .02 of P@10. Length `index.rows`; 0 where nothing meets.
 */
export function scoreQuery(index: SparseIndex, concepts: readonly Concept[]): Float64Array {
  const total = new Float64Array(index.rows);
  const best = new Float64Array(index.rows);
  for (const { idf, features, inside } of concepts) {
    if (inside) best.set(inside);
    else best.fill(0);
    for (const { feature, weight } of features)
      for (let i = index.starts[feature] ?? 0; i < (index.starts[feature + 1] ?? 0); i++) {
        const row = index.postings[i] as number;
        const value = weight * Math.sqrt(index.values[i] as number);
        if (value > (best[row] as number)) best[row] = value;
      }
    for (let r = 0; r < total.length; r++) total[r] = (total[r] as number) + idf * (best[r] as number);
  }
  return total;
}
