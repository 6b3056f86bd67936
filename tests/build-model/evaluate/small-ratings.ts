import type { Movie, Ratings } from '../../../build-model/ratings/ratings.ts';

const PEOPLE = 60;
const MOVIES = 30;
/** Every third title is of one kind, and every third person likes that kind. */
const KINDS = 3;

function movie(i: number): Movie {
  const genres = [['Comedy'], ['Horror'], ['War']][i % KINDS] ?? [];
  return { id: `m${i}`, title: `Film ${i}`, year: 1980 + i, genres, imdbId: null, tmdbId: null };
}

/** People of three tastes: each rates most of one kind high, and a few others low. */
export function smallRatings(): Ratings {
  const ratings = [];
  const tags = [];
  for (let user = 0; user < PEOPLE; user++) {
    for (let i = 0; i < MOVIES; i++) {
      const mine = i % KINDS === user % KINDS;
      if (mine ? (i + user) % 7 !== 0 : (i * 5 + user) % 11 === 0)
        ratings.push({ user, movie: i, stars: mine ? 4.5 : 2 });
    }
    tags.push({ user, movie: user % MOVIES, text: `tag of ${user}` });
  }
  return {
    users: PEOPLE,
    movies: Array.from({ length: MOVIES }, (_, i) => movie(i)),
    ratings,
    tags,
    hashes: {},
  };
}
