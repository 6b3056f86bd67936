import { OPEN_LOOK } from '../../app/filter-link.ts';
import type { Filter } from '../../catalogue/filter.ts';
import { filterSentence } from '../filters/filter-sentence.ts';

/** The parts of a filter that ask for something, in words: `drama, 1990 to 1999`. */
export function filterWords(filter: Filter): string {
  const open = filterSentence(OPEN_LOOK);
  return filterSentence(filter)
    .filter(({ part, words }) => !open.some((other) => other.part === part && other.words === words))
    .map(({ words }) => words)
    .join(', ');
}
