import type { Field } from '../catalogue/fields.ts';
import { COUNTRY_WORDS, GENRE_PARTS, STOP_WORDS, TYPES } from './lexicon.ts';
import { type SparseIndex, termKey } from './sparse-index.ts';
import { stem } from './stem.ts';
import { words } from './words.ts';

/** One idea of a query: the words that say it and the features that hold it, each with a weight. */
export interface Concept {
  readonly said: string;
  /** How much the idea counts: a rare word more than a common one. */
  readonly idf: number;
  readonly features: readonly Meaning[];
}

interface Meaning {
  readonly feature: number;
  readonly weight: number;
  /** From the catalogue's own use of words, not from the word itself. */
  readonly learned?: true;
}

/** What a meaning read from the lexicon (a country, a genre, a type) is worth beside a word met in the text. */
const FACET_WEIGHT = 0.4;
const TITLE_WEIGHT = 0.3;
const KEYWORD_WEIGHT = 0.8;
const NAME_WEIGHT = 1.2;
/** Learned neighbours of a word count as a fraction of the word. */
const GROUP_WEIGHT = 0.3;
/** Names and keywords of up to this many words are looked for. */
const LONGEST_PHRASE = 4;
/** A query's first words; the rest is not read. */
const MAX_WORDS = 32;

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

function stemsOf(text: string): string {
  return ` ${words(text).map(stem).join(' ')} `;
}

function genres(index: SparseIndex): readonly (readonly [number, string])[] {
  let known = genreStems.get(index);
  if (!known) {
    const first = index.firstOf('genre');
    const names = index.terms.slice(first, index.lastOf('genre'));
    known = names.map((name, i) => [first + i, stemsOf(name)] as const);
    genreStems.set(index, known);
  }
  return known;
}

/** Genre features by the stems of their names' words, so that "dramas" finds "TV Dramas". */
function genresNamed(index: SparseIndex, parts: readonly string[]): number[] {
  const wanted = parts.map(stemsOf);
  return genres(index).flatMap(([feature, name]) => (wanted.some((w) => name.includes(w)) ? [feature] : []));
}

function phraseFeatures(index: SparseIndex, phrase: string) {
  return PHRASE_FIELDS.flatMap(([field, weight]) => {
    const feature = index.find(field, phrase);
    return feature === undefined ? [] : [{ feature, weight }];
  });
}

function meanings(index: SparseIndex, word: string) {
  const found = [
    ...(COUNTRY_WORDS.get(word) ?? []).map((c) => index.find('country', termKey(c))),
    ...(TYPES.get(word) ?? []).map((t) => index.find('type', t)),
    index.find('language', word),
    ...genresNamed(index, GENRE_PARTS.get(word) ?? []),
  ];
  return found.flatMap((feature) => (feature === undefined ? [] : [{ feature, weight: FACET_WEIGHT }]));
}

/** A word as a stem in texts and titles, and the words that this catalogue uses like it. */
function wordFeatures(index: SparseIndex, word: string) {
  const out: Meaning[] = [];
  const inText = index.find('word', stem(word));
  const inTitle = index.find('title', stem(word));
  if (inTitle !== undefined) out.push({ feature: inTitle, weight: TITLE_WEIGHT });
  if (inText === undefined) return out;
  out.push({ feature: inText, weight: 1 });
  for (let i = index.groupStarts[inText] ?? 0; i < (index.groupStarts[inText + 1] ?? 0); i++)
    out.push({
      feature: index.groupOf[i] ?? 0,
      weight: GROUP_WEIGHT * (index.groupWeight[i] ?? 0),
      learned: true,
    });
  return out;
}

/** The most common of a concept's own features says how much it counts; learned neighbours have no say. */
function rarity(index: SparseIndex, features: readonly Meaning[]): number {
  const own = features.filter((f) => !f.learned).map((f) => index.idf[f.feature] ?? 0);
  return own.length ? Math.min(...own) : 0;
}

/**
 * Reads typed words as concepts: phrases that are names or keywords first, longest first, then words with
 * what the lexicon knows of them. Words that mean nothing to this catalogue make no concept.
 */
export function readQuery(index: SparseIndex, text: string): Concept[] {
  const said = words(text)
    .filter((word) => !STOP_WORDS.has(word))
    .slice(0, MAX_WORDS);
  const out: Concept[] = [];
  for (let i = 0; i < said.length; ) {
    let taken = 1;
    const features: Meaning[] = [];
    for (let n = Math.min(LONGEST_PHRASE, said.length - i); n >= 1; n--) {
      const found = phraseFeatures(index, said.slice(i, i + n).join(' '));
      if (!found.length) continue;
      taken = n;
      features.push(...found);
      break;
    }
    for (const word of said.slice(i, i + taken)) {
      features.push(...wordFeatures(index, word));
      if (taken === 1) features.push(...meanings(index, word));
    }
    const idf = rarity(index, features);
    if (idf > 0) out.push({ said: said.slice(i, i + taken).join(' '), idf, features });
    i += taken;
  }
  return out;
}

/**
 * Scores every row against the concepts: per concept the best of its features, each weight x TF-IDF value,
 * times the concept's rarity. Length `index.rows`; 0 where nothing meets.
 */
export function scoreQuery(index: SparseIndex, concepts: readonly Concept[]): Float64Array {
  const total = new Float64Array(index.rows);
  const best = new Float64Array(index.rows);
  for (const concept of concepts) {
    best.fill(0);
    for (const { feature, weight } of concept.features)
      for (let i = index.starts[feature] ?? 0; i < (index.starts[feature + 1] ?? 0); i++) {
        const row = index.postings[i] ?? 0;
        const value = weight * (index.values[i] ?? 0);
        if (value > (best[row] ?? 0)) best[row] = value;
      }
    for (let r = 0; r < total.length; r++) total[r] = (total[r] ?? 0) + concept.idf * (best[r] ?? 0);
  }
  return total;
}
