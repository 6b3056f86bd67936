import type { Facet, FilterPart } from '../catalogue/filter.ts';
import { yearsOfDays } from '../core/calendar.ts';
import { passing } from '../core/crossfilter.ts';
import { countAllowed } from '../core/filters.ts';
import { knownFields, SAID, tallyMissing } from '../core/known-fields.ts';
import type { Model } from '../core/model.ts';
import { type Split, tallyFacet, tallyValues } from '../core/tally.ts';
import type { Explored, ExploreRequest, FilmsAndSeries, NamedCount, YearCounts } from './contract.ts';
import { genreByCountry, genreByDecade } from './explore-grids.ts';
import { failedRows } from './failed-rows.ts';
import type { Opened } from './opened.ts';

/** As many as a list of bars may have before it is a table. */
const MOST_NAMES = 15;
const MINUTES_A_BIN = 10;

/** What does not depend on the filter, worked out once for each catalogue. */
interface Fixed {
  readonly addedYear: Uint16Array;
  readonly minutesBin: Uint16Array;
  readonly known: Uint16Array;
}
const fixed = new WeakMap<Model, Fixed>();

function fixedOf(model: Model): Fixed {
  const found = fixed.get(model) ?? {
    addedYear: yearsOfDays(model.titles.addedDay),
    // One up, so that 0 stays for what is not known.
    minutesBin: model.titles.minutes.map((m) => (m === 0 ? 0 : Math.floor(m / MINUTES_A_BIN) + 1)),
    known: knownFields(model),
  };
  fixed.set(model, found);
  return found;
}

const pairs = ({ films, series }: Split): FilmsAndSeries[] =>
  Array.from(films, (n, i) => ({ films: n, series: series[i] ?? 0 }));

const sum = ({ films, series }: FilmsAndSeries) => films + series;

/** Without place 0, which counts what does not say, and without empty years at both ends. */
function yearCounts(counts: Split): YearCounts {
  const all = pairs(counts);
  const first = all.findIndex((one, year) => year > 0 && sum(one) > 0);
  if (first < 0) return { first: 0, counts: [] };
  return { first, counts: all.slice(first, all.findLastIndex((one) => sum(one) > 0) + 1) };
}

/** Most first, at most `MOST_NAMES`, but every one that was asked for; and how many names more there are. */
function named(names: readonly string[], counts: Split, asked: readonly string[]): [NamedCount[], number] {
  const all = pairs(counts).map((one, i) => ({ name: names[i] ?? '', ...one }));
  const there = all.filter((one) => sum(one) > 0).sort((a, b) => sum(b) - sum(a));
  const kept = there.slice(0, MOST_NAMES);
  const missed = all.filter((one) => asked.includes(one.name) && !kept.includes(one));
  return [[...kept, ...missed], there.filter((one) => ![...kept, ...missed].includes(one)).length];
}

/** Everything that the charts show, from the typed columns. */
export function explore(opened: Opened, request: ExploreRequest): Explored {
  const { titles } = opened.model;
  const { addedYear, minutesBin, known } = fixedOf(opened.model);
  const failed = failedRows(opened, request);
  const passes = passing(failed);
  const without = (...parts: FilterPart[]) => passing(failed, parts);
  const facet = (name: Facet) => {
    const { include, exclude } = request.filter[name];
    const counts = tallyFacet(titles, titles.facets[name], without(name));
    return named(titles.facets[name].names, counts, [...include, ...exclude]);
  };
  const [types = { films: 0, series: 0 }] = pairs(
    tallyValues(titles, new Uint8Array(titles.rows), without('type')),
  );
  const [countries, moreCountries] = facet('country');
  const [genres, moreGenres] = facet('genre');
  const [ratings, moreRatings] = facet('rating');
  return {
    all: titles.rows,
    left: countAllowed(passes),
    types,
    years: yearCounts(tallyValues(titles, titles.year, without('years'))),
    added: yearCounts(tallyValues(titles, addedYear, passes)),
    countries,
    moreCountries,
    genres,
    moreGenres,
    ratings,
    moreRatings,
    minutes: [...tallyValues(titles, minutesBin, without('minutes')).films.subarray(1)],
    seasons: [...tallyValues(titles, titles.seasons, passes).series],
    genreByCountry: genreByCountry(titles, without('genre', 'country')),
    genreByDecade: genreByDecade(titles, without('genre', 'years')),
    missing: [...tallyMissing(known, passes)].map((count, i) => ({ field: SAID[i] ?? '', count })),
  };
}
