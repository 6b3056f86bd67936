// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import { titleId } from '../../src/catalogue/title.ts';
import { cardOf } from '../app/fake-engine.ts';
import { button, openPage, pick, press, ready, soon, titlePage } from './open-page.ts';

describe("a title's page", () => {
  test('takes the focus to its heading and names the window; back is where one was', async () => {
    openPage();
    await ready();
    press(' ');
    await soon(() => pick());
    const others = screen.getByRole('list', { name: 'Also in the running' });
    await fireEvent.click(within(others).getByRole('link', { name: /Title 2/ }));
    const heading = await titlePage('Title 2');
    await soon(() => expect(document.activeElement).toBe(heading));
    expect(document.title).toBe('Title 2, Movie Roulette');
    history.back();
    await soon(() => expect(document.title).toBe('Movie Roulette'));
    await soon(() =>
      expect(document.activeElement).toBe(within(others).getByRole('link', { name: /Title 2/ })),
    );
    expect(within(pick()).getByRole('heading', { level: 2 }).textContent).toBe('Title 0');
  });

  test('tells who made it, each a link to all of theirs, and why others are like it', async () => {
    openPage(
      {
        details: async (ids) =>
          ids.map((id) => ({
            ...{ id, synopsis: 'A tale.', directors: ['Ada Pell'], cast: ['Bo Lind'] },
            ...{ languages: [], keywords: ['slow burn'] },
          })),
        similar: async () => [{ card: cardOf(8), score: 1, reason: { parts: [], meets: ['Ada Pell'] } }],
      },
      '#/title/fake:s3',
    );
    await titlePage('Title 3');
    const href = async (name: string) =>
      (await soon(() => screen.getByRole('link', { name }))).getAttribute('href');
    expect(await href('Ada Pell')).toBe('#/search?person=Ada+Pell');
    expect(await href('Norway')).toBe('#/search?country=Norway');
    expect(await href('slow burn')).toBe('#/search?keyword=slow+burn');
    await soon(() => screen.getByText('Also by Ada Pell'));
  });

  test('is judged by its keys, and not by them once they are switched off', async () => {
    const session = openPage({}, '#/title/fake:s3');
    await titlePage('Title 3');
    press('l');
    await soon(() => expect(button('Like').getAttribute('aria-pressed')).toBe('true'));
    press('u');
    await soon(() => expect(session.verdicts).toEqual([]));
    await fireEvent.click(screen.getByRole('switch', { name: 'Single keys act on the page' }));
    press('l');
    press(' ');
    expect([session.verdicts, session.spinId, session.keys]).toEqual([[], 0, false]);
  });

  test('keeps a note, which the shelf lists and can remove', async () => {
    openPage({}, '#/title/fake:s3');
    await titlePage('Title 3');
    const note = screen.getByRole('textbox', { name: 'A note to yourself' });
    await soon(() => screen.getByText('Only you can read it.'));
    await fireEvent.input(note, { target: { value: 'With Mara.' } });
    await soon(() => screen.getByText('Kept on this device.'));
    location.hash = '#/shelf';
    const list = await soon(() => screen.getByRole('list', { name: /^Notes/ }));
    expect(list.textContent).toContain('With Mara.');
    await fireEvent.click(
      await soon(() => screen.getByRole('button', { name: 'Remove the note on Title 3' })),
    );
    await soon(() => expect(screen.queryByText('With Mara.')).toBeNull());
  });

  test('spins around the title with the rest of the filter as it was', async () => {
    const session = openPage(
      {
        similar: async (_id, n) =>
          Array.from({ length: n }, (_, i) => ({
            ...{ card: cardOf(i), score: 60 - i > 20 ? 1 : 0, reason: { parts: [], meets: [] } },
          })),
      },
      '#/title/fake:s3',
    );
    await titlePage('Title 3');
    session.filter = { ...session.filter, type: 'film' };
    await fireEvent.click(button('Spin around this'));
    await soon(() => expect(session.spinId).toBe(1));
    expect(session.filter).toMatchObject({ type: 'film', among: { label: 'around Title 3' } });
    expect(session.filter.among?.ids).toHaveLength(40);
    expect(location.hash).toBe('#/');
  });

  test('that the catalogue no longer has is named by the shelf, with the nearest there is', async () => {
    const asked: string[] = [];
    const gone = titleId('elsewhere', 's1');
    const session = openPage({
      search: async (words) => {
        asked.push(words);
        return [{ card: cardOf(4), match: 'typo' }];
      },
    });
    await ready();
    await session.judge({ ...cardOf(1), id: gone, title: 'Lost Reel' }, 'like');
    location.hash = `#/title/${gone}`;
    await titlePage('That title is not here');
    const near = await soon(() => screen.getByRole('list', { name: 'The nearest there is' }));
    expect(within(near).getByRole('link', { name: /Title 4/ })).toBeTruthy();
    expect(asked).toContain('Lost Reel');
    expect(screen.getByRole('main').textContent).toContain(
      'Lost Reel left when the catalogue was built anew',
    );
  });
});
