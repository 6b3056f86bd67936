import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { TitleId } from '../src/catalogue/title.ts';
import { readMood } from '../src/core/mood.ts';
import { rank, readWishes } from '../src/core/rank.ts';
import { explain, type Recommended } from '../src/core/recommend.ts';
import { plainScorer } from '../src/core/scorer.ts';
import type { Pick, TitleCard } from '../src/engine/contract.ts';
import { type FolderEngine, openFolder } from '../src/engine/node.ts';
import { failure } from '../src/errors.ts';
import { nearestName } from './nearest-name.ts';

const HELP = `Recommends from a built model, with the engine that the page runs.

  npm run recommend -- --model DIR (--text "..." | --title "..." | --like "..." [--like "..."]...)
                       [--n 10] [--seed 1] [--json]

  --model DIR   a folder written by build-model (default: public/model)
  --text "..."  titles for a description or a mood
  --title "..." titles like this one
  --like "..."  titles for somebody who likes this one; may be repeated, and joined with --text
  --n N         how many, 1 to 100 (default: 10)
  --seed N      lets equal titles take turns (default: 1)
  --json        an array of {id, title, type, year, score, reasons}`;

const FLAGS = {
  model: { type: 'string', default: 'public/model' },
  text: { type: 'string' },
  title: { type: 'string' },
  like: { type: 'string', multiple: true },
  n: { type: 'string', default: '10' },
  seed: { type: 'string', default: '1' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

const NEAREST = 5;
const MAX_N = 100;
const MAX_SEED = 0xffffffff;
/** Neither safe nor wild: the list, not the wheel, is asked for. */
const NO_ADVENTURE = 0;

/** One line of the answer. */
interface Answer {
  readonly id: string;
  readonly title: string;
  readonly type: string;
  readonly year: number | null;
  readonly score: number;
  readonly reasons: readonly string[];
}

function whole(name: string, text: string, most: number): number {
  const n = Number(text);
  if (!/^\d+$/.test(text) || n > most || (name === '--n' && n < 1))
    throw failure('BadRequest', `${name} takes a whole number up to ${most}; "${text}" is none.`);
  return n;
}

/** The title that is meant: by its id, or by its name without regard to case and accents. */
async function find(engine: FolderEngine, name: string): Promise<TitleCard> {
  const [byId] = await engine.cards([name as TitleId]);
  if (byId) return byId;
  const hits = await engine.search(name, NEAREST);
  const exact = hits.find((hit) => hit.match === 'exact');
  if (exact) return exact.card;
  const far = nearestName(name, engine.model.titles.titles);
  const near = hits.length
    ? hits.map(({ card }) => `"${card.title}" (${card.year ?? 'no year'})`).join(', ')
    : far && `"${far}"`;
  const advice = near ? `Nearest: ${near}.` : 'Nothing is near it; check the spelling.';
  throw failure('BadRequest', `The catalogue has no title "${name}". ${advice}`);
}

const percent = (share: number) => `${Math.round(100 * share)}%`;

function answer(card: TitleCard, score: number, reasons: readonly string[]): Answer {
  const { id, title, type, year } = card;
  return { id, title, type, year, score: Number(score.toFixed(4)), reasons };
}

function meets(words: readonly string[]): string[] {
  return words.length ? [`meets at ${words.join(', ')}`] : [];
}

const fromPick = ({ card, score, reason }: Pick) => answer(card, score, meets(reason.meets));

/** What each part gives or takes, the strongest first, as shares of all that was weighed. */
function shares(engine: FolderEngine, { parts }: Recommended): string[] {
  const total = parts.reduce((sum, part) => sum + Math.abs(part.amount), 0) || 1;
  return parts.map(({ kind, row, amount }) => {
    const what = row === undefined ? kind : `${kind} ${engine.model.titles.titles[row]}`;
    return `${percent(amount / total)} ${what}`;
  });
}

async function forLikes(
  engine: FolderEngine,
  names: readonly string[],
  mood: string,
  seed: number,
  n: number,
) {
  const { model } = engine;
  const allowed = new Uint8Array(model.titles.rows).fill(1);
  const likes = [];
  for (const name of names) {
    const row = model.titles.ids.indexOf((await find(engine, name)).id);
    allowed[row] = 0;
    likes.push({ row, ageDays: 0 });
  }
  const wished = { seed, likes, dislikes: [], adventure: NO_ADVENTURE };
  const wishes = readWishes(model, { ...wished, mood: readMood(model, mood) });
  const ranked = await rank(wishes, plainScorer(model.vectors), { allowed, seed, n });
  const cards = await engine.cards(ranked.map((one) => model.titles.ids[one.row] as TitleId));
  return ranked.flatMap((one, i) => {
    const explained = explain(wishes, one);
    const card = cards[i];
    return card ? [answer(card, one.score, [...shares(engine, explained), ...meets(explained.meets)])] : [];
  });
}

async function forText(engine: FolderEngine, text: string, n: number): Promise<Answer[]> {
  const found = await engine.mood(text, n);
  if (!found.length)
    throw failure('BadRequest', `The catalogue knows none of the words "${text}". Try others, or a title.`);
  return found.map(fromPick);
}

function table(answers: readonly Answer[]): string {
  return answers
    .map(({ title, year, type, score, reasons }, i) =>
      [
        `${String(i + 1).padStart(3)}  ${title} (${year ?? '?'}, ${type})  ${score.toFixed(3)}`,
        `     ${reasons.join('; ')}`,
      ].join('\n'),
    )
    .join('\n');
}

/** Runs the command; returns what it prints. Throws with a sentence when it cannot answer. */
export async function runRecommend(argv: readonly string[]): Promise<string> {
  const { values } = parseArgs({ args: [...argv], options: FLAGS });
  if (values.help) return HELP;
  const likes = values.like ?? [];
  const asked = [values.text, values.title, likes.length ? 'like' : undefined].filter((x) => x !== undefined);
  if (!asked.length || (values.title !== undefined && asked.length > 1))
    throw failure(
      'BadRequest',
      'Ask for one of --text "...", --title "..." or --like "..." (--help tells more).',
    );
  const n = whole('--n', values.n, MAX_N);
  const seed = whole('--seed', values.seed, MAX_SEED);
  const engine = await openFolder(values.model);
  let answers: readonly Answer[];
  if (values.title !== undefined)
    answers = (await engine.similar((await find(engine, values.title)).id, n)).map(fromPick);
  else if (likes.length) answers = await forLikes(engine, likes, values.text ?? '', seed, n);
  else answers = await forText(engine, values.text ?? '', n);
  return values.json ? JSON.stringify(answers, null, 2) : table(answers);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.log(await runRecommend(process.argv.slice(2)));
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
