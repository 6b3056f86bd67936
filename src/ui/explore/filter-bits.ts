import { FACETS, type Filter } from '../../catalogue/filter.ts';
import { relaxFilter } from '../filters/relax-filter.ts';
import { choose } from '../filters/three-states.ts';
import { CHART } from '../strings/en-explore.ts';
import { FILTER } from '../strings/en-wishes.ts';

/** One thing that a filter asks for, in words, and the filter without it. */
export interface FilterBit {
  readonly words: string;
  readonly without: Filter;
}

const isOpen = ({ from, to }: Filter['years']) => from === null && to === null;

/** A filter taken apart: everything it asks for, each to be let go of by itself. */
export function filterBits(filter: Filter): readonly FilterBit[] {
  const bits: FilterBit[] = [];
  const part = (words: string, name: Parameters<typeof relaxFilter>[1]) =>
    bits.push({ words, without: relaxFilter(filter, name) });
  if (filter.type) part(filter.type === 'film' ? CHART.films : CHART.series, 'type');
  for (const facet of FACETS)
    for (const state of ['only', 'not'] as const)
      for (const name of filter[facet][state === 'only' ? 'include' : 'exclude'])
        bits.push({
          words: state === 'only' ? name : FILTER.not([name]),
          without: { ...filter, [facet]: choose(filter[facet], name, state) },
        });
  if (!isOpen(filter.years)) part(FILTER.years(filter.years), 'years');
  if (!isOpen(filter.minutes)) part(FILTER.minutes(filter.minutes), 'minutes');
  if (filter.among) part(filter.among.label, 'among');
  if (filter.seen !== 'any') part(FILTER.seen[filter.seen], 'seen');
  return bits;
}
