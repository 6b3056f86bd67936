import { describe, expect, test } from 'vitest';
import { OPEN_LOOK } from '../../src/app/filter-link.ts';
import type { Filter } from '../../src/catalogue/filter.ts';
import type { TitleId } from '../../src/catalogue/title.ts';
import type { Engine } from '../../src/engine/contract.ts';
import { createEngine } from '../../src/engine/engine.ts';
import { shardStore } from '../../src/engine/shard-store.ts';
import { type Fault, folderFetch, MODEL_URL } from '../fixtures/folder-fetch.ts';
import { inventedTitles, packTitles } from '../fixtures/small-model.ts';
import { withVotes } from '../fixtures/with-votes.ts';

const titles = inventedTitles(200).map((title, i) => ({
  ...title,
  dateAdded: i % 4 ? `20${10 + (i % 10)}-06-01` : null,
  // Without keywords words come from the synopses, as stems that have to be printed.
  keywords: [],
  synopsis:
    title.genres.includes('Crime') && i % 3 === 0
      ? `A daring robberies story ${i % 7}. Robberies again.`
      : title.synopsis,
}));
const packed = packTitles(titles, 4);

async function engineOver(
  model = packed,
  fault?: Fault,
): Promise<{ engine: Engine; asked: { file: string }[] }> {
  const { fetch, asked } = folderFetch(model, fault);
  const engine = createEngine((url) => shardStore(url, fetch));
  await engine.open({ modelUrl: MODEL_URL, backend: 'plain' }, () => {});
  return { engine, asked };
}
const { engine } = await engineOver();
const ask = (filter: Partial<Filter>, seen: readonly TitleId[] = []) =>
  engine.explore({ filter: { ...OPEN_LOOK, ...filter }, seen });
const total = (list: readonly { films: number; series: number }[]) =>
  list.reduce((sum, { films, series }) => sum + films + series, 0);

describe('exploring', () => {
  test('counts the whole catalogue when nothing is asked for', async () => {
    const found = await ask({});
    const filmCount = titles.filter((t) => t.type === 'film').length;
    expect([found.all, found.left, found.types]).toEqual([
      200,
      200,
      { films: filmCount, series: 200 - filmCount },
    ]);
    expect(total(found.years.counts)).toBe(200);
    expect(found.years.first).toBe(Math.min(...titles.map((t) => t.year ?? 0)));
    expect(total(found.added.counts)).toBe(150);
    expect(found.minutes.reduce((a, b) => a + b, 0)).toBe(filmCount);
    expect(found.missing.find(({ field }) => field === 'added')?.count).toBe(50);
  });

  test('leaves each chart’s own part of the filter out of account, and no other', async () => {
    const found = await ask({ type: 'film', years: { from: 1990, to: 1999 } });
    const films = titles.filter((t) => t.type === 'film');
    const nineties = (t: (typeof titles)[number]) => (t.year ?? 0) >= 1990 && (t.year ?? 0) <= 1999;
    expect(found.left).toBe(films.filter(nineties).length);
    expect(total(found.years.counts)).toBe(films.length);
    expect(found.types).toEqual({
      films: films.filter(nineties).length,
      series: titles.filter((t) => t.type === 'series' && nineties(t)).length,
    });
    expect(total(found.countries)).toBe(found.left);
  });

  test('names what the filter asks for even where nothing of it is left', async () => {
    const found = await ask({
      country: { include: ['Spain'], exclude: [] },
      years: { from: 3000, to: 3000 },
    });
    expect(found.left).toBe(0);
    expect(found.countries).toEqual([{ name: 'Spain', films: 0, series: 0 }]);
    expect(found.added.counts).toEqual([]);
  });

  test('knows what was seen', async () => {
    const seen = titles.slice(0, 3).map((t) => t.id);
    expect((await ask({ seen: 'unseen' }, seen)).left).toBe(197);
    expect((await ask({ seen: 'seen' }, seen)).left).toBe(3);
  });

  test('sets genres against countries and decades', async () => {
    const { genreByCountry: grid, genreByDecade } = await ask({ genre: { include: ['Crime'], exclude: [] } });
    for (const [r, genre] of grid.rows.entries())
      for (const [c, country] of grid.columns.entries())
        expect(grid.counts[r * grid.columns.length + c]).toBe(
          titles.filter((t) => t.genres.includes(genre) && t.countries.includes(country)).length,
        );
    expect(genreByDecade.columns).toEqual([1950, 1960, 1970, 1980, 1990, 2000, 2010]);
    expect(genreByDecade.columnTotals.reduce((a, b) => a + b, 0)).toBe(200);
  });

  test('refuses what is no request', async () => {
    await expect(engine.explore({} as never)).rejects.toMatchObject({ name: 'BadRequest' });
    await expect(engine.explore(null as never)).rejects.toMatchObject({ name: 'BadRequest' });
  });
});

describe('words that set a genre apart', () => {
  test('are printed as the synopses have them, the filter’s genre first', async () => {
    const found = await engine.wordsApart({
      filter: { ...OPEN_LOOK, genre: { include: ['Crime'], exclude: [] } },
      seen: [],
    });
    expect(found[0]?.genre).toBe('Crime');
    const words = found[0]?.words.map(({ word }) => word);
    expect(words).toContain('robberies');
    expect(words).toContain('daring');
  });

  test('are stems as long as the synopses cannot be fetched', async () => {
    const broken: Fault = ({ file }) =>
      file.startsWith('details') ? new Response('', { status: 503 }) : undefined;
    const offline = await engineOver(packed, broken);
    const found = await offline.engine.wordsApart({ filter: OPEN_LOOK, seen: [] });
    const crime = found.find(({ genre }) => genre === 'Crime');
    expect(crime?.words.map(({ word }) => word)).toContain('robberi');
  });
});

describe('the best rated', () => {
  const rows = titles.length;
  const votes = {
    count: Uint32Array.from({ length: rows }, (_, i) => (i === 5 ? 0 : i + 1)),
    mean: Uint16Array.from({ length: rows }, (_, i) => 500 + i),
    weighted: Uint16Array.from({ length: rows }, (_, i) => (i === 5 ? 900 : 500 + i)),
  };

  test('are none where the catalogue has no votes', async () => {
    expect(await engine.topRated({ filter: OPEN_LOOK, seen: [] }, 5)).toBeNull();
  });

  test('come by weighted mean, of the titles that pass and have a vote; votes are fetched once', async () => {
    const voted = await engineOver(withVotes(packed, votes));
    const request = { filter: { ...OPEN_LOOK, type: 'series' as const }, seen: [] };
    const top = await voted.engine.topRated(request, 5);
    const series = titles.flatMap((t, row) => (t.type === 'series' && row !== 5 ? [row] : [])).reverse();
    expect(top?.map(({ card }) => card.id)).toEqual(series.slice(0, 5).map((row) => titles[row]?.id));
    expect(top?.[0]).toMatchObject({
      mean: (500 + (series[0] ?? 0)) / 100,
      votes: (series[0] ?? 0) + 1,
    });
    await voted.engine.topRated(request, 5);
    expect(voted.asked.filter(({ file }) => file.startsWith('votes'))).toHaveLength(1);
  });
});
