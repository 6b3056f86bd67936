import { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl/dist/backend_webgl.js';
import { setWebGLContext } from '@tensorflow/tfjs-backend-webgl/dist/canvas_util.js';
import { batchMatMulConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/BatchMatMul.js';
import {
  findBackendFactory,
  type KernelConfig,
  matMul,
  registerBackend,
  registerKernel,
  removeBackend,
  setBackend,
  type Tensor2D,
  tensor2d,
} from '@tensorflow/tfjs-core';
import type { Vectors } from '../core/model.ts';
import type { Scorer } from '../core/scorer.ts';
import { failure } from '../errors.ts';

/** Rows of the query matrix are filled up to a multiple of this: each new shape would compile a new shader. */
const QUERY_STEP = 8;

/** The name that the kernel is registered for; tfjs finds kernels by it. */
const NAME = 'webgl';
const WEBGL_VERSION = 2;

registerKernel(batchMatMulConfig as KernelConfig);

/** Makes tfjs run on a given context. Without the first line it would open another to try its flags on. */
async function startOn(context: WebGL2RenderingContext): Promise<void> {
  setWebGLContext(WEBGL_VERSION, context);
  if (findBackendFactory(NAME)) removeBackend(NAME);
  registerBackend(NAME, () => new MathBackendWebGL(context.canvas));
  if (!(await setBackend(NAME))) throw failure('BackendLost', 'WebGL did not start.');
}

function dequantised({ rows, dims, code, scale }: Vectors): Float32Array {
  const out = new Float32Array(rows * dims);
  for (let r = 0, at = 0; r < rows; r++)
    for (let j = 0; j < dims; j++, at++) out[at] = (code[at] as number) * (scale[r] as number);
  return out;
}

/** Tells when a context is lost: after that tfjs never settles, or answers zeros. */
function watchLoss(canvas: EventTarget) {
  const lost = new AbortController();
  const gone = new Promise<never>((_, reject) => {
    lost.signal.addEventListener('abort', () =>
      reject(failure('BackendLost', 'The graphics context was lost.')),
    );
  });
  // Somebody waits for it only while a product is under way.
  gone.catch(() => {});
  const onLost = () => lost.abort();
  canvas.addEventListener('webglcontextlost', onLost);
  return { gone, stop: () => canvas.removeEventListener('webglcontextlost', onLost) };
}

/** The product of queries (count x dims) with all titles, as count x rows; frees what it makes. */
async function multiply(
  queries: Float32Array,
  titles: Tensor2D,
  gone: Promise<never>,
): Promise<Float32Array> {
  const dims = titles.shape[1];
  const matrix = tensor2d(queries, [queries.length / dims, dims]);
  const product = matMul(matrix, titles, false, true);
  try {
    return (await Promise.race([gone, product.data()])) as Float32Array;
  } finally {
    product.dispose();
    matrix.dispose();
  }
}

/**
 * Scores on the GPU: one matrix product of queries and all titles. Only the product's kernel is registered, so the
 * bundler leaves the others out. Products reject with `BackendLost` once the context is gone.
 */
export async function tfjsScorer(vectors: Vectors, context: WebGL2RenderingContext): Promise<Scorer> {
  const { rows, dims } = vectors;
  const { gone, stop } = watchLoss(context.canvas);
  await startOn(context);
  const titles = tensor2d(dequantised(vectors), [rows, dims]);
  return {
    name: 'webgl',
    async products(queries, count) {
      const padded = new Float32Array(Math.ceil(count / QUERY_STEP) * QUERY_STEP * dims);
      padded.set(queries.subarray(0, count * dims));
      return (await multiply(padded, titles, gone)).subarray(0, count * rows);
    },
    dispose() {
      stop();
      titles.dispose();
      removeBackend(NAME);
    },
  };
}
