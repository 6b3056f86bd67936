import { MOST_FAMILIAR, type Opened, tasteOf } from './factors.ts';
import { type Rng, seededRng } from './rng.ts';

/** People who are imagined; six times as many gain nothing that can be told from noise. */
const PEOPLE = 32;
/** Their likes are drawn by this power of how familiar a title is, a logarithm: near the counts of people themselves. */
const POWER = 4;
/** A title stands high for one in twenty: the mean and so many spreads. More buys coverage dearer, less hardly any. */
const SPREADS = 2;
/** Numbers of likes that are imagined; others are read as the next of these, so that not every like costs a tenth of a second. */
const LIKES = [1, 2, 3, 4, 6, 9, 14];
const MOST_LIKES = 24;
const SEED = 1;

/** How high each row stands for people at large, in the unit of learned scores, by the number of their likes. */
export type Crowd = (likes: number) => Float64Array;

/** A row that somebody may like; the tries end, whatever the columns hold. */
function anyLike({ rows, columns }: Opened, rng: Rng): number {
  for (let tries = 0; tries < rows * MOST_FAMILIAR; tries++) {
    const row = rng.below(rows);
    let liked = true;
    for (let i = 0; i < POWER && liked; i++)
      liked = rng.below(MOST_FAMILIAR) < (columns.familiar[row] as number);
    if (liked) return row;
  }
  return 0;
}

function imagined(model: Opened, likes: number): Float64Array {
  const rng = seededRng(SEED);
  const sum = new Float64Array(model.rows);
  const squares = new Float64Array(model.rows);
  for (let person = 0; person < PEOPLE; person++) {
    const own = Array.from({ length: likes }, () => ({ row: anyLike(model, rng), weight: 1 }));
    const { scores } = tasteOf(model, own, 1);
    for (let row = 0; row < scores.length; row++) {
      const x = scores[row] as number;
      sum[row] = (sum[row] as number) + x;
      squares[row] = (squares[row] as number) + x * x;
    }
  }
  return sum.map((total, row) => {
    const mean = total / PEOPLE;
    return mean + SPREADS * Math.sqrt(Math.max(0, (squares[row] as number) / PEOPLE - mean * mean));
  });
}

/**
 * What the taste of people at large makes of every row: the mean of its learned scores over imagined people, and two
 * spreads. Less it, a score tells what is for somebody in particular: it lifts titles that few but they would be shown,
 * where a discount on fame only trades titles that all are shown for others that all are shown.
 * Made once a number of likes, and seeded: every device has the same. Source: Radovanović 2010, hubs among neighbours.
 */
export function crowdOf(model: Opened): Crowd {
  const made = new Map<number, Float64Array>();
  return (likes) => {
    const count = LIKES.find((n) => n >= likes) ?? MOST_LIKES;
    const known = made.get(count) ?? imagined(model, count);
    made.set(count, known);
    return known;
  };
}
