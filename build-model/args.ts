import { parseArgs } from 'node:util';
import { failure } from '../src/errors.ts';
import { COLUMNS, type Column } from './importers/contract.ts';
import { foldHeader } from './importers/match-columns.ts';
import { netflix } from './importers/netflix.ts';
import { HOUSE_CATALOGUE } from './importers/source-name.ts';
import { nearestName } from './nearest-name.ts';

/** What a build was asked for. */
export interface BuildOptions {
  readonly sources: readonly string[];
  readonly out: string;
  readonly dims: number;
  readonly seed: number;
  /** A folder of ratings; null for none but those of a source that is such a folder itself. */
  readonly ratings: string | null;
  /** Of all titles' votes: so many are trusted as much as the mean of all. */
  readonly votesPercentile: number;
  /** The owner's own header names, by column. */
  readonly map: ReadonlyMap<Column, string>;
  readonly help: boolean;
}

const DEFAULT_OUT = 'public/model';
const DIMS = { name: '--dims', from: 8, to: 256, fallback: 40 };
/** As IMDb's formula is commonly used. */
const VOTES_PERCENTILE = { name: '--votes-percentile', from: 0, to: 100, fallback: 96 };
const SEED = { name: '--seed', from: 0, to: 0xffffffff, fallback: 1 };

const FLAGS = {
  source: { type: 'string', multiple: true },
  out: { type: 'string' },
  dims: { type: 'string' },
  seed: { type: 'string' },
  map: { type: 'string', multiple: true },
  ratings: { type: 'string' },
  'votes-percentile': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** What `--help` prints. */
export const HELP = `Turns a catalogue into the static files that the page reads.

  npm run build-model -- [--source FILE]... [--ratings DIR] [--out DIR] [--dims N] [--seed N]
                         [--map title=Name,...] [--votes-percentile N]

  --source FILE  a CSV in the Netflix, IMDb 5000 or TMDB 5000 schema, or a MovieLens folder; several are
                 merged, the first to have a title keeps it
                 (default: the house catalogue)
  --ratings DIR  a MovieLens folder whose ratings the recommendations learn from, joined by id or by title
                 and year (default: those of a --source that is such a folder)
  --out DIR      where the model goes (default: ${DEFAULT_OUT})
  --dims N       length of the vectors, ${DIMS.from} to ${DIMS.to} (default: ${DIMS.fallback})
  --seed N       of the random generator (default: ${SEED.fallback})
  --votes-percentile N
                 a title with more votes than N percent of all is trusted more than the mean of all,
                 ${VOTES_PERCENTILE.from} to ${VOTES_PERCENTILE.to} (default: ${VOTES_PERCENTILE.fallback})
  --map A=B,...  column A is called B in the file; columns: ${COLUMNS.slice(0, 8).join(', ')},
                 ${COLUMNS.slice(8).join(', ')}
  --help         this text`;

function checkTokens(argv: readonly string[]): void {
  const { tokens } = parseArgs({ args: [...argv], options: FLAGS, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind === 'positional')
      throw failure('BadRequest', `"${token.value}" stands alone. Give a file as --source "${token.value}".`);
    if (token.kind !== 'option') continue;
    if (!Object.hasOwn(FLAGS, token.name)) {
      const known = Object.keys(FLAGS);
      const near = nearestName(token.name, known);
      const advice = near ? `Did you mean --${near}?` : `Known are ${known.map((k) => `--${k}`).join(', ')}.`;
      throw failure('BadRequest', `There is no option ${token.rawName}. ${advice}`);
    }
    const needsValue = token.name !== 'help';
    if (needsValue && !token.value)
      throw failure('BadRequest', `--${token.name} needs a value, as in --${token.name} <value>.`);
    if (needsValue && !token.inlineValue && token.value?.startsWith('-'))
      throw failure('BadRequest', `--${token.name} needs a value, but "${token.value}" follows.`);
    if (!needsValue && token.value !== undefined)
      throw failure('BadRequest', `--${token.name} takes no value.`);
  }
}

function wholeNumber(text: string | undefined, range: typeof DIMS): number {
  if (text === undefined) return range.fallback;
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < range.from || value > range.to)
    throw failure(
      'BadRequest',
      `${range.name} is "${text}", but must be a whole number from ${range.from} to ${range.to}.`,
    );
  return value;
}

function columnNamed(name: string): Column {
  const folded = foldHeader(name);
  const column = COLUMNS.find((c) => foldHeader(c) === folded || netflix.aliases[c].includes(folded));
  if (column) return column;
  const near = nearestName(name, COLUMNS);
  throw failure(
    'BadRequest',
    `--map: there is no column "${name}". ${near ? `Did you mean "${near}"?` : `Known are ${COLUMNS.join(', ')}.`}`,
  );
}

function readMap(texts: readonly string[]): Map<Column, string> {
  const map = new Map<Column, string>();
  for (const pair of texts.flatMap((text) => text.split(','))) {
    const at = pair.indexOf('=');
    const name = pair.slice(at + 1).trim();
    if (at < 1 || name === '')
      throw failure('BadRequest', `--map: "${pair}" is not of the form column=name, as in --map title=Name.`);
    map.set(columnNamed(pair.slice(0, at).trim()), name);
  }
  return map;
}

/** Reads the command line (without node and script). Throws `BadRequest` with a sentence for what it does not know. */
export function readArgs(argv: readonly string[]): BuildOptions {
  checkTokens(argv);
  const { values } = parseArgs({ args: [...argv], options: FLAGS });
  return {
    sources: values.source ?? [HOUSE_CATALOGUE],
    out: values.out ?? DEFAULT_OUT,
    dims: wholeNumber(values.dims, DIMS),
    seed: wholeNumber(values.seed, SEED),
    ratings: values.ratings ?? null,
    votesPercentile: wholeNumber(values['votes-percentile'], VOTES_PERCENTILE),
    map: readMap(values.map ?? []),
    help: values.help ?? false,
  };
}
