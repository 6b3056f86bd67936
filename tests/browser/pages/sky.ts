import '../../../src/ui/styles/tokens.css';
import type { SkyMap } from '../../../src/engine/contract.ts';
import { openStarFinder } from '../../../src/ui/map/find-star.ts';
import { type HungSky, hangSky } from '../../../src/ui/map/hang-sky.ts';
import { toScreen, type View } from '../../../src/ui/map/view.ts';
import { inventedSky } from './invented-sky.ts';
import { tell } from './tell.ts';

/** Milliseconds of each frame: from one to the next, and of our own work within it. */
export interface SkyFrames {
  readonly stars: number;
  readonly way: 'ours' | 'naive';
  readonly move: 'pan' | 'zoom';
  readonly frames: readonly number[];
  readonly work: readonly number[];
}

/** The longest of what opening a map takes on the page, in milliseconds. */
export interface SkyOpening {
  readonly stars: number;
  readonly longest: number;
}

/** A naive frame may take a second. */
const FRAMES = { ours: 90, naive: 12 };
const WARM_UP = { ours: 10, naive: 2 };
const SIZE = { width: 1280, height: 700 };
const STARS = [8807, 50_000];
const MOVES = ['pan', 'zoom'] as const;

const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));

/** A view for each frame: to and fro, or in and out. */
function views(whole: View, { way, move }: Pick<SkyFrames, 'way' | 'move'>): View[] {
  return Array.from({ length: FRAMES[way] + WARM_UP[way] }, (_, i) => {
    const swing = Math.sin((i / FRAMES[way]) * 2 * Math.PI);
    if (move === 'pan') return { ...whole, x: whole.x + 300 * swing, y: whole.y + 120 * swing };
    const k = whole.k * 6 ** Math.abs(swing);
    return { k, x: SIZE.width / 2 - k / 2, y: SIZE.height / 2 - k / 2 };
  });
}

async function watch(
  stars: number,
  whole: View,
  what: Pick<SkyFrames, 'way' | 'move'>,
  draw: (view: View) => void,
): Promise<SkyFrames> {
  const frames: number[] = [];
  const work: number[] = [];
  let last = await nextFrame();
  for (const view of views(whole, what)) {
    const start = performance.now();
    draw(view);
    work.push(performance.now() - start);
    const now = await nextFrame();
    frames.push(now - last);
    last = now;
  }
  const warm = WARM_UP[what.way];
  return { stars, ...what, frames: frames.slice(warm), work: work.slice(warm) };
}

/** What one writes first: an arc a star and a text a name, all of them, every frame. */
function naive(stage: HTMLElement, sky: SkyMap): (view: View) => void {
  const canvas = stage.appendChild(document.createElement('canvas'));
  Object.assign(canvas, SIZE);
  const context = canvas.getContext('2d');
  const inks = ['#ddd', '#6af', '#5dd', '#f66', '#7d5', '#f9c', '#96f'];
  return (view) => {
    if (!context) return;
    context.clearRect(0, 0, SIZE.width, SIZE.height);
    for (let row = 0; row < sky.x.length; row++) {
      const [x, y] = toScreen(view, [sky.x[row] ?? 0, sky.y[row] ?? 0]);
      context.fillStyle = inks[sky.tints.genre.of[row] ?? 0] ?? '#ddd';
      context.globalAlpha = 0.3 + (sky.prominence[row] ?? 0) / 15;
      context.beginPath();
      context.arc(x, y, 0.6 + (sky.prominence[row] ?? 0) / 6, 0, 2 * Math.PI);
      context.fill();
    }
    context.globalAlpha = 1;
    context.font = '600 16px Georgia';
    for (const { words, place } of sky.regions) context.fillText(words.join(' '), ...toScreen(view, place));
  };
}

function newStage(): HTMLElement {
  document.body.replaceChildren();
  const stage = document.body.appendChild(document.createElement('div'));
  stage.style.cssText = `position:relative;overflow:hidden;width:${SIZE.width}px;height:${SIZE.height}px`;
  return stage;
}

function hang(sky: SkyMap): HungSky {
  const stage = newStage();
  const sheet = () => {
    const canvas = stage.appendChild(document.createElement('canvas'));
    canvas.style.cssText = 'position:absolute;top:0;left:0;transform-origin:0 0';
    return canvas;
  };
  const sheets = { haze: sheet(), stars: sheet(), chart: sheet() };
  const options = {
    stars: sky.ids.length,
    onview: () => {},
    onrest: () => {},
    mayDrag: () => true,
    still: true,
  };
  const hung = hangSky(stage, sheets, sky, options);
  if (!hung) throw new Error('This browser has no canvas.');
  const groups = sky.tints.genre.of;
  hung.painter.show({
    sky,
    groups,
    lit: null,
    warmth: null,
    likes: [],
    region: -1,
    focus: -1,
    outline: [],
    named: [],
  });
  return hung;
}

async function timesFor(stars: number): Promise<{ frames: SkyFrames[]; opening: SkyOpening }> {
  const sky = inventedSky(stars);
  const parts: number[] = [];
  const timed = <T>(work: () => T): T => {
    const start = performance.now();
    const done = work();
    parts.push(performance.now() - start);
    return done;
  };
  const hung = timed(() => hang(sky));
  timed(() => openStarFinder(sky));
  timed(() => hung.painter.draw());
  const whole = hung.whole();
  const found: SkyFrames[] = [];
  const ours = (view: View) => {
    hung.painter.look(view);
    hung.painter.draw();
  };
  for (const move of MOVES) found.push(await watch(stars, whole, { way: 'ours', move }, ours));
  hung.close();
  const plain = naive(newStage(), sky);
  for (const move of MOVES) found.push(await watch(stars, whole, { way: 'naive', move }, plain));
  return { frames: found, opening: { stars, longest: Math.max(...parts) } };
}

async function all(): Promise<{ frames: SkyFrames[]; openings: SkyOpening[] }> {
  const found = [];
  for (const stars of STARS) found.push(await timesFor(stars));
  return { frames: found.flatMap(({ frames }) => frames), openings: found.map(({ opening }) => opening) };
}

tell(all());
