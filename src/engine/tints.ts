import type { TitleColumns } from '../core/model.ts';
import type { SkyMap, TintColumn } from './contract.ts';

/** As many hues as can be told apart, also without colour vision. */
const HUES = 6;
/** A genre on more titles than this tells nothing of where one is. */
const EVERYWHERE = 0.45;
const DECADE = 10;

/** The commonest names; a title with several is in the rarest of them, which says the most. */
function facetTint(titles: TitleColumns, facet: 'genre' | 'country'): TintColumn {
  const { names, starts, of } = titles.facets[facet];
  const counts = new Uint32Array(names.length);
  for (const name of of) counts[name] = (counts[name] ?? 0) + 1;
  // Names come most frequent first.
  const telling = names.map((_, name) => name).filter((n) => (counts[n] ?? 0) <= EVERYWHERE * titles.rows);
  const chosen = (telling.length < 2 ? names.map((_, name) => name) : telling).slice(0, HUES);
  const group = new Map(chosen.map((name, i) => [name, i + 1]));
  const column = new Uint8Array(titles.rows);
  for (let row = 0; row < titles.rows; row++)
    for (let i = starts[row] ?? 0; i < (starts[row + 1] ?? 0); i++)
      column[row] = Math.max(column[row] ?? 0, group.get(of[i] ?? -1) ?? 0);
  return { names: chosen.map((name) => names[name] ?? ''), of: column };
}

function decadeTint({ year }: TitleColumns): TintColumn {
  const known = year.filter((y) => y > 0);
  if (!known.length) return { names: [], of: new Uint8Array(year.length) };
  const decadeOf = (y: number) => Math.floor(y / DECADE);
  const last = known.reduce((most, y) => Math.max(most, decadeOf(y)), 0);
  const first = Math.max(
    last - HUES + 1,
    known.reduce((least, y) => Math.min(least, decadeOf(y)), last),
  );
  return {
    names: Array.from({ length: last - first + 1 }, (_, i) => String((first + i) * DECADE)),
    of: Uint8Array.from(year, (y) => (y > 0 ? Math.max(1, decadeOf(y) - first + 1) : 0)),
  };
}

/** Every way of colouring the map. */
export function tintsOf(titles: TitleColumns): SkyMap['tints'] {
  return {
    genre: facetTint(titles, 'genre'),
    country: facetTint(titles, 'country'),
    decade: decadeTint(titles),
    type: { names: ['film', 'series'], of: titles.type.map((type) => type + 1) },
  };
}
