import type { TitleId } from '../catalogue/title.ts';
import { meetingPoints } from '../core/explain.ts';
import { similarRows } from '../core/similar.ts';
import { failure } from '../errors.ts';
import { cardOf } from './cards.ts';
import type { Pick } from './contract.ts';
import type { Opened } from './opened.ts';

/** The `n` titles most like one, by makers and story. Throws `BadRequest` for an unknown id. */
export function similar({ model, rows }: Opened, id: TitleId, n: number): Pick[] {
  const row = rows.of(id);
  if (row === undefined)
    throw failure('BadRequest', `The catalogue has no title "${id}". It may have left with a newer build.`);
  return similarRows(model, row, n).map((other) => ({
    card: cardOf(model.titles, other.row),
    score: other.score,
    reason: { parts: [], meets: meetingPoints(model.index, other.row, [{ row, weight: 1 }]) },
  }));
}
