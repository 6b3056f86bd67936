import type { Vectors } from '../core/model.ts';
import { plainScorer, type Scorer } from '../core/scorer.ts';

/** One way to score. A new one is one file and one line in `BACKENDS`; the shared tests run over the list. */
export interface Backend {
  readonly name: Scorer['name'];
  /** Puts the vectors where the backend wants them. Throws `BackendLost`, with the reason, where it cannot run. */
  make(vectors: Vectors): Promise<Scorer>;
}

/** Every backend, the reference first. Heavy ones load their code only when they are made. */
export const BACKENDS: readonly [Backend, ...Backend[]] = [
  { name: 'plain', make: async (vectors) => plainScorer(vectors) },
  { name: 'webgl', make: async (vectors) => (await import('./webgl.ts')).webglScorer(vectors) },
];
