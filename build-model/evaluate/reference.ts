import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../keep-model.ts';

/** Reference data beside the checkout; null where it is absent, which a run says plainly. */
function reference(path: string): string | null {
  const file = join(ROOT, '../shared', path);
  return existsSync(file) ? file : null;
}

/** Ratings by which catalogues without their own are measured. */
export const referenceRatings = () => reference('data/ml-latest-small');

/** Catalogues that tell more of a rated movie than its own folder does, in the order of trust. */
export const referenceFacts = () =>
  ['data/imdb5000/movie_metadata.csv', 'data/tmdb5000/tmdb_5000_movies.csv'].flatMap(
    (path) => reference(path) ?? [],
  );

export const goldenQueries = () => reference('golden/text-queries.json');
export const goldenLists = () => reference('golden/description-knn.json');
