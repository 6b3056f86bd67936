import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { Bringing } from '../../../src/app/carry/bring.svelte.ts';
import type { Session } from '../../../src/app/session.svelte.ts';
import type { Engine } from '../../../src/engine/contract.ts';
import { failure } from '../../../src/errors.ts';
import { memoryShelf } from '../../../src/shelf/memory-shelf.ts';
import { lines, SAMPLES } from '../../histories/samples.ts';
import { cardOf } from '../fake-engine.ts';
import { opened } from '../open-session.ts';

// Laws are tried many times over, and the machine may be busy.
vi.setConfig({ testTimeout: 30_000 });

const WORDS = { done: 'Brought.', back: 'Taken back.' };
const HEAD = 'Date,Name,Year,Letterboxd URI,Rating';

const csv = (...rows: readonly string[]) => [new File([lines(HEAD, ...rows)], 'ratings.csv')];
const said = ({ verdicts }: Session) => verdicts.map(({ id, verdict }) => `${verdict} ${id}`).sort();

/** A session, and a history of these files under review. */
async function reviewing(files: readonly File[], calls: Partial<Engine> = {}, session?: Session) {
  const open = session ?? (await opened(calls, { now: () => Date.UTC(2024, 0, 1) }));
  const bringing = new Bringing(open);
  await bringing.choose(files);
  return { session: open, bringing };
}

const RATED = csv(
  '2023-01-01,Title 1,1991,x,5',
  '2023-01-02,Title 2,1992,x,1',
  '2023-01-03,Title 3,1993,x,3',
  '2023-01-04,Nobody,1999,x,4',
);

describe('a history under review', () => {
  test('has written nothing yet, and adds up', async () => {
    const { session, bringing } = await reviewing(RATED);
    expect([bringing.step, bringing.refusal]).toEqual(['review', '']);
    expect(bringing.tally).toEqual({
      rows: 4,
      matched: 3,
      ambiguous: 0,
      unknown: 1,
      ignored: 0,
      repeated: 0,
    });
    expect(session.verdicts).toEqual([]);
    expect((await (await session.deps.shelf).verdicts.all()).records).toEqual([]);
  });

  test.each(SAMPLES)('of $form adds up, whatever is found', async ({ files, rows }) => {
    const answers = [[], [cardOf(1)], [cardOf(1), cardOf(2)], [cardOf(3)]];
    const match: Engine['match'] = async (sought) =>
      sought.map((_, i) => ({ sure: (answers[i % 4]?.length ?? 0) < 2, cards: answers[i % 4] ?? [] }));
    const chosen = files.map(({ name, bytes }) => new File([bytes as Uint8Array<ArrayBuffer>], name));
    const { bringing } = await reviewing(chosen, { match });
    const sum = () => {
      const { rows: all = 0, ...parts } = bringing.tally ?? {};
      return [all, Object.values(parts).reduce((total, n) => total + n, 0)];
    };
    expect(sum()).toEqual([rows, rows]);
    if (bringing.review?.ambiguous.length) bringing.pick(0, cardOf(2).id);
    expect(sum()).toEqual([rows, rows]);
    if (bringing.review?.ambiguous.length) bringing.pick(0, null);
    expect(sum()).toEqual([rows, rows]);
  });

  test('adds up for any rows', async () => {
    const row = fc.record({
      n: fc.nat(120),
      rating: fc.constantFrom('', '1', '3', '5', 'x'),
      broken: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 30 }), async (rows) => {
        const files = csv(
          ...rows.map(({ n, rating, broken }) =>
            broken ? `2020-01-01,Title ${n}` : `2020-01-01,Title ${n},1999,x,${rating}`,
          ),
        );
        const { bringing } = await reviewing(files);
        const { rows: all = 0, ...parts } = bringing.tally ?? {};
        expect([all, Object.values(parts).reduce((a, b) => a + b, 0)]).toEqual([rows.length, rows.length]);
      }),
      { seed: 20261125, numRuns: 50 },
    );
  });

  test('leaves an ambiguous title out until it is chosen', async () => {
    const match: Engine['match'] = async (sought) =>
      sought.map(() => ({ sure: false, cards: [cardOf(1), cardOf(2)] }));
    const { bringing } = await reviewing(csv('2023-01-01,Twin,1991,x,5'), { match });
    expect([bringing.tally?.ambiguous, bringing.merge?.deed.put]).toEqual([1, {}]);
    bringing.pick(0, cardOf(2).id);
    expect(bringing.tally).toMatchObject({ ambiguous: 0, matched: 1 });
    expect(bringing.merge?.deed.put.verdicts?.map(({ id }) => id)).toEqual([cardOf(2).id]);
    bringing.pick(0, null);
    expect(bringing.tally).toMatchObject({ ambiguous: 0, matched: 0, unknown: 1 });
    expect(bringing.merge?.deed.put.waiting?.map(({ title }) => title)).toEqual(['Twin']);
  });
});

describe('put on the shelf', () => {
  const put = async (files: readonly File[] = RATED, session?: Session) => {
    const made = await reviewing(files, {}, session);
    await made.bringing.put(WORDS);
    return made;
  };

  test('ratings become likes and dislikes, the middle seen, the unknown waits', async () => {
    const { session, bringing } = await put();
    expect(said(session)).toEqual(['dislike fake:s2', 'like fake:s1', 'seen fake:s3']);
    expect(session.verdicts.find(({ verdict }) => verdict === 'like')?.at).toBe(Date.UTC(2023, 0, 1));
    expect([bringing.step, bringing.waiting.map(({ title }) => title)]).toEqual(['done', ['Nobody']]);
    expect(session.notice).toMatchObject({ kind: 'carried', text: 'Brought.' });
  });

  test('one undo takes all of it back', async () => {
    const { session, bringing } = await put();
    await session.judge(cardOf(9), 'like');
    await session.undo();
    await session.undo();
    expect(session.verdicts).toEqual([]);
    expect(session.notice?.text).toBe('Taken back.');
    await bringing.look();
    expect([bringing.deeds, bringing.waiting]).toEqual([[], []]);
  });

  test('can be taken back after a reload, and keeps what was said since', async () => {
    const shelf = Promise.resolve(memoryShelf(''));
    const before = await opened({}, { shelf, now: () => Date.UTC(2024, 0, 1) });
    await put(RATED, before);
    const after = await opened({}, { shelf, now: () => Date.UTC(2024, 1, 1) });
    await after.judge(cardOf(1), 'dislike');
    const bringing = new Bringing(after);
    await bringing.look();
    const [deed] = bringing.deeds;
    expect(deed?.from).toBe('Letterboxd');
    if (deed) await bringing.takeBack(deed, WORDS.back);
    expect(said(after)).toEqual(['dislike fake:s1']);
    expect(bringing.deeds).toEqual([]);
  });

  test('brought twice changes nothing the second time', async () => {
    const { session } = await put();
    const { bringing } = await reviewing(RATED, {}, session);
    expect(bringing.merge?.deed).toEqual({ put: {}, drop: {} });
  });

  test('a newer word given here stands, and an older one gives way', async () => {
    const session = await opened({}, { now: () => Date.UTC(2022, 0, 1) });
    await session.judge(cardOf(1), 'dislike');
    await put(csv('2021-01-01,Title 1,1991,x,5'), session);
    expect(said(session)).toEqual(['dislike fake:s1']);
    await put(csv('2021-12-31,Title 2,1992,x,5', '2021-12-31,Title 1,1991,x,2'), session);
    expect(said(session)).toEqual(['dislike fake:s1', 'like fake:s2']);
    await put(csv('2022-01-02,Title 2,1992,x,1'), session);
    expect(said(session)).toEqual(['dislike fake:s1', 'dislike fake:s2']);
  });

  test('a word without a day gives way to one given here', async () => {
    const session = await opened({}, { now: () => Date.UTC(2022, 0, 1) });
    await session.judge(cardOf(1), 'dislike');
    await put(csv(',Title 1,1991,x,5', ',Title 2,1992,x,5'), session);
    expect(said(session)).toEqual(['dislike fake:s1', 'like fake:s2']);
  });

  test('storage that refuses is told, and nothing is half there', async () => {
    const shelf = memoryShelf('');
    const refusing = {
      ...shelf,
      drawers: { ...shelf.drawers, write: () => Promise.reject(failure('StorageRefused', 'Full.')) },
    };
    const session = await opened({}, { shelf: Promise.resolve(refusing) });
    const { bringing } = await put(RATED, session);
    expect([bringing.step, session.notice?.kind, session.notice?.text]).toEqual([
      'review',
      'refused',
      'Full.',
    ]);
    expect([session.verdicts, session.canUndo]).toEqual([[], false]);
  });
});

describe('titles that wait', () => {
  test('are found by a later catalogue, and then wait no longer', async () => {
    const shelf = Promise.resolve(memoryShelf(''));
    const first = await reviewing(RATED, {}, await opened({}, { shelf, now: () => Date.UTC(2024, 0, 1) }));
    await first.bringing.put(WORDS);
    const match: Engine['match'] = async (sought) => sought.map(() => ({ sure: true, cards: [cardOf(42)] }));
    const later = await opened({ match }, { shelf, now: () => Date.UTC(2024, 5, 1) });
    const bringing = new Bringing(later);
    await bringing.look();
    await bringing.again();
    expect(bringing.tally).toMatchObject({ rows: 1, matched: 1 });
    await bringing.put(WORDS);
    expect(said(later)).toContain('like fake:s42');
    expect(bringing.waiting).toEqual([]);
    await later.undo();
    await bringing.look();
    expect(bringing.waiting.map(({ title }) => title)).toEqual(['Nobody']);
  });
});

describe('what cannot be read', () => {
  test('ends at the start, with a sentence', async () => {
    const { bringing, session } = await reviewing([new File(['a,b\n1,2\n'], 'a.csv')]);
    expect([bringing.step, bringing.refusal]).toEqual([
      'choose',
      expect.stringMatching(/no history that is known here.*\.$/),
    ]);
    expect(session.verdicts).toEqual([]);
  });

  test('a later choice leaves an earlier one behind', async () => {
    const session = await opened();
    const bringing = new Bringing(session);
    await Promise.all([bringing.choose(RATED), bringing.choose(csv('2023-01-01,Title 7,1997,x,5'))]);
    expect(bringing.tally?.rows).toBe(1);
  });
});
