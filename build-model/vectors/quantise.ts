import type { DenseMatrix } from './matrix.ts';

/** int8 vectors: value = code x scale[row]. */
export interface Quantised {
  readonly code: Int8Array;
  readonly scale: Float32Array;
}

const LARGEST = 127;

/** One scale a row: each row's largest entry becomes 127. A row of zeros has scale 0. */
export function quantise(a: DenseMatrix): Quantised {
  const code = new Int8Array(a.data.length);
  const scale = new Float32Array(a.rows);
  for (let r = 0; r < a.rows; r++) {
    let largest = 0;
    for (let j = 0; j < a.cols; j++) largest = Math.max(largest, Math.abs(a.data[r * a.cols + j] ?? 0));
    scale[r] = largest / LARGEST;
    const unit = scale[r] || 1;
    for (let j = 0; j < a.cols; j++) code[r * a.cols + j] = Math.round((a.data[r * a.cols + j] ?? 0) / unit);
  }
  return { code, scale };
}
