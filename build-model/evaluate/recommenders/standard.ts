/** Scores moved to mean 0 and spread 1 over all titles, so that scores of different kinds can be added. */
export function standard(scores: Float64Array): Float64Array {
  let sum = 0;
  let squares = 0;
  for (const x of scores) {
    sum += x;
    squares += x * x;
  }
  const mean = sum / scores.length;
  const spread = Math.sqrt(Math.max(0, squares / scores.length - mean * mean)) || 1;
  return scores.map((x) => (x - mean) / spread);
}

/** a + weight x b, both standard. */
export function blended(a: Float64Array, b: Float64Array, weight: number): Float64Array {
  const other = standard(b);
  return standard(a).map((x, i) => x + weight * (other[i] as number));
}
