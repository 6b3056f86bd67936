import { HOUSE_CATALOGUE } from '../../importers/source-name.ts';
import type { Ratings } from '../../ratings/ratings.ts';
import { byTitleAndYear } from '../../ratings/title-key.ts';
import { factFinder, movieFacts } from '../facts/movie-facts.ts';
import { readCatalogue } from '../facts/read-catalogue.ts';
import { type Dataset, datasetOf } from '../ratings/dataset.ts';
import { splitsHash } from '../ratings/splits.ts';
import type { Recommender } from '../recommenders/contract.ts';
import { RECOMMENDERS, WITHOUT_RATINGS } from '../recommenders/recommenders.ts';
import { type RecordedTable, recordedCells } from '../record/record.ts';
import { measureRatings } from './measure-ratings.ts';
import { bars } from './summary.ts';
import type { TellFacts } from './training.ts';

/** How a run was asked for. */
export interface RunWish {
  readonly folds: number;
  readonly onlyFolds: number;
  readonly seed: number;
  onProgress(line: string): void;
}

/** What a measurement is of. */
interface Subject {
  readonly dataset: Dataset;
  readonly tell: TellFacts;
  readonly joined: number;
  readonly recommenders: readonly Recommender[];
  readonly withRatings: boolean;
}

async function tableOf(
  { dataset, tell, joined, recommenders, withRatings }: Subject,
  wish: RunWish,
): Promise<RecordedTable> {
  const { folds, seed, onProgress } = wish;
  const task = { dataset, tell, recommenders, withRatings, folds, seed, onProgress, only: wish.onlyFolds };
  const { table, spins } = await measureRatings(task);
  return {
    movies: dataset.movies.length,
    people: dataset.people.length,
    joined,
    splits: splitsHash(dataset.people, folds, seed),
    cells: recordedCells(table),
    bars: bars(table, recommenders),
    spins,
  };
}

/** Everything that is known beside the ratings, and its hashes. */
export interface MeasuredFolder {
  readonly table: RecordedTable;
  readonly hashes: Readonly<Record<string, string>>;
}

/** All recommenders on a ratings folder; `catalogues` tell more of its movies. */
export async function runRatings(
  ratings: Ratings,
  catalogues: readonly string[],
  wish: RunWish,
): Promise<MeasuredFolder> {
  const dataset = datasetOf(ratings);
  const read = [];
  for (const file of catalogues) read.push(await readCatalogue([file]));
  const find = factFinder(read.map((c) => c.titles));
  const joined = dataset.movies.filter((movie) => find(movie).length > 0).length;
  const tell: TellFacts = (people) => movieFacts(dataset, find, people);
  const table = await tableOf({ dataset, tell, joined, recommenders: RECOMMENDERS, withRatings: true }, wish);
  return { table, hashes: Object.assign({}, ...read.map((c) => c.hashes)) as Record<string, string> };
}

/** The house catalogue's own facts and prominence, on the ratings of those titles that a folder knows too. */
export async function runHouse(ratings: Ratings, wish: RunWish): Promise<MeasuredFolder> {
  const { titles, hashes } = await readCatalogue([HOUSE_CATALOGUE]);
  const find = byTitleAndYear(
    titles.filter((t) => t.type === 'film'),
    (t) => t,
  );
  const found = ratings.movies.map(({ title, year }) => find(title, year));
  const known = { ...ratings, ratings: ratings.ratings.filter(({ movie }) => found[movie] !== undefined) };
  const dataset = datasetOf(known);
  const facts = dataset.movies.flatMap(({ title, year }) => find(title, year) ?? []);
  const subject = {
    dataset,
    tell: () => facts,
    joined: facts.length,
    recommenders: WITHOUT_RATINGS,
    withRatings: false,
  };
  return { table: await tableOf(subject, wish), hashes };
}
