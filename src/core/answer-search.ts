import { type Filter, OPEN_FILTER } from '../catalogue/filter.ts';
import { meetingPoints } from './explain.ts';
import { allowedRows } from './filters.ts';
import type { Model } from './model.ts';
import { type Mood, readMood } from './mood.ts';
import type { People } from './people.ts';
import type { Meant, Part } from './read-search.ts';
import { likenessToAll, SIMILAR } from './similar.ts';
import { scoreQuery } from './text-query.ts';
import { topK } from './top-k.ts';

/** What a search is answered from. */
export interface Searched {
  readonly model: Model;
  readonly people: People;
}

/** Rows that answer a search, best first, and how many there are in all. */
export interface Answer {
  readonly rows: readonly number[];
  readonly total: number;
  /** Words as typed that mean nothing to this catalogue. */
  readonly unread: readonly string[];
  /** What a row has of what was asked for; for a likeness, where the two meet. */
  meets(row: number): readonly string[];
}

/** A title that has the genre leant to counts as this much more like the other, of 1 for the likest of all. */
const LEAN = 0.5;
/** Words beside a likeness: as telling as the likeness itself. */
const WORDS_BESIDE = 1;
/** What means a word by itself counts more than this, what is only found beside it in texts less. */
const BESIDE = 0.2;
/** Kin beyond these are kin in name only. */
const MOST_KIN = 60;
const NOBODY = { seen: new Set<number>(), never: new Set<number>() };
/** Seen or not: a search looks through the whole catalogue. */
const ALL: Filter = { ...OPEN_FILTER, seen: 'any' };

/** Moods that were read last: while one types, and while the nearest is looked for, the words stay the same. */
const KEPT_MOODS = 8;
const moods = new WeakMap<Model, Map<string, WordsMet | null>>();

/** Words, and how well each row answers them, 0 to 1; nearness in space plays no part in whether it does. */
interface WordsMet {
  readonly mood: Mood;
  readonly met: Float64Array;
  /** More than 0 for rows that have one of the words, or one that means it, not just one found beside it. */
  readonly well: Float64Array;
}

function wordsMet(model: Model, words: string): WordsMet | null {
  const mood = readMood(model, words);
  if (!mood) return null;
  const met = new Float64Array(model.titles.rows);
  for (let row = 0; row < met.length; row++) met[row] = mood.propose(0, row);
  const concepts = mood.concepts.map((concept) => ({
    ...concept,
    features: concept.features.filter(({ weight }) => weight >= BESIDE),
  }));
  return { mood, met, well: scoreQuery(model.index, concepts) };
}

function metBy(model: Model, words: string): WordsMet | null {
  const kept = moods.get(model) ?? new Map<string, WordsMet | null>();
  moods.set(model, kept);
  const known = kept.get(words);
  if (known !== undefined) return known;
  const met = wordsMet(model, words);
  for (const oldest of kept.keys()) if (kept.size >= KEPT_MOODS) kept.delete(oldest);
  kept.set(words, met);
  return met;
}

/** One part as a filter of the wheel; null when no filter can say it. */
export function partAsFilter(part: Meant): Partial<Filter> | null {
  switch (part.kind) {
    case 'type':
      if (part.not) return { type: part.type === 'film' ? 'series' : 'film' };
      return { type: part.type };
    case 'country':
    case 'genre':
      return {
        [part.kind]: part.not ? { include: [], exclude: part.names } : { include: part.names, exclude: [] },
      };
    case 'years':
    case 'minutes':
      return { [part.kind]: part.range };
    default:
      return null;
  }
}

/** Rows of people, as flags; of all others when they must not be in it. */
function withPeople({ model, people }: Searched, names: readonly string[], not: boolean): Uint8Array {
  const out = new Uint8Array(model.titles.rows).fill(not ? 1 : 0);
  const wanted = new Set(names);
  for (const [person, name] of people.names.entries())
    if (wanted.has(name)) for (const row of people.rowsOf(person)) out[row] = not ? 0 : 1;
  return out;
}

/** The rows that a part leaves; null when it leaves all. */
function rowsLeft(searched: Searched, part: Meant): Uint8Array | null {
  if (part.kind === 'person') return withPeople(searched, part.names, part.not);
  const filter = partAsFilter(part);
  return filter && allowedRows(searched.model.titles, { ...ALL, ...filter }, NOBODY);
}

function allLeft(searched: Searched, parts: readonly Meant[], extra: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(searched.model.titles.rows).fill(1);
  const masks = [...parts.map((part) => rowsLeft(searched, part)), ...extra];
  for (const mask of masks)
    if (mask) for (let r = 0; r < out.length; r++) out[r] = (out[r] ?? 0) & (mask[r] ?? 0);
  return out;
}

function kinScores(
  searched: Searched,
  row: number,
  parts: readonly Meant[],
  met: Float64Array | undefined,
): Float64Array {
  const { index, titles } = searched.model;
  const scores = likenessToAll(index, row, SIMILAR);
  scores[row] = 0;
  const most = scores.reduce((a, b) => Math.max(a, b), 0) || 1;
  const leans = parts.flatMap((part) => (part.kind === 'lean' ? [part.genres] : []));
  const leaning = leans.map((names) =>
    allowedRows(titles, { ...ALL, genre: { include: names, exclude: [] } }, NOBODY),
  );
  for (let r = 0; r < scores.length; r++) {
    if (r === row) continue;
    let score = (scores[r] ?? 0) / most;
    for (const has of leaning) score += LEAN * (has[r] ?? 0);
    if (met) score += WORDS_BESIDE * (met[r] ?? 0);
    scores[r] = score;
  }
  return scores;
}

const fame = new WeakMap<Model, Float64Array>();

/** The best known first, then the newest. */
function byFame(model: Model): Float64Array {
  const { prominence, year } = model.titles;
  const made =
    fame.get(model) ?? Float64Array.from(prominence, (known, row) => known * 1e4 + (year[row] ?? 0) + 1);
  fame.set(model, made);
  return made;
}

interface Scored {
  readonly scores: Float64Array;
  readonly most: number;
  meets(row: number): readonly string[];
}

function scored(
  searched: Searched,
  parts: readonly Part[],
  words: WordsMet | null,
  allowed: Uint8Array,
): Scored {
  const { model } = searched;
  const kin = parts.find((part) => part.kind === 'like' || part.kind === 'title');
  if (kin && (kin.kind === 'like' || kin.kind === 'title')) {
    const { row } = kin.named;
    return {
      scores: kinScores(searched, row, parts, words?.met),
      most: MOST_KIN,
      meets: (other) => meetingPoints(model.index, other, [{ row, weight: 1 }]),
    };
  }
  const most = Number.POSITIVE_INFINITY;
  if (!words) return { scores: byFame(model), most, meets: () => [] };
  const { mood, met, well } = words;
  const scores = new Float64Array(met.length);
  // Words that are only found beside those that were typed count where nothing better is left.
  const answers = well.some((part, row) => allowed[row] === 1 && part > 0) ? well : met;
  for (let row = 0; row < met.length; row++)
    if (allowed[row] && (answers[row] ?? 0) > 0) scores[row] = mood.exact(row);
  return { scores, most, meets: (row) => mood.answered(row) };
}

/**
 * Answers a search that has been read: rows that have all its parts, by likeness when a title was named, by their
 * words when there are any, else by fame. `extra` are flags of rows that names in a link leave. At most `limit` rows.
 */
export function answerSearch(
  searched: Searched,
  parts: readonly Part[],
  extra: readonly Uint8Array[],
  limit: number,
): Answer {
  const said = parts.flatMap((part) => (part.kind === 'word' ? [part.said] : []));
  const words = said.length ? metBy(searched.model, said.join(' ')) : null;
  const mood = words?.mood;
  const known = new Set(mood?.understood.join(' ').split(' '));
  const unread = [
    ...parts.flatMap((part) => (part.kind === 'unread' ? [part.said] : [])),
    ...said.filter((word) => !known.has(word.toLowerCase()) && !mood?.understood.includes(word)),
  ];
  const none = { rows: [], total: 0, unread, meets: () => [] };
  const nothingAsked = parts.length === 0 && extra.length === 0;
  const wordsOnly = parts.every(({ kind }) => kind === 'word' || kind === 'unread') && extra.length === 0;
  if (nothingAsked || (wordsOnly && !mood)) return none;

  const allowed = allLeft(searched, parts, extra);
  const { scores, most, meets } = scored(searched, parts, words, allowed);
  let total = 0;
  for (let r = 0; r < allowed.length; r++)
    if (allowed[r] && (scores[r] ?? 0) > 0) total++;
    else allowed[r] = 0;
  return { rows: topK(scores, Math.min(limit, most), allowed), total: Math.min(total, most), unread, meets };
}
