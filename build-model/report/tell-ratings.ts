import type { JoinedRatings } from '../ratings/join-ratings.ts';
import { grouped } from './numbers.ts';

/** How many rated movies and ratings found their titles; found and not found add up. */
export function tellRatings(folder: string, joined: JoinedRatings): string[] {
  const { people, movies, byId, byName, ratings, kept } = joined;
  const found = byId + byName;
  return [
    `"${folder}": ${grouped(ratings)} ratings by ${grouped(people.length)} people`,
    `${grouped(movies)} rated movies = ${grouped(byId)} found by id + ${grouped(byName)} by title and year + ${grouped(movies - found)} not in the catalogue`,
    `${grouped(kept)} ratings kept + ${grouped(ratings - kept)} of movies that are not here, or here already = ${grouped(ratings)}`,
  ];
}
