import type { Title } from '../../src/catalogue/title.ts';
import { encodeText } from '../../src/format/encode.ts';
import { encodeLists } from '../../src/format/list-column.ts';
import type { Columns } from '../../src/format/shard.ts';
import { namesByCount } from './names-by-count.ts';

const DAY_MS = 86_400_000;
const MAX_U8 = 0xff;
const MAX_U16 = 0xffff;
const MAX_SOURCES = 256;

/** A title's two coordinates on the map, each 0 to 255. */
export interface Places {
  readonly x: Uint8Array;
  readonly y: Uint8Array;
}

function split(id: string): [source: string, local: string] {
  const at = id.indexOf(':');
  return [id.slice(0, at), id.slice(at + 1)];
}

/** Days since 1970, from 1; 0 for no date or one before. */
function dayNumber(iso: string | null): number {
  const day = iso === null ? 0 : Math.floor(Date.parse(`${iso}T00:00:00Z`) / DAY_MS);
  return Math.min(MAX_U16, Math.max(0, day || 0));
}

function facet(titles: readonly Title[], of: (title: Title) => readonly string[]) {
  const names = namesByCount(titles.flatMap(of));
  const number = new Map(names.map((name, i) => [name, i]));
  return {
    text: encodeText(names),
    lists: encodeLists(titles.map((t) => of(t).map((n) => number.get(n) ?? 0))),
  };
}

/** The titles shard's columns: what cards, filters and title search need. */
export function packTitles(titles: readonly Title[], places: Places): Columns<'titles'> {
  const ids = titles.map((t) => split(t.id));
  const sources = [...new Set(ids.map(([source]) => source))].slice(0, MAX_SOURCES);
  const source = encodeText(sources);
  const id = encodeText(ids.map(([, local]) => local));
  const title = encodeText(titles.map((t) => t.title));
  const ratings = namesByCount(titles.flatMap((t) => t.rating ?? []));
  const rating = encodeText(ratings);
  const genre = facet(titles, (t) => t.genres);
  const country = facet(titles, (t) => t.countries);
  const u8 = (of: (t: Title) => number | null) =>
    Uint8Array.from(titles, (t) => Math.min(MAX_U8, of(t) ?? 0));
  const u16 = (of: (t: Title) => number | null) =>
    Uint16Array.from(titles, (t) => Math.min(MAX_U16, of(t) ?? 0));
  return {
    sourceText: source.text,
    sourceLengths: source.lengths,
    sourceOf: Uint8Array.from(ids, ([name]) => sources.indexOf(name)),
    idText: id.text,
    idLengths: id.lengths,
    titleText: title.text,
    titleLengths: title.lengths,
    type: u8((t) => (t.type === 'series' ? 1 : 0)),
    year: u16((t) => t.year),
    minutes: u16((t) => t.minutes),
    seasons: u8((t) => t.seasons),
    addedDay: u16((t) => dayNumber(t.dateAdded)),
    prominence: u8((t) => t.prominence),
    placeX: places.x,
    placeY: places.y,
    ratingText: rating.text,
    ratingLengths: rating.lengths,
    ratingOf: u8((t) => (t.rating === null ? 0 : ratings.indexOf(t.rating) + 1)),
    genreText: genre.text.text,
    genreLengths: genre.text.lengths,
    genreCount: genre.lists.count,
    genreOf: genre.lists.of,
    countryText: country.text.text,
    countryLengths: country.text.lengths,
    countryCount: country.lists.count,
    countryOf: country.lists.of,
  };
}
