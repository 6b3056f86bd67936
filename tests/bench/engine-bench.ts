import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { TitleId } from '../../src/catalogue/title.ts';
import { openIndex } from '../../src/core/sparse-index.ts';
import { type FolderEngine, openFolder } from '../../src/engine/node.ts';
import { layoutOf } from '../../src/format/kinds.ts';
import { readShard } from '../../src/format/shard.ts';
import { measure, ms, type Timing } from './measure.ts';
import { broughtTitles, MOODS, searches, spinRequests } from './requests.ts';
import { grouped, printTable } from './table.ts';

const SPINS = 200;
const SEARCHES = 150;
const OPENS = 5;
const FOUND = 10;
const ROWS = 2000;
const BUDGETS = { spin: 'median 10, p95 20', typed: '5' };

function indexBytes(folder: string): Uint8Array {
  const name = readdirSync(folder).find((file) => file.startsWith('index.')) ?? '';
  return new Uint8Array(gunzipSync(readFileSync(join(folder, name))));
}

/** Times what the worker does for the page, here in Node: the same code on the same engine as Chromium's. */
export async function benchEngine(name: string, folder: string): Promise<FolderEngine> {
  const raw = indexBytes(folder);
  const opens = Array.from({ length: OPENS }, (_, i) => i);
  const openingIndex = await measure(opens, () => openIndex(readShard('index', raw, layoutOf('index'))));
  const opening = await measure(opens, () => openFolder(folder));
  const engine = await openFolder(folder);
  const { ids, titles } = engine.model.titles;
  const requests = spinRequests(ids, SPINS);
  const withMood = requests.filter(({ mood }) => mood !== '');
  const moods = Array.from({ length: SEARCHES }, (_, i) => MOODS[i % MOODS.length] ?? '');
  const some = requests.map((_, i) => ids[(i * 37) % ids.length] as TitleId);
  const histories = opens.map(() => broughtTitles(titles, ROWS));
  const lines: [string, Timing, string][] = [
    [
      'spin: score, filter, diversify, draw, explain',
      await measure(requests, (r) => engine.spin(r)),
      BUDGETS.spin,
    ],
    ['  of these, with a mood typed', await measure(withMood, (r) => engine.spin(r)), ''],
    ['text query, best 10', await measure(moods, (words) => engine.mood(words, FOUND)), BUDGETS.typed],
    [
      'title search, best 10',
      await measure(searches(titles, SEARCHES), (words) => engine.search(words, FOUND)),
      BUDGETS.typed,
    ],
    [
      `a history of ${grouped(ROWS)} titles, matched`,
      await measure(histories, (h) => engine.match(h)),
      '3,000',
    ],
    ['similar titles, best 10', await measure(some, (id) => engine.similar(id, FOUND)), ''],
    ['count what a filter leaves', await measure(requests, (r) => engine.count(r)), ''],
    ['open the index', openingIndex, ''],
    ['open everything, from disk', opening, ''],
  ];
  printTable(
    `${name}, ${grouped(ids.length)} titles: the engine in Node, ms`,
    ['what', 'median', 'p95', 'wanted'],
    lines.map(([what, { median, p95 }, wanted]) => [what, ms(median), ms(p95), wanted]),
  );
  return engine;
}
