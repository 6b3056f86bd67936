import type { RatedRows } from '../ratings/join-ratings.ts';

/** What ratings are worth: as a sign of taste, and as something to be foretold. */
export interface Graded {
  readonly rows: number;
  readonly lists: readonly Int32Array[];
  /** Beside each list. */
  readonly inputs: readonly Float64Array[];
  readonly targets: readonly Float64Array[];
}

const LIKED = 4;
const LIKED_A_LITTLE = 3;
/** Whoever saw a title chose it: below three stars it still tells what they choose. Measured, flat around these. */
const INPUT = { liked: 1, little: 0.7, seen: 0.5 };
const TARGET = { liked: 1, little: 0.5, seen: 0.25 };

function worth(grades: typeof INPUT, stars: number): number {
  if (stars >= LIKED) return grades.liked;
  return stars >= LIKED_A_LITTLE ? grades.little : grades.seen;
}

/** Grades what people rated (stars 0.5 to 5). Who rated one title only has nothing to teach. */
export function graded(people: readonly RatedRows[], rows: number): Graded {
  const telling = people.filter(({ rated }) => rated.length > 1);
  return {
    rows,
    lists: telling.map(({ rated }) => rated),
    inputs: telling.map(({ stars }) => Float64Array.from(stars, (s) => worth(INPUT, s))),
    targets: telling.map(({ stars }) => Float64Array.from(stars, (s) => worth(TARGET, s))),
  };
}

/** Sums over people of `weights` x a power of `values`, a row. */
export function summed(
  { rows, lists }: Graded,
  weights: ArrayLike<number>,
  values: (person: number, at: number) => number,
): Float64Array {
  const out = new Float64Array(rows);
  for (const [u, list] of lists.entries())
    for (let k = 0; k < list.length; k++) {
      const i = list[k] as number;
      out[i] = (out[i] as number) + (weights[u] as number) * values(u, k);
    }
  return out;
}
