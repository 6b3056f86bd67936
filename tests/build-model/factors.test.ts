import { describe, expect, test } from 'vitest';
import { contentPrior } from '../../build-model/factors/content-prior.ts';
import { graded } from '../../build-model/factors/graded.ts';
import { gradedAutoencoder } from '../../build-model/factors/graded-autoencoder.ts';
import { learnFactors } from '../../build-model/factors/learn-factors.ts';
import type { Operator } from '../../build-model/factors/operator.ts';
import { meanTarget, shotRidge } from '../../build-model/factors/shot-ridge.ts';
import { openLearned } from '../../src/core/learned.ts';
import { writeShard } from '../../src/format/write-shard.ts';
import { contentOfKinds, peopleOfKinds } from '../fixtures/people-of-kinds.ts';

const ROWS = 12;
const people = peopleOfKinds(30, ROWS);
const content = contentOfKinds(ROWS);
const learned = graded(people, ROWS);
const prior = contentPrior(content);

type Table = number[][];
const table = (): Table => Array.from({ length: ROWS }, () => new Array<number>(ROWS).fill(0));
const at = (a: Table, i: number, j: number) => a[i]?.[j] ?? 0;
function add(a: Table, i: number, j: number, by: number): void {
  const row = a[i];
  if (row) row[j] = (row[j] ?? 0) + by;
}

/** Gauss and Jordan. */
function inverted(a: Table): Table {
  const left = a.map((row) => [...row]);
  const right = table().map((row, i) => row.map((_, j) => (i === j ? 1 : 0)));
  for (let p = 0; p < ROWS; p++) {
    const pivot = at(left, p, p);
    for (const rows of [left, right]) rows[p] = (rows[p] ?? []).map((x) => x / pivot);
    for (let i = 0; i < ROWS; i++) {
      if (i === p) continue;
      const by = at(left, i, p);
      for (const rows of [left, right]) rows[i] = (rows[i] ?? []).map((x, j) => x - by * at(rows, p, j));
    }
  }
  return right;
}

const product = (a: Table, b: Table): Table =>
  a.map((row) => row.map((_, j) => row.reduce((sum, x, k) => sum + x * at(b, k, j), 0)));

/** The penalty with the content prior, by the book: the inverse of I + .3 V V', times the penalty. */
function penaltyOf(penalty: number): Table {
  const k = table().map((row, i) =>
    row.map((_, j) => {
      let dot = i === j ? 1 : 0;
      for (let c = 0; c < content.cols; c++)
        dot += 0.3 * (content.data[i * content.cols + c] ?? 0) * (content.data[j * content.cols + c] ?? 0);
      return dot;
    }),
  );
  return inverted(k).map((row) => row.map((x) => penalty * x));
}

/** B0 less P diag(B0) / diag(P). */
function withoutItself(p: Table, b0: Table): Table {
  return b0.map((row, i) => row.map((x, j) => x - (at(p, i, j) * at(b0, j, j)) / at(p, j, j)));
}

function ridgeByTheBook(n: number, penalty: number): Table {
  const a = penaltyOf(penalty);
  const right = table();
  const c = new Array<number>(ROWS).fill(0);
  const mean = meanTarget(learned);
  const rootOf = (u: number) => Math.sqrt(learned.lists[u]?.length ?? 0);
  const average = learned.lists.reduce((sum, _, u) => sum + rootOf(u), 0) / learned.lists.length;
  for (const [u, list] of learned.lists.entries()) {
    const N = list.length;
    const w = rootOf(u) / average;
    const drawn = Math.min(n, N - 1);
    const x = (k: number) => learned.inputs[u]?.[k] ?? 0;
    const t = (k: number) => learned.targets[u]?.[k] ?? 0;
    for (const [k, i] of list.entries()) {
      c[i] = (c[i] ?? 0) + ((w * drawn) / N) * x(k);
      for (const [l, j] of list.entries()) {
        const pairs = N * (N - 1);
        add(a, i, j, x(k) * x(l) * (i === j ? (w * drawn) / N : (w * drawn * (drawn - 1)) / pairs));
        if (i !== j) add(right, i, j, ((w * drawn * (N - drawn)) / pairs) * x(k) * t(l));
      }
    }
  }
  for (let i = 0; i < ROWS; i++)
    for (let j = 0; j < ROWS; j++) add(right, i, j, -(c[i] ?? 0) * (mean[j] ?? 0));
  const p = inverted(a);
  return withoutItself(p, product(p, right));
}

function autoencoderByTheBook(): Table {
  const gram = table();
  const weight = learned.lists.map((list) => list.length ** -0.25);
  const average = weight.reduce((sum, w) => sum + w, 0) / weight.length;
  for (const [u, list] of learned.lists.entries())
    for (const [k, i] of list.entries())
      for (const [l, j] of list.entries())
        add(
          gram,
          i,
          j,
          ((weight[u] ?? 0) / average) * (learned.inputs[u]?.[k] ?? 0) * (learned.inputs[u]?.[l] ?? 0),
        );
  const p = inverted(
    penaltyOf(100).map((row, i) => row.map((x, j) => x + at(gram, i, j) * (i === j ? 2 : 1))),
  );
  return withoutItself(p, product(p, gram));
}

function isTable(operator: Operator, b: Table): void {
  for (let i = 0; i < ROWS; i++) {
    const data = new Float64Array(ROWS);
    data[i] = 1;
    const one = { rows: ROWS, cols: 1, data };
    const [row, column] = [operator.scores(one).data, operator.back(one).data];
    for (let j = 0; j < ROWS; j++) {
      expect(row[j]).toBeCloseTo(at(b, i, j), 8);
      expect(column[j]).toBeCloseTo(at(b, j, i), 8);
    }
  }
}

describe('an operator that is never formed', () => {
  test.each([1, 2, 5])('of %i likes is its closed form', (n) => {
    isTable(shotRidge(learned, prior, { n, penalty: 0.3 }), ridgeByTheBook(n, 0.3));
  });

  test('of long histories is its closed form', () => {
    isTable(gradedAutoencoder(learned, prior), autoencoderByTheBook());
  });
});

describe('factors', () => {
  const task = { rows: ROWS, people, content };
  const columns = learnFactors(task);
  if (!columns) throw new Error('these people teach something');

  test('are the same bytes for the same ratings', () => {
    const bytes = (c: typeof columns) => writeShard('factors', { rows: ROWS, fingerprint: 1, columns: c });
    expect(bytes(learnFactors(task) ?? columns)).toEqual(bytes(columns));
  });

  test('of people who never rated the same titles are none', () => {
    const alone = Array.from({ length: 4 }, (_, i) => ({
      rated: Int32Array.of(2 * i, 2 * i + 1),
      stars: Float32Array.of(5, 4),
    }));
    expect(learnFactors({ ...task, people: alone })).toBeNull();
    expect(learnFactors({ ...task, people: [] })).toBeNull();
  });

  test('place a title that nobody rated among those of its kind', () => {
    const withoutFirst = people.map(({ rated, stars }) => ({
      rated: rated.filter((row) => row !== 0),
      stars: stars.filter((_, k) => rated[k] !== 0),
    }));
    const cold = learnFactors({ ...task, people: withoutFirst });
    if (!cold) throw new Error('these people teach something');
    const model = openLearned({ rows: ROWS, fingerprint: 1, columns: cold });
    expect(model.familiar(0)).toBe(0);
    const { scores } = model.taste([{ row: 3, weight: 1 }]);
    // Titles 0, 3, 6, 9 are of one kind; the cold one comes before all other kinds, but not before its own.
    const others = [...scores].filter((_, row) => row % 3 !== 0);
    expect(scores[0]).toBeGreaterThan(Math.max(...others));
    expect(scores[0]).toBeLessThan(Math.max(scores[6] ?? 0, scores[9] ?? 0));
  });
});
