// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import { OPEN_FILTER } from '../../src/catalogue/filter.ts';
import type { Asked, AskedPart, Engine, Found } from '../../src/engine/contract.ts';
import { cardOf, NOTHING_FOUND } from '../app/fake-engine.ts';
import { button, openPage, ready, soon } from './open-page.ts';

const part = (said: string, from: number, more: Partial<AskedPart> = {}): AskedPart => ({
  ...{ kind: 'word', said, from, to: from + said.length, not: false, names: [], range: null, ...more },
});

/** A catalogue that knows Norway and the war. */
function finding(asked: Asked[], more: Partial<Found> = {}): Partial<Engine> {
  return {
    find: async (one) => {
      asked.push(one);
      const at = (word: string) => one.words.indexOf(word);
      return {
        ...NOTHING_FOUND,
        parts: [
          ...(at('norse') >= 0 ? [part('norse', at('norse'), { kind: 'country', names: ['Norway'] })] : []),
          ...(at('war') >= 0 ? [part('war', at('war'))] : []),
        ],
        results: [{ card: cardOf(6), meets: ['war'] }],
        total: 1,
        filter: { ...OPEN_FILTER, among: { label: '', ids: [cardOf(6).id] } },
        ...more,
      };
    },
    excerpts: async () => [{ id: cardOf(6).id, pieces: ['A quiet ', 'war', ' at sea.'] }],
  };
}
const field = () => soon(() => screen.getByRole('searchbox'));
const understood = () => within(screen.getByRole('list', { name: 'Understood:' })).getAllByRole('button');

describe('a search', () => {
  test('says what it understood, marks what answers, and takes a part out', async () => {
    const asked: Asked[] = [];
    openPage(finding(asked), '#/search?q=norse+war');
    await soon(() => expect(understood().map((one) => one.textContent)).toEqual(['from Norway', 'war']));
    const marked = () => screen.getByText('war', { selector: 'mark' }).parentElement?.textContent;
    await soon(() => expect(marked()).toBe('A quiet war at sea.'));
    await fireEvent.click(screen.getByRole('button', { name: 'Take out norse: from Norway' }));
    await soon(() => expect(understood()).toHaveLength(1));
    expect(asked.at(-1)).toEqual({ words: 'war', names: [] });
    expect(location.hash).toBe('#/search?q=war');
    expect(((await field()) as HTMLInputElement).value).toBe('war');
  });

  test('asks again at every key, and carries what was typed in its link', async () => {
    const asked: Asked[] = [];
    openPage(finding(asked), '#/search');
    await fireEvent.input(await field(), { target: { value: 'war' } });
    await soon(() => expect(asked.at(-1)?.words).toBe('war'));
    await soon(() => expect(location.hash).toBe('#/search?q=war'));
    expect(document.title).toBe('war: search, Movie Roulette');
  });

  test('takes what it found to the wheel', async () => {
    const session = openPage(finding([]), '#/search?q=war');
    session.filter = { ...session.filter, seen: 'any' };
    await fireEvent.click(await soon(() => button('Spin from these')));
    await soon(() => expect(session.spinId).toBe(1));
    expect(session.filter).toEqual({
      ...OPEN_FILTER,
      seen: 'any',
      among: { label: 'what answers “war”', ids: [cardOf(6).id] },
    });
    expect(location.hash).toBe('#/');
  });

  test('that nothing answers says what to let go of', async () => {
    const asked: Asked[] = [];
    openPage(finding(asked, { total: 0, nearest: [{ gone: [1], left: 7 }] }), '#/search?q=norse+war');
    await soon(() => screen.getByText('Nothing here is all of that.'));
    await fireEvent.click(button('Without war: 7 titles'));
    await soon(() => expect(asked.at(-1)?.words).toBe('norse'));
  });

  test('is reached from the box of every page, which also finds people', async () => {
    openPage({
      search: async () => [],
      people: async () => [{ name: 'Ada Pell', titles: 3, cards: [cardOf(1)] }],
    });
    await ready();
    const box = screen.getByRole('combobox', { name: 'Find a title' });
    await fireEvent.input(box, { target: { value: 'ada' } });
    await soon(() =>
      expect(screen.getAllByRole('option').map((one) => one.textContent?.trim())).toHaveLength(2),
    );
    await fireEvent.keyDown(box, { key: 'Enter' });
    await soon(() => expect(location.hash).toBe('#/search?person=Ada+Pell'));
    await soon(() => expect(screen.queryByRole('combobox', { name: 'Find a title' })).toBeNull());
  });
});
