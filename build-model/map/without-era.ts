import type { DenseMatrix } from '../vectors/matrix.ts';

/**
 * How much of what its years have in common is taken from a title. At 0 the map is a river of decades and nothing
 * else (people rate what is new in the same years, so the vectors hold much of it); at 1 no title shows its time.
 */
const TAKEN = 0.8;
/** Years count as one time while they are about this far apart. */
const ERA_YEARS = 3;

/** The mean vector of each year, smoothed over the years beside it; titles without a year are a time of their own. */
function meansByYear(vectors: DenseMatrix, years: readonly number[]): Map<number, Float64Array> {
  const { cols, data } = vectors;
  const sums = new Map<number, { count: number; sum: Float64Array }>();
  for (const [row, year] of years.entries()) {
    const at = sums.get(year) ?? { count: 0, sum: new Float64Array(cols) };
    sums.set(year, at);
    at.count++;
    for (let j = 0; j < cols; j++) at.sum[j] = (at.sum[j] ?? 0) + (data[row * cols + j] ?? 0);
  }
  const means = new Map<number, Float64Array>();
  for (const year of sums.keys()) {
    const mean = new Float64Array(cols);
    let weight = 0;
    for (const [other, { count, sum }] of sums) {
      const apart = (year === 0) === (other === 0) ? Math.abs(year - other) : Number.POSITIVE_INFINITY;
      const by = Math.exp(-apart / ERA_YEARS);
      weight += by * count;
      for (let j = 0; j < cols; j++) mean[j] = (mean[j] ?? 0) + by * (sum[j] ?? 0);
    }
    means.set(
      year,
      mean.map((x) => x / weight),
    );
  }
  return means;
}

/** Vectors less what they owe to their time: what sets a title apart among its contemporaries. `years` has 0 for unknown. */
export function withoutEra(vectors: DenseMatrix, years: readonly number[]): DenseMatrix {
  const { rows, cols } = vectors;
  const means = meansByYear(vectors, years);
  const data = vectors.data.slice();
  for (const [row, year] of years.entries()) {
    const mean = means.get(year);
    for (let j = 0; j < cols; j++)
      data[row * cols + j] = (data[row * cols + j] ?? 0) - TAKEN * (mean?.[j] ?? 0);
  }
  return { rows, cols, data };
}
