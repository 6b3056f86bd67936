import { OPEN_FILTER } from '../../src/catalogue/filter.ts';
import type { SoughtTitle } from '../../src/catalogue/sought-title.ts';
import type { TitleId } from '../../src/catalogue/title.ts';
import { mix } from '../../src/core/rng.ts';
import type { SpinRequest } from '../../src/engine/contract.ts';

/** What visitors type; none of it is taken from a list of queries with known answers. */
export const MOODS = [
  'a heist in Paris',
  'slow documentaries about the sea',
  'funny Korean series for the family',
  'dark comedy about a wedding',
  'war and memory',
  'lonely robots in space',
  'stand-up',
  'a detective in a small town with a secret that nobody talks about',
];

/** How many likes, dislikes and shown titles a request carries: a first visit up to a long friendship. */
const HISTORIES = [
  { likes: 0, dislikes: 0, shown: 0 },
  { likes: 1, dislikes: 0, shown: 9 },
  { likes: 5, dislikes: 2, shown: 60 },
  { likes: 40, dislikes: 10, shown: 300 },
];

function someIds(ids: readonly string[], seed: number, count: number): TitleId[] {
  return Array.from({ length: count }, (_, i) => ids[mix(seed, i) % ids.length] as TitleId);
}

/** Seeded requests of every sort: with and without a history, a mood, a filter, adventure. */
export function spinRequests(ids: readonly string[], count: number): SpinRequest[] {
  return Array.from({ length: count }, (_, i) => {
    const history = HISTORIES[i % HISTORIES.length] ?? { likes: 0, dislikes: 0, shown: 0 };
    return {
      seed: i + 1,
      filter: i % 5 === 4 ? { ...OPEN_FILTER, type: 'film', years: { from: 1990, to: null } } : OPEN_FILTER,
      likes: someIds(ids, 1000 + i, history.likes).map((id, n) => ({ id, ageDays: n * 10 })),
      dislikes: someIds(ids, 2000 + i, history.dislikes),
      seen: [],
      never: [],
      shown: someIds(ids, 3000 + i, history.shown),
      adventure: (i % 3) / 2,
      mood: i % 4 === 3 ? (MOODS[i % MOODS.length] ?? '') : '',
    };
  });
}

/** What people type on the way to a title: prefixes, whole titles, one letter wrong. */
export function searches(titles: readonly string[], count: number): string[] {
  return Array.from({ length: count }, (_, i) => {
    const title = titles[mix(77, i) % titles.length] ?? '';
    const letters = [...title];
    if (i % 3 === 0) return letters.slice(0, 3).join('');
    if (i % 3 === 1) return title;
    letters.splice(Math.floor(letters.length / 2), 1);
    return letters.join('');
  });
}

/** A history as people bring one: titles by their years, episodes of series, other spellings, and strangers. */
export function broughtTitles(titles: readonly string[], count: number): SoughtTitle[] {
  const spellings = [
    (title: string) => title,
    (title: string) => title.toUpperCase(),
    (title: string) => title.replace(/^The (.+)$/, '$1, The'),
    (title: string) => `${title}: Season 1: The one with ${title.length} letters`,
    (title: string) => `${title} that nobody made: An evening`,
  ];
  return Array.from({ length: count }, (_, i) => {
    const title = titles[mix(88, i) % titles.length] ?? '';
    const spelled = spellings[i % spellings.length]?.(title) ?? title;
    return { title: spelled, also: [], year: null, type: null, imdb: null, tmdb: null };
  });
}
