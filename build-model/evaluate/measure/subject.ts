import { HOUSE_CATALOGUE } from '../../importers/source-name.ts';
import { readRatings } from '../../ratings/read-ratings.ts';
import { byTitleAndYear } from '../../ratings/title-key.ts';
import { factFinder, movieFacts } from '../facts/movie-facts.ts';
import { readCatalogue } from '../facts/read-catalogue.ts';
import { datasetOf } from '../ratings/dataset.ts';
import { RECOMMENDERS, WITHOUT_RATINGS } from '../recommenders/recommenders.ts';
import type { Subject } from './measure-fold.ts';

/** What is measured, by names alone, so that another process can open the same. */
export type Source =
  | { readonly kind: 'ratings'; readonly folder: string; readonly catalogues: readonly string[] }
  | { readonly kind: 'house'; readonly folder: string };

/** A subject, and what is known beside it. */
export interface OpenedSubject {
  readonly subject: Subject;
  /** Movies of which another catalogue tells more. */
  readonly joined: number;
  /** By file. */
  readonly hashes: Readonly<Record<string, string>>;
}

/** All recommenders on a ratings folder; `catalogues` tell more of its movies. */
async function ofRatings(folder: string, catalogues: readonly string[]): Promise<OpenedSubject> {
  const ratings = readRatings(folder);
  const dataset = datasetOf(ratings);
  const read = [];
  for (const file of catalogues) read.push(await readCatalogue([file]));
  const find = factFinder(read.map((c) => c.titles));
  return {
    subject: {
      dataset,
      tell: (people) => movieFacts(dataset, find, people),
      recommenders: RECOMMENDERS,
      withRatings: true,
    },
    joined: dataset.movies.filter((movie) => find(movie).length > 0).length,
    hashes: Object.assign({}, ratings.hashes, ...read.map((c) => c.hashes)) as Record<string, string>,
  };
}

/** The house catalogue's own facts and prominence, on the ratings of those titles that a folder knows too. */
async function ofHouse(folder: string): Promise<OpenedSubject> {
  const ratings = readRatings(folder);
  const { titles, hashes } = await readCatalogue([HOUSE_CATALOGUE]);
  const find = byTitleAndYear(
    titles.filter((t) => t.type === 'film'),
    (t) => t,
  );
  const found = ratings.movies.map(({ title, year }) => find(title, year));
  const known = { ...ratings, ratings: ratings.ratings.filter(({ movie }) => found[movie] !== undefined) };
  const dataset = datasetOf(known);
  const facts = dataset.movies.flatMap(({ title, year }) => find(title, year) ?? []);
  return {
    subject: { dataset, tell: () => facts, recommenders: WITHOUT_RATINGS, withRatings: false },
    joined: facts.length,
    hashes: { ...ratings.hashes, ...hashes },
  };
}

/** Reads what a source names. Throws as the readers do. */
export function openSubject(source: Source): Promise<OpenedSubject> {
  return source.kind === 'ratings' ? ofRatings(source.folder, source.catalogues) : ofHouse(source.folder);
}
