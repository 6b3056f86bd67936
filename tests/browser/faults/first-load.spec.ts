import { expect, firstHalf, outcome, secondHalf, test } from './fault-test.ts';
import {
  cutByReset,
  cutShort,
  flippedBit,
  gone,
  htmlFor200,
  inPieces,
  insteadOf,
  type Misdeed,
  missing,
} from './misdeeds.ts';
import { otherShard } from './other-model.ts';
import { likesStored, sentence } from './visitor.ts';

test.use({ reducedMotion: 'reduce', serviceWorkers: 'block' });

const SHARD = /\/model\/vectors\./;
const MANIFEST = /\/model\/manifest\.json$/;
const SEEN = /connection|reload|needs a (new )?build/i;

interface Bad {
  readonly name: string;
  readonly files: RegExp;
  readonly how: Misdeed;
}

const ONCE: readonly Bad[] = [
  { name: 'a shard cut short with 200, once', files: SHARD, how: cutShort },
  { name: 'a bit flipped on the way, once', files: SHARD, how: flippedBit },
  { name: 'HTML with 200 for a shard, once', files: SHARD, how: htmlFor200 },
  { name: 'a shard that is not there, once', files: SHARD, how: missing },
];

for (const { name, files, how } of ONCE)
  test(`${name}: it is fetched again unasked`, async ({ page, site, control }) => {
    site.misbehave({ files, how, times: 1 });
    await page.goto(`${site.origin}/`);
    const took = await firstHalf(page, control);
    expect(site.asked(files)).toBe(2);
    await secondHalf(page, control);
    const after = (await likesStored(page)).length;
    outcome({ saw: 'nothing of it', seconds: took, before: 0, after: after - 1 });
    expect(after).toBe(1);
  });

const LASTING: readonly Bad[] = [
  { name: 'a shard cut by a reset', files: SHARD, how: cutByReset },
  { name: 'a shard cut short with 200, always', files: SHARD, how: cutShort },
  { name: 'a bit flipped on the way, always', files: SHARD, how: flippedBit },
  { name: 'a shard that is not there', files: SHARD, how: missing },
  { name: 'HTML with 200 for a shard', files: SHARD, how: htmlFor200 },
  { name: 'HTML with 200 for the manifest', files: MANIFEST, how: htmlFor200 },
  { name: 'a manifest that is not there', files: MANIFEST, how: missing },
  { name: 'a shard of another build', files: SHARD, how: insteadOf(otherShard('vectors')) },
  { name: 'a host that is gone after the page', files: /\/model\//, how: gone },
];

for (const { name, files, how } of LASTING)
  test(`${name}: a sentence, and all is well once it is mended`, async ({ page, site, control }) => {
    site.misbehave({ files, how });
    await page.goto(`${site.origin}/`);
    const saw = await sentence(page);
    expect(saw).toMatch(SEEN);
    site.behave();
    const took = await firstHalf(page, control);
    await secondHalf(page, control);
    outcome({ saw, seconds: took, before: 0, after: (await likesStored(page)).length - 1 });
  });

test('a slow network: the bytes are counted, then it works', async ({ page, site, control }) => {
  site.misbehave({ files: /\/model\/.*\.bin$/, how: inPieces(10, 250) });
  await page.goto(`${site.origin}/`);
  await expect(page.getByRole('progressbar')).toBeVisible();
  const saw = (await page.locator('#progress-words').textContent()) ?? '';
  const took = await firstHalf(page, control);
  await secondHalf(page, control);
  outcome({ saw, seconds: took, before: 0, after: (await likesStored(page)).length - 1 });
});

test('a network that comes and goes: each try goes on where the last one ended', async ({
  page,
  site,
  control,
}) => {
  for (const files of [/\/model\/titles\./, SHARD, /\/model\/index\./])
    site.misbehave({ files, how: cutByReset, times: 1 });
  site.misbehave({ files: SHARD, how: gone, times: 2 });
  await page.goto(`${site.origin}/`);
  const saw = await sentence(page);
  const took = await firstHalf(page, control);
  await secondHalf(page, control);
  outcome({ saw, seconds: took, before: 0, after: (await likesStored(page)).length - 1 });
});
