import type { Title } from '../../src/catalogue/title.ts';
import type { CleanSource } from './clean-source.ts';
import { sameTitleKey } from './local-id.ts';

/** All sources as one catalogue; the order of `titles` is the row order of every shard. */
export interface Merged {
  readonly titles: readonly Title[];
  /** The sources again, with the titles that an earlier one has already moved to their rejects. */
  readonly sources: readonly CleanSource[];
  /** Rows read from all sources. */
  readonly read: number;
  /** Rows that could not be used; titles that an earlier source has are not among them. */
  readonly rejected: number;
}

/**
 * Joins sources in the order given. A title that an earlier source has (title, year and type) is rejected there;
 * namesakes within one source both stay, they may be two works.
 */
export function mergeSources(sources: readonly CleanSource[]): Merged {
  const sourceOf = new Map<string, string>();
  const titles: Title[] = [];
  const merged = sources.map((source) => {
    const kept = source.accepted.filter(({ title }) => !sourceOf.has(sameTitleKey(title)));
    const again = source.accepted.flatMap(({ line, title }) => {
      const first = sourceOf.get(sameTitleKey(title));
      return first === undefined ? [] : [{ line, reason: `already in ${first}`, detail: title.title }];
    });
    for (const { title } of kept) {
      titles.push(title);
      sourceOf.set(sameTitleKey(title), source.name);
    }
    const rejects = [...source.rejects, ...again].sort((a, b) => a.line - b.line);
    return { ...source, accepted: kept, rejects };
  });
  const sum = (of: (source: CleanSource) => number) =>
    sources.reduce((total, source) => total + of(source), 0);
  return { titles, sources: merged, read: sum((s) => s.read), rejected: sum((s) => s.rejects.length) };
}
