import { list, SHOWN } from '../../strings/en-explore.ts';
import type { Told } from '../chart.ts';
import type { BarsShown } from '../forms/bars.ts';
import { namedBars } from './named-bars.ts';

/** The genres that most titles are of; each can be chosen. */
export function genres(told: Told): BarsShown {
  const { genres: names, moreGenres: more } = told.explored;
  return namedBars(told, {
    facet: 'genre',
    names,
    more,
    title: ({ name, films, series }, next) => SHOWN.genre.most(name, films + series, list(next)),
  });
}
