import type { Model } from '../../../src/core/model.ts';
import { makeProfile, profileQueries } from '../../../src/core/profile.ts';
import { plainProducts } from '../../../src/core/scorer.ts';
import { proposeTaste } from '../../../src/core/taste.ts';

/** Core's taste score of every row, in its own unit: the content half of a blend. */
export function tasteScores(model: Model, likes: readonly number[]): Float64Array {
  const profile = makeProfile(
    model.vectors,
    likes.map((row) => ({ row, ageDays: 0 })),
    [],
  );
  const { queries, count } = profileQueries(model.vectors, profile);
  return proposeTaste(profile, plainProducts(model.vectors, queries, count), model.titles.rows);
}
