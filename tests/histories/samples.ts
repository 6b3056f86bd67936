import { zipSync } from 'fflate';
import type { HistoryFile, HistoryReading, Said } from '../../src/histories/contract.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

/** A loose file. */
export function file(name: string, text: string): HistoryFile {
  return { name, bytes: bytes(text) };
}

/** A zip of texts by their paths. */
export function zip(name: string, texts: Readonly<Record<string, string>>): HistoryFile {
  const files = Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, bytes(text)]));
  return { name, bytes: zipSync(files) };
}

/** Lines as a file has them. */
export const lines = (...rows: readonly string[]) => `${rows.join('\r\n')}\r\n`;

/** A small history of one form, written for this test, and what is in it. */
export interface Sample {
  readonly form: string;
  readonly files: readonly HistoryFile[];
  readonly rows: number;
  readonly repeated: number;
  readonly ignored: HistoryReading['ignored'];
  /** Title, and what was said of it. */
  readonly says: Readonly<Record<string, readonly Said[]>>;
}

const LIST = 'Date,Name,Year,Letterboxd URI';
const uri = 'https://boxd.it/x';

export const LETTERBOXD_ZIP = {
  'ratings.csv': lines(
    `${LIST},Rating`,
    `2023-01-02,Paper Lighthouse,1999,${uri},4.5`,
    `2023-01-03,"Salt, Salt",2004,${uri},2`,
    `2023-01-04,Middle Ground,2010,${uri},3`,
  ),
  'watched.csv': lines(
    LIST,
    `2023-01-02,Paper Lighthouse,1999,${uri}`,
    `2023-01-05,Only Watched,2011,${uri}`,
  ),
  'watchlist.csv': lines(LIST, `2023-02-01,Some Day,2020,${uri}`),
  'likes/films.csv': lines(LIST, `2023-01-06,Only Watched,2011,${uri}`),
  'diary.csv': lines(
    `${LIST},Rating,Rewatch,Tags,Watched Date`,
    `2023-01-02,Paper Lighthouse,1999,${uri},4.5,,,`,
  ),
  'deleted/ratings.csv': lines(`${LIST},Rating`, `2020-01-02,Thrown Away,1999,${uri},5`),
  'profile.csv': lines('Date Joined,Username', '2020-01-01,somebody'),
};

const movie = (title: string, year: number, ids: object = {}) => ({ title, year, ids });

export const SAMPLES: readonly Sample[] = [
  {
    form: 'Letterboxd',
    files: [zip('letterboxd-somebody.zip', LETTERBOXD_ZIP)],
    rows: 7,
    repeated: 2,
    ignored: { watchlist: 1 },
    says: {
      'Paper Lighthouse': ['like', 'seen'],
      'Salt, Salt': ['dislike'],
      'Middle Ground': ['seen'],
      'Only Watched': ['seen', 'like'],
    },
  },
  {
    form: 'IMDb ratings',
    files: [
      file(
        'ratings.csv',
        lines(
          'Const,Your Rating,Date Rated,Title,Original Title,URL,Title Type,IMDb Rating,Runtime (mins),Year,Genres,Num Votes,Release Date,Directors',
          'tt0000011,9,2022-05-01,The Amber Door,Die Bernsteintür,https://x,Movie,7.1,101,1987,Drama,12,1987-01-01,A B',
          'tt0000012,4,2022-05-02,Cold Soup,Cold Soup,https://x,TV Series,5.1,40,2012,Comedy,12,2012-01-01,',
          'tt0000013,6,2022-05-03,So So,So So,https://x,TV Mini Series,5.1,40,2012,Comedy,12,2012-01-01,',
          'tt0000014,10,2022-05-04,One Evening,One Evening,https://x,TV Episode,5.1,40,2012,Comedy,12,2012-01-01,',
          'tt0000015,10,2022-05-04,A Game,A Game,https://x,Video Game,5.1,40,2012,Comedy,12,2012-01-01,',
          'tt0000016,,2022-05-04,No Word,No Word,https://x,Movie,5.1,40,2012,Comedy,12,2012-01-01,',
        ),
      ),
    ],
    rows: 6,
    repeated: 0,
    ignored: { episode: 1, other: 1, unrated: 1 },
    says: { 'The Amber Door': ['like'], 'Cold Soup': ['dislike'], 'So So': ['seen'] },
  },
  {
    form: 'IMDb ratings',
    files: [
      file(
        'an older export.csv',
        lines(
          '"position","const","created","modified","description","Title","Title type","Directors","You rated","IMDb Rating","Runtime (mins)","Year","Genres","Num. Votes","Release Date (month/day/year)","URL"',
          '"1","tt0000021","Wed Nov 25 00:00:00 2015","","","Old Form","Feature Film","A B","8","7.0","99","1971","drama","10","1971-01-01","x"',
        ),
      ),
    ],
    rows: 1,
    repeated: 0,
    ignored: {},
    says: { 'Old Form': ['like'] },
  },
  {
    form: 'Netflix viewing history',
    files: [
      file(
        'NetflixViewingHistory.csv',
        lines(
          'Title,Date',
          '"Harbour Watch: Season 1: The First Boat","12/25/23"',
          '"Harbour Watch: Season 1: The Second Boat","12/26/23"',
          '"Harbour Watch: Limited Series: Pilot","1/2/24"',
          '"Quiet Thunder","1/3/24"',
          '"Quiet Thunder: Trailer","1/3/24"',
          '"Harbour Watch: Season 2 (Official Trailer)","1/4/24"',
          '"Dune Walk: Part Two","1/5/24"',
          '"Trailer Park Nights","1/6/24"',
        ),
      ),
    ],
    rows: 8,
    repeated: 2,
    ignored: { trailer: 2 },
    says: {
      'Harbour Watch': ['seen'],
      'Quiet Thunder': ['seen'],
      'Dune Walk: Part Two': ['seen'],
      'Trailer Park Nights': ['seen'],
    },
  },
  {
    form: 'Netflix viewing activity',
    files: [
      file(
        'ViewingActivity.csv',
        lines(
          'Profile Name,Start Time,Duration,Attributes,Title,Supplemental Video Type,Device Type,Bookmark,Latest Bookmark,Country',
          'Ada,2023-12-25 20:01:02,00:45:10,,Harbour Watch: Season 1: The First Boat (Episode 1),,TV,00:45:10,00:45:10,NO',
          'Ada,2023-12-25 21:01:02,00:00:10,Autoplayed: user action: None; ,Quiet Thunder,,TV,00:00:10,00:00:10,NO',
          'Ada,2023-12-25 21:02:02,00:02:30,,Quiet Thunder_hook_primary_16x9,HOOK,TV,00:00:10,00:00:10,NO',
          'Bo,2023-12-26 20:01:02,01:45:10,,Other Taste,,TV,01:45:10,01:45:10,NO',
        ),
      ),
    ],
    rows: 4,
    repeated: 0,
    ignored: { brief: 1, trailer: 1, profile: 1 },
    says: { 'Harbour Watch': ['seen'] },
  },
  {
    form: 'Netflix ratings',
    files: [
      file(
        'Ratings.csv',
        lines(
          'Profile Name,Title Name,Rating Type,Star Value,Thumbs Value,Device Model,Event Utc Ts,Region View Date',
          'Ada,Quiet Thunder,thumb,,2,TV,2021-01-02 10:00:00,2021-01-02',
          'Ada,Loud Thunder,thumb,,1,TV,2021-01-02 10:00:00,2021-01-02',
          'Ada,Best Thunder,thumb,,3,TV,2021-01-02 10:00:00,2021-01-02',
          'Ada,Starred,star,5,,TV,2015-01-02 10:00:00,2015-01-02',
          'Ada,Half Starred,star,3,,TV,2015-01-02 10:00:00,2015-01-02',
          'Ada,No Word,thumb,,0,TV,2021-01-02 10:00:00,2021-01-02',
        ),
      ),
    ],
    rows: 6,
    repeated: 0,
    ignored: { unrated: 1 },
    says: {
      'Quiet Thunder': ['like'],
      'Loud Thunder': ['dislike'],
      'Best Thunder': ['like'],
      Starred: ['like'],
      'Half Starred': ['seen'],
    },
  },
  {
    form: 'MovieLens ratings',
    files: [
      file(
        'movielens-ratings.csv',
        lines(
          'movie_id,imdb_id,tmdb_id,rating,average_rating,title',
          '1,0000031,31,4.5,3.9,"Lantern, The (La Linterna) (1995)"',
          '2,0000032,32,1.0,3.9,Bad Weather (2001)',
          '3,0000033,33,-1,3.9,Not Yet (2002)',
        ),
      ),
    ],
    rows: 3,
    repeated: 0,
    ignored: { unrated: 1 },
    says: { 'Lantern, The': ['like'], 'Bad Weather': ['dislike'] },
  },
  {
    form: 'Trakt',
    files: [
      zip('trakt.zip', {
        'somebody/ratings-movies.json': JSON.stringify([
          { rated_at: '2020-01-01T00:00:00.000Z', rating: 9, type: 'movie', movie: movie('High Tide', 2001) },
          { rated_at: '2020-01-02T00:00:00.000Z', rating: 3, type: 'movie', movie: movie('Low Tide', 2002) },
        ]),
        'somebody/watched-history-1.json': JSON.stringify([
          {
            id: 1,
            watched_at: '2020-03-01T00:00:00.000Z',
            type: 'movie',
            movie: movie('High Tide', 2001),
          },
          {
            id: 2,
            watched_at: '2020-03-02T00:00:00.000Z',
            type: 'episode',
            episode: { season: 1, number: 1, title: 'Pilot' },
            show: movie('Harbour Watch', 2015),
          },
          {
            id: 3,
            watched_at: '2020-03-03T00:00:00.000Z',
            type: 'episode',
            episode: { season: 1, number: 2, title: 'Second' },
            show: movie('Harbour Watch', 2015),
          },
          { id: 4, watched_at: '2020-03-04T00:00:00.000Z', type: 'comment' },
        ]),
        'somebody/lists-watchlist.json': JSON.stringify([
          { listed_at: '2020-03-04T00:00:00.000Z', type: 'movie', movie: movie('Some Day', 2021) },
        ]),
        'somebody/user-profile.json': JSON.stringify({ username: 'somebody' }),
      }),
    ],
    rows: 7,
    repeated: 2,
    ignored: { broken: 1, watchlist: 1 },
    says: { 'High Tide': ['like', 'seen'], 'Low Tide': ['dislike'], 'Harbour Watch': ['seen'] },
  },
];
