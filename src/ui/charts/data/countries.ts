import { list, SHOWN } from '../../strings/en-explore.ts';
import type { Told } from '../chart.ts';
import type { BarsShown } from '../forms/bars.ts';
import { namedBars } from './named-bars.ts';

/** The countries that most titles are from; each can be chosen. */
export function countries(told: Told): BarsShown {
  const { countries: names, moreCountries: more } = told.explored;
  return namedBars(told, {
    facet: 'country',
    names,
    more,
    title: ({ name, films, series }, next) => SHOWN.country.most(name, films + series, list(next)),
  });
}
