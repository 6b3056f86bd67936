import type { Page } from '@playwright/test';
import { expect, FIRST_SEED, firstHalf, outcome, secondHalf, test } from './fault-test.ts';
import { likesShown, spinWith, usable } from './visitor.ts';

test.use({ reducedMotion: 'reduce', serviceWorkers: 'block' });

/** From the next load on, the page's clock stands here. */
const setClock = (page: Page, now: string) =>
  page.addInitScript((ms) => {
    Date.now = () => ms;
  }, Date.parse(now));

const CLOCKS = [
  {
    name: 'the clock is set back an hour',
    zone: 'Europe/Berlin',
    from: '2026-06-01T12:00Z',
    to: '2026-06-01T11:00Z',
  },
  {
    name: 'summer time begins',
    zone: 'Europe/Berlin',
    from: '2026-03-29T00:59:59Z',
    to: '2026-03-29T01:00:01Z',
  },
  {
    name: 'summer time ends',
    zone: 'America/New_York',
    from: '2026-11-01T05:59:59Z',
    to: '2026-11-01T06:00:01Z',
  },
  {
    name: 'the time zone is the first',
    zone: 'Pacific/Kiritimati',
    from: '2026-06-01T12:00Z',
    to: '2026-06-01T12:01Z',
  },
  {
    name: 'the time zone is the last',
    zone: 'Pacific/Pago_Pago',
    from: '2026-06-01T12:00Z',
    to: '2026-06-01T12:01Z',
  },
] as const;

for (const { name, zone, from, to } of CLOCKS)
  test.describe(name, () => {
    test.use({ timezoneId: zone });

    test(`${name}: the same picks, and the like is kept`, async ({ page, site, control }) => {
      await setClock(page, from);
      await page.goto(`${site.origin}/`);
      await firstHalf(page, control);
      await setClock(page, to);
      await page.reload();
      const took = await secondHalf(page, control);
      const after = await likesShown(page);
      outcome({ saw: 'nothing of it', seconds: took, before: 1, after });
      expect(after).toBe(1);
    });
  });

test('the clock is set a year ahead, and back: likes have faded meanwhile, and then count as before', async ({
  page,
  site,
  control,
}) => {
  const [now, ahead] = ['2026-06-01T12:00Z', '2027-06-01T12:00Z'];
  await setClock(page, now);
  await page.goto(`${site.origin}/`);
  await firstHalf(page, control);
  await setClock(page, ahead);
  await page.reload();
  await usable(page);
  expect(await likesShown(page)).toBe(1);
  await setClock(page, now);
  await page.reload();
  const took = await secondHalf(page, control);
  await setClock(page, ahead);
  await page.reload();
  await usable(page);
  expect((await spinWith(page, FIRST_SEED)).length).toBe(9);
  outcome({ saw: 'nothing of it', seconds: took, before: 1, after: await likesShown(page) });
});
