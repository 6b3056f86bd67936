import { SHOWN } from '../../strings/en-explore.ts';
import type { Told } from '../chart.ts';
import type { BarsShown } from '../forms/bars.ts';
import { namedBars } from './named-bars.ts';

/** The age ratings that most titles have; each can be chosen. */
export function ratings(told: Told): BarsShown {
  return namedBars(told, {
    facet: 'rating',
    names: told.explored.ratings,
    more: told.explored.moreRatings,
    title: ({ name, films, series }) => SHOWN.rating.most(name, films + series),
  });
}
