import type { CheckedCatalogue, Expectation, Outcome } from './contract.ts';
import { commonest, countNames, percent, shareAtMost } from './outcomes.ts';

/** American cinema and television, British, and the usual words for none. */
const RATINGS = new Set([
  ...['G', 'PG', 'PG-13', 'R', 'NC-17', 'X', 'M', 'GP', 'APPROVED', 'PASSED'],
  ...['TV-Y', 'TV-Y7', 'TV-Y7-FV', 'TV-G', 'TV-PG', 'TV-14', 'TV-MA', 'TV-NR'],
  ...['U', '12', '12A', '15', '18', 'R18'],
  ...['NR', 'UR', 'NOT RATED', 'UNRATED'],
]);
const UNKNOWN_RATINGS = 0.02;

const MAX_RATINGS = 254;
const MAX_NAMES = 65_535;
const FEW_GENRES = 3;
const MANY_GENRES = 250;
const COMMON_GENRE = 0.8;
const MANY_COUNTRIES = 260;

function vocabularies({ titles }: CheckedCatalogue) {
  return {
    ratings: countNames(titles.flatMap((t) => t.rating ?? [])),
    genres: countNames(titles.flatMap((t) => t.genres)),
    countries: countNames(titles.flatMap((t) => t.countries)),
  };
}

function fits(catalogue: CheckedCatalogue): Outcome {
  const { ratings, genres, countries } = vocabularies(catalogue);
  return {
    passed: ratings.size <= MAX_RATINGS && genres.size <= MAX_NAMES && countries.size <= MAX_NAMES,
    detail: `${ratings.size} ratings, ${genres.size} genres, ${countries.size} countries`,
  };
}

/** The names that filters offer. */
export const VOCABULARIES: readonly Expectation[] = [
  {
    name: 'vocabularies fit the shards',
    severity: 'error',
    reason: `A shard numbers at most ${MAX_RATINGS} ratings and ${MAX_NAMES} genres or countries; more means a wrong column.`,
    check: fits,
  },
  {
    name: 'ratings of a known scheme',
    severity: 'warning',
    reason: 'A parent filters by rating; an unknown word there is often a slipped cell.',
    check: ({ titles }) =>
      shareAtMost(titles, UNKNOWN_RATINGS, (t) => t.rating !== null && !RATINGS.has(t.rating.toUpperCase())),
  },
  {
    name: `${FEW_GENRES} to ${MANY_GENRES} genres`,
    severity: 'warning',
    reason: 'Fewer say nothing, more cannot be chosen from.',
    check: (catalogue) => {
      const { size } = vocabularies(catalogue).genres;
      return { passed: size >= FEW_GENRES && size <= MANY_GENRES, detail: `${size} genres` };
    },
  },
  {
    name: 'no genre on nearly every title',
    severity: 'warning',
    reason: 'A genre that all have tells nothing apart.',
    check: (catalogue) => {
      const top = commonest(vocabularies(catalogue).genres) ?? { name: 'none', count: 0 };
      const all = catalogue.titles.length;
      return {
        passed: top.count <= COMMON_GENRE * all,
        detail: `${top.name} on ${percent(top.count, all)} (at most ${percent(COMMON_GENRE, 1)})`,
      };
    },
  },
  {
    name: 'countries look like countries',
    severity: 'warning',
    reason: 'Digits, sentences or hundreds of names in the country column are another column.',
    check: (catalogue) => {
      const names = [...vocabularies(catalogue).countries.keys()];
      const odd = names.filter((name) => /\d/.test(name) || name.length > 50);
      const told = odd.length > 0 ? `, odd: ${odd.slice(0, 3).join(', ').slice(0, 90)}` : '';
      return {
        passed: odd.length === 0 && names.length <= MANY_COUNTRIES,
        detail: `${names.length} countries${told}`,
      };
    },
  },
];
