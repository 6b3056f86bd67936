import type { Field } from '../catalogue/fields.ts';
import type { Concept, Meaning } from './concept.ts';
import { ALIKE_WORDS } from './film-words.ts';
import { COUNTRY_WORDS, GENRE_PARTS, TYPES } from './lexicon.ts';
import { beginsAfterMending } from './mend-typos.ts';
import type { SparseIndex } from './sparse-index.ts';
import { lookUp, termKey } from './term-lookup.ts';
import { type Reading, stemmed } from './text-steps.ts';
import { words } from './words.ts';

/** A word met in a text. */
const WORD_WEIGHT = 0.6;
const TITLE_WEIGHT = 0.2;
const KEYWORD_WEIGHT = 0.5;
const NAME_WEIGHT = 0.8;
/** A country, a genre or a language, read from the lexicon: less than a word, since the title may be full of it. */
const FACET_WEIGHT = 0.4;
/** "Film" and "series" are in half of all titles: what is so common counts little, but who says it means it. */
const TYPE_WEIGHT = 1;
/** Learned neighbours of a word, as a share of the word times their nearness. */
const LEARNED = 0.3;
/** Words that film descriptions use for the same thing, as a share of the word. */
const ALIKE = 0.5;
/** Shorter words have too many neighbours to guess which was meant. */
const SHORTEST_MENDED = 5;

const PHRASE_FIELDS: readonly [Field, number][] = [
  ['keyword', KEYWORD_WEIGHT],
  ['country', FACET_WEIGHT],
  ['genre', FACET_WEIGHT],
  ['director', NAME_WEIGHT],
  ['cast', NAME_WEIGHT],
  ['language', FACET_WEIGHT],
];

/** The stems of every genre's name, with blanks around each, made once an index. */
const genreStems = new WeakMap<SparseIndex, readonly (readonly [feature: number, stems: string])[]>();

function stemsOf(reading: Reading, text: string): string {
  const stems = words(text).map((word) => stemmed(reading, word));
  return ` ${stems.join(' ')} `;
}

function genres(reading: Reading): readonly (readonly [number, string])[] {
  const { index } = reading;
  let known = genreStems.get(index);
  if (!known) {
    const { firstOf, lastOf } = lookUp(index);
    const first = firstOf('genre');
    const names = index.terms.slice(first, lastOf('genre'));
    known = names.map((name, i) => [first + i, stemsOf(reading, name)] as const);
    genreStems.set(index, known);
  }
  return known;
}

/** Genre features by the stems of their names' words, so that "dramas" finds "TV Dramas". */
function genresMeant(reading: Reading, word: string): number[] {
  for (const parts of GENRE_PARTS.get(word) ?? []) {
    const wanted = parts.map((part) => stemsOf(reading, part));
    const found = genres(reading).filter(([, name]) => wanted.some((w) => name.includes(w)));
    if (found.length) return found.map(([feature]) => feature);
  }
  return [];
}

function weighed(feature: number | undefined, weight: number): Meaning[] {
  return feature === undefined ? [] : [{ feature, weight }];
}

/** The names and keywords that a phrase is, whole. */
export function phraseFeatures({ index, without }: Reading, phrase: string): Meaning[] {
  if (without.has('names')) return [];
  return PHRASE_FIELDS.flatMap(([field, weight]) => weighed(lookUp(index).find(field, phrase), weight));
}

/** The countries, types and genres that a word stands for. */
function facets(reading: Reading, word: string): Meaning[] {
  const { index, without } = reading;
  const countries = without.has('countries') ? [] : (COUNTRY_WORDS.get(word) ?? []);
  const types = without.has('types') ? [] : (TYPES.get(word) ?? []);
  const genres = without.has('genres') ? [] : genresMeant(reading, word);
  return [
    ...countries.flatMap((c) => weighed(lookUp(index).find('country', termKey(c)), FACET_WEIGHT)),
    ...types.flatMap((t) => weighed(lookUp(index).find('type', t), TYPE_WEIGHT)),
    ...genres.flatMap((feature) => weighed(feature, FACET_WEIGHT)),
  ];
}

/** A word as a stem in texts and titles, and the words that this catalogue uses like it. */
export function wordFeatures(reading: Reading, word: string): Meaning[] {
  const { index, without } = reading;
  const key = stemmed(reading, word);
  const out = weighed(lookUp(index).find('title', key), TITLE_WEIGHT);
  const inText = lookUp(index).find('word', key);
  if (inText === undefined) return out;
  out.push({ feature: inText, weight: WORD_WEIGHT });
  if (without.has('word groups')) return out;
  const { groupStarts, groupOf, groupWeight } = lookUp(index);
  for (let i = groupStarts[inText] ?? 0; i < (groupStarts[inText + 1] ?? 0); i++) {
    const weight = WORD_WEIGHT * LEARNED * (groupWeight[i] ?? 0);
    out.push({ feature: groupOf[i] ?? 0, weight, alike: true });
  }
  return out;
}

/** The words that any film description uses for the same thing, and the countries' own names. */
function alikeFeatures(reading: Reading, word: string): Meaning[] {
  const { index, without } = reading;
  const others = [
    ...(without.has('film words') ? [] : (ALIKE_WORDS.get(word) ?? [])),
    ...(without.has('countries') ? [] : (COUNTRY_WORDS.get(word) ?? [])),
  ];
  return others
    .flatMap((other) => [
      ...weighed(lookUp(index).find('word', stemmed(reading, other)), ALIKE * WORD_WEIGHT),
      ...weighed(lookUp(index).find('keyword', other), ALIKE * KEYWORD_WEIGHT),
    ])
    .map((meaning) => ({ ...meaning, alike: true }));
}

/** The most common stem that is one typo away; none for short words. */
function mended(reading: Reading, word: string): Meaning[] {
  const { index, without } = reading;
  const typed = stemmed(reading, word);
  if (typed.length < SHORTEST_MENDED || without.has('typos')) return [];
  let best: number | undefined;
  const { firstOf, lastOf } = lookUp(index);
  for (let f = firstOf('word'); f < lastOf('word'); f++) {
    const term = index.terms[f] ?? '';
    if (Math.abs(term.length - typed.length) > 1 || !beginsAfterMending(typed, term)) continue;
    if (best === undefined || (index.idf[f] ?? 0) < (index.idf[best] ?? 0)) best = f;
  }
  return weighed(best, WORD_WEIGHT);
}

/** The most common of a concept's own features says how much it counts; words alike speak only where it has none. */
export function rarity({ index }: Reading, features: readonly Meaning[]): number {
  const own = features.filter((f) => !f.alike);
  const telling = (own.length ? own : features).map((f) => index.idf[f.feature] ?? 0);
  return telling.length ? Math.min(...telling) : 0;
}

/** One word with all that it may mean to this catalogue; null when that is nothing. */
export function wordConcept(reading: Reading, word: string, said: string): Concept | null {
  const known = [
    ...phraseFeatures(reading, word),
    ...wordFeatures(reading, word),
    ...facets(reading, word),
    ...alikeFeatures(reading, word),
  ];
  const features = known.length ? known : mended(reading, word);
  const idf = rarity(reading, features);
  return idf > 0 ? { said, idf, features } : null;
}
