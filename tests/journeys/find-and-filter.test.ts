// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import type { CatalogueInfo, Engine } from '../../src/engine/contract.ts';
import { cardOf, fakeEngine } from '../app/fake-engine.ts';
import { button, openPage, ready, soon, titlePage } from './open-page.ts';

const withFacets: Engine['open'] = async (options, onProgress): Promise<CatalogueInfo> => ({
  ...(await fakeEngine().open(options, onProgress)),
  facets: {
    genre: [
      { name: 'Drama', count: 60 },
      { name: 'Horror', count: 9 },
    ],
    country: [],
    rating: [],
  },
});

/** jsdom knows no popovers: says what the browser says when one opens. */
async function openChoices(words: string): Promise<HTMLElement> {
  const id = button(words).getAttribute('popovertarget');
  const popover = document.getElementById(id ?? '') as HTMLElement;
  popover.dispatchEvent(Object.assign(new Event('toggle'), { newState: 'open' }));
  await soon(() => within(popover).getByRole('heading'));
  return popover;
}

describe('the filter', () => {
  test('includes one genre and keeps another out, in the words of the sentence', async () => {
    const session = openPage({ open: withFacets });
    await ready();
    const choices = await openChoices('any genre');
    await fireEvent.click(within(choices).getByRole('button', { name: 'Only Drama' }));
    await fireEvent.click(within(choices).getByRole('button', { name: 'Not Horror' }));
    expect(session.filter.genre).toEqual({ include: ['Drama'], exclude: ['Horror'] });
    const group = screen.getByRole('group', { name: 'Filters' });
    expect(group.textContent?.replace(/\s+/g, ' ')).toContain('Drama but not Horror');

    await fireEvent.click(button('Clear'));
    await soon(() => expect(screen.queryByRole('button', { name: 'Clear' })).toBeNull());
    expect(session.filter.genre).toEqual({ include: [], exclude: [] });
  });

  test('arrow keys walk the list of names', async () => {
    openPage({ open: withFacets });
    await ready();
    const choices = await openChoices('any genre');
    const first = within(choices).getByRole('button', { name: 'Only Drama' });
    first.focus();
    await fireEvent.keyDown(first, { key: 'ArrowDown' });
    await fireEvent.keyDown(document.activeElement ?? first, { key: 'ArrowRight' });
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Not Horror');
  });

  test('when nothing is left it names what to let go of, and lets go of it', async () => {
    const session = openPage({
      open: withFacets,
      count: async ({ filter }) =>
        filter.type ? { left: 0, relax: [{ part: 'type', left: 42 }] } : { left: 42, relax: [] },
    });
    await ready();
    session.filter = { ...session.filter, type: 'series' };
    await fireEvent.click(await soon(() => button('a film or series: 42 titles')));
    await soon(() =>
      expect(screen.getByRole('group', { name: 'Filters' }).textContent).toContain('42 titles'),
    );
    expect(session.filter.type).toBeNull();
  });
});

describe('finding a title', () => {
  test('arrow keys choose among namesakes, Enter opens, and a mended typo is told', async () => {
    openPage({
      search: async () => [
        { card: cardOf(1), match: 'exact' },
        { card: cardOf(2), match: 'typo' },
        { card: cardOf(3), match: 'typo' },
      ],
    });
    await ready();
    const box = screen.getByRole('combobox', { name: 'Find a title' });
    await fireEvent.input(box, { target: { value: 'titel' } });
    // The titles, and the way to all that the words may mean.
    await soon(() => expect(screen.getAllByRole('option')).toHaveLength(4));
    const options = screen.getAllByRole('option');
    expect(options[1]?.textContent).toContain('did you mean');
    expect(options[2]?.textContent).not.toContain('did you mean');
    expect(options[0]?.textContent).toContain('1991, film');

    await fireEvent.keyDown(box, { key: 'ArrowDown' });
    expect(box.getAttribute('aria-activedescendant')).toBe(options[1]?.id);
    await fireEvent.keyDown(box, { key: 'Enter' });
    await titlePage('Title 2');
  });

  test('an answer that comes late does not replace a newer one', async () => {
    let answerFirst: () => void = () => {};
    openPage({
      search: (words) =>
        words === 'a'
          ? new Promise((resolve) => {
              answerFirst = () => resolve([{ card: cardOf(1), match: 'prefix' }]);
            })
          : Promise.resolve([{ card: cardOf(2), match: 'prefix' }]),
    });
    await ready();
    const box = screen.getByRole('combobox', { name: 'Find a title' });
    await fireEvent.input(box, { target: { value: 'a' } });
    await fireEvent.input(box, { target: { value: 'ab' } });
    await soon(() => screen.getByRole('option', { name: /Title 2/ }));
    answerFirst();
    await Promise.resolve();
    expect(screen.getAllByRole('option')[0]?.textContent).toContain('Title 2');
  });

  test('no such title is said in words', async () => {
    openPage({ search: async () => [] });
    await ready();
    await fireEvent.input(screen.getByRole('combobox', { name: 'Find a title' }), {
      target: { value: 'zz' },
    });
    await soon(() => expect(screen.getAllByText('No title is called that.').length).toBeGreaterThan(0));
  });
});
