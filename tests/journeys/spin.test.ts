// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import { failure } from '../../src/errors.ts';
import { fakeEngine, resultOf } from '../app/fake-engine.ts';
import { button, openPage, pick, press, ready, soon, titlePage } from './open-page.ts';

const heading = () => within(pick()).getByRole('heading', { level: 2 }).textContent;
const told = () =>
  screen
    .getAllByRole('status')
    .map(({ textContent }) => textContent)
    .join('');

describe('a visitor who has never been here', () => {
  test('presses Space, gets a pick and the others, likes it with L, and takes it back with U', async () => {
    const session = openPage();
    await ready();
    press(' ');
    await soon(() => expect(heading()).toBe('Title 0'));
    const others = screen.getByRole('list', { name: 'Also in the running' });
    expect(within(others).getAllByRole('listitem')).toHaveLength(2);
    expect(told()).toContain("Tonight's pick: Title 0");

    press('l');
    await soon(() => expect(button('Like').getAttribute('aria-pressed')).toBe('true'));
    await soon(() => expect(told()).toBe('Liked Title 0. Undo with U.'));
    expect(session.verdicts.map(({ title, verdict }) => [title, verdict])).toEqual([['Title 0', 'like']]);

    press('u');
    await soon(() => expect(button('Like').getAttribute('aria-pressed')).toBe('false'));
    expect(session.verdicts).toEqual([]);
  });

  test('sees no title again on the next spin', async () => {
    openPage();
    await ready();
    await fireEvent.click(button('Spin'));
    await soon(() => expect(heading()).toBe('Title 0'));
    await fireEvent.click(button('Spin'));
    await soon(() => expect(heading()).toBe('Title 3'));
  });

  test('opens the page of one of the others, says of it what there is to say, and comes back', async () => {
    const session = openPage();
    await ready();
    press(' ');
    await soon(() => heading());
    const others = screen.getByRole('list', { name: 'Also in the running' });
    await fireEvent.click(within(others).getByRole('link', { name: /Title 1/ }));
    await titlePage('Title 1');
    await fireEvent.click(button('Seen it'));
    expect(session.verdicts[0]).toMatchObject({ title: 'Title 1', verdict: 'seen' });
    history.back();
    await soon(() => expect(heading()).toBe('Title 0'));
  });

  test('types a mood, presses Enter, and reads which words were understood', async () => {
    const moods: string[] = [];
    openPage({
      spin: async ({ mood }) => {
        moods.push(mood);
        return resultOf([5], { understood: mood === 'war' ? ['war'] : [] });
      },
    });
    await ready();
    const box = screen.getByRole('textbox', { name: 'Describe your mood' });
    await fireEvent.input(box, { target: { value: 'war' } });
    await fireEvent.keyDown(box, { key: 'Enter' });
    await soon(() => screen.getByText('Understood: war.'));
    await fireEvent.input(box, { target: { value: 'zxqv' } });
    await fireEvent.keyDown(box, { key: 'Enter' });
    await soon(() => screen.getByText(/^None of these words/));
    expect(moods).toEqual(['war', 'zxqv']);
  });

  test('is told when all was shown and titles come round again', async () => {
    openPage({ spin: async () => resultOf([1, 2], { poolSpent: true }) });
    await ready();
    press(' ');
    await soon(() => within(pick()).getByText(/come round again/));
  });
});

describe('while there is no catalogue', () => {
  test('bytes are counted for as long as they come', async () => {
    openPage({
      open: (_options, onProgress) => {
        onProgress({ loadedBytes: 312_000, totalBytes: 1_100_000 });
        return new Promise(() => {});
      },
    });
    await soon(() => screen.getByText(/312 KB of 1\.1 MB/));
    expect(button('Spin')).toHaveProperty('disabled', true);
    expect(screen.getByRole('progressbar')).toHaveProperty('value', 312_000);
  });

  test('a failure is a sentence, and another try can mend it', async () => {
    let tries = 0;
    openPage({
      open: async (options, onProgress) => {
        tries += 1;
        if (tries === 1) throw failure('Offline', 'The network is gone. Look at the cable.');
        return fakeEngine().open(options, onProgress);
      },
    });
    await soon(() => within(screen.getByRole('alert')).getByText('The network is gone. Look at the cable.'));
    await fireEvent.click(button('Try again'));
    await ready();
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
