import type { Filter } from '../catalogue/filter.ts';
import type { TitleId } from '../catalogue/title.ts';
import { formatFilter, readFilter } from './filter-link.ts';

/** A spin as somebody sends it: what stood beside each other, in order, and what it was asked for with. */
export interface SharedSpin {
  /** Hash of the catalogue that it was spun from. */
  readonly catalogue: string;
  readonly seed: number;
  readonly filter: Filter;
  /** The pick first. */
  readonly ids: readonly TitleId[];
}

/** As many as a spin shows. */
const MOST_PICKS = 9;
/** Longer ones are no link of ours; a filter of hand-gathered titles is the longest that one carries. */
const MAX_QUERY = 20_000;
const MAX_ID = 160;
/** No half of a character: it could not be written into a link. */
const ID = /^[a-z0-9-]+:\P{Cs}+$/u;
const HASH = /^[0-9a-f]{16}$/;
const SEED = /^[0-9a-z]{1,7}$/;
const MOST_SEED = 0xffffffff;
const BASE = 36;

/** Ids one after another; a source is named once, where it begins: `house:h1,h2,mine:x`. */
function formatIds(ids: readonly TitleId[]): string {
  let before = '';
  return ids
    .map((id) => {
      const at = id.indexOf(':');
      const [source, local] = [id.slice(0, at), encodeURIComponent(id.slice(at + 1))];
      const told = source === before ? local : `${source}:${local}`;
      before = source;
      return told;
    })
    .join(',');
}

function readIds(text: string): TitleId[] | null {
  let source = '';
  const ids = text.split(',', MOST_PICKS + 1).map((part) => {
    const at = part.indexOf(':');
    if (at >= 0) source = part.slice(0, at);
    try {
      return `${source}:${decodeURIComponent(part.slice(at + 1))}`;
    } catch {
      // Cut in the middle of an escape: no id.
      return '';
    }
  });
  const good = ids.length <= MOST_PICKS && ids.every((id) => ID.test(id) && id.length <= MAX_ID);
  return good && new Set(ids).size === ids.length ? (ids as TitleId[]) : null;
}

/** A spin as a link's query: `picks=house:h12,h7&seed=1z&from=<hash>`, and the filter where there is one. */
export function formatSpin({ catalogue, seed, filter, ids }: SharedSpin): string {
  const { among: _, ...rest } = filter;
  const own = `picks=${formatIds(ids)}&seed=${(seed >>> 0).toString(BASE)}&from=${catalogue}`;
  // The gathered titles themselves say nothing to the receiver, and make a link too long to send.
  const wished = formatFilter(rest);
  return wished ? `${own}&${wished}` : own;
}

/** Whether a query claims to be a shared spin at all. */
export const isSharedSpin = (query: string | undefined): boolean => /(?:^|&)picks=/.test(query ?? '');

/** Reads what `formatSpin` wrote; null for a link that is cut, changed or none of ours. */
export function readSpin(query: string): SharedSpin | null {
  if (query.length > MAX_QUERY) return null;
  const value = (name: string) => new RegExp(`(?:^|&)${name}=([^&]*)`).exec(query)?.[1] ?? '';
  const [ids, seed, catalogue] = [readIds(value('picks')), value('seed'), value('from')];
  const number = SEED.test(seed) ? Number.parseInt(seed, BASE) : Number.NaN;
  if (!ids || !(number <= MOST_SEED) || !HASH.test(catalogue)) return null;
  const { among: _, ...filter } = readFilter(query);
  return { catalogue, seed: number, filter, ids };
}
