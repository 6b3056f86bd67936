import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Title } from '../src/catalogue/title.ts';
import { isFailure } from '../src/errors.ts';
import { type BuildOptions, HELP, readArgs } from './args.ts';
import { cleanSource } from './clean/clean-source.ts';
import { mergeSources } from './clean/merge.ts';
import { EXPECTATIONS } from './expectations/expectations.ts';
import {
  EXPECTATIONS_FILE,
  expectationsJson,
  runExpectations,
  stopOnErrors,
} from './expectations/run-expectations.ts';
import { checkMap } from './importers/check-map.ts';
import { isFolder, readFolder } from './importers/movielens-folder.ts';
import { type RawSource, readSource } from './importers/read-source.ts';
import { nameSources } from './importers/source-name.ts';
import { type PackedModel, packModel } from './pack/pack-model.ts';
import { type JoinedRatings, joinRatings, type RatedRows } from './ratings/join-ratings.ts';
import { holdsRatings, readRatings } from './ratings/read-ratings.ts';
import { grouped } from './report/numbers.ts';
import { packProgress } from './report/pack-progress.ts';
import { stage, type Voice } from './report/report.ts';
import { tellChecks } from './report/tell-checks.ts';
import { tellRatings } from './report/tell-ratings.ts';
import { tellShards } from './report/tell-shards.ts';
import { tellMerged, tellRead } from './report/tell-source.ts';
import { weigh } from './votes/weigh.ts';
import type { WeightedRatings } from './votes/weighted-rating.ts';
import { writeModel } from './write-model.ts';

interface PackInput {
  readonly titles: readonly Title[];
  readonly weighted: WeightedRatings;
  readonly people: readonly RatedRows[];
}

/** Ratings of the catalogue's titles, from the folder that was named or from a source that is such a folder. */
async function joined(
  titles: readonly Title[],
  sources: readonly { readonly name: string; readonly file: string }[],
  options: BuildOptions,
  voice: Voice,
): Promise<JoinedRatings | null> {
  const folder = options.ratings ?? sources.find(({ file }) => holdsRatings(file))?.file;
  if (folder === undefined) return null;
  const own = sources.find(({ file }) => resolve(file) === resolve(folder))?.name ?? null;
  const join = () => joinRatings(titles, readRatings(folder), own);
  return stage(voice, 'ratings', join, (found) => tellRatings(folder, found));
}

function pack(input: PackInput, options: BuildOptions, voice: Voice): PackedModel {
  const progress = packProgress(voice);
  try {
    return packModel(input.titles, {
      ...input,
      dims: options.dims,
      seed: options.seed,
      onProgress: progress.onProgress,
    });
  } finally {
    progress.stop();
  }
}

/** The pipeline: read, clean and merge, join ratings, weigh votes, check, pack, write. Throws before the old model is touched. */
async function build(options: BuildOptions, voice: Voice): Promise<void> {
  const raw: RawSource[] = [];
  const named = nameSources(options.sources);
  for (const source of named) {
    const read = isFolder(source.file) ? readFolder : readSource;
    raw.push(await stage(voice, 'read', () => read(source, options.map), tellRead));
  }
  const headers = raw.flatMap((source) => source.header);
  checkMap(headers, options.map);

  const merged = await stage(voice, 'clean', () => mergeSources(raw.map(cleanSource)), tellMerged);
  const rated = await joined(merged.titles, named, options, voice);
  const { titles, weighted } = weigh(merged.titles, rated, options.votesPercentile);
  const catalogue = { ...merged, titles };
  const checked = await stage(voice, 'check', () => runExpectations(EXPECTATIONS, catalogue), tellChecks);
  stopOnErrors(checked);

  const model = pack({ titles, weighted, people: rated?.people ?? [] }, options, voice);
  const expectations = { name: EXPECTATIONS_FILE, text: expectationsJson(checked, catalogue) };
  await stage(
    voice,
    'write',
    () => writeModel(options.out, model, [expectations]),
    ({ removed }) => [
      `"${options.out}", model ${model.manifest.hash}, ${grouped(removed)} old files removed`,
    ],
  );
  for (const line of tellShards(model.manifest)) voice.say(line);
}

/** Runs `build-model` with the arguments after the script's name; returns the exit code. Bad input is one sentence, no stack. */
export async function buildModel(argv: readonly string[], voice: Voice): Promise<number> {
  try {
    const options = readArgs(argv);
    if (options.help) voice.say(HELP);
    else await build(options, voice);
    return 0;
  } catch (error) {
    if (!isFailure(error, 'BadData') && !isFailure(error, 'BadRequest')) throw error;
    voice.complain(error.message);
    return 1;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = await buildModel(process.argv.slice(2), {
    say: (line) => console.log(line),
    complain: (sentence) => console.error(`build-model: ${sentence}`),
    now: () => performance.now(),
    terminal: process.stdout.isTTY === true,
  });
}
