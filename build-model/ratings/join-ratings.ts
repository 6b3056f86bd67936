import type { Title, Votes } from '../../src/catalogue/title.ts';
import { failure } from '../../src/errors.ts';
import type { Movie, Ratings } from './ratings.ts';
import { byTitleAndYear } from './title-key.ts';

/** What one person rated, in rows of a catalogue, rising, with the stars (0.5 to 5) beside it. */
export interface RatedRows {
  readonly rated: Int32Array;
  readonly stars: Float32Array;
}

/** Ratings that found their titles. */
export interface JoinedRatings {
  /** People with a rating of a title of this catalogue. */
  readonly people: readonly RatedRows[];
  /** By row, on a scale of 0 to 10. */
  readonly votes: readonly (Votes | undefined)[];
  /** Rated movies, and how many of them were found by an id and by title and year. */
  readonly movies: number;
  readonly byId: number;
  readonly byName: number;
  /** Ratings read, and those of titles that were found. */
  readonly ratings: number;
  readonly kept: number;
}

/** The best mean that a rating of five stars makes. */
const POINTS_A_STAR = 2;

const localId = ({ id }: Title) => id.slice(id.indexOf(':') + 1);

/**
 * Finds a movie's row: by the folder's own id where the folder itself is a source called `source`, by an id of IMDb or
 * TMDB whose title has about the same year, else by title and year among films, then among series.
 */
function rowFinder(titles: readonly Title[], source: string | null) {
  const own = new Map(source === null ? [] : titles.map((t, row) => [t.id as string, row]));
  const numbered = titles.map((title, row) => ({ title: title.title, year: title.year, row }));
  const named = (type: Title['type']) =>
    byTitleAndYear(
      numbered.filter(({ row }) => titles[row]?.type === type),
      (one) => one,
    );
  const [film, series] = [named('film'), named('series')];
  const linked = new Map(titles.map((t, row) => [localId(t), row]));
  const sameYear = (row: number, { year }: Movie) => {
    const other = titles[row]?.year ?? null;
    return year !== null && other !== null && Math.abs(year - other) <= 1;
  };
  return (movie: Movie): { row: number; by: 'id' | 'name' } | undefined => {
    const mine = source === null ? undefined : own.get(`${source}:${movie.id}`);
    if (mine !== undefined) return { row: mine, by: 'id' };
    // A bare number is any catalogue's id: it must be the same film by its year as well.
    for (const id of [movie.imdbId, movie.tmdbId]) {
      const row = id === null ? undefined : linked.get(id);
      if (row !== undefined && sameYear(row, movie)) return { row, by: 'id' };
    }
    const found = film(movie.title, movie.year) ?? series(movie.title, movie.year);
    return found && { row: found.row, by: 'name' };
  };
}

/** Each person's ratings in rows; two movies that are one title here count with the first of them. */
function peopleIn({ ratings, users }: Ratings, rowOf: ReadonlyMap<number, number>): RatedRows[] {
  const lists = Array.from({ length: users }, () => new Map<number, number>());
  for (const { user, movie, stars } of ratings) {
    const row = rowOf.get(movie);
    const list = lists[user];
    if (row !== undefined && list && !list.has(row)) list.set(row, stars);
  }
  return lists
    .filter((list) => list.size > 0)
    .map((list) => {
      const sorted = [...list].sort((a, b) => a[0] - b[0]);
      return {
        rated: Int32Array.from(sorted, ([row]) => row),
        stars: Float32Array.from(sorted, ([, stars]) => stars),
      };
    });
}

function votesOf(people: readonly RatedRows[], rows: number): (Votes | undefined)[] {
  const count = new Uint32Array(rows);
  const sum = new Float64Array(rows);
  for (const { rated, stars } of people)
    for (const [k, row] of rated.entries()) {
      count[row] = (count[row] ?? 0) + 1;
      sum[row] = (sum[row] ?? 0) + POINTS_A_STAR * (stars[k] ?? 0);
    }
  return Array.from(count, (n, row) => (n > 0 ? { count: n, mean: (sum[row] ?? 0) / n } : undefined));
}

/**
 * Joins ratings to a catalogue. `source` names the folder where it is a source of the catalogue itself.
 * Throws `BadData` when not one rated movie is among the titles.
 */
export function joinRatings(
  titles: readonly Title[],
  ratings: Ratings,
  source: string | null,
): JoinedRatings {
  const find = rowFinder(titles, source);
  const rated = new Set(ratings.ratings.map(({ movie }) => movie));
  const rowOf = new Map<number, number>();
  const counts = { id: 0, name: 0 };
  for (const [i, movie] of ratings.movies.entries()) {
    const found = rated.has(i) ? find(movie) : undefined;
    if (!found) continue;
    rowOf.set(i, found.row);
    counts[found.by]++;
  }
  if (rowOf.size === 0)
    throw failure(
      'BadData',
      `None of the ${rated.size} rated movies is in the catalogue, by id or by title and year. Give ratings of these titles, or leave --ratings out.`,
    );
  const people = peopleIn(ratings, rowOf);
  return {
    people,
    votes: votesOf(people, titles.length),
    movies: rated.size,
    byId: counts.id,
    byName: counts.name,
    ratings: ratings.ratings.length,
    kept: people.reduce((sum, p) => sum + p.rated.length, 0),
  };
}
