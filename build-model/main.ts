import { fileURLToPath } from 'node:url';
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
import { type RawSource, readSource } from './importers/read-source.ts';
import { nameSources } from './importers/source-name.ts';
import { type PackedModel, packModel } from './pack/pack-model.ts';
import { grouped } from './report/numbers.ts';
import { packProgress } from './report/pack-progress.ts';
import { stage, type Voice } from './report/report.ts';
import { tellChecks } from './report/tell-checks.ts';
import { tellShards } from './report/tell-shards.ts';
import { tellMerged, tellRead } from './report/tell-source.ts';
import { writeModel } from './write-model.ts';

function pack(titles: Parameters<typeof packModel>[0], options: BuildOptions, voice: Voice): PackedModel {
  const progress = packProgress(voice);
  try {
    return packModel(titles, { dims: options.dims, seed: options.seed, onProgress: progress.onProgress });
  } finally {
    progress.stop();
  }
}

/** The pipeline: read, clean and merge, check, pack, write. Throws before the old model is touched. */
async function build(options: BuildOptions, voice: Voice): Promise<void> {
  const raw: RawSource[] = [];
  for (const source of nameSources(options.sources))
    raw.push(await stage(voice, 'read', () => readSource(source, options.map), tellRead));
  const headers = raw.flatMap((source) => source.header);
  checkMap(headers, options.map);

  const catalogue = await stage(voice, 'clean', () => mergeSources(raw.map(cleanSource)), tellMerged);
  const checked = await stage(voice, 'check', () => runExpectations(EXPECTATIONS, catalogue), tellChecks);
  stopOnErrors(checked);

  const model = pack(catalogue.titles, options, voice);
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
