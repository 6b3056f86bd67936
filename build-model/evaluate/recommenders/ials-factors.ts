import { seededRng } from '../../../src/core/rng.ts';
import { backward, factorise, forward } from '../algebra/cholesky.ts';
import type { Training } from './contract.ts';

export const FACTORS = 64;
const ROUNDS = 6;
const START = 0.1;
const UNIFORM = 2 ** 24;

/** Title factors, titles x 64, and how to place somebody among them. */
export interface Factors {
  readonly items: Float64Array;
  /** The factors of somebody with these likes. */
  place(likes: ArrayLike<number>): Float64Array;
}

interface Weights {
  /** What a title that was not liked counts, beside 1 for a like. */
  readonly unseen: number;
  readonly penalty: number;
}

/** `unseen` x the sum of all rows' squares + the penalty: what every solve starts from. */
function ground(rows: Float64Array, { unseen, penalty }: Weights): Float64Array {
  const out = new Float64Array(FACTORS * FACTORS);
  for (let r = 0; r < rows.length; r += FACTORS) addSquare(out, rows, r, unseen);
  for (let k = 0; k < FACTORS; k++) out[k * FACTORS + k] = (out[k * FACTORS + k] as number) + penalty;
  return out;
}

/** Adds by x row row', lower half. */
function addSquare(a: Float64Array, rows: Float64Array, at: number, by: number): void {
  for (let i = 0; i < FACTORS; i++) {
    const x = by * (rows[at + i] as number);
    for (let j = 0; j <= i; j++)
      a[i * FACTORS + j] = (a[i * FACTORS + j] as number) + x * (rows[at + j] as number);
  }
}

/** The factors that explain a list of likes best, written at `at`. */
function solveOne(
  base: Float64Array,
  rows: Float64Array,
  list: ArrayLike<number>,
  out: Float64Array,
  at: number,
) {
  const a = base.slice();
  const b = new Float64Array(FACTORS);
  for (let k = 0; k < list.length; k++) {
    const from = (list[k] as number) * FACTORS;
    addSquare(a, rows, from, 1);
    for (let j = 0; j < FACTORS; j++) b[j] = (b[j] as number) + (rows[from + j] as number);
  }
  factorise(a, FACTORS);
  forward(a, FACTORS, b);
  backward(a, FACTORS, b);
  out.set(b, at);
}

/** Alternating least squares for likes without ratings. Source: Hu, Koren and Volinsky 2008. */
export function ialsFactors({ titles, people, seed }: Training, weights: Weights): Factors {
  const rng = seededRng(seed);
  const items = Float64Array.from(
    { length: titles * FACTORS },
    () => START * (rng.below(UNIFORM) / UNIFORM - 0.5),
  );
  const users = new Float64Array(people.length * FACTORS);
  const fans: number[][] = Array.from({ length: titles }, () => []);
  for (const [u, { likes }] of people.entries()) for (const i of likes) fans[i]?.push(u);
  for (let round = 0; round < ROUNDS; round++) {
    const ofItems = ground(items, weights);
    for (const [u, { likes }] of people.entries()) solveOne(ofItems, items, likes, users, u * FACTORS);
    const ofUsers = ground(users, weights);
    for (const [i, list] of fans.entries()) solveOne(ofUsers, users, list, items, i * FACTORS);
  }
  const base = ground(items, weights);
  return {
    items,
    place: (likes) => {
      const out = new Float64Array(FACTORS);
      solveOne(base, items, likes, out, 0);
      return out;
    },
  };
}

/** The product of somebody's factors with every title's. */
export function factorScores({ items }: Factors, person: Float64Array): Float64Array {
  const out = new Float64Array(items.length / FACTORS);
  for (let r = 0, at = 0; r < out.length; r++) {
    let sum = 0;
    for (let j = 0; j < FACTORS; j++, at++) sum += (items[at] as number) * (person[j] as number);
    out[r] = sum;
  }
  return out;
}
