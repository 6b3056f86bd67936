import { number, titles } from './en.ts';

/** `30%`; `under 1%` for what is there but would round to nothing. */
export function percent(n: number, of: number): string {
  const share = of > 0 ? (100 * n) / of : 0;
  if (share > 0 && share < 1) return 'under 1%';
  return share > 99 && share < 100 ? 'over 99%' : `${Math.round(share)}%`;
}

const count = (n: number, one: string, many: string) => `${number(n)} ${n === 1 ? one : many}`;
export const films = (n: number) => count(n, 'film', 'films');
export const series = (n: number) => count(n, 'series', 'series');
const both = (f: number, s: number) => `${films(f)}, ${series(s)}`;

/** `2.3 times`, `39 times` */
const FEW = 10;
export const times = (n: number) => `${n < FEW ? n.toFixed(1) : number(Math.round(n))} times`;

/** `A`, `A and B`, `A, B and C` */
export const list = (names: readonly string[]) =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** The page around the charts. */
export const EXPLORE = {
  heading: 'Explore',
  lead: 'All that this cinema has, in pictures. Touch a bar, drag over the years: everything else answers. Then spin from what is left.',
  bar: 'What the charts show',
  left: (left: number, all: number) =>
    left === all ? `All ${titles(all)}` : `${number(left)} of ${titles(all)}`,
  bits: 'Narrowed to',
  remove: (words: string) => `Remove ${words}`,
  clear: 'Clear all',
  spin: 'Spin from these',
  map: 'See them on the map',
  nothing: 'No title passes all of this. Let go of a word above, or clear all.',
  loading: 'Counting …',
  failed: 'The charts could not be drawn. Reload the page to try again.',
  sections: {
    what: 'What there is',
    when: 'When',
    where: 'Where and what about',
    long: 'How long',
    best: 'What stands out',
  },
  answered: (left: number, all: number) => `${number(left)} of ${titles(all)} pass.`,
  film: 'films',
  series: 'series',
} as const;

/** What stands around every chart. */
export const CHART = {
  table: 'As a table',
  svg: 'SVG',
  csv: 'CSV',
  saveSvg: (name: string) => `Download “${name}” as a picture (SVG)`,
  saveCsv: (name: string) => `Download “${name}” as a table (CSV)`,
  file: (name: string) => `movie-roulette-${name}`,
  source: 'Movie Roulette',
  from: 'From',
  to: 'To',
  nonePass: 'No title passes the rest of the filter.',
  titles: 'titles',
  films: 'films',
  series: 'series',
} as const;

/** Every chart's words: its name, what it shows and how, and its finding. */
export const SHOWN = {
  hundredth: (n: number) => `${n}%`,
  types: {
    name: 'Films and series',
    what: 'Films and series, as shares of all titles. Films are solid, series hatched.',
    all: (kind: string) => `All of them are ${kind}`,
    most: (kind: string, n: number, of: number) =>
      `${percent(n, of)} are ${kind}: ${number(n)} of ${number(of)}`,
    mark: (kind: string, n: number, of: number) => `${kind}: ${number(n)}, ${percent(n, of)}`,
    head: ['Type', 'Titles'],
  },
  years: {
    name: 'Year of release',
    what: 'Titles by year of release; series are hatched, on top of the films. Drag over the years to choose them.',
    most: (year: string, n: number, of: number) => `Most are from ${year}: ${number(n)} of ${number(of)}`,
    chosen: (range: string, n: number, of: number) => `${number(n)} of ${number(of)} are from ${range}`,
    range: (from: number, to: number) => (from === to ? `${from}` : `${from} to ${to}`),
    until: (year: number) => `to ${year}`,
    mark: (year: string, f: number, s: number) => `${year}: ${titles(f + s)} (${both(f, s)})`,
    none: 'No title here says from which year it is.',
    head: ['Year', 'Films', 'Series'],
    slider: 'year',
  },
  added: {
    name: 'Year added',
    what: 'Titles by the year in which the source added them, films above, series below, on one scale.',
    most: (year: number, n: number) => `Most were added in ${year}: ${number(n)}`,
    since: (most: string, n: number, year: number) => `${most}, against ${number(n)} in ${year}`,
    mark: (year: number, f: number, s: number) => `Added in ${year}: ${both(f, s)}`,
    none: 'This catalogue does not say when its titles were added.',
    head: ['Year added', 'Films', 'Series'],
  },
  country: {
    name: 'Countries',
    what: (more: number) =>
      `Titles by country; a title made in several counts for each.${andMore(more, 'country', 'countries')}`,
    most: (name: string, n: number, next: string) =>
      `${name} leads with ${titles(n)}${next ? `, then ${next}` : ''}`,
    none: 'No title here says from which country it is.',
    head: ['Country', 'Films', 'Series'],
  },
  genre: {
    name: 'Genres',
    what: (more: number) =>
      `Titles by genre; a title of several counts for each.${andMore(more, 'genre', 'genres')}`,
    most: (name: string, n: number, next: string) =>
      `${name} comes first with ${titles(n)}${next ? `, then ${next}` : ''}`,
    none: 'No title here says of which genre it is.',
    head: ['Genre', 'Films', 'Series'],
  },
  rating: {
    name: 'Age ratings',
    what: (more: number) => `Titles by age rating.${andMore(more, 'rating', 'ratings')}`,
    most: (name: string, n: number) => `${name} is the most common rating: ${titles(n)}`,
    none: 'No title here has an age rating.',
    head: ['Rating', 'Films', 'Series'],
  },
  named: (name: string, f: number, s: number) => `${name}: ${titles(f + s)} (${both(f, s)})`,
  minutes: {
    name: 'Length of films',
    what: 'Films by length, in steps of ten minutes. Drag over the minutes to choose them.',
    most: (range: string, n: number, of: number) =>
      `Most films run ${range} minutes: ${number(n)} of ${number(of)}`,
    range: (from: number, to: number | null) => (to === null ? `${from} or more` : `${from} to ${to}`),
    mark: (range: string, n: number) => `${range} minutes: ${films(n)}`,
    none: 'No film here says how long it is.',
    head: ['Minutes', 'Films'],
    unit: 'min',
    slider: 'minutes',
  },
  seasons: {
    name: 'Seasons of series',
    what: 'Series by number of seasons.',
    most: (range: string, n: number, of: number) =>
      `${percent(n, of)} of series have ${range}: ${number(n)} of ${number(of)}`,
    range: (n: number, open: boolean) =>
      open ? `${n} seasons or more` : n === 1 ? 'one season' : `${n} seasons`,
    mark: (range: string, n: number) => `${range}: ${series(n)}`,
    none: 'No series here says how many seasons it has.',
    head: ['Seasons', 'Series'],
  },
  genreByCountry: {
    name: 'Genre by country',
    what: 'Of a country’s titles, how many in a hundred are of a genre. The stronger the ink, the more.',
    most: (share: string, country: string, genre: string, mean: string) =>
      `${genre} make up ${share} of what comes from ${country}; over these countries it is ${mean}`,
    mark: (genre: string, country: string, n: number, of: number) =>
      `${genre}, ${country}: ${number(n)} of ${titles(of)}, ${percent(n, of)}`,
    none: 'There are no countries and genres here to set against each other.',
    head: ['Genre', 'Country', 'Titles', 'Titles of the country'],
  },
  genreByDecade: {
    name: 'Genre by decade',
    what: (least: number) =>
      `The share of each genre among the titles of a decade, all on one scale. Decades of fewer than ${least} titles are left out.`,
    most: (genre: string, from: string, first: string, to: string, last: string) =>
      `${genre} went from ${from} of the ${first} to ${to} of the ${last}`,
    decade: (year: number) => `${year}s`,
    mark: (genre: string, decade: string, n: number, of: number) =>
      `${genre}, ${decade}: ${number(n)} of ${titles(of)}, ${percent(n, of)}`,
    none: 'There are no years and genres here to set against each other.',
    head: ['Genre', 'Decade', 'Titles', 'Titles of the decade'],
  },
  words: {
    name: 'Words that set a genre apart',
    what: 'How many of a genre’s titles use a word (bar), and how many of the others do (line).',
    most: (word: string, genre: string, n: number) =>
      `“${word}” gives ${genre} away: ${times(n)} as often as elsewhere`,
    mark: (word: string, genre: string, n: number, of: number, more: number) =>
      `${word}: ${number(n)} of ${number(of)} in ${genre}, ${times(more)} as often as in the others`,
    none: 'Too few titles are left for words to set a genre apart.',
    head: ['Genre', 'Word', 'Titles with it', 'Titles of the genre', 'Times as often'],
  },
  top: {
    name: 'Best rated',
    what: 'Mean votes out of 10, drawn to the mean of all titles, the more the fewer the votes.',
    most: (title: string, mean: number, votes: number) =>
      `${title} is rated best: ${mean.toFixed(1)} of 10 from ${count(votes, 'vote', 'votes')}`,
    mark: (title: string, weighted: number, mean: number, votes: number) =>
      `${title}: ${weighted.toFixed(2)}, from ${count(votes, 'vote', 'votes')} with a mean of ${mean.toFixed(2)}`,
    noVotes: 'This catalogue comes without votes, so there is no list of the best rated.',
    none: 'None of the titles left has a vote.',
    titled: (title: string, year: number | null) => (year === null ? title : `${title}, ${year}`),
    head: ['Title', 'Weighted mean', 'Mean', 'Votes'],
  },
  missing: {
    name: 'What is missing',
    what: 'Of the titles left, how many in a hundred do not say a thing.',
    most: (field: string, n: number, of: number) =>
      `Most often ${field} is missing: ${number(n)} of ${titles(of)}`,
    nothing: 'Nothing is missing that any title says',
    mark: (field: string, n: number, of: number) =>
      `${field} is missing: ${number(n)} of ${titles(of)}, ${percent(n, of)}`,
    none: 'No title is left.',
    head: ['Field', 'Titles without it', 'Titles'],
    fields: {
      director: 'the director',
      cast: 'the cast',
      country: 'the country',
      genre: 'the genre',
      rating: 'the age rating',
      year: 'the year',
      length: 'the length',
      added: 'the date added',
      language: 'the language',
      keyword: 'keywords',
      prominence: 'how widely known',
    } as Readonly<Record<string, string>>,
  },
} as const;

function andMore(n: number, one: string, many: string): string {
  return n > 0 ? ` ${count(n, `more ${one} is`, `more ${many} are`)} not shown.` : '';
}
