import { type Choice, type Filter, OPEN_FILTER } from '../../catalogue/filter.ts';
import type { ChosenPart } from './filter-sentence.ts';

/** The filter with one part let go of. */
export function relaxFilter(filter: Filter, part: ChosenPart): Filter {
  if (part === 'among') {
    const { among: _, ...rest } = filter;
    return rest;
  }
  // Left at its default, "unseen" would still hold titles back.
  return part === 'seen' ? { ...filter, seen: 'any' } : { ...filter, [part]: OPEN_FILTER[part] };
}

/** True when any part differs from the open filter's. */
export function isFiltered(filter: Filter): boolean {
  return JSON.stringify(ordered(filter)) !== JSON.stringify(ordered(OPEN_FILTER));
}

/** Key order must not matter: a stored filter may have been written in another. */
function ordered({ type, genre, country, rating, years, minutes, seen, among }: Filter) {
  const names = (choice: Choice) => [choice.include, choice.exclude];
  return [
    type,
    names(genre),
    names(country),
    names(rating),
    years.from,
    years.to,
    minutes.from,
    minutes.to,
    seen,
    among?.ids ?? null,
  ];
}
