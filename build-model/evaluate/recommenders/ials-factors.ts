import { seededRng } from '../../../src/core/rng.ts';
import { backward, dot, factorise, forward } from '../../algebra/cholesky.ts';
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

/** Adds by x row row', lower half. */
function addSquare(a: Float64Array, rows: Float64Array, at: number, by: number): void {
  for (let i = 0; i < FACTORS; i++) {
    const x = by * (rows[at + i] as number);
    const end = at + i;
    for (let from = at, to = i * FACTORS; from <= end; from++, to++)
      a[to] = (a[to] as number) + x * (rows[from] as number);
  }
}

/** `unseen` x the sum of all rows' squares + the penalty: what every solve starts from. */
function groundOf(rows: Float64Array, { unseen, penalty }: Weights): Float64Array {
  const out = new Float64Array(FACTORS * FACTORS);
  for (let r = 0; r < rows.length; r += FACTORS) addSquare(out, rows, r, unseen);
  for (let k = 0; k < FACTORS; k++) out[k * FACTORS + k] = (out[k * FACTORS + k] as number) + penalty;
  return out;
}

/** Every row times the inverse of the ground. */
function solvedRows(ground: Float64Array, rows: Float64Array): Float64Array {
  const factor = ground.slice();
  factorise(factor, FACTORS);
  const out = rows.slice();
  for (let r = 0; r < out.length; r += FACTORS) {
    const row = out.subarray(r, r + FACTORS);
    forward(factor, FACTORS, row);
    backward(factor, FACTORS, row);
  }
  return out;
}

/** For lists longer than a row has factors: the system of the factors. */
function byFactors(ground: Float64Array, rows: Float64Array, list: ArrayLike<number>): Float64Array {
  const a = ground.slice();
  const b = new Float64Array(FACTORS);
  for (let k = 0; k < list.length; k++) {
    const from = (list[k] as number) * FACTORS;
    addSquare(a, rows, from, 1);
    for (let j = 0; j < FACTORS; j++) b[j] = (b[j] as number) + (rows[from + j] as number);
  }
  factorise(a, FACTORS);
  forward(a, FACTORS, b);
  backward(a, FACTORS, b);
  return b;
}

/** For short lists, which most are: the system of the list's own rows. Source: Woodbury's identity. */
function byRows(solved: Float64Array, rows: Float64Array, list: ArrayLike<number>): Float64Array {
  const n = list.length;
  const a = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    const at = (list[i] as number) * FACTORS;
    for (let j = 0; j <= i; j++)
      a[i * n + j] = (i === j ? 1 : 0) + dot(rows, at, solved, (list[j] as number) * FACTORS, FACTORS);
  }
  const y = new Float64Array(n).fill(1);
  factorise(a, n);
  forward(a, n, y);
  backward(a, n, y);
  const out = new Float64Array(FACTORS);
  for (let i = 0; i < n; i++) {
    const from = (list[i] as number) * FACTORS;
    for (let j = 0; j < FACTORS; j++)
      out[j] = (out[j] as number) + (y[i] as number) * (solved[from + j] as number);
  }
  return out;
}

/** A way to find the factors that explain a list of likes of these rows best. */
function placer(rows: Float64Array, weights: Weights): Factors['place'] {
  const ground = groundOf(rows, weights);
  const solved = solvedRows(ground, rows);
  return (list) => (list.length < FACTORS ? byRows(solved, rows, list) : byFactors(ground, rows, list));
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
    const placePerson = placer(items, weights);
    for (const [u, { likes }] of people.entries()) users.set(placePerson(likes), u * FACTORS);
    const placeTitle = placer(users, weights);
    for (const [i, list] of fans.entries()) items.set(placeTitle(list), i * FACTORS);
  }
  return { items, place: placer(items, weights) };
}

/** The product of somebody's factors with every title's. */
export function factorScores({ items }: Factors, person: Float64Array): Float64Array {
  const out = new Float64Array(items.length / FACTORS);
  for (let r = 0; r < out.length; r++) out[r] = dot(items, r * FACTORS, person, 0, FACTORS);
  return out;
}
