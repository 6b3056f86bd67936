import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { measureRatings } from '../../../build-model/evaluate/measure/measure-ratings.ts';
import { nothingMeasured } from '../../../build-model/evaluate/measure/measured.ts';
import { runRatings } from '../../../build-model/evaluate/measure/run-ratings.ts';
import { RECOMMENDERS } from '../../../build-model/evaluate/recommenders/recommenders.ts';
import { smallRatings } from './small-ratings.ts';

const folder = mkdtempSync(join(tmpdir(), 'ratings-'));
afterAll(() => rmSync(folder, { recursive: true }));

function writeFolder(): void {
  const { movies, ratings } = smallRatings();
  const table = (name: string, lines: readonly string[]) =>
    writeFileSync(join(folder, name), `${lines.join('\n')}\n`);
  const told = movies.map(({ title, year, genres }, i) => `${i + 1},${title} (${year}),${genres.join('|')}`);
  const rated = ratings.map(({ user, movie, stars }) => `${user + 1},${movie + 1},${stars},${user}`);
  table('movies.csv', ['movieId,title,genres', ...told]);
  table('ratings.csv', ['userId,movieId,rating,timestamp', ...rated]);
}

/** Milliseconds: two processes start and each measures a fold. */
const UNHURRIED = 120_000;

test(
  'one process and two measure the same, to the last bit, and both tell how far they are',
  async () => {
    writeFolder();
    const source = { kind: 'ratings', folder, catalogues: [] } as const;
    const run = async (processes: number) => {
      const lines: string[] = [];
      const wish = { folds: 2, onlyFolds: 2, seed: 1, processes };
      const { table } = await runRatings(source, { ...wish, onProgress: (line) => lines.push(line) });
      return { table, told: lines.map((line) => line.replace(/[\d.]+ s$/, '')).sort() };
    };
    expect(await run(2)).toEqual(await run(1));
  },
  UNHURRIED,
);

test('folds stand in their order, whichever is done first', async () => {
  const recommenders = RECOMMENDERS.slice(0, 1);
  const settled: (() => void)[] = [];
  const told = measureRatings(recommenders, {
    folds: 3,
    lanes: 3,
    runFold: (number) =>
      new Promise((resolve) => {
        const measured = { ...nothingMeasured(), people: [number] };
        const table = new Map(recommenders.map((r) => [r.name, new Map([['1', measured]])]));
        settled.push(() => resolve({ table, spins: { rankNdcg9: number } as never }));
      }),
  });
  for (const settle of settled.reverse()) settle();
  const { table, spins } = await told;
  expect(table.get(recommenders[0]?.name ?? '')?.get('1')?.people).toEqual([0, 1, 2]);
  expect(spins.map((s) => s.rankNdcg9)).toEqual([0, 1, 2]);
});
