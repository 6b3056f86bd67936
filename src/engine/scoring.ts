import type { Backend } from '../backends/index.ts';
import type { Vectors } from '../core/model.ts';
import { plainScorer, type Scorer } from '../core/scorer.ts';
import type { BackendReport, OpenOptions } from './contract.ts';
import { partOfPage } from './part-of-page.ts';

/** Which scorer serves now. The plain one does until `calibrate` has found a better. */
export interface Scoring {
  scorer(): Scorer;
  /** Measures once; later calls tell the last report, also of a backend that was lost since. */
  calibrate(): Promise<BackendReport>;
}

export function scoringFor(
  vectors: Vectors,
  wish: OpenOptions['backend'],
  backends: readonly Backend[],
): Scoring {
  let scorer = plainScorer(vectors);
  let report: Promise<BackendReport> | null = null;
  const measure = async () => {
    const onLost = (lost: BackendReport) => {
      report = Promise.resolve(lost);
    };
    // Measuring comes after the first spin is possible, and so does its code.
    const { calibrate } = await partOfPage(import('../backends/calibrate.ts'));
    const found = await calibrate(vectors, wish, onLost, { backends, now: () => performance.now() });
    scorer = found.scorer;
    return found.report;
  };
  return {
    scorer: () => scorer,
    calibrate: () => {
      report ??= measure();
      return report;
    },
  };
}
