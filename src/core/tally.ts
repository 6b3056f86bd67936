import type { FacetColumn, TitleColumns } from './model.ts';

/** Counts of films and of series, at the same place for the same value. */
export interface Split {
  readonly films: Uint32Array;
  readonly series: Uint32Array;
}

/** The places that a row stands in along one side of a grid: `at[of[starts[row] .. starts[row + 1])]`, -1 for none. */
export interface Side {
  readonly starts: Uint32Array;
  readonly of: ArrayLike<number>;
  readonly at: Int16Array;
  readonly places: number;
}

type Passes = Uint8Array;

const split = (places: number): Split => ({
  films: new Uint32Array(places),
  series: new Uint32Array(places),
});

/** How many passing rows have each value; place 0 counts those that do not say. */
export function tallyValues(
  { type }: Pick<TitleColumns, 'type'>,
  values: Uint16Array | Uint8Array,
  passes: Passes,
): Split {
  let last = 0;
  for (const value of values) if (value > last) last = value;
  const counts = split(last + 1);
  for (let row = 0; row < passes.length; row++) {
    if (!passes[row]) continue;
    const into = type[row] ? counts.series : counts.films;
    const value = values[row] as number;
    into[value] = (into[value] as number) + 1;
  }
  return counts;
}

/** How many passing rows have each name of a facet, by the name's number. */
export function tallyFacet(
  { type }: Pick<TitleColumns, 'type'>,
  { names, starts, of }: FacetColumn,
  passes: Passes,
): Split {
  const counts = split(names.length);
  for (let row = 0; row < passes.length; row++) {
    if (!passes[row]) continue;
    const into = type[row] ? counts.series : counts.films;
    const end = starts[row + 1] as number;
    for (let i = starts[row] as number; i < end; i++) {
      const name = of[i] as number;
      into[name] = (into[name] as number) + 1;
    }
  }
  return counts;
}

/** How many passing rows stand in each place of a side. */
export function tallySide({ starts, of, at, places }: Side, passes: Passes): Uint32Array {
  const counts = new Uint32Array(places);
  for (let row = 0; row < passes.length; row++) {
    if (!passes[row]) continue;
    const end = starts[row + 1] as number;
    for (let i = starts[row] as number; i < end; i++) {
      const place = at[of[i] as number] as number;
      if (place >= 0) counts[place] = (counts[place] as number) + 1;
    }
  }
  return counts;
}

/** How many passing rows stand in each cell, `down.places` x `across.places`, row after row. */
export function tallyGrid(down: Side, across: Side, passes: Passes): Uint32Array {
  const counts = new Uint32Array(down.places * across.places);
  for (let row = 0; row < passes.length; row++) {
    if (!passes[row]) continue;
    const end = down.starts[row + 1] as number;
    const last = across.starts[row + 1] as number;
    for (let i = down.starts[row] as number; i < end; i++) {
      const base = (down.at[down.of[i] as number] as number) * across.places;
      if (base < 0) continue;
      for (let j = across.starts[row] as number; j < last; j++) {
        const place = across.at[across.of[j] as number] as number;
        if (place >= 0) counts[base + place] = (counts[base + place] as number) + 1;
      }
    }
  }
  return counts;
}
