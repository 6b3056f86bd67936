// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { fireEvent, screen, within } from '@testing-library/svelte';
import { describe, expect, test, vi } from 'vitest';
import type { Session } from '../../src/app/session.svelte.ts';
import type { Engine } from '../../src/engine/contract.ts';
import { cardOf } from '../app/fake-engine.ts';
import { lines } from '../histories/samples.ts';
import { button, openPage, press, ready, soon } from './open-page.ts';

const RATED = lines(
  'Date,Name,Year,Letterboxd URI,Rating',
  '2023-01-01,Title 1,1991,x,5',
  '2023-01-02,Title 2,1992,x,1',
  '2023-01-03,Nobody,1999,x,4',
);

/** jsdom's files have no way to give their bytes. */
function file(name: string, text: string): File {
  const bytes = new TextEncoder().encode(text);
  return Object.assign(new File([bytes], name), {
    arrayBuffer: async () => bytes.buffer,
    text: async () => text,
  });
}

async function openAt(page: string, calls: Partial<Engine> = {}): Promise<Session> {
  const session = openPage(calls);
  await ready();
  location.hash = `#/${page}`;
  return session;
}

async function choose(label: string, chosen: File): Promise<void> {
  const input = await soon(() => screen.getByLabelText(label, { selector: 'input' }));
  await fireEvent.change(input, { target: { files: [chosen] } });
}

const main = () => screen.getByRole('main');

describe('bringing a history', () => {
  test('shows where every row went, puts it on the shelf when told to, and takes it back by a key', async () => {
    const session = await openAt('bring');
    await choose('Choose files', file('ratings.csv', RATED));
    await soon(() => screen.getByRole('heading', { name: 'Letterboxd' }));
    await soon(() => expect(document.activeElement?.textContent).toBe('Letterboxd'));
    expect(main().textContent).toContain('3 rows read');
    expect(main().textContent).toContain('It would add 1 liked, 1 not for you.');
    expect(main().textContent).toContain('1 title that this catalogue does not have will wait');
    expect(session.verdicts).toEqual([]);
    await fireEvent.click(button('Put these on my shelf'));
    await soon(() => screen.getByRole('heading', { name: 'On your shelf' }));
    expect(session.verdicts.map(({ verdict }) => verdict).sort()).toEqual(['dislike', 'like']);
    press('u');
    await soon(() => expect(session.verdicts).toEqual([]));
    await soon(() => expect(main().textContent).toContain('is off your shelf again'));
  });

  test('lists what was brought earlier, with a way back', async () => {
    const session = await openAt('bring');
    await choose('Choose files', file('ratings.csv', RATED));
    await fireEvent.click(await soon(() => button('Put these on my shelf')));
    await fireEvent.click(await soon(() => button('Bring another')));
    await soon(() => expect(main().textContent).toContain('1 title that you brought waits for a catalogue'));
    await fireEvent.click(screen.getByRole('button', { name: /^Take back what came from Letterboxd/ }));
    await soon(() => expect(session.verdicts).toEqual([]));
  });

  test('refuses what it cannot read, in words', async () => {
    await openAt('bring');
    await choose('Choose files', file('notes.csv', 'a,b\n1,2\n'));
    const alert = await soon(() => screen.getByRole('alert'));
    expect(alert.textContent).toMatch(/no history that is known here/);
  });
});

describe('the Privacy page', () => {
  const row = (name: string) => within(screen.getByRole('row', { name: new RegExp(`^${name}`) }));

  test('counts every store as it fills', async () => {
    const session = await openAt('privacy');
    await soon(() => row('Your words on titles').getByText('0 records'));
    await session.judge(cardOf(3), 'like');
    await soon(() => row('Your words on titles').getByText('1 record'));
  });

  test('lists what was asked for', async () => {
    const url = new URL('./model/manifest.json', document.baseURI).href;
    await openAt('privacy', { requests: async () => [{ url, at: 1 }] });
    await soon(() =>
      expect(main().textContent).toMatch(
        /\d requests? since you opened this page, every one to this site itself/,
      ),
    );
    await soon(() => expect(main().textContent).toContain('./model/manifest.json'));
  });

  test('saves a backup in one click, and brings it back in two', async () => {
    const made: Blob[] = [];
    vi.stubGlobal(
      'URL',
      Object.assign(URL, {
        createObjectURL: (blob: Blob) => `blob:${made.push(blob)}`,
        revokeObjectURL: () => {},
      }),
    );
    HTMLAnchorElement.prototype.click = () => {};
    const session = await openAt('privacy');
    await session.judge(cardOf(3), 'like');
    await fireEvent.click(await soon(() => button('Save a backup')));
    await soon(() => screen.getByText('Saved to your downloads.'));
    const text = await new Promise<string>((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(String(reader.result));
      reader.readAsText(made[0] as Blob);
    });
    await session.undo();
    expect(session.verdicts).toEqual([]);
    await choose('Bring back a backup', file('b.json', text));
    await soon(() => screen.getByRole('heading', { name: /^A backup of/ }));
    expect(session.verdicts).toEqual([]);
    await fireEvent.click(button('Add it to my shelf'));
    await soon(() => expect(session.verdicts.map(({ id }) => id)).toEqual([cardOf(3).id]));
    await session.undo();
    await soon(() => expect(session.verdicts).toEqual([]));
  });

  test('says where a backup is damaged', async () => {
    await openAt('privacy');
    await choose('Bring back a backup', file('b.json', '{"format":"movie-roulette-backup","version":9}'));
    expect((await soon(() => screen.getByRole('alert'))).textContent).toMatch(/version 9/);
  });

  test('erases all in two clicks, the first of which can be taken back', async () => {
    const session = await openAt('privacy');
    await session.judge(cardOf(3), 'like');
    session.filter = { ...session.filter, type: 'series' };
    await fireEvent.click(await soon(() => button('Erase all')));
    await soon(() => expect(document.activeElement?.textContent).toBe('Keep it'));
    await fireEvent.click(button('Keep it'));
    await fireEvent.click(button('Erase all'));
    await fireEvent.click(button('Yes, erase all'));
    await soon(() => expect(main().textContent).toContain('Nothing is left on this device.'));
    expect([session.verdicts, session.filter.type, session.canUndo]).toEqual([[], null, false]);
    const shelf = await session.deps.shelf;
    expect([(await shelf.verdicts.all()).records, (await shelf.history.shown()).records]).toEqual([[], []]);
  });
});
