import type { Page } from '@playwright/test';
import { parts } from '../site.ts';
import { type Control, expect, firstHalf, outcome, secondHalf, test } from './fault-test.ts';
import type { FaultyServer } from './faulty-server.ts';
import { ARMED, CHANNEL, type WorkerFault } from './in-worker.ts';
import { gone, htmlFor200, missing, withScript } from './misdeeds.ts';
import { likesStored } from './visitor.ts';

test.use({ reducedMotion: 'reduce', serviceWorkers: 'block' });

const WORKER = /\/engine\.worker-/;

/** Tells the worker to go wrong, and waits until it has heard so. */
async function tellWorker(page: Page, fault: WorkerFault): Promise<void> {
  await page.evaluate(
    ([channel, told]) =>
      new Promise<void>((resolve) => {
        const to = new BroadcastChannel(channel);
        to.onmessage = () => {
          to.close();
          resolve();
        };
        to.postMessage(told);
      }),
    [CHANNEL, fault] as const,
  );
}

/** What the About page says of the scorer, once it says what is asked for. */
async function scorerSaid(page: Page, words: RegExp): Promise<string> {
  const { link } = parts(page);
  await link('About').click();
  const said = page.getByRole('main').getByText(words);
  await expect(said).toBeVisible({ timeout: 30_000 });
  const text = (await said.textContent()) ?? '';
  await link('Spin').click();
  return text;
}

interface Told {
  readonly page: Page;
  readonly control: Control;
  readonly saw: string;
}

/** Spins for the second time with the fault in place, and notes what came of it. */
async function goesOn({ page, control, saw }: Told): Promise<void> {
  const before = (await likesStored(page)).length;
  const took = await secondHalf(page, control);
  outcome({ saw, seconds: took, before, after: (await likesStored(page)).length });
}

const openArmed = async (page: Page, site: FaultyServer, query = '') => {
  site.misbehave({ files: WORKER, how: withScript(ARMED), times: 1 });
  await page.goto(`${site.origin}/${query}`);
};

for (const [fault, name] of [
  ['close', 'the worker is killed'],
  ['loop', 'the worker loops for ever'],
] as const)
  test(`${name}: the spin comes from a new one`, async ({ page, site, control }) => {
    await openArmed(page, site);
    await firstHalf(page, control);
    // Measured from the press: nothing tells a page that its worker is dead but its silence.
    await scorerSaid(page, /scorer serves|WebGL is faster/);
    await tellWorker(page, fault);
    await goesOn({ page, control, saw: 'the wheel, a few seconds late' });
    expect(site.asked(WORKER)).toBe(2);
  });

for (const [how, name] of [
  [missing, 'is not there'],
  [htmlFor200, 'is HTML with 200'],
  [gone, 'cannot be fetched'],
] as const)
  test(`the worker’s script ${name}: the page does the work itself and says so`, async ({
    page,
    site,
    control,
  }) => {
    site.misbehave({ files: WORKER, how });
    await page.goto(`${site.origin}/`);
    const took = await firstHalf(page, control);
    const saw = await scorerSaid(page, /The page itself does the work/);
    await secondHalf(page, control);
    outcome({ saw, seconds: took, before: 0, after: (await likesStored(page)).length - 1 });
  });

test('the WebGL context is lost in mid-query, and restored: the plain scorer takes over', async ({
  page,
  site,
  control,
}) => {
  await openArmed(page, site, '?backend=webgl');
  await firstHalf(page, control);
  await scorerSaid(page, /^WebGL was asked for/);
  await tellWorker(page, 'loseInDraw');
  await goesOn({ page, control, saw: 'nothing of it; About: WebGL was lost, the plain scorer took over' });
  await page.evaluate(() => 0);
  await tellWorker(page, 'restore');
  await parts(page).button('Like').click();
  await expect.poll(async () => (await likesStored(page)).length).toBe(2);
});

for (const fault of ['zeros', 'nan'] as const)
  test(`a GPU that answers ${fault}: the plain scorer takes over`, async ({ page, site, control }) => {
    await openArmed(page, site, '?backend=webgl');
    await firstHalf(page, control);
    await scorerSaid(page, /^WebGL was asked for/);
    await tellWorker(page, fault);
    await goesOn({ page, control, saw: 'nothing of it' });
  });
