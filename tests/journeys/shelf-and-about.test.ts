// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import { titleId } from '../../src/catalogue/title.ts';
import { cardOf } from '../app/fake-engine.ts';
import { openPage, pick, press, ready, soon } from './open-page.ts';

const link = (name: string) =>
  within(screen.getByRole('navigation', { name: 'Pages' })).getByRole('link', { name });

/** jsdom changes the hash on a click, and tells of it a moment later. */
async function follow(name: string): Promise<void> {
  await fireEvent.click(link(name));
  await soon(() => expect(link(name).getAttribute('aria-current')).toBe('page'));
}

describe('the shelf', () => {
  test('lists what was said, and takes it back', async () => {
    const session = openPage();
    await ready();
    await session.judge(cardOf(4), 'like');
    await session.judge(cardOf(5), 'never');
    await follow('Shelf');
    const liked = await soon(() => screen.getByRole('list', { name: /^Liked/ }));
    expect(within(liked).getAllByRole('listitem')).toHaveLength(1);
    await fireEvent.click(screen.getByRole('button', { name: 'Remove Title 4 from Liked' }));
    await soon(() => expect(screen.queryByRole('list', { name: /^Liked/ })).toBeNull());
    expect(session.verdicts.map(({ verdict }) => verdict)).toEqual(['never']);
    // The button that had the focus is gone: it must not fall back to the top of the page.
    expect(document.activeElement?.textContent).toMatch(/^Liked/);
  });

  test('a title that the catalogue no longer has is listed by its own name, and said to be gone', async () => {
    const session = openPage();
    await ready();
    await session.judge({ ...cardOf(4), id: titleId('elsewhere', 's1'), title: 'Lost Reel' }, 'like');
    await follow('Shelf');
    const row = (await soon(() => screen.getByText('Lost Reel'))).closest('li') as HTMLElement;
    await soon(() => expect(row.textContent).toContain('no longer in this catalogue'));
  });

  test('invites when it is empty, and says what forgetting the shown titles does', async () => {
    openPage();
    await ready();
    await follow('Shelf');
    await soon(() => screen.getByText(/^Like a pick, and the next spin leans/));
    await fireEvent.click(screen.getByRole('button', { name: 'Start over with shown titles' }));
    await soon(() =>
      expect(screen.getByRole('main').textContent).toContain('Every title may come up again.'),
    );
  });
});

describe('going from page to page', () => {
  test('the pick is still there after a look at another page', async () => {
    openPage();
    await ready();
    press(' ');
    await soon(() => pick());
    await follow('About');
    await soon(() => screen.getByRole('heading', { name: 'How a pick is made' }));
    expect(screen.queryByRole('region', { name: "Tonight's pick" })).toBeNull();
    await follow('Spin');
    expect(within(pick()).getByRole('heading', { level: 2 }).textContent).toBe('Title 0');
  });

  test('keys for a pick do nothing where no pick is to be seen', async () => {
    const session = openPage();
    await ready();
    press(' ');
    await soon(() => pick());
    await follow('About');
    press('l');
    press(' ');
    expect(session.verdicts).toEqual([]);
    expect(session.spinId).toBe(1);
  });

  test('About says which scorer serves, why, and how fast each was', async () => {
    openPage();
    await ready();
    await follow('About');
    const main = screen.getByRole('main');
    await soon(() => expect(main.textContent).toContain('It is the only one.'));
    expect(main.textContent).toContain('1.0 ms for one question');
    expect(main.textContent).toContain('not measured');
    expect(within(main).getByRole('link', { name: 'Use WebGL' }).getAttribute('href')).toBe(
      './?backend=webgl#/about',
    );
  });
});
