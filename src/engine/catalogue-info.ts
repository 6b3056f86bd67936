import { FACETS, type Facet } from '../catalogue/filter.ts';
import type { FacetColumn, TitleColumns } from '../core/model.ts';
import type { Manifest } from '../format/manifest.ts';
import type { CatalogueInfo } from './contract.ts';

function namesWithCounts({ names, of }: FacetColumn): { name: string; count: number }[] {
  const counts = new Uint32Array(names.length);
  for (const name of of) counts[name] = (counts[name] ?? 0) + 1;
  // The sort is stable: equals keep the shard's own order.
  return names.map((name, i) => ({ name, count: counts[i] ?? 0 })).sort((a, b) => b.count - a.count);
}

/** The first and last year that any title has; [0, 0] when none says. */
function yearRange(years: Uint16Array): [number, number] {
  let first = 0;
  let last = 0;
  for (const year of years) {
    if (year > 0 && (first === 0 || year < first)) first = year;
    if (year > last) last = year;
  }
  return [first, last];
}

/** What the catalogue is, for the filter's choices and the About page. */
export function catalogueInfo(manifest: Manifest, titles: TitleColumns): CatalogueInfo {
  const series = titles.type.reduce((sum, type) => sum + (type === 1 ? 1 : 0), 0);
  return {
    hash: manifest.hash,
    titles: titles.rows,
    films: titles.rows - series,
    series,
    years: yearRange(titles.year),
    facets: Object.fromEntries(FACETS.map((f) => [f, namesWithCounts(titles.facets[f])])) as Record<
      Facet,
      ReturnType<typeof namesWithCounts>
    >,
    sources: manifest.sources,
  };
}
