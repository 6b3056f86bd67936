import { availableParallelism } from 'node:os';
import { expect, test } from 'vitest';
import { readEvaluateArgs } from '../../../build-model/evaluate/args.ts';

test('everything has a default', () => {
  expect(readEvaluateArgs([])).toEqual({
    ratings: null,
    catalogues: [],
    folds: 5,
    onlyFolds: 5,
    seed: 1,
    processes: availableParallelism(),
    json: false,
    compare: null,
    help: false,
  });
});

test('two runs are compared', () => {
  expect(readEvaluateArgs(['--compare', 'one', 'two']).compare).toEqual(['one', 'two']);
});

test.each([
  [['--compare', 'one'], /two runs/],
  [['loose'], /stands alone/],
  [['--folds', '1'], /from 2 to 20/],
  [['--only-folds', '6'], /from 1 to 5/],
  [['--seed', '-1x'], /.+/],
  [['--processes', '0'], /from 1 to 64/],
  [['--sed', '1'], /--help/],
])('%j is refused with a sentence', (argv, sentence) => {
  expect(() => readEvaluateArgs(argv)).toThrow(sentence);
});
