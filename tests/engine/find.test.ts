import { describe, expect, test } from 'vitest';
import { type Title, titleId } from '../../src/catalogue/title.ts';
import type { Asked, Engine } from '../../src/engine/contract.ts';
import { createEngine } from '../../src/engine/engine.ts';
import { shardStore } from '../../src/engine/shard-store.ts';
import { folderFetch, MODEL_URL } from '../fixtures/folder-fetch.ts';
import { inventedTitles } from '../fixtures/invented-titles.ts';
import { packTitles, smallTitles } from '../fixtures/small-model.ts';
import { topicalTitles, topicWord, WORDS_A_TOPIC } from '../fixtures/topical-titles.ts';

const OPTIONS = { modelUrl: MODEL_URL, backend: 'plain' } as const;
const titles = smallTitles().map((title, i) =>
  i === 3 ? { ...title, cast: ['Solveig Ødegård'], minutes: 101, countries: ['Spain'] } : title,
);
const model = packTitles(titles);
const open = async (fetch = folderFetch(model).fetch): Promise<Engine> => {
  const engine = createEngine((url) => shardStore(url, fetch));
  await engine.open(OPTIONS, () => {});
  return engine;
};
const engine = await open();
const ask = (words: string, names: Asked['names'] = []) => engine.find({ words, names }, 24);
const of = (test: (title: (typeof titles)[number]) => boolean) => titles.filter(test).map((t) => t.id);
const idsOf = (found: Awaited<ReturnType<typeof ask>>) => found.results.map(({ card }) => card.id);

describe('a search', () => {
  test('for a place, a genre and years finds what has all three, and says so as a filter', async () => {
    const found = await ask('spanish comedies since 1970');
    const wanted = of(
      (t) => t.countries.includes('Spain') && t.genres.includes('Comedy') && (t.year ?? 0) >= 1970,
    );
    expect(idsOf(found).sort()).toEqual(wanted.sort());
    expect(found.total).toBe(wanted.length);
    expect(found.filter).toMatchObject({
      country: { include: ['Spain'], exclude: [] },
      genre: { include: ['Comedy'], exclude: [] },
      years: { from: 1970, to: null },
    });
    expect(found.filter.among).toBeUndefined();
  });
  test('for two genres wants both, and takes the titles themselves to the wheel', async () => {
    const [one = '', other = ''] = titles.find((t) => t.genres.length === 2)?.genres ?? [];
    const found = await ask(`${one} ${other}`);
    expect(idsOf(found).sort()).toEqual(of((t) => t.genres.includes(one) && t.genres.includes(other)).sort());
    expect([...(found.filter.among?.ids ?? [])].sort()).toEqual(idsOf(found).sort());
  });
  test('for a last name finds the person and what is theirs', async () => {
    const found = await ask('Lindqvist');
    expect(found.parts[0]).toMatchObject({ kind: 'person', names: ['Bo Lindqvist'] });
    expect(found.people[0]).toMatchObject({ name: 'Bo Lindqvist' });
    expect(idsOf(found).sort()).toEqual(of((t) => t.directors.includes('Bo Lindqvist')).sort());
  });
  test('finds somebody who is in one title only, without accents and with a typo', async () => {
    for (const words of ['solveig odegard', 'Solveig Ødegård', 'solvieg ode']) {
      const { people } = await ask(words);
      expect(people[0]?.name).toBe('Solveig Ødegård');
      expect(people[0]?.cards[0]?.title).toBe('The Signal');
    }
  });
  test('like a title leaves that title out and leans where it is told to', async () => {
    const found = await ask('something like Signal Fires but funnier');
    expect(found.parts.map(({ kind }) => kind)).toEqual(['like', 'lean']);
    const [first] = found.results;
    expect(first?.card.genres).toContain('Comedy');
    expect(idsOf(found)).not.toContain('house:a6');
  });
  test('for words finds what tells of them, and says which', async () => {
    const found = await ask('volcano');
    expect(found.total).toBeGreaterThan(0);
    for (const { meets } of found.results) expect(meets).toEqual(['volcano']);
    const [excerpt] = await engine.excerpts(idsOf(found).slice(0, 1), 'volcanoes');
    expect(excerpt?.pieces[1]).toBe('volcano');
    const synopsis = titles.find(({ id }) => id === excerpt?.id)?.synopsis;
    expect(excerpt?.pieces.join('')).toBe(synopsis);
  });
  test('that nothing answers says what to let go of, and shows the nearest', async () => {
    const found = await ask('spanish volcano 1890s');
    expect(found.total).toBe(0);
    const [way] = found.nearest;
    expect(way?.gone.map((i) => found.parts[i]?.said)).toEqual(['1890s']);
    expect(found.results).toHaveLength(Math.min(24, way?.left ?? 0));
  });
  test('of which nothing is known says so', async () => {
    const found = await ask('xyzzyx');
    expect(found).toMatchObject({ total: 0, titles: [], people: [], results: [], nearest: [] });
    expect(found.parts.map(({ kind }) => kind)).toEqual(['unread']);
  });
  test('by a link asks for exactly that name', async () => {
    const found = await ask('', [{ kind: 'keyword', name: 'volcano' }]);
    expect(idsOf(found).sort()).toEqual(of((t) => t.keywords.includes('volcano')).sort());
    expect(found.parts[0]).toMatchObject({ kind: 'keyword', from: -1, to: 0 });
    expect((await ask('', [{ kind: 'person', name: 'Nobody At All' }])).total).toBe(0);
    expect((await ask('', [{ kind: 'person', name: 'Solveig Ødegård' }])).total).toBe(1);
  });
  test('finds titles in their own script', async () => {
    expect((await ask('항구')).titles[0]?.card.title).toBe('겨울 항구');
    expect((await ask('البحر')).titles[0]?.card.title).toBe('منارة البحر');
  });
  test('whose names are no names is refused', async () => {
    await expect(ask('', 'all' as never)).rejects.toMatchObject({ name: 'BadRequest' });
  });
});

describe('a title with a place in its name', () => {
  test('is found with a typo, though the place is understood too', async () => {
    const named = {
      ...inventedTitles(1)[0],
      id: titleId('test', 'psy'),
      title: 'Spanish Lighthouse',
    } as Title;
    const over = await open(folderFetch(packTitles([...titles, named])).fetch);
    const { parts, titles: hits } = await over.find({ words: 'spanish lighthuose', names: [] }, 5);
    expect(parts[0]).toMatchObject({ kind: 'country', names: ['Spain'] });
    expect(hits.map(({ card }) => card.title)).toContain('Spanish Lighthouse');
  });
});

describe('without a network', () => {
  test('people of several titles are found all the same, and the others as soon as it is back', async () => {
    let offline = true;
    const { fetch } = folderFetch(model, ({ file }) =>
      offline && file.startsWith('people') ? Response.error() : undefined,
    );
    const cut = await open(async (url, init) => {
      if (offline && url.includes('/people.')) throw new TypeError('Failed to fetch');
      return fetch(url, init);
    });
    expect((await cut.people('bo lind', 1))[0]?.name).toBe('Bo Lindqvist');
    expect(await cut.people('solveig', 1)).toEqual([]);
    offline = false;
    expect((await cut.people('solveig', 1))[0]?.name).toBe('Solveig Ødegård');
  });
});

describe('a search for a word', () => {
  const asked = topicWord(0, 0);
  const others = inventedTitles(WORDS_A_TOPIC - 1).map((title, i) => ({
    ...title,
    ...{ id: titleId('test', `other${i}`), title: `Other ${i}`, keywords: [], synopsis: topicWord(0, i + 1) },
  }));
  const search = async (list: readonly Title[]) => {
    const over = await open(folderFetch(packTitles(list, 4)).fetch);
    return over.find({ words: asked, names: [] }, 100);
  };

  test('is answered by what has it; by a word found beside it only where nothing has it', async () => {
    const found = idsOf(await search([...topicalTitles(), ...others]));
    const having = topicalTitles().filter(({ synopsis }) => synopsis.includes(asked));
    for (const { id } of having) expect(found).toContain(id);
    for (const { id } of others) expect(found).not.toContain(id);
  });
});
