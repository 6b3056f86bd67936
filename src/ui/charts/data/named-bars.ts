import type { Facet } from '../../../catalogue/filter.ts';
import type { NamedCount } from '../../../engine/contract.ts';
import { choose, stateOf } from '../../filters/three-states.ts';
import { number } from '../../strings/en.ts';
import { SHOWN } from '../../strings/en-explore.ts';
import { emptyShown, type Told } from '../chart.ts';
import type { BarMark, BarsShown } from '../forms/bars.ts';

/** How the names of a facet are shown, and the finding told of the first of them. */
interface Wording {
  readonly facet: Facet;
  readonly names: readonly NamedCount[];
  readonly more: number;
  readonly title: (first: NamedCount, next: readonly string[]) => string;
}

const THEN = 2;

/** A facet as bars, each a toggle of its name in the filter. */
export function namedBars({ filter }: Told, { facet, names, more, title }: Wording): BarsShown {
  const words = SHOWN[facet];
  const [first, ...others] = names;
  if (!first) return { ...emptyShown(words.name, words.what(0), words.none), most: 0 };
  const marks = names.map(({ name, films, series }): BarMark => {
    const state = stateOf(filter[facet], name);
    return {
      words: SHOWN.named(name, films, series),
      label: name,
      value: films + series,
      says: number(films + series),
      chosen: state === 'only',
      // Left out: a press takes it back into account rather than asking for it.
      pick: { ...filter, [facet]: choose(filter[facet], name, state === 'not' ? 'not' : 'only') },
    };
  });
  return {
    title: title(
      first,
      others.slice(0, THEN).map(({ name }) => name),
    ),
    what: words.what(more),
    marks,
    table: { head: words.head, rows: names.map(({ name, films, series }) => [name, films, series]) },
    empty: null,
    most: Math.max(...marks.map(({ value }) => value)),
  };
}
