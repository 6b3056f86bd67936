import { openTitleSearch, type TitleSearch } from '../core/title-search.ts';
import { openRows, type Rows } from './rows.ts';
import type { Scoring } from './scoring.ts';
import type { Catalogue } from './shard-store.ts';

/** An open catalogue with what its rooms share. */
export interface Opened extends Catalogue {
  readonly rows: Rows;
  readonly scoring: Scoring;
  /** Made when it is first needed: a first spin should not wait for it. */
  titleSearch(): TitleSearch;
}

export function opened(catalogue: Catalogue, scoring: Scoring): Opened {
  const { ids, titles, prominence } = catalogue.model.titles;
  let search: TitleSearch | null = null;
  const titleSearch = () => {
    search ??= openTitleSearch(titles, prominence);
    return search;
  };
  return { ...catalogue, rows: openRows(ids), scoring, titleSearch };
}
