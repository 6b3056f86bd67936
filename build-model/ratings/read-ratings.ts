import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { failure } from '../../src/errors.ts';
import type { Movie, Rating, Ratings, Tag } from './ratings.ts';
import { readMovies, readTags } from './read-current.ts';
import { readItems } from './read-older.ts';

/** One form of a ratings folder: which files it has and how they are read. */
interface Form {
  readonly ratings: string;
  readonly movies: string;
  readonly separator: string;
  readonly hasHeader: boolean;
  read(file: (name: string) => Uint8Array | null): { movies: Movie[]; tags: NamedTag[] };
}

/** A tag as the folder prints it, with the ids of user and movie. */
export type NamedTag = Readonly<Record<'user' | 'movie' | 'text', string>>;

const FORMS: readonly Form[] = [
  {
    ratings: 'ratings.csv',
    movies: 'movies.csv',
    separator: ',',
    hasHeader: true,
    read: (file) => ({
      movies: readMovies(file('movies.csv'), file('links.csv')),
      tags: readTags(file('tags.csv')),
    }),
  },
  {
    ratings: 'u.data',
    movies: 'u.item',
    separator: '\t',
    hasHeader: false,
    read: (file) => ({ movies: readItems(file('u.item')), tags: [] }),
  },
];

/** Numbers the ids of a column in the order in which they come. */
function numbering() {
  const numbers = new Map<string, number>();
  const of = (id: string) => {
    const known = numbers.get(id);
    if (known !== undefined) return known;
    numbers.set(id, numbers.size);
    return numbers.size - 1;
  };
  return { of, numbers };
}

function readLines(text: string, form: Form, movieOf: ReadonlyMap<string, number>) {
  const users = numbering();
  const ratings: Rating[] = [];
  const lines = text.split(/\r?\n/);
  for (const line of form.hasHeader ? lines.slice(1) : lines) {
    const [user, movie, stars] = line.split(form.separator);
    const at = movieOf.get(movie ?? '');
    if (user === undefined || at === undefined || !(Number(stars) > 0)) continue;
    ratings.push({ user: users.of(user), movie: at, stars: Number(stars) });
  }
  return { ratings, users: users.numbers };
}

const formOf = (folder: string) =>
  FORMS.find((f) => existsSync(join(folder, f.ratings)) && existsSync(join(folder, f.movies)));

/** Whether a path is a folder with ratings that can be read. */
export const holdsRatings = (path: string): boolean => formOf(path) !== undefined;

/**
 * Reads a MovieLens folder: `ratings.csv` and `movies.csv` (with `links.csv` and `tags.csv` where they are), or the
 * older `u.data` and `u.item`. Throws `BadRequest` for a folder that is neither.
 */
export function readRatings(folder: string): Ratings {
  const form = formOf(folder);
  if (!form)
    throw failure(
      'BadRequest',
      `"${folder}" holds no ratings. Give a MovieLens folder, with ratings.csv and movies.csv or with u.data and u.item.`,
    );
  const hashes: Record<string, string> = {};
  const file = (name: string) => {
    const path = join(folder, name);
    if (!existsSync(path)) return null;
    const bytes = readFileSync(path);
    hashes[name] = createHash('sha256').update(bytes).digest('hex');
    return bytes;
  };
  const { movies, tags: named } = form.read(file);
  const movieOf = new Map(movies.map((movie, i) => [movie.id, i]));
  const text = new TextDecoder().decode(file(form.ratings) ?? new Uint8Array());
  const { ratings, users } = readLines(text, form, movieOf);
  if (ratings.length === 0)
    throw failure('BadData', `"${join(folder, form.ratings)}" has no rating of a movie in ${form.movies}.`);
  const tags = named.flatMap((tag): Tag[] => {
    const user = users.get(tag.user);
    const movie = movieOf.get(tag.movie);
    return user === undefined || movie === undefined ? [] : [{ user, movie, text: tag.text }];
  });
  return { users: users.size, movies, ratings, tags, hashes };
}
