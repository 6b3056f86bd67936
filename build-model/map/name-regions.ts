import type { Title } from '../../src/catalogue/title.ts';
import type { Patch } from './gather-regions.ts';
import { type PrintableTerm, printableTerms } from './printable-terms.ts';

/** Words a region; the first names it, the others say more. */
const MOST_WORDS = 3;
/** A further word must set the region apart this well, beside the first. */
const FURTHER = 0.3;
/** Two words whose titles are the same say the same. */
const SAME = 0.75;
/** What a word is still worth once another region of the level is named by it. */
const TAKEN = 0.4;

/** How many of a patch's titles have each term. */
function countTerms(rows: readonly number[], termsOf: readonly (readonly number[])[], terms: number) {
  const counts = new Uint32Array(terms);
  for (const row of rows) for (const t of termsOf[row] ?? []) counts[t] = (counts[t] ?? 0) + 1;
  return counts;
}

/**
 * How well a term sets `n` titles apart from `others`: its share here, times the log of how much more frequent it is
 * here. Rare and telling counts as little as common and everywhere. Its part of the Kullback-Leibler divergence.
 */
function tellingness(here: number, n: number, there: number, others: number): number {
  const share = (here + 0.5) / (n + 1);
  return share * Math.log(share / ((there + 0.5) / (others + 1)));
}

function overlap(a: PrintableTerm, b: PrintableTerm, inside: ReadonlySet<number>): number {
  const left = a.rows.filter((row) => inside.has(row));
  const right = new Set(b.rows.filter((row) => inside.has(row)));
  const both = left.filter((row) => right.has(row)).length;
  return both / Math.max(1, left.length + right.size - both);
}

/** `gay romance` after `romance` says the same twice. */
function repeats(a: string, b: string): boolean {
  const [few = [], many = []] = [a.split(' '), b.split(' ')].sort((p, q) => p.length - q.length);
  return few.every((word) => many.includes(word));
}

/** The best terms of a patch that do not repeat each other or what its wider patches are called. */
function choose(
  scored: readonly { readonly term: PrintableTerm; readonly score: number }[],
  inside: ReadonlySet<number>,
  above: readonly string[],
): PrintableTerm[] {
  const chosen: PrintableTerm[] = [];
  const best = scored[0]?.score ?? 0;
  for (const { term, score } of scored) {
    if (chosen.length === MOST_WORDS || score <= 0 || score < FURTHER * best) break;
    const known = [...above, ...chosen.map(({ key }) => key)];
    if (known.some((key) => repeats(key, term.key))) continue;
    if (chosen.some((other) => overlap(other, term, inside) > SAME)) continue;
    chosen.push(term);
  }
  return chosen;
}

/**
 * Words for each patch, at most three, the most telling first: what sets it apart from the rest of the wider patch
 * around it, so that a name within "Anime" need not say so again. A patch without a word that it shares has none.
 */
export function nameRegions(titles: readonly Title[], patches: readonly Patch[]): string[][] {
  const terms = printableTerms(titles);
  const termsOf: number[][] = titles.map(() => []);
  for (const [t, { rows }] of terms.entries()) for (const row of rows) termsOf[row]?.push(t);
  const counts = patches.map(({ rows }) => countTerms(rows, termsOf, terms.length));
  const all = Uint32Array.from(terms, ({ rows }) => rows.length);
  const keys: string[][] = [];
  const taken = new Map<string, number>();
  return patches.map(({ level, parent, rows }, p) => {
    // An only child has no siblings to differ from: it is compared with everything.
    const within = parent >= 0 && (patches[parent]?.rows.length ?? 0) > rows.length ? parent : -1;
    const around = counts[within] ?? all;
    const size = patches[within]?.rows.length ?? titles.length;
    const scored = [...(counts[p] ?? [])]
      .flatMap((here, t) => {
        const term = terms[t] as PrintableTerm;
        if (here < 2 && rows.length > 1) return [];
        const told = tellingness(here, rows.length, (around[t] ?? 0) - here, size - rows.length);
        const used = TAKEN ** (taken.get(`${level} ${term.key}`) ?? 0);
        return [{ term, score: term.worth * told * used }];
      })
      .sort((a, b) => b.score - a.score || (a.term.key < b.term.key ? -1 : 1));
    const above = parent >= 0 ? (keys[parent] ?? []) : [];
    const inside = new Set(rows);
    const apart = choose(scored, inside, above);
    // Where nothing new can be said, the wider name is better than none.
    const chosen = apart.length ? apart : choose(scored, inside, []);
    const [first] = chosen;
    if (first) taken.set(`${level} ${first.key}`, (taken.get(`${level} ${first.key}`) ?? 0) + 1);
    keys.push([...above, ...chosen.slice(0, 1).map(({ key }) => key)]);
    return chosen.map(({ text }) => text);
  });
}
