import { cardOf } from './cards.ts';
import { checkAmount, checkIds } from './check-asked.ts';
import { checkCount, checkWords } from './check-request.ts';
import type { Engine } from './contract.ts';
import type { Opened } from './opened.ts';
import { partOfPage } from './part-of-page.ts';

/** Answers one question of the contract from an open catalogue. */
type Answer<K extends keyof Engine> = (
  opened: Opened,
  ...asked: Parameters<Engine[K]>
) => ReturnType<Engine[K]>;

/** The room that looks at the whole catalogue. */
const look = () => partOfPage(import('./look.ts'));

/** What a first spin does without. */
type Later = Exclude<keyof Engine, 'open' | 'spin' | 'count'>;

/**
 * Questions that a first spin does without, each answered in a room of its own; this list comes with the first of them.
 * Adding one is a method of the contract, a file, and a line here.
 */
export const QUESTIONS: { readonly [K in Later]: Answer<K> } = {
  calibrate: async ({ scoring }) => scoring.calibrate(),
  cards: async ({ model, rows }, ids) => rows.known(checkIds(ids)).map((row) => cardOf(model.titles, row)),
  details: async ({ details, rows }, ids) => details(rows.known(checkIds(ids))),
  search: async (opened, words, limit) =>
    (await partOfPage(import('./search.ts'))).search(opened, checkWords(words), checkAmount(limit)),
  people: async (opened, words, limit) =>
    (await partOfPage(import('./people.ts'))).findPeople(opened, checkWords(words), checkAmount(limit)),
  find: async (opened, asked, limit) =>
    (await partOfPage(import('./find.ts'))).find(opened, asked, checkAmount(limit)),
  excerpts: async (opened, ids, words) =>
    (await partOfPage(import('./excerpts.ts'))).excerpts(opened, checkIds(ids), checkWords(words)),
  sky: async (opened, id, n) => (await partOfPage(import('./sky.ts'))).sky(opened, id, checkAmount(n)),
  similar: async (opened, id, n) =>
    (await partOfPage(import('./similar.ts'))).similar(opened, id, checkAmount(n)),
  match: async (opened, sought) => (await partOfPage(import('./match.ts'))).match(opened, sought),
  requests: async () => (await partOfPage(import('./requests.ts'))).sentRequests(),
  giveTaste: async (opened, request) =>
    (await partOfPage(import('./taste-code.ts'))).giveTaste(opened, checkCount(request)),
  shared: async (opened, spin) => (await partOfPage(import('./shared-spin.ts'))).sharedSpin(opened, spin),
  mood: async (opened, words, n) =>
    (await partOfPage(import('./mood-picks.ts'))).moodPicks(opened, checkWords(words), checkAmount(n)),
  explore: async (opened, request) => (await look()).explore(opened, request),
  wordsApart: async (opened, request) => (await look()).genreWords(opened, request),
  topRated: async (opened, request, n) => (await look()).topRated(opened, request, n),
  places: async (opened) => (await partOfPage(import('./places.ts'))).places(opened),
  passing: async (opened, filter) => (await partOfPage(import('./places.ts'))).passing(opened, filter),
  warmth: async (opened, likes) => (await partOfPage(import('./warmth.ts'))).warmth(opened, likes),
};
