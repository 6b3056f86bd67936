import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import '@tensorflow/tfjs-backend-cpu';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { matMul, setBackend, tensor2d } from '@tensorflow/tfjs-core';
import type { Vectors } from '../../src/core/model.ts';
import { mix } from '../../src/core/rng.ts';
import { plainProducts } from '../../src/core/scorer.ts';
import { ms, sideBySide } from './measure.ts';
import { grouped, printTable } from './table.ts';

const ROUNDS = 40;
/** As many as a spin asks: interests, dislikes, a mood. */
const QUERIES = 5;
const HALF_UINT32 = 2 ** 31;

interface Contestant {
  readonly name: string;
  run(): unknown;
}

function floats({ rows, dims, code, scale }: Vectors): Float32Array {
  return Float32Array.from(
    { length: rows * dims },
    (_, i) => (code[i] ?? 0) * (scale[Math.floor(i / dims)] ?? 0),
  );
}

function naiveProducts(titles: readonly (readonly number[])[], queries: readonly (readonly number[])[]) {
  return queries.map((query) =>
    titles.map((title) => title.reduce((sum, x, j) => sum + x * (query[j] ?? 0), 0)),
  );
}

function floatProducts(titles: Float32Array, queries: Float32Array, dims: number): Float32Array {
  const rows = titles.length / dims;
  const out = new Float32Array(QUERIES * rows);
  for (let q = 0; q < QUERIES; q++)
    for (let r = 0, at = 0; r < rows; r++) {
      let sum = 0;
      for (let j = 0; j < dims; j++, at++) sum += (queries[q * dims + j] as number) * (titles[at] as number);
      out[q * rows + r] = sum;
    }
  return out;
}

/** tfjs keeps tensors with the backend that is set when they are made. */
async function tfjs(
  backend: 'cpu' | 'wasm',
  titles: Float32Array,
  queries: Float32Array,
  dims: number,
): Promise<Contestant> {
  await setBackend(backend);
  const matrix = tensor2d(titles, [titles.length / dims, dims]);
  return {
    name: `tfjs ${backend}`,
    async run() {
      await setBackend(backend);
      const query = tensor2d(queries, [QUERIES, dims]);
      const product = matMul(query, matrix, false, true);
      const found = await product.data();
      query.dispose();
      product.dispose();
      return found;
    },
  };
}

/** Times one product of five queries with all titles, ours beside plain alternatives, in turn. */
export async function benchScorers(name: string, vectors: Vectors): Promise<void> {
  const { rows, dims } = vectors;
  setWasmPaths(`${dirname(createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm'))}/`);
  const titles = floats(vectors);
  const queries = Float32Array.from({ length: QUERIES * dims }, (_, i) => mix(1, i) / HALF_UINT32 - 1);
  const listed = Array.from({ length: rows }, (_, r) => [...titles.subarray(r * dims, (r + 1) * dims)]);
  const listedQueries = Array.from({ length: QUERIES }, (_, q) => [
    ...queries.subarray(q * dims, (q + 1) * dims),
  ]);
  const times = await sideBySide(
    [
      { name: 'plain int8 (ours)', run: () => plainProducts(vectors, queries, QUERIES) },
      { name: 'naive arrays of arrays', run: () => naiveProducts(listed, listedQueries) },
      { name: 'Float32 loop', run: () => floatProducts(titles, queries, dims) },
      await tfjs('cpu', titles, queries, dims),
      await tfjs('wasm', titles, queries, dims),
    ],
    ROUNDS,
  );
  const ours = times.get('plain int8 (ours)')?.median ?? 1;
  printTable(
    `${name}: ${QUERIES} queries x ${grouped(rows)} titles x ${dims} dimensions in Node, ms`,
    ['scorer', 'median', 'p95', 'times ours'],
    [...times].map(([scorer, { median, p95 }]) => [scorer, ms(median), ms(p95), (median / ours).toFixed(2)]),
  );
}
