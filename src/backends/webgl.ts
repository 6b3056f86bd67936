import type { Vectors } from '../core/model.ts';
import type { Scorer } from '../core/scorer.ts';
import { failure } from '../errors.ts';

/** What tfjs asks of a context, but a slow one is welcome: calibration decides by time, not by hearsay. */
const ATTRIBUTES: WebGLContextAttributes = {
  alpha: false,
  antialias: false,
  depth: false,
  premultipliedAlpha: false,
};

/** WebGL 2 on a canvas away from the page. Tried, never guessed from the browser's name. */
function webglContext(): WebGL2RenderingContext {
  const canvas = typeof OffscreenCanvas === 'undefined' ? null : new OffscreenCanvas(1, 1);
  const context = canvas?.getContext('webgl2', ATTRIBUTES);
  if (!context) throw failure('BackendLost', 'This browser has no WebGL 2 for workers.');
  return context;
}

/**
 * The scorer over tfjs, which is fetched only when WebGL is there to run it.
 * Throws `BackendLost` when there is no WebGL or its code cannot be loaded.
 */
export async function webglScorer(vectors: Vectors): Promise<Scorer> {
  const context = webglContext();
  const { tfjsScorer } = await import('./tfjs.ts').catch((cause: unknown) => {
    throw failure('BackendLost', 'The code for WebGL could not be loaded.', cause);
  });
  return tfjsScorer(vectors, context);
}
