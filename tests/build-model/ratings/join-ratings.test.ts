import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildModel } from '../../../build-model/main.ts';
import { joinRatings } from '../../../build-model/ratings/join-ratings.ts';
import { readRatings } from '../../../build-model/ratings/read-ratings.ts';
import { openFolder } from '../../../src/engine/node.ts';
import { CINEMA, cinemaTitles } from '../cinema.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ratings-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const films = cinemaTitles().filter((t) => t.type === 'film' && t.year !== null);
const [first, second] = films;

function write(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}

/** A current folder: the fixture's first film, one a year off, one that nobody has. */
function writeCurrent(): void {
  write(
    'movies.csv',
    `movieId,title,genres\n1,"${first?.title} (${first?.year})",Drama\n2,"${second?.title} (${(second?.year ?? 0) + 1})",Comedy\n3,Nobody Has This (1950),War\n`,
  );
  write(
    'ratings.csv',
    'userId,movieId,rating,timestamp\n1,1,4.0,1\n1,3,5.0,2\n2,1,2.0,3\n2,2,4.5,4\n3,3,1.0,5\n',
  );
}

async function build(...args: string[]): Promise<{ code: number; said: string }> {
  const said: string[] = [];
  const say = (line: string) => said.push(line);
  const code = await buildModel([...args, '--out', join(folder, 'out')], {
    say,
    complain: say,
    now: () => 0,
    terminal: false,
  });
  return { code, said: said.join('\n') };
}

describe('ratings joined to a catalogue', () => {
  test('find titles by title and year, one year off too, and every count adds up', () => {
    writeCurrent();
    const titles = cinemaTitles();
    const joined = joinRatings(titles, readRatings(folder), null);
    expect(joined).toMatchObject({ movies: 3, byId: 0, byName: 2, ratings: 5, kept: 3 });
    const row = (title: string | undefined) => titles.findIndex((t) => t.title === title);
    expect(joined.people.map((p) => [...p.rated])).toEqual([
      [row(first?.title)],
      [row(first?.title), row(second?.title)].sort((a, b) => a - b),
    ]);
    expect(joined.votes[row(first?.title)]).toEqual({ count: 2, mean: 6 });
  });

  test('of quite other films are refused with a sentence', () => {
    write('movies.csv', 'movieId,title,genres\n3,Nobody Has This (1950),War\n');
    write('ratings.csv', 'userId,movieId,rating,timestamp\n1,3,5.0,2\n');
    expect(() => joinRatings(cinemaTitles(), readRatings(folder), null)).toThrow(
      expect.objectContaining({ name: 'BadData', message: expect.stringContaining('leave --ratings out') }),
    );
  });

  test('are told by the build, and become votes in the model', async () => {
    writeCurrent();
    const { code, said } = await build('--source', CINEMA, '--ratings', folder, '--dims', '8');
    expect(code, said).toBe(0);
    expect(said).toContain('3 rated movies = 0 found by id + 2 by title and year + 1 not in the catalogue');
    expect(said).toContain('votes.');
  });
});

/** As many films as a wheel needs. */
const MANY = Array.from({ length: 14 }, (_, i) => ({
  id: i + 1,
  title: `Film ${String.fromCharCode(65 + i)}`,
  year: 1980 + i,
}));

describe('a MovieLens folder as the source', () => {
  test('is a catalogue with tags as keywords, rated by its own people', async () => {
    write(
      'movies.csv',
      `movieId,title,genres\n${MANY.map((m) => `${m.id},${m.title} (${m.year}),Drama|War\n`).join('')}`,
    );
    write(
      'ratings.csv',
      `userId,movieId,rating,timestamp\n${MANY.map((m) => `1,${m.id},4.0,1\n2,${m.id},3.0,1\n`).join('')}`,
    );
    write('tags.csv', 'userId,movieId,tag,timestamp\n1,2,Lamp,1\n2,2,lamp,2\n1,2,"night, shift",3\n');
    const { code, said } = await build('--source', folder, '--dims', '8');
    expect(code, said).toBe(0);
    expect(said).toContain('14 found by id + 0 by title and year + 0 not in the catalogue');
    const engine = await openFolder(join(folder, 'out'));
    const [hit] = await engine.search('Film B', 1);
    const [details] = hit ? await engine.details([hit.card.id]) : [];
    expect(details?.keywords).toEqual(['lamp', 'night shift']);
  });

  test('of the older form is read from u.item and u.data', async () => {
    const flags = Array.from({ length: 19 }, (_, i) => (i === 8 ? 1 : 0)).join('|');
    write(
      'u.item',
      MANY.map((m) => `${m.id}|${m.title} (${m.year})|01-Jan-1995||http://x|${flags}\n`).join(''),
    );
    write('u.data', MANY.map((m) => `7\t${m.id}\t5\t1\n8\t${m.id}\t4\t1\n`).join(''));
    const { code, said } = await build('--source', folder, '--dims', '8');
    expect(code, said).toBe(0);
    expect(said).toContain('14 titles: 14 films');
    expect(said).toContain('14 found by id');
  });

  test('without films is refused with a sentence', async () => {
    const { code, said } = await build('--source', folder);
    expect(code).toBe(1);
    expect(said).toContain('without movies.csv or u.item');
  });
});
