import type { Asked, AskedPart, LinkedName } from '../engine/contract.ts';

const KINDS: readonly LinkedName[] = ['person', 'country', 'genre', 'keyword', 'language'];
/** What the engine reads of a search; a longer link is cut. */
const MAX_WORDS = 240;
const MAX_NAMES = 8;
const MAX_NAME = 200;

/** Reads what a search's link carries: `q` for typed words, `person`, `country` and the like for names. Never throws. */
export function readAsked(query: string | undefined): Asked {
  const given = new URLSearchParams(query ?? '');
  const names = KINDS.flatMap((kind) =>
    given.getAll(kind).flatMap((name) => (name && name.length <= MAX_NAME ? [{ kind, name }] : [])),
  );
  return { words: (given.get('q') ?? '').slice(0, MAX_WORDS), names: names.slice(0, MAX_NAMES) };
}

/** Writes a search as what a link carries; empty for one that asks nothing. */
export function formatAsked({ words, names }: Asked): string {
  const out = new URLSearchParams();
  if (words.trim()) out.set('q', words.trim());
  for (const { kind, name } of names) out.append(kind, name);
  return out.toString();
}

/** A search without some of its parts. */
export function withoutParts(asked: Asked, gone: readonly AskedPart[]): Asked {
  const linked = new Set(gone.filter(({ from }) => from < 0).map(({ to }) => to));
  const typed = gone.filter(({ from }) => from >= 0).sort((a, b) => b.from - a.from);
  const words = typed.reduce((rest, { from, to }) => rest.slice(0, from) + rest.slice(to), asked.words);
  return { words: words.replace(/\s+/g, ' ').trim(), names: asked.names.filter((_, i) => !linked.has(i)) };
}
