import { FACETS, type Filter } from '../catalogue/filter.ts';
import { failure } from '../errors.ts';
import type { Engine, SpinRequest } from './contract.ts';

export type CountRequest = Parameters<Engine['count']>[0];

/** Where a person has said nothing yet: a little off the safe side. */
const DEFAULT_ADVENTURE = 0.3;
const MAX_MOOD = 500;
/** More verdicts than anybody gives in a life; a longer list is a mistake or an attack. */
export const MAX_IDS = 100_000;
const MAX_NAMES = 1000;
const MAX_UINT32 = 0xffffffff;

/** A request that our own page would not make. */
export function refuse(what: string): Error {
  return failure('BadRequest', `The request cannot be read: ${what}. Reload the page.`);
}

/** Throws `BadRequest` for what is no list, or one of more than `most`. */
export function checkList(list: unknown, what: string, most: number): void {
  if (!Array.isArray(list) || list.length > most) throw refuse(`${what} is no list of at most ${most}`);
}

function checkFilter(filter: Filter): void {
  if (!filter) throw refuse('its filter');
  for (const facet of FACETS) {
    checkList(filter[facet]?.include, `the filter's ${facet}`, MAX_NAMES);
    checkList(filter[facet]?.exclude, `the filter's ${facet}`, MAX_NAMES);
  }
  if (!filter.years || !filter.minutes) throw refuse('its filter');
  if (filter.among) checkList(filter.among.ids, "the filter's titles", MAX_IDS);
}

/** Throws `BadRequest` for anything but a whole number of 32 bits. */
export function checkSeed(seed: number): void {
  if (!Number.isInteger(seed) || seed < 0 || seed > MAX_UINT32) throw refuse('its seed');
}

/** Checks what `count` is asked. Throws `BadRequest`. */
export function checkCount<R extends CountRequest>(request: R): R {
  if (!request) throw refuse('all of it');
  checkFilter(request.filter);
  for (const list of ['likes', 'dislikes', 'seen', 'never'] as const) checkList(request[list], list, MAX_IDS);
  return request;
}

/** Checks a spin; the dial and the mood are brought into their bounds. Throws `BadRequest`. */
export function checkSpin(request: SpinRequest): SpinRequest {
  const { seed, adventure, mood, shown } = checkCount(request);
  checkSeed(seed);
  checkList(shown, 'shown', MAX_IDS);
  const dial = Number.isFinite(adventure) ? adventure : DEFAULT_ADVENTURE;
  return { ...request, adventure: Math.min(1, Math.max(0, dial)), mood: checkWords(mood) };
}

/** Typed words, cut to what is read of them. Throws `BadRequest` for anything but text. */
export function checkWords(words: string): string {
  if (typeof words !== 'string') throw refuse('its words');
  return words.slice(0, MAX_MOOD);
}
