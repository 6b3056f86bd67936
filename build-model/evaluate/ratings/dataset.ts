import { failure } from '../../../src/errors.ts';
import type { Movie, Ratings } from '../../ratings/ratings.ts';

/** A user as evaluation sees them; positions are of the dataset's movies, rising. */
export interface Person {
  /** Rated 4 or more. */
  readonly likes: Int32Array;
  /** All that was rated, weak ratings too, with the stars beside it. */
  readonly rated: Int32Array;
  readonly stars: Float32Array;
}

/** Movies and people that are liked and like often enough to be measured by. */
export interface Dataset {
  readonly movies: readonly Movie[];
  readonly people: readonly Person[];
  /** Tags of the kept people on the kept movies. */
  readonly tags: readonly { readonly person: number; readonly movie: number; readonly text: string }[];
}

const LIKED = 4;
const MIN_LIKES_OF_A_MOVIE = 3;
const MIN_LIKES_OF_A_PERSON = 5;

function kept(counts: ArrayLike<number>, least: number): Int32Array {
  const numbers = new Int32Array(counts.length).fill(-1);
  let next = 0;
  for (let i = 0; i < counts.length; i++) if ((counts[i] ?? 0) >= least) numbers[i] = next++;
  return numbers;
}

function personOf(ratings: { movie: number; stars: number }[]): Person {
  const sorted = [...new Map(ratings.map((r) => [r.movie, r])).values()].sort((a, b) => a.movie - b.movie);
  return {
    likes: Int32Array.from(
      sorted.filter((r) => r.stars >= LIKED),
      (r) => r.movie,
    ),
    rated: Int32Array.from(sorted, (r) => r.movie),
    stars: Float32Array.from(sorted, (r) => r.stars),
  };
}

/**
 * Keeps movies with three likes or more, then people with five likes or more among them. The counts are over all
 * people: they say which titles the measurement is about, and no recommender sees them.
 */
export function datasetOf(ratings: Ratings): Dataset {
  const likesOfMovie = new Int32Array(ratings.movies.length);
  for (const { movie, stars } of ratings.ratings)
    if (stars >= LIKED) likesOfMovie[movie] = (likesOfMovie[movie] ?? 0) + 1;
  const movieAt = kept(likesOfMovie, MIN_LIKES_OF_A_MOVIE);
  const likesOfUser = new Int32Array(ratings.users);
  for (const { user, movie, stars } of ratings.ratings)
    if (stars >= LIKED && (movieAt[movie] ?? -1) >= 0) likesOfUser[user] = (likesOfUser[user] ?? 0) + 1;
  const personAt = kept(likesOfUser, MIN_LIKES_OF_A_PERSON);
  const lists = new Map<number, { movie: number; stars: number }[]>();
  for (const { user, movie, stars } of ratings.ratings) {
    const person = personAt[user] ?? -1;
    const at = movieAt[movie] ?? -1;
    if (person < 0 || at < 0) continue;
    const list = lists.get(person) ?? [];
    lists.set(person, list);
    list.push({ movie: at, stars });
  }
  if (lists.size < 2)
    throw failure('BadData', 'Too few people like five titles or more; give a folder with more ratings.');
  return {
    movies: ratings.movies.filter((_, i) => (movieAt[i] ?? -1) >= 0),
    people: Array.from({ length: lists.size }, (_, i) => personOf(lists.get(i) ?? [])),
    tags: ratings.tags.flatMap(({ user, movie, text }) => {
      const person = personAt[user] ?? -1;
      const at = movieAt[movie] ?? -1;
      return person < 0 || at < 0 ? [] : [{ person, movie: at, text }];
    }),
  };
}
