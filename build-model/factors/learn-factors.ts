import type { Columns } from '../../src/format/shard.ts';
import type { RatedRows } from '../ratings/join-ratings.ts';
import { type DenseMatrix, dense } from '../vectors/matrix.ts';
import { placeCold } from './cold-titles.ts';
import { firstColumns, rowsOf } from './columns.ts';
import { contentPrior } from './content-prior.ts';
import { type Graded, graded, summed } from './graded.ts';
import { nearestTitles } from './neighbours.ts';
import type { Operator } from './operator.ts';
import { type Placed, packFactors } from './pack-factors.ts';
import { REGIMES } from './regimes.ts';
import { type Basis, sharedBasis } from './shared-basis.ts';
import { meanTarget } from './shot-ridge.ts';

/** More dimensions gained nothing that could be told from noise; fewer lost a hundredth at ten likes and more. */
const DIMS = 48;
/** Of the content vectors, strongest first: more change nothing. */
export const CONTENT_DIMS = 32;
/** A title that fewer rated is placed by its content: what one or two say of it is chance, and costs the build half its time. */
const FEWEST_RATERS = 3;
/** With fewer raters, what a title's neighbours would be is chance. */
const FEWEST_FOR_NEIGHBOURS = 5;
/** A title that is liked often is worth getting right: as an input by the root, as a target by the fourth root. */
const weighInput = (count: number) => Math.sqrt(count + 0.5);
const weighTarget = (count: number) => (count + 0.5) ** 0.25;

export interface LearnTask {
  readonly rows: number;
  readonly people: readonly RatedRows[];
  /** Content vectors, rows x any: titles of like content are held to say the same. */
  readonly content: DenseMatrix;
  readonly onProgress?: (done: number, of: number) => void;
}

/** Titles that enough people rated, and what was rated of them, numbered anew. */
interface Known {
  readonly rows: readonly number[];
  readonly people: readonly RatedRows[];
}

function knownOf({ rows, people }: LearnTask): Known {
  const raters = new Uint32Array(rows);
  for (const { rated } of people) for (const row of rated) raters[row] = (raters[row] ?? 0) + 1;
  const known = [...raters.keys()].filter((row) => (raters[row] ?? 0) >= FEWEST_RATERS);
  const numberOf = new Map(known.map((row, i) => [row, i]));
  const kept = people.map(({ rated, stars }) => {
    const at = [...rated.keys()].filter((k) => numberOf.has(rated[k] ?? -1));
    return {
      rated: Int32Array.from(at, (k) => numberOf.get(rated[k] ?? -1) ?? 0),
      stars: Float32Array.from(at, (k) => stars[k] ?? 0),
    };
  });
  return { rows: known, people: kept };
}

/** How many rated each title, and what it counts when liked and when judged. */
function counted(people: Graded) {
  const ones = new Float64Array(people.lists.length).fill(1);
  const inputs = summed(people, ones, (u, k) => people.inputs[u]?.[k] ?? 0);
  const liked = summed(people, ones, (u, k) => (people.targets[u]?.[k] === 1 ? 1 : 0));
  return {
    raters: summed(people, ones, () => 1),
    asLike: inputs.map(weighInput),
    asTarget: liked.map(weighTarget),
  };
}

type Counted = ReturnType<typeof counted>;

/** The known titles' factors in their rows among all, the others' still empty. */
function spread(
  { rows }: Known,
  all: number,
  found: Basis & Counted & { readonly mean: Float64Array },
): Placed {
  const { basis } = found;
  const wide = (a: Float64Array, of: (x: number) => number) => {
    const out = new Float64Array(all);
    for (const [i, row] of rows.entries()) out[row] = of(a[i] as number);
    return out;
  };
  const out = dense(all, basis.cols);
  for (const [i, row] of rows.entries())
    out.data.set(basis.data.subarray(i * basis.cols, (i + 1) * basis.cols), row * basis.cols);
  return {
    basis: out,
    raters: wide(found.raters, (n) => n),
    mean: wide(found.mean, (m) => m),
    inScale: wide(found.asLike, (w) => 1 / w),
    outScale: wide(found.asTarget, (w) => 1 / w),
  };
}

/**
 * Learns from people's ratings what every like says of every title, as the columns of a factors shard: one operator a
 * number of likes in closed form, all in one int8 basis, and for long histories the nearest titles beside it.
 * Null where too few people rated the same titles. The same input gives the same bytes.
 */
export function learnFactors(task: LearnTask): Columns<'factors'> | null {
  const known = knownOf(task);
  const people = graded(known.people, known.rows.length);
  if (people.lists.length < 2) return null;
  const counts = counted(people);
  const content = rowsOf(task.content, known.rows);
  const prior = contentPrior(firstColumns(content, CONTENT_DIMS));
  const operators = REGIMES.map((regime) => regime.learn(people, prior));
  const onRound = (done: number, of: number) => task.onProgress?.(done, of);
  const found = sharedBasis({ operators, ...counts }, DIMS, onRound);
  const nearest = nearestTitles({
    rows: [...counts.raters.keys()].filter((i) => (counts.raters[i] as number) >= FEWEST_FOR_NEIGHBOURS),
    operator: operators[operators.length - 1] as Operator,
    mixing: found.mixing[found.mixing.length - 1] as DenseMatrix,
    basis: found.basis,
    ...counts,
  });
  const placed = spread(known, task.rows, { ...found, ...counts, mean: meanTarget(people) });
  placeCold(placed, task.content);
  const near = new Map(
    known.rows.map((row, i) => {
      const { rows = [], amounts = [] } = nearest[i] ?? {};
      return [row, { rows: rows.map((one) => known.rows[one] ?? 0), amounts }];
    }),
  );
  return packFactors(placed, found.mixing, near);
}
