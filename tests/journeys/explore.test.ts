// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import type { ExploreRequest } from '../../src/engine/contract.ts';
import { CHARTS } from '../../src/ui/charts/charts.ts';
import { EXPLORED } from '../fixtures/explored.ts';
import { openPage, ready, soon } from './open-page.ts';

const figures = () => screen.getAllByRole('figure');
const bar = () => within(screen.getByRole('region', { name: 'What the charts show' }));

/** Opens Explore by its link, and waits until every chart stands. */
async function explore(query = '') {
  const asked: ExploreRequest[] = [];
  const session = openPage({
    explore: async (request) => {
      asked.push(request);
      return EXPLORED;
    },
  });
  await ready();
  location.hash = `#/explore${query}`;
  await soon(() => expect(figures()).toHaveLength(CHARTS.length));
  return { session, asked };
}

const mark = (name: string | RegExp) => screen.getByRole('button', { name });

describe('exploring', () => {
  test('a pressed bar narrows all charts, is told as a word, and stays in the link', async () => {
    const { asked } = await explore();
    await fireEvent.click(mark(/^Norway: 50 titles/));
    await soon(() => bar().getByRole('button', { name: 'Remove Norway' }));
    expect(location.hash).toBe('#/explore?country=Norway');
    expect(asked.at(-1)?.filter.country.include).toEqual(['Norway']);
    await soon(() => expect(mark(/^Norway: 50 titles/).getAttribute('aria-pressed')).toBe('true'));
  });

  test('words are taken away one by one, or all at once; the focus stays among them', async () => {
    await explore('?genre=Comedy&type=film&years=2011');
    const words = () =>
      bar()
        .getAllByRole('listitem')
        .map((one) => one.textContent?.trim());
    await soon(() => expect(words()).toEqual(['films', 'Comedy', '2011', 'Clear all']));
    await fireEvent.click(bar().getByRole('button', { name: 'Remove Comedy' }));
    await soon(() => expect(words()).toEqual(['films', '2011', 'Clear all']));
    expect(location.hash).toBe('#/explore?years=2011&type=film');
    expect(document.activeElement?.closest('ul')?.getAttribute('aria-label')).toBe('Narrowed to');
    await fireEvent.click(bar().getByRole('button', { name: 'Clear all' }));
    await soon(() => expect(location.hash).toBe('#/explore'));
  });

  test('“Spin from these” takes the filter along, and leaves what was seen as it was', async () => {
    const { session } = await explore('?genre=Comedy');
    await fireEvent.click(bar().getByRole('button', { name: 'Spin from these' }));
    await soon(() => expect(location.hash).toBe('#/'));
    expect(session.filter).toMatchObject({ genre: { include: ['Comedy'] }, seen: 'unseen' });
  });

  test('the map is a link away, with the same filter', async () => {
    await explore('?genre=Comedy');
    expect(bar().getByRole('link', { name: 'See them on the map' }).getAttribute('href')).toBe(
      '#/map?genre=Comedy',
    );
  });

  test('says so when nothing passes', async () => {
    openPage({ explore: async () => ({ ...EXPLORED, left: 0 }) });
    await ready();
    location.hash = '#/explore?genre=Western';
    await soon(() => screen.getByText(/^No title passes all of this/));
    expect(bar().getByRole('button', { name: 'Spin from these' })).toHaveProperty('disabled', true);
  });

  test('a slider’s end moves the years by key', async () => {
    await explore('?years=2011-2013');
    const from = await soon(() => screen.getByRole('slider', { name: 'From year' }));
    expect(from.getAttribute('aria-valuetext')).toBe('2011');
    await fireEvent.keyDown(from, { key: 'ArrowRight' });
    await soon(() => expect(location.hash).toBe('#/explore?years=2012-2013'));
  });

  test('Shift and an arrow choose a run of years', async () => {
    await explore();
    const year = mark(/^2012: /);
    year.focus();
    await fireEvent.keyDown(year, { key: 'ArrowRight', shiftKey: true });
    await soon(() => expect(location.hash).toBe('#/explore?years=2012-2013'));
  });
});
