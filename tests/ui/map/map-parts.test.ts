// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { TitleId } from '../../../src/catalogue/title.ts';
import type { TitleCard } from '../../../src/engine/contract.ts';
import ChosenTitles from '../../../src/ui/map/ChosenTitles.svelte';
import Legend from '../../../src/ui/map/Legend.svelte';
import Region from '../../../src/ui/map/Region.svelte';
import StarTip from '../../../src/ui/map/StarTip.svelte';
import { cardOf, fakeSky } from '../../app/fake-engine.ts';

afterEach(cleanup);
const sky = fakeSky(100);
const cardsOf = async (rows: readonly number[]): Promise<TitleCard[]> => rows.map(cardOf);

describe('the list of regions', () => {
  function shown() {
    const [onshow, onspin] = [vi.fn(), vi.fn()];
    render(Region, { sky, region: 0, cardsOf, onshow, onspin });
    return { onshow, onspin };
  }
  const open = async (name: RegExp) => {
    const summary = screen.getByText(name).closest('summary');
    const details = summary?.parentElement as HTMLDetailsElement;
    details.open = true;
    await fireEvent(details, new Event('toggle'));
  };

  test('says how many titles a region has, and shows no more until it is opened', () => {
    shown();
    expect(screen.getByText('Comedy').closest('summary')?.textContent).toContain('50 titles');
    expect(screen.queryByRole('button')).toBeNull();
  });

  test('leads to the finer regions, and from there to titles, the best known first', async () => {
    shown();
    await open(/Comedy/);
    await open(/Weddings/);
    const list = await waitFor(() => screen.getByRole('list'));
    await waitFor(() => expect(within(list).getAllByRole('listitem')).toHaveLength(24));
    const best = [...sky.ids.keys()]
      .filter((row) => (sky.x[row] ?? 0) < 0.5)
      .map((row) => sky.prominence[row] ?? 0);
    const [first] = within(list).getAllByRole('link');
    const id = first?.getAttribute('href')?.replace('#/title/', '') as TitleId;
    expect(sky.prominence[sky.ids.indexOf(id)]).toBe(Math.max(...best));
    await fireEvent.click(screen.getByRole('button', { name: '26 more' }));
    await waitFor(() => expect(within(list).getAllByRole('listitem')).toHaveLength(50));
  });

  test('spins from a region, or shows it on the chart', async () => {
    const { onspin, onshow } = shown();
    await open(/Comedy/);
    await fireEvent.click(screen.getByRole('button', { name: 'Spin from Comedy' }));
    await fireEvent.click(screen.getByRole('button', { name: 'Show Comedy on the map' }));
    expect(onspin).toHaveBeenCalledWith(0);
    expect(onshow).toHaveBeenCalledWith(0);
  });
});

describe('the legend', () => {
  const column = { names: ['1980', '1990'], of: new Uint8Array(0) };
  const tints = {
    genre: sky.tints.genre,
    country: column,
    type: { ...column, names: ['film', 'series'] },
    decade: column,
  };

  test('names each group, and sees one alone when it is pressed', async () => {
    render(Legend, { tints, tint: 'decade', group: 0, liked: false });
    const first = screen.getByRole('button', { name: 'to 1989' });
    await fireEvent.click(first);
    expect(first.getAttribute('aria-pressed')).toBe('true');
    await fireEvent.click(screen.getByRole('button', { name: '1990s' }));
    expect(first.getAttribute('aria-pressed')).toBe('false');
  });

  test('says what the likes are, where there are any', () => {
    render(Legend, { tints, tint: 'type', group: 0, liked: true });
    expect(screen.getByText('your likes')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Film' })).toBeTruthy();
  });
});

describe('what was chosen', () => {
  test('is told with its number and can go to the wheel', async () => {
    const onspin = vi.fn();
    render(ChosenTitles, {
      chosen: { region: 1, name: 'Norway', rows: [1, 2, 3] },
      onspin,
      onletgo: () => {},
    });
    expect(screen.getByRole('status').textContent).toBe('Norway: 3 titles');
    await fireEvent.click(screen.getByRole('button', { name: 'Spin from here' }));
    expect(onspin).toHaveBeenCalledOnce();
  });

  test('that is nothing says so and offers no spin', () => {
    render(ChosenTitles, { chosen: { region: -1, name: '', rows: [] }, onspin: () => {}, onletgo: () => {} });
    expect(screen.getByRole('status').textContent).toContain('No title is lit');
    expect(screen.queryByRole('button', { name: 'Spin from here' })).toBeNull();
  });
});

test('a star that is pointed at is named with year and type', () => {
  render(StarTip, { card: cardOf(3), at: [10, 10], size: { width: 100, height: 100 } });
  expect(screen.getByRole('status').textContent).toMatch(/Title 3\s+1993, film/);
});
