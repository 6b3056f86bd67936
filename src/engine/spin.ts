import type { TitleId } from '../catalogue/title.ts';
import { allowedRows, countAllowed, type PersonalRows } from '../core/filters.ts';
import type { Model, TitleColumns } from '../core/model.ts';
import type { Mood } from '../core/mood.ts';
import type { ScorePart } from '../core/rank.ts';
import { type Recommended, recommend } from '../core/recommend.ts';
import type { Company } from '../core/two-tastes.ts';
import { cardOf } from './cards.ts';
import type { CountRequest } from './check-request.ts';
import type { FilterCount, Pick, ReasonPart, SpinRequest, SpinResult } from './contract.ts';
import type { Opened } from './opened.ts';
import { partOfPage } from './part-of-page.ts';
import type { Rows } from './rows.ts';

/** What was liked or disliked leaves the wheel as well as what is never to be shown: it has been judged. */
function personalRows(rows: Rows, { filter, likes, dislikes, seen, never }: CountRequest): PersonalRows {
  const judged = [...rows.known(likes.map((l) => l.id)), ...rows.known(dislikes), ...rows.known(never)];
  const among = filter.among ? new Set(rows.known(filter.among.ids)) : null;
  return { seen: new Set(rows.known(seen)), never: new Set(judged), among };
}

function reasonPart(titles: TitleColumns, { kind, row, amount }: ScorePart, total: number): ReasonPart {
  const share = amount / total;
  return row === undefined
    ? { kind, share }
    : { kind, share, id: titles.ids[row] as TitleId, title: titles.titles[row] ?? '' };
}

function pickOf(titles: TitleColumns, { row, score, parts, meets }: Recommended): Pick {
  const telling = parts.filter((part) => part.amount !== 0);
  const total = telling.reduce((sum, part) => sum + Math.abs(part.amount), 0);
  return {
    card: cardOf(titles, row),
    score,
    reason: { parts: telling.map((part) => reasonPart(titles, part, total)), meets },
  };
}

/** Reading words is loaded with the first words: a first spin does without. */
async function readMood(model: Model, words: string): Promise<Mood | null> {
  return words.trim() ? (await partOfPage(import('../core/mood.ts'))).readMood(model, words) : null;
}

/** Somebody else's taste is read by code that comes with the first such link; what they have judged leaves `allowed`. */
async function readGuest(
  opened: Opened,
  { guest }: SpinRequest,
  allowed: Uint8Array,
): Promise<Company | null> {
  return guest ? (await partOfPage(import('./meet-guest.ts'))).meetGuest(opened, guest, allowed) : null;
}

/** A request in ids to a result in cards, through `core/recommend`. */
export async function spin(opened: Opened, request: SpinRequest): Promise<SpinResult> {
  const { model, rows, scoring } = opened;
  const { titles } = model;
  const allowed = allowedRows(titles, request.filter, personalRows(rows, request));
  const company = await readGuest(opened, request, allowed);
  const { wheel, picks, poolSpent, understood } = await recommend(model, scoring.scorer(), {
    seed: request.seed,
    allowed,
    likes: request.likes.flatMap(({ id, ageDays }) => {
      const row = rows.of(id);
      return row === undefined ? [] : [{ row, ageDays: Number.isFinite(ageDays) ? ageDays : 0 }];
    }),
    dislikes: rows.known(request.dislikes),
    shown: new Set(rows.known(request.shown)),
    adventure: request.adventure,
    mood: await readMood(model, request.mood),
    company,
  });
  return {
    seed: request.seed,
    sectors: wheel.map(({ row, weight }) => ({ card: cardOf(titles, row), weight })),
    winner: wheel.findIndex(({ row }) => row === picks[0]?.row),
    picks: picks.map((one) => pickOf(titles, one)),
    left: countAllowed(allowed),
    poolSpent,
    understood,
  };
}

/** How many titles a filter leaves, and what to relax when none: which is found by code that comes with the first such filter. */
export async function count({ model, rows }: Opened, request: CountRequest): Promise<FilterCount> {
  const personal = personalRows(rows, request);
  const left = countAllowed(allowedRows(model.titles, request.filter, personal));
  if (left > 0) return { left, relax: [] };
  const { partsToRelax } = await partOfPage(import('../core/relax.ts'));
  return { left, relax: partsToRelax(model.titles, request.filter, personal) };
}
