import type { SkyFrames, SkyOpening } from '../browser/pages/sky.ts';
import { buildPages, findingsOf } from '../browser/pages-of-ours.ts';
import { inChromium } from './in-chromium.ts';
import { ms, timingOf } from './measure.ts';
import { grouped, printTable } from './table.ts';

const DEADLINE_MS = 300_000;

const mean = (times: readonly number[]) => times.reduce((sum, one) => sum + one, 0) / times.length;

/**
 * Times the map's frames in Chromium while it is moved and zoomed, beside a plain redraw of the same stars,
 * and beside a canvas that is filled with one colour: what a frame takes there is the browser's, not ours.
 */
export async function benchSky(): Promise<void> {
  const { frames, openings } = await inChromium({ '/pages/': await buildPages() }, {}, (page, origin) =>
    findingsOf<{ frames: SkyFrames[]; openings: SkyOpening[] }>(
      page,
      `${origin}/pages/sky.html`,
      DEADLINE_MS,
    ),
  );
  const rows = frames.map(({ stars, way, move, frames, work }) => {
    const [each, own] = [timingOf([...frames]), timingOf([...work])];
    return [
      way === 'floor' ? 'a canvas in one colour' : `${grouped(stars)} stars, ${move}, ${way}`,
      ms(each.median),
      ms(each.p95),
      ms(mean(frames)),
      ms(own.median),
      ms(own.p95),
    ];
  });
  printTable(
    'The map in Chromium, 1280 x 700, invented stars: a frame, and our work in it, ms',
    ['what', 'frame', 'p95', 'mean', 'work', 'p95'],
    rows,
  );
  const floor = mean(frames.find(({ way }) => way === 'floor')?.frames ?? []);
  for (const { stars, move, ...ours } of frames.filter(({ way }) => way === 'ours')) {
    const other = frames.find((f) => f.way === 'naive' && f.stars === stars && f.move === move);
    const [own, naive] = [mean(ours.frames) / floor, mean(other?.frames ?? []) / floor];
    console.log(
      `${grouped(stars)} stars, ${move}: a frame takes ${own.toFixed(2)} times what one colour takes; naively ${naive.toFixed(1)}.`,
    );
  }
  for (const { stars, longest } of openings)
    console.log(
      `${grouped(stars)} stars: the longest step of opening the map takes ${ms(longest)} ms of the page.`,
    );
}
