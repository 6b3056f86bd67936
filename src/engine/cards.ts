import type { Facet } from '../catalogue/filter.ts';
import type { TitleId } from '../catalogue/title.ts';
import type { TitleColumns } from '../core/model.ts';
import type { TitleCard } from './contract.ts';

const PLACES = 255;

function names({ facets }: TitleColumns, facet: Facet, row: number): string[] {
  const { names, starts, of } = facets[facet];
  return Array.from(of.subarray(starts[row], starts[row + 1]), (name) => names[name] ?? '');
}

/** A row as a card: what the catalogue does not say (0) becomes null. */
export function cardOf(titles: TitleColumns, row: number): TitleCard {
  return {
    id: titles.ids[row] as TitleId,
    title: titles.titles[row] ?? '',
    type: titles.type[row] === 1 ? 'series' : 'film',
    year: titles.year[row] || null,
    minutes: titles.minutes[row] || null,
    seasons: titles.seasons[row] || null,
    rating: names(titles, 'rating', row)[0] ?? null,
    genres: names(titles, 'genre', row),
    countries: names(titles, 'country', row),
    place: [(titles.placeX[row] ?? 0) / PLACES, (titles.placeY[row] ?? 0) / PLACES],
  };
}
