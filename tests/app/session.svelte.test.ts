// @vitest-environment jsdom
import { flushSync } from 'svelte';
import { describe, expect, test } from 'vitest';
import { OPEN_FILTER } from '../../src/catalogue/filter.ts';
import { titleId } from '../../src/catalogue/title.ts';
import { cardOf } from './fake-engine.ts';
import { opened } from './open-session.ts';

describe('a page', () => {
  test('hears of every change of what it reads', async () => {
    const session = await opened();
    const seen: string[] = [];
    const stop = $effect.root(() => {
      $effect(() => {
        seen.push([...session.verdictOf(cardOf(1).id)].join());
      });
    });
    flushSync();
    const judging = session.judge(cardOf(1), 'like');
    flushSync();
    const undoing = session.undo();
    flushSync();
    expect(seen).toEqual(['', 'like', '']);
    await Promise.all([judging, undoing]);
    stop();
  });

  test('may set a filter that is reactive itself, and keep changing it', async () => {
    const years: (number | null)[] = [];
    const session = await opened({
      count: async (request) => {
        years.push(structuredClone(request).filter.years.from);
        return { left: 1, relax: [] };
      },
    });
    const filter = $state({ ...OPEN_FILTER, years: { from: 1960, to: null } });
    session.filter = filter;
    filter.years.from = 1999;
    await session.spin();
    expect(years.at(-1)).toBe(1960);
    expect(session.notice).toBe(null);
  });

  test('may act inside an effect without running it for ever', async () => {
    const session = await opened();
    let runs = 0;
    const stop = $effect.root(() => {
      $effect(() => {
        runs += 1;
        session.filter = { ...OPEN_FILTER, type: 'film' };
        session.adventure = 0.5;
        void session.spin();
        void session.startOver();
        void session.loadDetails([titleId('gone', '1')]);
      });
    });
    flushSync();
    await session.spin();
    flushSync();
    expect(runs).toBe(1);
    stop();
  });
});
