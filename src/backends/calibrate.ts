import type { Vectors } from '../core/model.ts';
import { plainScorer, type Scorer } from '../core/scorer.ts';
import { within } from './deadline.ts';
import { fallOver } from './fall-over.ts';
import type { Backend } from './index.ts';
import { CHECK_QUERIES, checkQueries, selfCheck } from './self-check.ts';

type Name = Scorer['name'];

/** Which scorer serves, why, and how fast each was. */
interface Report {
  readonly serving: Name;
  readonly why: string;
  readonly medianMs: Readonly<Record<Name, number | null>>;
  readonly queries: number;
}

export interface Calibrated {
  readonly scorer: Scorer;
  readonly report: Report;
}

/** What there is to choose from, and a clock. */
export interface CalibrationDoors {
  readonly backends: readonly Backend[];
  /** Milliseconds from any start. */
  readonly now: () => number;
}

const PRODUCTS = 9;
/** Together below the page's own deadline for the call. */
const START_MS = 8000;
const CHECK_MS = 2000;
const MEASURE_MS = 3000;
/** A backend that is hardly faster is not worth its risks. */
const MUST_WIN = 0.8;

/** The median time of a product, after one to warm up. */
async function medianMs(scorer: Scorer, dims: number, now: () => number): Promise<number> {
  const queries = checkQueries(dims);
  const times: number[] = [];
  for (let i = 0; i <= PRODUCTS; i++) {
    const start = now();
    await scorer.products(queries, CHECK_QUERIES);
    times.push(now() - start);
  }
  return times.slice(1).sort((a, b) => a - b)[PRODUCTS >> 1] ?? 0;
}

/** Makes a backend and checks it; a late one is disposed of when it comes after all. */
async function start(backend: Backend, vectors: Vectors): Promise<Scorer> {
  const making = backend.make(vectors);
  try {
    const scorer = await within(making, START_MS);
    await within(selfCheck(scorer, vectors), CHECK_MS);
    return scorer;
  } catch (error) {
    making.then((scorer) => scorer.dispose()).catch(() => {});
    throw error;
  }
}

/** The accelerated scorer, right and measured. */
async function tryFast(backend: Backend, vectors: Vectors, now: () => number) {
  const scorer = await start(backend, vectors);
  try {
    return { scorer, ms: await within(medianMs(scorer, vectors.dims, now), MEASURE_MS) };
  } catch (error) {
    scorer.dispose();
    throw error;
  }
}

function said(ms: number): string {
  return `${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms`;
}

/**
 * Chooses the scorer on this device: `plain` loads nothing else; `auto` measures and takes the accelerated one when
 * it is right and clearly faster; `webgl` takes it whenever it is right. The scorer falls over to the plain one when
 * the accelerated one is lost later; `onLost` then brings the new report.
 */
export async function calibrate(
  vectors: Vectors,
  wish: Name | 'auto',
  onLost: (report: Report) => void,
  { backends, now }: CalibrationDoors,
): Promise<Calibrated> {
  const plain = plainScorer(vectors);
  const plainMs = await medianMs(plain, vectors.dims, now);
  const report = (serving: Name, why: string, webgl: number | null = null): Report => ({
    serving,
    why,
    medianMs: { plain: plainMs, webgl },
    queries: CHECK_QUERIES,
  });
  const withPlain = (why: string, webgl?: number) => ({ scorer: plain, report: report('plain', why, webgl) });
  const backend = backends.find((b) => b.name === 'webgl');
  if (wish === 'plain') return withPlain('The plain scorer was asked for.');
  if (!backend) return withPlain('The plain scorer serves: there is no other one here.');

  const fast = await tryFast(backend, vectors, now).catch((error: unknown) =>
    error instanceof Error ? error.message : String(error),
  );
  if (typeof fast === 'string') return withPlain(`The plain scorer serves, since WebGL does not: ${fast}`);
  const { scorer, ms } = fast;
  const times = `${said(ms)} against ${said(plainMs)} for ${CHECK_QUERIES} queries`;
  if (wish === 'auto' && ms > MUST_WIN * plainMs) {
    scorer.dispose();
    return withPlain(`The plain scorer serves: on this device WebGL is not clearly faster (${times}).`, ms);
  }
  const lost = (why: string) =>
    onLost(report('plain', `WebGL was lost, the plain scorer took over: ${why}`, ms));
  const why =
    wish === 'webgl' ? `WebGL was asked for (${times}).` : `WebGL is faster on this device (${times}).`;
  return { scorer: fallOver(scorer, vectors, lost), report: report('webgl', why, ms) };
}
