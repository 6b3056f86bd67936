import { SHOWN } from '../../strings/en-explore.ts';
import { emptyShown, type Told } from '../chart.ts';
import type { BarMark, BarsShown } from '../forms/bars.ts';

const OUT_OF = 10;

/** The titles left that were judged best; each opens its title. */
export function topRated({ top }: Told): BarsShown {
  const words = SHOWN.top;
  const [best] = top ?? [];
  if (!top || !best)
    return { ...emptyShown(words.name, words.what, top ? words.none : words.noVotes), most: OUT_OF };
  return {
    title: words.most(best.card.title, best.mean, best.votes),
    what: words.what,
    marks: top.map(
      ({ card, mean, weighted, votes }): BarMark => ({
        words: words.mark(words.titled(card.title, card.year), weighted, mean, votes),
        label: words.titled(card.title, card.year),
        value: weighted,
        says: weighted.toFixed(2),
        chosen: false,
        pick: null,
        card,
      }),
    ),
    table: {
      head: words.head,
      rows: top.map(({ card, mean, weighted, votes }) => [
        words.titled(card.title, card.year),
        weighted,
        mean,
        votes,
      ]),
    },
    empty: null,
    most: OUT_OF,
  };
}
