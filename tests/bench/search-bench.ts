import { foldText } from '../../src/core/fold-text.ts';
import { mix } from '../../src/core/rng.ts';
import type { FolderEngine } from '../../src/engine/node.ts';
import { measure, ms, timingOf } from './measure.ts';
import { grouped, printTable } from './table.ts';
import { type TitleSearcher, titleSearchers } from './title-searchers.ts';

const SEED = 505;
const TYPED_TITLES = 24;
const LONGEST_TYPED = 22;
const TYPOS = 150;
const TWO_FROM = 9;
const LETTERS = 'etaoinshrdlu';
const MANY = 100_000;
/** Some of the libraries take most of a second a keystroke then. */
const EVERY_OF_MANY = 6;
const TRIES = 3;
const WARM_UP = 15;
/** Sentences, as people type them into the page of a search. */
const SENTENCES = [
  'korean revenge 2000s under 2 hours',
  'something like amelie but funnier',
  'kurosawa',
  'french comedy from the late 90s',
  'slow sad japanese drama',
  'crime series not american since 2015',
  'heist in paris',
  'horror',
];

/** One typo at a seeded place: a letter left out, doubled, wrong, or swapped with the next. */
function withTypo(text: string, seed: number): string {
  const at = 1 + (mix(seed, 1) % Math.max(1, text.length - 2));
  const [head, letter, next, rest] = [
    text.slice(0, at),
    text[at] ?? '',
    text[at + 1] ?? '',
    text.slice(at + 2),
  ];
  const other = LETTERS[mix(seed, 2) % LETTERS.length] ?? 'e';
  return [
    head + next + rest,
    head + letter + letter + next + rest,
    head + other + next + rest,
    head + next + letter + rest,
  ][mix(seed, 3) % 4] as string;
}

/** Every state of the box while seeded titles are typed, every other one with a typo in it. */
function keystrokes(titles: readonly string[]): string[] {
  return Array.from({ length: TYPED_TITLES }, (_, i) => {
    const title = titles[mix(SEED, i) % titles.length] ?? '';
    const typed = (i % 2 ? withTypo(title, i) : title).toLowerCase().slice(0, LONGEST_TYPED);
    return Array.from(typed, (__, n) => typed.slice(0, n + 1));
  }).flat();
}

/** Whole titles of five letters or more, with one typo, from nine letters on every other with two. */
function mistyped(titles: readonly string[]): { readonly typed: string; readonly title: string }[] {
  const long = titles.filter((title) => title.length >= 5 && /^[\x20-\x7e]+$/.test(title));
  return Array.from({ length: TYPOS }, (_, i) => {
    const title = long[mix(SEED + 1, i) % long.length] ?? '';
    const once = withTypo(title.toLowerCase(), 2 * i);
    return { title, typed: i % 2 && title.length >= TWO_FROM ? withTypo(once, 2 * i + 1) : once };
  });
}

/** Mean of one over the rank at which the meant title stands; namesakes count as it. */
async function reciprocalRank({ find }: TitleSearcher, cases: ReturnType<typeof mistyped>): Promise<number> {
  let sum = 0;
  for (const { typed, title } of cases) {
    const rank = (await find(typed)).findIndex((found) => foldText(found) === foldText(title));
    if (rank >= 0) sum += 1 / (rank + 1);
  }
  return sum / cases.length;
}

/** Names of as many titles, from the words of those there are. */
function synthetic(titles: readonly string[], count: number): string[] {
  const words = titles.flatMap((title) => title.split(/\s+/));
  return Array.from({ length: count }, (_, i) =>
    Array.from({ length: 1 + (mix(SEED + 2, i) % 5) }, (__, n) => words[mix(i + 7, n) % words.length]).join(
      ' ',
    ),
  );
}

/** The least of a few tries, one contestant after the other: what else the machine does then weighs on none of them. */
async function timesOf(searchers: readonly TitleSearcher[], keys: readonly string[]) {
  const times = new Map(searchers.map(({ name }) => [name, [] as number[]]));
  for (const typed of keys) {
    const least = new Map<string, number>();
    for (let attempt = 0; attempt < TRIES; attempt++)
      for (const { name, find } of searchers) {
        const start = performance.now();
        await find(typed);
        const took = performance.now() - start;
        least.set(name, Math.min(took, least.get(name) ?? took));
      }
    for (const [name, took] of least) times.get(name)?.push(took);
  }
  return times;
}

/** `every`: of the keystrokes and of the mistyped titles only each so many-th is tried. */
async function compare(what: string, titles: readonly string[], prominence: Uint8Array, every: number) {
  const searchers = await titleSearchers(titles, prominence);
  const some = <T>(list: readonly T[]) => list.filter((_, i) => i % every === 0);
  const keys = some(keystrokes(titles));
  const cases = some(mistyped(titles));
  await timesOf(searchers, keys.slice(0, WARM_UP));
  const times = await timesOf(searchers, keys);
  const ours = timingOf(times.get('ours') ?? []);
  const ratio = (a: number, b: number) => `${(a / b).toFixed(1)}x`;
  const rows: string[][] = [];
  for (const searcher of searchers) {
    const { median, p95 } = timingOf(times.get(searcher.name) ?? []);
    rows.push([
      ...[searcher.name, ms(median), ms(p95), ratio(median, ours.median), ratio(p95, ours.p95)],
      (await reciprocalRank(searcher, cases)).toFixed(2),
    ]);
  }
  printTable(
    `${what}: ${keys.length} keystrokes, and ${cases.length} titles with one typo or two`,
    ['search', 'p50 ms', 'p95 ms', 'p50', 'p95', 'mean reciprocal rank'],
    rows,
  );
}

/** Times what typing into a search costs, beside five libraries on the same titles in the same run. */
export async function benchSearch(name: string, engine: FolderEngine): Promise<void> {
  const { titles, prominence } = engine.model.titles;
  await compare(`${name}, ${grouped(titles.length)} titles`, titles, prominence, 1);
  const many = synthetic(titles, MANY);
  const known = Uint8Array.from(many, (_, i) => 1 + (mix(SEED + 3, i) % 10));
  await compare(`Made up, ${grouped(MANY)} titles`, many, known, EVERY_OF_MANY);
  const keys = keystrokes(titles);
  const sentences = SENTENCES.flatMap((text) => Array.from(text, (_, n) => text.slice(0, n + 1)));
  const lines = [
    ['a title, in the box of every page', await measure(keys, (typed) => engine.search(typed, 6))],
    ['a person, in the same box', await measure(keys, (typed) => engine.people(typed, 3))],
    [
      'a sentence, on the page of a search',
      await measure(sentences, (words) => engine.find({ words, names: [] }, 24)),
    ],
  ] as const;
  printTable(
    `${name}: a keystroke in the engine, ms`,
    ['what is typed', 'p50', 'p95'],
    lines.map(([what, { median, p95 }]) => [what, ms(median), ms(p95)]),
  );
}
