import { makeProfile, profileQueries } from '../core/profile.ts';
import { proposeTaste } from '../core/taste.ts';
import { topK } from '../core/top-k.ts';
import { checkIds } from './check-asked.ts';
import type { SpinRequest } from './contract.ts';
import type { Opened } from './opened.ts';

/** So much of the sky glows: enough to see where a taste lies, too little to light all of it. */
const GLOWING = 0.03;
const BRIGHTEST = 255;

/** How near each title is to the likes, 0 to 255, for the nearest few in a hundred. */
export async function warmth(
  { model, rows, scoring }: Opened,
  likes: SpinRequest['likes'],
): Promise<Uint8Array> {
  checkIds(likes.map(({ id }) => id));
  const { vectors } = model;
  const out = new Uint8Array(vectors.rows);
  const known = likes.flatMap(({ id, ageDays }) => {
    const row = rows.of(id);
    return row === undefined ? [] : [{ row, ageDays }];
  });
  if (!known.length) return out;
  const profile = makeProfile(vectors, known, []);
  const { queries, count } = profileQueries(vectors, profile);
  const scores = proposeTaste(profile, await scoring.scorer().products(queries, count), vectors.rows);
  const nearest = topK(scores, Math.ceil(GLOWING * vectors.rows) + 1);
  const most = scores[nearest[0] ?? 0] ?? 0;
  const least = scores[nearest.at(-1) ?? 0] ?? 0;
  for (const row of nearest)
    if (most > least) out[row] = Math.round((BRIGHTEST * ((scores[row] ?? 0) - least)) / (most - least));
  return out;
}
