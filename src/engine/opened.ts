import type { TitleSearch } from '../core/title-search.ts';
import { once } from './once.ts';
import { partOfPage } from './part-of-page.ts';
import { openRows, type Rows } from './rows.ts';
import type { Scoring } from './scoring.ts';
import type { Catalogue } from './shard-store.ts';

/** An open catalogue with what its rooms share. */
export interface Opened extends Catalogue {
  readonly rows: Rows;
  readonly scoring: Scoring;
  /** Loaded and made when it is first needed: a first spin should not wait for it. */
  titleSearch(): Promise<TitleSearch>;
}

export function opened(catalogue: Catalogue, scoring: Scoring): Opened {
  const { ids, titles, prominence } = catalogue.model.titles;
  const titleSearch = once(async () =>
    (await partOfPage(import('../core/title-search.ts'))).openTitleSearch(titles, prominence),
  );
  return { ...catalogue, rows: openRows(ids), scoring, titleSearch };
}
