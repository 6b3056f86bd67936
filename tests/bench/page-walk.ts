import type { Page } from 'playwright';

const CHARTS = 13;
const DRAG_STEPS = 12;
const ROWS = 2000;

/** One thing that a visitor does after a spin, of which the bench tells how long it blocked the page. */
export interface Step {
  readonly what: string;
  run(page: Page): Promise<void>;
}

const place = (page: Page, hash: string) =>
  page.evaluate((to) => {
    location.hash = to;
  }, hash);

/** Drags over the years' chart, as a hand does. */
async function brush(page: Page): Promise<void> {
  const chart = page.getByRole('figure').filter({ has: page.getByRole('slider', { name: 'From year' }) });
  const marks = chart.getByRole('button', { name: /titles? \(/ });
  await marks.last().scrollIntoViewIfNeeded();
  const [from, to] = await Promise.all([marks.nth(-9).boundingBox(), marks.nth(-2).boundingBox()]);
  if (!from || !to) throw new Error('The chart of years shows no columns.');
  await page.mouse.move(from.x + from.width / 2, from.y + from.height - 5);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width / 2, from.y + from.height / 2, { steps: DRAG_STEPS });
  await page.mouse.up();
  await page.waitForURL(/years=/);
}

interface Known {
  readonly title: string;
  readonly year: number;
}

/** Ratings of titles that the catalogue has, as IMDb exports them, read and put on the shelf. */
async function history(page: Page, titles: readonly Known[]): Promise<void> {
  const cells = ({ title, year }: Known, i: number) =>
    ['', 1 + (i % 10), '2020-01-01', `"${title.replaceAll('"', '""')}"`, 'Movie', year].join(',');
  const text = [
    'Const,Your Rating,Date Rated,Title,Title Type,Year',
    ...titles.slice(0, ROWS).map(cells),
    '',
  ].join('\n');
  await place(page, '#/bring');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'ratings.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.getByRole('button', { name: 'Put these on my shelf' }).click();
  await page.getByRole('heading', { name: 'On your shelf' }).waitFor();
}

/** What a visitor may do, in the order in which it is walked; `titles` are of the catalogue. */
export const stepsOver = (titles: readonly Known[]): readonly Step[] => [
  {
    what: 'Explore opened',
    run: async (page) => {
      await place(page, '#/explore');
      await page.waitForFunction((n) => document.querySelectorAll('figure').length === n, CHARTS);
    },
  },
  { what: 'years brushed there', run: brush },
  {
    what: 'the map opened',
    run: async (page) => {
      await place(page, '#/map');
      // What is not brought forward yet is hidden.
      await page.getByRole('application').locator('canvas').first().waitFor();
    },
  },
  {
    what: `a history of ${Math.min(ROWS, titles.length)} ratings read and put on the shelf`,
    run: (page) => history(page, titles),
  },
];
