import { topK } from '../../src/core/top-k.ts';
import { dot } from '../algebra/cholesky.ts';
import type { DenseMatrix } from '../vectors/matrix.ts';
import type { Placed } from './pack-factors.ts';

/** Titles of like content that speak for one that nobody rated. */
const SPEAKERS = 20;
/** Added to the speakers' likeness: where nothing is near, a title keeps close to nothing. */
const DOUBT = 1;

function norms({ rows, cols, data }: DenseMatrix): Float64Array {
  return Float64Array.from(
    { length: rows },
    (_, i) => Math.sqrt(dot(data, i * cols, data, i * cols, cols)) || 1,
  );
}

/**
 * Places titles that too few rated, in place, where the rated titles of the nearest content are, a little nearer to nothing:
 * so a new title is neither lost behind all rated ones nor before them. Weights are squared cosines.
 */
export function placeCold(placed: Placed, content: DenseMatrix): void {
  const length = norms(content);
  const { basis, raters, mean, inScale, outScale } = placed;
  const { cols } = content;
  const near = new Float64Array(raters.length);
  for (let row = 0; row < raters.length; row++) {
    if (raters[row] !== 0) continue;
    for (let other = 0; other < near.length; other++)
      near[other] =
        raters[other] === 0
          ? 0
          : Math.max(0, dot(content.data, row * cols, content.data, other * cols, cols)) /
            ((length[row] as number) * (length[other] as number));
    const speakers = topK(near, SPEAKERS).filter((other) => (near[other] as number) > 0);
    const weights = speakers.map((other) => (near[other] as number) ** 2);
    const sum = weights.reduce((a, b) => a + b, DOUBT);
    const blend = (of: (other: number) => number) =>
      speakers.reduce((total, other, k) => total + ((weights[k] as number) / sum) * of(other), 0);
    mean[row] = blend((other) => mean[other] as number);
    inScale[row] = blend((other) => inScale[other] as number);
    outScale[row] = blend((other) => outScale[other] as number);
    for (let j = 0; j < basis.cols; j++)
      basis.data[row * basis.cols + j] = blend((other) => basis.data[other * basis.cols + j] as number);
  }
}
