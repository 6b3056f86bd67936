import { expect, test } from 'vitest';
import { latest } from '../../src/app/latest.ts';

test('asks in one breath are one run', async () => {
  let runs = 0;
  const run = latest(async () => {
    runs += 1;
  });
  await Promise.all([run(), run(), run()]);
  expect(runs).toBe(1);
});

test('asks during a run become one more run, which sees the last value', async () => {
  let value = 1;
  const seen: number[] = [];
  const run = latest(async () => {
    seen.push(value);
    if (seen.length > 1) return;
    for (value = 2; value < 5; value++) void run();
  });
  await run();
  expect(seen).toEqual([1, 5]);
});

test('a run that fails does not stop the next one', async () => {
  let runs = 0;
  const run = latest(async () => {
    runs += 1;
    if (runs === 1) throw new Error('once');
  });
  await expect(run()).rejects.toThrow('once');
  await run();
  expect(runs).toBe(2);
});
