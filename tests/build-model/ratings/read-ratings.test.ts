import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readRatings } from '../../../build-model/ratings/read-ratings.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ratings-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (files: Record<string, string | Uint8Array>) => {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
};

describe('a folder of ratings', () => {
  test('is read with its links and tags', () => {
    write({
      'movies.csv':
        'movieId,title,genres\n7,"Long Night, The (2001)",Comedy|War\n9,Untold,(no genres listed)\n',
      'ratings.csv':
        'userId,movieId,rating,timestamp\r\n41,7,4.5,1\r\n42,9,2.0,1\r\n41,9,3.0,1\r\n41,8,5.0,1\r\n',
      'links.csv': 'movieId,imdbId,tmdbId\n7,12345,67\n',
      'tags.csv': 'userId,movieId,tag,timestamp\n42,7,"dry, dark",1\n43,7,stray,1\n',
    });
    const { movies, ratings, users, tags, hashes } = readRatings(folder);
    expect(movies[0]).toEqual({
      id: '7',
      title: 'The Long Night',
      year: 2001,
      genres: ['Comedy', 'War'],
      imdbId: 'tt0012345',
      tmdbId: '67',
    });
    expect(movies[1]).toMatchObject({ title: 'Untold', year: null, genres: [] });
    expect(users).toBe(2);
    expect(ratings.map((r) => [r.user, r.movie, r.stars])).toEqual([
      [0, 0, 4.5],
      [1, 1, 2],
      [0, 1, 3],
    ]);
    expect(tags).toEqual([{ user: 1, movie: 0, text: 'dry, dark' }]);
    expect(Object.keys(hashes).sort()).toEqual(['links.csv', 'movies.csv', 'ratings.csv', 'tags.csv']);
  });

  test('is read in its older form, in Latin-1 and with genre flags', () => {
    const flags = Array.from({ length: 19 }, (_, i) => (i === 5 || i === 18 ? '1' : '0')).join('|');
    write({
      'u.item': Buffer.from(`3|Café Noir (1994)|01-Jan-1994||http://example.org/|${flags}\n`, 'latin1'),
      'u.data': '5\t3\t4\t88\n',
    });
    const { movies, ratings } = readRatings(folder);
    expect(movies[0]).toMatchObject({
      id: '3',
      title: 'Café Noir',
      year: 1994,
      genres: ['Comedy', 'Western'],
    });
    expect(ratings).toEqual([{ user: 0, movie: 0, stars: 4 }]);
  });

  test('that is none is refused with a sentence', () => {
    expect(() => readRatings(folder)).toThrow(/MovieLens folder/);
  });
});
