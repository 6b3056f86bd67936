import type { Form } from './contract.ts';
import { imdb } from './forms/imdb.ts';
import { letterboxd } from './forms/letterboxd.ts';
import { movielens } from './forms/movielens.ts';
import { netflixActivity } from './forms/netflix-activity.ts';
import { netflixRatings } from './forms/netflix-ratings.ts';
import { netflixViewing } from './forms/netflix-viewing.ts';
import { trakt } from './forms/trakt.ts';

/** Every form of history that is read. Adding one is a file and a line here. */
export const FORMS: readonly Form[] = [
  letterboxd,
  imdb,
  netflixViewing,
  netflixActivity,
  netflixRatings,
  movielens,
  trakt,
];
