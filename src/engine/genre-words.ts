import { passing } from '../core/crossfilter.ts';
import type { Model } from '../core/model.ts';
import { tallyFacet } from '../core/tally.ts';
import { lookUp } from '../core/term-lookup.ts';
import { type ApartWord, MAX_GROUPS, wordsApart } from '../core/words-apart.ts';
import type { ExploreRequest, GenreWords } from './contract.ts';
import { failedRows } from './failed-rows.ts';
import type { Opened } from './opened.ts';
import { printedWords } from './printed-words.ts';

/** As many as a page holds side by side. */
const GENRES = 6;
const WORDS = 6;
/** Asked for beyond that, since two stems or keywords may be printed alike. */
const SPARE_WORDS = 3;

interface Chosen {
  /** Numbers of genres, the filter's own first. */
  readonly genres: readonly number[];
  readonly counts: Uint32Array;
}

function chosenGenres({ titles }: Model, { filter }: ExploreRequest, passes: Uint8Array): Chosen {
  const { genre } = titles.facets;
  const { films, series } = tallyFacet(titles, genre, passes);
  const counts = films.map((n, i) => n + (series[i] as number));
  const asked = (name: number) => (filter.genre.include.includes(genre.names[name] ?? '') ? 1 : 0);
  const genres = [...counts.keys()]
    .filter((name) => (counts[name] as number) > 0)
    .sort((a, b) => asked(b) - asked(a) || (counts[b] as number) - (counts[a] as number))
    .slice(0, Math.min(GENRES, MAX_GROUPS));
  return { genres, counts };
}

function groupBits({ titles }: Model, genres: readonly number[]): Uint8Array {
  const { starts, of, names } = titles.facets.genre;
  const bit = new Uint8Array(names.length);
  for (const [g, name] of genres.entries()) bit[name] = 1 << g;
  const bits = new Uint8Array(titles.rows);
  for (let row = 0; row < bits.length; row++)
    for (let i = starts[row] as number; i < (starts[row + 1] as number); i++)
      bits[row] = (bits[row] as number) | (bit[of[i] as number] as number);
  return bits;
}

/** Keywords where the catalogue has them, since they are printed whole; else the words of the synopses. */
function featureRange({ index }: Model): [number, number] {
  const { firstOf, lastOf } = lookUp(index);
  const field = lastOf('keyword') > firstOf('keyword') ? 'keyword' : 'word';
  return [firstOf(field), lastOf(field)];
}

/** The words that set the genres apart, of those titles that pass all of the filter but its genres. */
export async function genreWords(opened: Opened, request: ExploreRequest): Promise<GenreWords[]> {
  const { model } = opened;
  const passes = passing(failedRows(opened, request), ['genre']);
  const { genres, counts } = chosenGenres(model, request, passes);
  const groups = { count: genres.length, groupsOf: groupBits(model, genres), passes };
  const found = wordsApart(model.index, featureRange(model), groups, WORDS + SPARE_WORDS);
  const printed = await printedWords(
    opened,
    found.flat().map(({ feature }) => feature),
  );
  const words = (list: readonly ApartWord[]) => {
    const named = list.map(({ feature, rows, times }) => ({
      word: printed.get(feature) ?? '',
      titles: rows,
      times,
    }));
    const first = new Map(named.toReversed().map((one) => [one.word, one]));
    return named.filter((one) => one.word && first.get(one.word) === one).slice(0, WORDS);
  };
  return genres.map((name, g) => ({
    genre: model.titles.facets.genre.names[name] ?? '',
    titles: counts[name] ?? 0,
    words: words(found[g] ?? []),
  }));
}
