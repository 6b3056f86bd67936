import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { failure } from '../../src/errors.ts';

/** What a run was asked for. */
export interface EvaluateOptions {
  readonly ratings: string | null;
  readonly catalogues: readonly string[];
  readonly folds: number;
  /** Folds that are run of those; fewer for a quick look. */
  readonly onlyFolds: number;
  readonly seed: number;
  /** Folds at once. */
  readonly processes: number;
  readonly json: boolean;
  readonly compare: readonly [a: string, b: string] | null;
  readonly help: boolean;
}

const MOST_FOLDS = 20;
const MOST_PROCESSES = 64;
const MOST_SEED = 0x7fffffff;
/** Without a second fold there is nobody to learn from. */
const FEWEST_FOLDS = 2;

const FLAGS = {
  ratings: { type: 'string' },
  catalogue: { type: 'string', multiple: true },
  folds: { type: 'string', default: '5' },
  'only-folds': { type: 'string' },
  seed: { type: 'string', default: '1' },
  processes: { type: 'string' },
  json: { type: 'boolean', default: false },
  compare: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** What `--help` prints. */
export const HELP = `Measures recommending with the code that ships, beside baselines, and keeps a record in build-model/runs.

  npm run evaluate -- [--ratings DIR] [--catalogue FILE]... [--folds 5] [--seed 1] [--json]
  npm run evaluate -- --compare A B

  --ratings DIR     a MovieLens folder: ranks titles for unseen users, from 1, 3, 5, 10 and all likes
  --catalogue FILE  without ratings: typed words, similar titles, int8, bytes, the seeds' own lists;
                    with ratings: tells more of the rated titles
  (neither)         the house catalogue, joined to the reference ratings by title and year
  --folds N         parts that the users are cut into, ${FEWEST_FOLDS} to ${MOST_FOLDS} (default: 5)
  --only-folds N    runs the first N of them only, for a quick look
  --seed N          of folds and splits (default: 1)
  --processes N     folds that are run at once (default: one a core); the result is the same for any number
  --json            prints the record instead of tables
  --compare A B     two records side by side, by file or by name`;

function whole(name: string, text: string, from: number, to: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < from || value > to)
    throw failure('BadRequest', `${name} is "${text}", but must be a whole number from ${from} to ${to}.`);
  return value;
}

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: FLAGS, allowPositionals: true });
  } catch (error) {
    throw failure('BadRequest', `${(error as Error).message}. --help tells what there is.`, error);
  }
}

/** Reads the command line (without node and script). Throws `BadRequest` with a sentence for what it does not know. */
export function readEvaluateArgs(argv: readonly string[]): EvaluateOptions {
  const { values, positionals } = parsed(argv);
  const [a, b, ...more] = positionals;
  if (!values.compare && a !== undefined)
    throw failure('BadRequest', `"${a}" stands alone. Give a file as --catalogue "${a}".`);
  if (values.compare && (a === undefined || b === undefined || more.length > 0))
    throw failure('BadRequest', '--compare needs the names of two runs, as in --compare A B.');
  const folds = whole('--folds', values.folds, FEWEST_FOLDS, MOST_FOLDS);
  return {
    ratings: values.ratings ?? null,
    catalogues: values.catalogue ?? [],
    folds,
    onlyFolds: whole('--only-folds', values['only-folds'] ?? String(folds), 1, folds),
    seed: whole('--seed', values.seed, 0, MOST_SEED),
    processes: whole(
      '--processes',
      values.processes ?? String(Math.min(MOST_PROCESSES, availableParallelism())),
      1,
      MOST_PROCESSES,
    ),
    json: values.json,
    compare: values.compare && a !== undefined && b !== undefined ? [a, b] : null,
    help: values.help,
  };
}
