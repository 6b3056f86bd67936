import { mix } from './rng.ts';

/** How much being widely known counts beside taste, by the number of likes; measured by `npm run evaluate` on the house catalogue. */
const KNOWN_BY_LIKES: readonly (readonly [likes: number, weight: number])[] = [
  [1, 1.4],
  [3, 0.65],
  [5, 0.55],
  [10, 0.35],
];
/** At full adventure, being widely known counts against a title, by this share of what it counts for it when safe. */
const WILD = 0.5;
/** The adventure at which being known counts neither for nor against. */
export const PLAIN = 1 / (1 + WILD);
/** Below every difference that means something: mixes up titles that are equal. */
const JITTER = 0.02;
/** With typed words, they lead. */
const TASTE_WITH_MOOD = 0.3;
/** The best of what was learned lies some eight spreads above the mean: with typed words it counts about as much as taste does. */
const LEARNED_WITH_MOOD = 0.04;
const UINT32 = 2 ** 32;

/** What each score counts in the blend; typed words, where there are any, count 1. */
export interface Blend {
  readonly taste: number;
  readonly known: number;
  /** What ratings say, content and being known beside it, where the catalogue has ratings: instead of taste and known. */
  readonly learned: number;
}

/** Straight lines between the measured numbers of likes; the last weight from there on. */
function knownWeight(likes: number): number {
  let [from, weight] = [0, 1];
  for (const [to, next] of KNOWN_BY_LIKES) {
    if (likes < to) return weight + ((likes - from) / (to - from)) * (next - weight);
    [from, weight] = [to, next];
  }
  return weight;
}

/** The blend for a number of likes and an adventure from 0 (safe) to 1 (wild). */
export function blendFor(likes: number, adventure: number, hasMood: boolean): Blend {
  const taste = hasMood ? TASTE_WITH_MOOD : 1;
  const known = taste * knownWeight(likes) * (1 - (1 + WILD) * adventure);
  return { taste, known, learned: hasMood ? LEARNED_WITH_MOOD : 1 };
}

/** Prominence 1 to 10 as 0 to 1; a catalogue that gives none has no prior. */
export function knownScore(prominence: number): number {
  return prominence > 0 ? (prominence - 1) / 9 : 0;
}

/** A little seeded noise a row, so that equal titles take turns. */
export function jitter(seed: number, row: number): number {
  return (JITTER * mix(seed, row)) / UINT32;
}
