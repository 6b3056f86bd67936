import type { TitleType } from '../catalogue/title.ts';
import { COUNTRY_WORDS, GENRE_PARTS, TYPES } from './lexicon.ts';
import { stem } from './stem.ts';
import { words } from './words.ts';

/** The names of a catalogue that typed words can mean; all are as the catalogue prints them. */
export interface KnownNames {
  readonly countries: readonly string[];
  readonly genres: readonly string[];
  /** People who are called so, a `nameKey`; `introduced` after "by" or "with", where a last name alone will do. */
  people(key: string, introduced: boolean): readonly string[];
}

/** What a phrase names. */
export type Named =
  | { readonly kind: 'country' | 'genre' | 'person'; readonly names: readonly string[] }
  | { readonly kind: 'type'; readonly type: TitleType };

/** Words of genres' names that say nothing of the genre. */
const GENERIC = new Set('tv movies shows series features films language international'.split(' ').map(stem));
/** Words that lean towards a genre without naming it: they are read as moods, since a filter would be too strict. */
const MOODS = new Set(
  (
    'funny hilarious comic laugh laughs scary creepy terrifying frightening love suspense magical food nature ' +
    'science wildlife stand child period cooking cult classic teen family history'
  ).split(' '),
);
/** Said in more words than the lexicon's one. */
const SAID_LONGER: Readonly<Record<string, string>> = { 'science fiction': 'scifi' };
/** "us" is a country only in capitals. */
const CAPITALS_ONLY = /^(us|uk)$/;

const key = (text: string) => words(text).join(' ');
const stems = (text: string) => words(text).map(stem);

/** What a genre's name can be said as: each side of an ampersand, and all of it, without the generic words. */
function genreKeys(name: string): readonly string[] {
  const core = (text: string) =>
    stems(text)
      .filter((word) => !GENERIC.has(word))
      .join(' ');
  return [...name.split('&'), name].map(core).filter(Boolean);
}

/** Opens the reading of names: a phrase, up to four words as typed, to what it names. */
export function openNames(known: KnownNames): (phrase: string, introduced: boolean) => Named | null {
  const countries = new Map(known.countries.map((name) => [key(name), name]));
  const genres = known.genres.map((name) => ({ name, keys: genreKeys(name) }));

  const countriesIn = (phrase: string, folded: string): readonly string[] => {
    const own = countries.get(folded);
    if (own !== undefined) return [own];
    if (CAPITALS_ONLY.test(folded) && phrase !== phrase.toUpperCase()) return [];
    const meant = COUNTRY_WORDS.get(folded) ?? COUNTRY_WORDS.get(folded.replaceAll(' ', '-')) ?? [];
    return meant.flatMap((country) => countries.get(key(country)) ?? []);
  };
  const genresIn = (folded: string): readonly string[] => {
    if (MOODS.has(folded)) return [];
    const one = SAID_LONGER[folded] ?? folded.replaceAll(' ', '-');
    const meant = [folded, ...(GENRE_PARTS.get(folded) ?? GENRE_PARTS.get(one) ?? []).flat()];
    const wanted = new Set(meant.map((part) => stems(part).join(' ')));
    return genres.filter(({ keys }) => keys.some((one) => wanted.has(one))).map(({ name }) => name);
  };
  return (phrase, introduced) => {
    const folded = key(phrase);
    if (!folded) return null;
    const [country, genre] = [countriesIn(phrase, folded), genresIn(folded)];
    if (country.length) return { kind: 'country', names: country };
    const type = TYPES.get(folded)?.[0];
    if (type === 'film' || type === 'series') return { kind: 'type', type };
    if (genre.length) return { kind: 'genre', names: genre };
    const people = known.people(folded, introduced);
    return people.length ? { kind: 'person', names: people } : null;
  };
}

/** The genres that a word leans towards: `funnier` to comedy; none for most words. */
export function genresLeaning(word: string, genres: readonly string[]): readonly string[] {
  const wanted = new Set((GENRE_PARTS.get(word) ?? []).flat().flatMap((part) => stems(part).join(' ')));
  return genres.filter((name) => genreKeys(name).some((one) => wanted.has(one)));
}
