import { number } from '../../strings/en.ts';
import { percent, SHOWN } from '../../strings/en-explore.ts';
import { emptyShown, type Told } from '../chart.ts';
import type { BarMark, BarsShown } from '../forms/bars.ts';

const HUNDRED = 100;

/** How much of each field the titles left do not say, most first; what no title of the catalogue says stands last. */
export function missing({ explored: { left, missing: fields } }: Told): BarsShown {
  const words = SHOWN.missing;
  if (left === 0) return { ...emptyShown(words.name, words.what, words.none), most: 0 };
  const sorted = fields
    .map(({ field, count }) => ({ field: words.fields[field] ?? field, count }))
    .sort((a, b) => (b.count % left) - (a.count % left) || b.count - a.count);
  const worst = sorted.find(({ count }) => count > 0 && count < left);
  return {
    title: worst ? words.most(worst.field, worst.count, left) : words.nothing,
    what: words.what,
    marks: sorted.map(
      ({ field, count }): BarMark => ({
        words: words.mark(field, count, left),
        label: field,
        value: (HUNDRED * count) / left,
        says: count === 0 ? number(0) : percent(count, left),
        chosen: false,
        pick: null,
      }),
    ),
    table: { head: words.head, rows: sorted.map(({ field, count }) => [field, count, left]) },
    empty: null,
    most: HUNDRED,
  };
}
