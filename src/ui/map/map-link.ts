import { formatFilter, readFilter } from '../../app/filter-link.ts';
import type { Filter } from '../../catalogue/filter.ts';
import type { TitleId } from '../../catalogue/title.ts';

/** What a link to the map carries: a filter that dims all else, and a title to look at. */
export interface MapLink {
  readonly filter: Filter;
  /** True when the filter lets everything through. */
  readonly open: boolean;
  readonly at: TitleId | null;
}

const AT = /(?:^|&)at=([^&]+)/;

function titleOf(query: string): TitleId | null {
  try {
    const id = AT.exec(query)?.[1];
    return id ? (decodeURIComponent(id) as TitleId) : null;
  } catch {
    // Cut in the middle of an escape: no title.
    return null;
  }
}

/** Reads `genre=Drama&at=netflix:s6`; what makes no sense is left out. */
export function readMapLink(query = ''): MapLink {
  const filter = readFilter(query);
  return { filter, open: formatFilter(filter) === '', at: titleOf(query) };
}
