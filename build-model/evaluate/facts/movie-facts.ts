import { type Title, titleId } from '../../../src/catalogue/title.ts';
import type { Movie } from '../../ratings/ratings.ts';
import { byTitleAndYear } from '../../ratings/title-key.ts';
import type { Dataset } from '../ratings/dataset.ts';

/** Titles of other catalogues, and how the movies of a ratings folder find theirs. */
export type FindFacts = (movie: Movie) => readonly Title[];

const SOURCE = 'ratings';

const localId = (title: Title) => title.id.slice(title.id.indexOf(':') + 1);

/**
 * Looks movies up in catalogues: by the ids of IMDb and TMDB where the folder links to them, else by title and year.
 * `catalogues` come in the order of trust.
 */
export function factFinder(catalogues: readonly (readonly Title[])[]): FindFacts {
  const finders = catalogues.map((titles) => {
    const films = titles.filter((t) => t.type === 'film');
    const byId = new Map(films.map((t) => [localId(t), t]));
    const byName = byTitleAndYear(films, (t) => t);
    return ({ imdbId, tmdbId, title, year }: Movie) => {
      const linked = byId.get(imdbId ?? '') ?? byId.get(tmdbId ?? '');
      // A bare number is any catalogue's id: it must be the same film by its year as well.
      const sure = linked && (linked.year === null || year === null || Math.abs(linked.year - year) <= 1);
      return sure ? linked : byName(title, year);
    };
  });
  return (movie) => finders.flatMap((find) => find(movie) ?? []);
}

function unique(lists: readonly (readonly string[])[]): string[] {
  return [...new Map(lists.flat().map((name) => [name.toLowerCase(), name])).values()];
}

/** A movie with all that is known of it; what its own folder says comes first. Prominence stays open. */
function factsOf(movie: Movie, found: readonly Title[], tags: readonly string[]): Title {
  const first = <T>(of: (t: Title) => T | null) => found.map(of).find((x) => x !== null) ?? null;
  return {
    id: titleId(SOURCE, movie.id),
    type: 'film',
    title: movie.title,
    directors: unique(found.map((t) => t.directors)),
    cast: unique(found.map((t) => t.cast)),
    countries: unique(found.map((t) => t.countries)),
    dateAdded: null,
    year: movie.year ?? first((t) => t.year),
    rating: first((t) => t.rating),
    minutes: first((t) => t.minutes),
    seasons: null,
    genres: movie.genres,
    synopsis: first((t) => t.synopsis || null) ?? '',
    languages: unique(found.map((t) => t.languages)),
    keywords: unique([...found.map((t) => t.keywords), tags]),
    prominence: null,
  };
}

/** The facts of every movie of a dataset, with the tags of the people whose numbers are given and of nobody else. */
export function movieFacts(dataset: Dataset, find: FindFacts, people: readonly number[]): Title[] {
  const mayTell = new Set(people);
  const tags = new Map<number, string[]>();
  for (const { person, movie, text } of dataset.tags) {
    if (!mayTell.has(person)) continue;
    const list = tags.get(movie) ?? [];
    tags.set(movie, list);
    list.push(text.toLowerCase());
  }
  return dataset.movies.map((movie, i) => factsOf(movie, find(movie), tags.get(i) ?? []));
}
