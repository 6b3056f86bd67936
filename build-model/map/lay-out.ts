import type { Edges } from './fuzzy-edges.ts';

/** A place in the plane a row, x and y in turn. */
export type Plane = Float32Array;

/** Rounds of moving; the layout has settled before the last. */
const EPOCHS = 300;
/** Strangers that push a row away, for every neighbour that draws it. */
const STRANGERS = 5;
/** How steeply the pull falls: lower than UMAP's 1.577, so that stars stand apart and can be told by eye. */
const SPREAD = 1;
/** Draws everything a little towards the middle each round: islands come within sight of the mainland. */
const GRAVITY = 0.015;
const LARGEST_STEP = 4;
const SOFTENING = 0.001;
const UINT32 = 2 ** 32;
/** Any odd constant: xorshift must not start at 0. */
const FIRST_STATE = 0x5bd1e995;

const clipped = (x: number) => (x > LARGEST_STEP ? LARGEST_STEP : x < -LARGEST_STEP ? -LARGEST_STEP : x);

/** Draws both ends of an edge together. `a` and `b` are positions of x in the plane. */
function pull(plane: Plane, a: number, b: number, rate: number): void {
  const dx = (plane[a] as number) - (plane[b] as number);
  const dy = (plane[a + 1] as number) - (plane[b + 1] as number);
  const by = (-2 * SPREAD) / (1 + SPREAD * (dx * dx + dy * dy));
  const mx = clipped(by * dx) * rate;
  const my = clipped(by * dy) * rate;
  plane[a] = (plane[a] as number) + mx;
  plane[a + 1] = (plane[a + 1] as number) + my;
  plane[b] = (plane[b] as number) - mx;
  plane[b + 1] = (plane[b + 1] as number) - my;
}

/** Pushes one row away from a stranger, which stays. */
function push(plane: Plane, at: number, stranger: number, rate: number): void {
  const dx = (plane[at] as number) - (plane[stranger] as number);
  const dy = (plane[at + 1] as number) - (plane[stranger + 1] as number);
  const square = dx * dx + dy * dy;
  const by = 2 / ((SOFTENING + square) * (1 + SPREAD * square));
  plane[at] = (plane[at] as number) + clipped(by * dx) * rate;
  plane[at + 1] = (plane[at + 1] as number) + clipped(by * dy) * rate;
}

/** A stream of rows: Marsaglia's xorshift, written out, since a call into a library a draw took most of the time. */
function strangers(rows: number, seed: number): () => number {
  let state = FIRST_STATE ^ (seed << 1);
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return Math.floor(((state >>> 0) * rows) / UINT32);
  };
}

/**
 * Moves rows in the plane, in place, until neighbours are near and strangers apart; the same for the same seed.
 * The pull is 1 / (1 + a d^2), UMAP's without its power of d, which is most of what UMAP spends.
 * Source: McInnes, Healy and Melville 2018, UMAP: an edge is drawn as often as it weighs, strangers are sampled.
 */
export function layOut(plane: Plane, { from, to, weight }: Edges, seed: number): void {
  const draw = strangers(plane.length / 2, seed);
  const heaviest = weight.reduce((a, b) => Math.max(a, b), 0);
  const every = Float32Array.from(weight, (w) => (w > 0 ? heaviest / w : Number.POSITIVE_INFINITY));
  const due = every.slice();
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const rate = 1 - epoch / EPOCHS;
    for (let i = 0; i < plane.length; i++) plane[i] = (plane[i] as number) * (1 - GRAVITY * rate);
    for (let e = 0; e < from.length; e++) {
      if ((due[e] as number) > epoch) continue;
      due[e] = (due[e] as number) + (every[e] as number);
      const a = 2 * (from[e] as number);
      const b = 2 * (to[e] as number);
      pull(plane, a, b, rate);
      for (let s = 0; s < STRANGERS; s++) {
        const stranger = 2 * draw();
        // Both ends are pushed in turn, so that neither is the quieter one.
        const at = s % 2 ? b : a;
        if (stranger !== at) push(plane, at, stranger, rate);
      }
    }
  }
}
