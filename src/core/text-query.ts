import type { Concept } from './concept.ts';
import { PHRASES } from './film-words.ts';
import { STOP_WORDS } from './lexicon.ts';
import { phraseFeatures, rarity, wordConcept, wordFeatures } from './meanings.ts';
import type { Model } from './model.ts';
import type { SparseIndex } from './sparse-index.ts';
import { insideBound, spokenBounds } from './spoken-bounds.ts';
import { NO_STEP, type Reading, type Without } from './text-steps.ts';
import { words } from './words.ts';

/** Years and lengths count like a rare word that a title is full of: nearly as a filter. */
const BOUND_IDF = 6;
/** Names, keywords and sayings of up to this many words are looked for. */
const LONGEST_PHRASE = 5;
/** A query's first words; the rest is not read. */
const MAX_WORDS = 32;

const isTelling = (word: string) => !STOP_WORDS.has(word);

/** What a saying stands for, in other words. */
function otherwise({ without }: Reading, phrase: string): readonly string[] | undefined {
  return without.has('sayings') ? undefined : PHRASES.get(phrase);
}

/** The concepts of the longest phrase that `said` begins with, and how many words it takes; none for single words. */
function phraseConcepts(reading: Reading, said: readonly string[]): { taken: number; concepts: Concept[] } {
  for (let taken = Math.min(LONGEST_PHRASE, said.length); taken >= 2; taken--) {
    const parts = said.slice(0, taken);
    const phrase = parts.join(' ');
    const found = phraseFeatures(reading, phrase);
    if (found.length) {
      const features = [...found, ...parts.filter(isTelling).flatMap((word) => wordFeatures(reading, word))];
      return { taken, concepts: [{ said: phrase, idf: rarity(reading, features), features }] };
    }
    const words = otherwise(reading, phrase);
    if (words) return { taken, concepts: words.flatMap((word) => wordConcept(reading, word, phrase) ?? []) };
  }
  return { taken: 0, concepts: [] };
}

/** Years and lengths; one that no title keeps says nothing. */
function boundConcepts(reading: Reading, titles: Model['titles'], text: string) {
  if (reading.without.has('years and lengths')) return { concepts: [], rest: text };
  const { bounds, rest } = spokenBounds(text);
  const concepts = bounds.flatMap((bound): Concept[] => {
    const inside = insideBound(titles, bound);
    if (!inside.includes(1)) return [];
    return [{ said: bound.said, idf: BOUND_IDF, features: phraseFeatures(reading, bound.said), inside }];
  });
  return { concepts, rest };
}

/**
 * Reads typed words as concepts: years and lengths first, then phrases that are names, keywords or sayings, longest
 * first, then words with what the lexicon knows of them. Words that mean nothing to this catalogue make no concept.
 */
export function readQuery(
  { index, titles }: Pick<Model, 'index' | 'titles'>,
  text: string,
  without: Without = NO_STEP,
): Concept[] {
  const reading = { index, without };
  const { concepts: out, rest } = boundConcepts(reading, titles, text);
  const said = words(rest).slice(0, MAX_WORDS);
  for (let i = 0; i < said.length; ) {
    const word = said[i] ?? '';
    const { taken, concepts } = phraseConcepts(reading, said.slice(i, i + LONGEST_PHRASE));
    if (taken) out.push(...concepts);
    else if (isTelling(word))
      out.push(
        ...(otherwise(reading, word) ?? [word]).flatMap((one) => wordConcept(reading, one, word) ?? []),
      );
    i += taken || 1;
  }
  return out;
}

/**
 * Scores every row against the concepts: per concept the best of its features, each weight x the root of its TF-IDF
 * value, times the concept's rarity. The root, since a word in a short text says hardly more than in a long one:
 * it brought .02 of P@10. Length `index.rows`; 0 where nothing meets.
 */
export function scoreQuery(
  index: SparseIndex,
  concepts: readonly Concept[],
  without: Without = NO_STEP,
): Float64Array {
  const flat = without.has('root of frequency');
  const total = new Float64Array(index.rows);
  const best = new Float64Array(index.rows);
  for (const { idf, features, inside } of concepts) {
    if (inside) best.set(inside);
    else best.fill(0);
    for (const { feature, weight } of features)
      for (let i = index.starts[feature] ?? 0; i < (index.starts[feature + 1] ?? 0); i++) {
        const row = index.postings[i] as number;
        const met = index.values[i] as number;
        const value = weight * (flat ? met : Math.sqrt(met));
        if (value > (best[row] as number)) best[row] = value;
      }
    for (let r = 0; r < total.length; r++) total[r] = (total[r] as number) + idf * (best[r] as number);
  }
  return total;
}
