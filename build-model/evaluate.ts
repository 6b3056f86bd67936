import { fileURLToPath } from 'node:url';
import { isFailure } from '../src/errors.ts';
import { type EvaluateOptions, HELP, readEvaluateArgs } from './evaluate/args.ts';
import { readGolden } from './evaluate/catalogue/golden-lists.ts';
import { measureCatalogue } from './evaluate/catalogue/measure-catalogue.ts';
import type { Outcome } from './evaluate/catalogue/outcome.ts';
import { rawTexts } from './evaluate/catalogue/raw-texts.ts';
import { readQueries } from './evaluate/catalogue/text-queries.ts';
import { readCatalogue } from './evaluate/facts/read-catalogue.ts';
import { runRatings } from './evaluate/measure/run-ratings.ts';
import { compareRuns } from './evaluate/record/compare.ts';
import { codeVersion, keepRecord, readRecord } from './evaluate/record/keep-record.ts';
import type { RunRecord } from './evaluate/record/record.ts';
import { tellComparison, tellRun } from './evaluate/record/tell.ts';
import { goldenLists, goldenQueries, referenceFacts, referenceRatings } from './evaluate/reference.ts';
import { readRatings } from './ratings/read-ratings.ts';

type Progress = (line: string) => void;
type Part = Pick<RunRecord, 'data' | 'ratings' | 'catalogues' | 'house' | 'skipped'>;

const NOTHING: Part = { data: {}, ratings: null, catalogues: {}, house: null, skipped: [] };

async function withRatings(folder: string, options: EvaluateOptions, onProgress: Progress): Promise<Part> {
  const catalogues = options.catalogues.length ? options.catalogues : referenceFacts();
  const source = { kind: 'ratings', folder, catalogues } as const;
  const { table, hashes } = await runRatings(source, { ...options, onProgress });
  const skipped = catalogues.length
    ? []
    : [
        'facts of other catalogues: none is given and ../shared/data has none, so the seeds have little to go by',
      ];
  return { ...NOTHING, data: hashes, ratings: table, skipped };
}

async function ofCatalogues({ catalogues, seed }: EvaluateOptions, onProgress: Progress): Promise<Part> {
  const folder = referenceRatings();
  const ratings = folder ? readRatings(folder) : null;
  const queries = goldenQueries();
  const golden = goldenLists();
  const outcomes: Record<string, Outcome> = {};
  const data: Record<string, string> = {};
  for (const file of catalogues) {
    const { titles, hashes } = await readCatalogue([file]);
    const task = {
      file,
      hash: hashes[file] ?? '',
      titles,
      rawTexts: rawTexts(file),
      ratings,
      queries: queries ? readQueries(queries) : null,
      golden: golden ? readGolden(golden) : null,
      seed,
    };
    outcomes[file] = measureCatalogue(task, onProgress);
    Object.assign(data, hashes);
  }
  return { ...NOTHING, data, catalogues: outcomes };
}

async function ofHouse(options: EvaluateOptions, onProgress: Progress): Promise<Part> {
  const folder = referenceRatings();
  if (!folder)
    return {
      ...NOTHING,
      skipped: ['house catalogue: ../shared/data/ml-latest-small, by which it is measured, is not there'],
    };
  const { table, hashes } = await runRatings({ kind: 'house', folder }, { ...options, onProgress });
  return { ...NOTHING, data: hashes, house: table };
}

/** Runs what was asked for and keeps the record; returns what to print. */
export async function runEvaluate(argv: readonly string[], onProgress: Progress): Promise<string> {
  const options = readEvaluateArgs(argv);
  if (options.help) return HELP;
  if (options.compare) {
    const [a, b] = options.compare;
    const compared = compareRuns(readRecord(a), readRecord(b));
    return options.json ? JSON.stringify(compared) : tellComparison(compared).join('\n');
  }
  const start = performance.now();
  const started = new Date().toISOString();
  // Read now: by the end of a long run the checkout may have moved on, and the run is of what was loaded.
  const code = codeVersion();
  const { ratings, catalogues, seed, folds } = options;
  const part = ratings
    ? await withRatings(ratings, options, onProgress)
    : catalogues.length
      ? await ofCatalogues(options, onProgress)
      : await ofHouse(options, onProgress);
  const wallSeconds = Math.round((performance.now() - start) / 100) / 10;
  const record: RunRecord = { started, args: argv, seed, folds, code, wallSeconds, ...part };
  const file = keepRecord(record);
  onProgress(`${wallSeconds} s; the record is "${file}"`);
  return options.json ? JSON.stringify(record) : tellRun(record).join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.log(await runEvaluate(process.argv.slice(2), (line) => console.error(line)));
  } catch (error) {
    if (!isFailure(error, 'BadData') && !isFailure(error, 'BadRequest')) throw error;
    console.error(`evaluate: ${error.message}`);
    process.exitCode = 1;
  }
}
