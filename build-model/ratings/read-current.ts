import { parse } from 'csv-parse/sync';
import type { Movie } from './ratings.ts';
import type { NamedTag } from './read-ratings.ts';
import { titleAndYear } from './title-and-year.ts';

type Cells = Readonly<Record<string, string>>;

function records(bytes: Uint8Array | null): Cells[] {
  return bytes ? (parse(Buffer.from(bytes), { columns: true, bom: true }) as Cells[]) : [];
}

/** `movies.csv`, with the ids of `links.csv` where there is one. */
export function readMovies(movies: Uint8Array | null, links: Uint8Array | null): Movie[] {
  const linkOf = new Map(records(links).map((link) => [link.movieId, link]));
  return records(movies).map((cells) => {
    const id = cells.movieId ?? '';
    const link = linkOf.get(id);
    const imdb = link?.imdbId ?? '';
    const genres = (cells.genres ?? '').split('|').filter((name) => name !== '' && !name.startsWith('('));
    return {
      id,
      ...titleAndYear(cells.title ?? ''),
      genres,
      imdbId: imdb === '' ? null : `tt${imdb.padStart(7, '0')}`,
      tmdbId: link?.tmdbId || null,
    };
  });
}

/** `tags.csv`, in the order of the file. */
export function readTags(tags: Uint8Array | null): NamedTag[] {
  return records(tags).map((cells) => ({
    user: cells.userId ?? '',
    movie: cells.movieId ?? '',
    text: cells.tag ?? '',
  }));
}
