import type { Facet, Filter, FilterPart } from '../../src/catalogue/filter.ts';
import type { TitleColumns } from '../../src/core/model.ts';

/** A title as most pages hold it. */
export interface PlainTitle {
  readonly type: 'film' | 'series';
  readonly year: number | null;
  readonly minutes: number | null;
  readonly seasons: number | null;
  readonly added: string | null;
  readonly genre: readonly string[];
  readonly country: readonly string[];
  readonly rating: readonly string[];
}

const DAY_MS = 86_400_000;

/** The columns as an array of objects. */
export function objectsOf(titles: TitleColumns): PlainTitle[] {
  const names = (facet: Facet, row: number) => {
    const { names: all, starts, of } = titles.facets[facet];
    return Array.from(of.subarray(starts[row], starts[row + 1]), (i) => all[i] ?? '');
  };
  return Array.from({ length: titles.rows }, (_, row) => ({
    type: titles.type[row] ? 'series' : 'film',
    year: titles.year[row] || null,
    minutes: titles.minutes[row] || null,
    seasons: titles.seasons[row] || null,
    added: titles.addedDay[row] ? new Date((titles.addedDay[row] ?? 0) * DAY_MS).toISOString() : null,
    genre: names('genre', row),
    country: names('country', row),
    rating: names('rating', row),
  }));
}

const inRange = (value: number | null, { from, to }: Filter['years']) =>
  (from === null && to === null) || (value !== null && value >= (from ?? value) && value <= (to ?? value));

function passes(title: PlainTitle, filter: Filter, without: readonly FilterPart[]): boolean {
  const facet = (name: Facet) => {
    const { include, exclude } = filter[name];
    if (without.includes(name)) return true;
    return (
      (include.length === 0 || title[name].some((one) => include.includes(one))) &&
      !title[name].some((one) => exclude.includes(one))
    );
  };
  return (
    (without.includes('type') || filter.type === null || title.type === filter.type) &&
    (without.includes('years') || inRange(title.year, filter.years)) &&
    (without.includes('minutes') || inRange(title.minutes, filter.minutes)) &&
    facet('genre') &&
    facet('country') &&
    facet('rating')
  );
}

type Key = string | number | null;

function counted(
  titles: readonly PlainTitle[],
  keys: (title: PlainTitle) => readonly Key[],
): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const title of titles) for (const key of keys(title)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** The same counts by `filter` and `Map`, as one would write it first; seen titles and missing fields are left out. */
export function exploreObjects(titles: readonly PlainTitle[], filter: Filter): readonly Map<Key, number>[] {
  const left = (...without: FilterPart[]) => titles.filter((title) => passes(title, filter, without));
  const typed = (title: PlainTitle, keys: readonly Key[]) => keys.map((key) => `${title.type} ${key}`);
  const decade = ({ year }: PlainTitle) => (year === null ? [] : [Math.floor(year / 10) * 10]);
  return [
    counted(left('type'), (t) => [t.type]),
    counted(left('years'), (t) => typed(t, [t.year])),
    counted(left(), (t) => typed(t, [t.added?.slice(0, 4) ?? null])),
    counted(left('country'), (t) => typed(t, t.country)),
    counted(left('genre'), (t) => typed(t, t.genre)),
    counted(left('rating'), (t) => typed(t, t.rating)),
    counted(left('minutes'), (t) => [Math.floor((t.minutes ?? 0) / 10)]),
    counted(left(), (t) => [t.seasons]),
    counted(left('genre', 'country'), (t) => t.genre.flatMap((g) => t.country.map((c) => `${g} ${c}`))),
    counted(left('genre', 'years'), (t) => t.genre.flatMap((g) => decade(t).map((d) => `${g} ${d}`))),
  ];
}
