import type { TitleType } from '../../../catalogue/title.ts';
import { CHART, SHOWN } from '../../strings/en-explore.ts';
import { emptyShown, type Told } from '../chart.ts';
import type { ShareMark, ShareShown } from '../forms/share.ts';

/** Films and series as shares of all; either can be chosen. */
export function types({ explored: { types: counts }, filter }: Told): ShareShown {
  const words = SHOWN.types;
  const all = counts.films + counts.series;
  if (all === 0) return emptyShown(words.name, words.what, CHART.nonePass);
  const mark = (type: TitleType, kind: string, value: number): ShareMark => ({
    words: words.mark(kind, value, all),
    label: kind,
    value,
    hatched: type === 'series',
    chosen: filter.type === type,
    pick: { ...filter, type: filter.type === type ? null : type },
  });
  const marks = [mark('film', CHART.films, counts.films), mark('series', CHART.series, counts.series)];
  const [more] = [...marks].sort((a, b) => b.value - a.value);
  const title =
    more && more.value < all ? words.most(more.label, more.value, all) : words.all(more?.label ?? '');
  return {
    title,
    what: words.what,
    marks,
    table: { head: words.head, rows: marks.map(({ label, value }) => [label, value]) },
    empty: null,
  };
}
