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
  readonly way: 'ours' | 'naive' | 'floor';
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
const FRAMES = { ours: 180, naive: 12, floor: 180 };
const WARM_UP = { ours: 20, naive: 2, floor: 20 };
/** As a hand does it: there and back in a second and a half, at 60 frames a second. */
const SWING_FRAMES = 90;
const SIZE = { width: 1280, height: 700 };
const STARS = [8807, 50_000];
const MOVES = ['pan', 'zoom'] as const;

const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));

/** A view for each frame: to and fro, or in and out. */
function views(whole: View, { way, move }: Pick<SkyFrames, 'way' | 'move'>): View[] {
  return Array.from({ length: FRAMES[way] + WARM_UP[way] }, (_, i) => {
    const swing = Math.sin((i / SWING_FRAMES) * 2 * Math.PI);
    if (move === 'pan') return { ...whole, x: whole.x + 300 * swing, y: whole.y + 120 * swing };
    const k = whole.k * 6 ** Math.abs(swing);
    return { k, x: SIZE.width / 2 - k / 2, y: SIZE.height / 2 - k / 2 };
  });
}

/** Moves the map frame by frame; `draw` gives the milliseconds of work that it took, or took the frame before. */
async function watch(
  stars: number,
  whole: View,
  what: Pick<SkyFrames, 'way' | 'move'>,
  draw: (view: View) => number,
): Promise<SkyFrames> {
  const frames: number[] = [];
  const work: number[] = [];
  let last = await nextFrame();
  for (const view of views(whole, what)) {
    work.push(draw(view));
    const now = await nextFrame();
    frames.push(now - last);
    last = now;
  }
  const warm = WARM_UP[what.way];
  return { stars, ...what, frames: frames.slice(warm), work: work.slice(warm) };
}

/** The milliseconds that something takes. */
function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
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

/** The least that a canvas can do: all of it in one colour, and the next frame in another. */
function floor(stage: HTMLElement): (view: View) => void {
  stage.textContent = 'Nothing';
  const canvas = stage.appendChild(document.createElement('canvas'));
  Object.assign(canvas, SIZE);
  const context = canvas.getContext('2d');
  return ({ x }) => {
    if (!context) return;
    context.fillStyle = `rgb(40 ${Math.abs(Math.round(x)) % 255} 80)`;
    context.fillRect(0, 0, SIZE.width, SIZE.height);
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
  const sheet = stage.appendChild(document.createElement('div'));
  const options = {
    stars: sky.ids.length,
    onview: () => {},
    onrest: () => {},
    mayDrag: () => true,
    still: true,
  };
  const hung = hangSky(stage, sheet, sky, options);
  if (!hung) throw new Error('This browser has no canvas.');
  const groups = sky.tints.genre.of;
  hung.painter.show({
    sky,
    groups,
    lit: null,
    warmth: null,
    likes: [],
    region: -1,
    named: [],
  });
  return hung;
}

/** The work of each frame that the map asks for itself, since the last time that it was asked for. */
function workOf({ painter }: HungSky): () => number {
  const draw = painter.draw.bind(painter);
  let sum = 0;
  painter.draw = (now) => {
    sum += timed(() => draw(now));
  };
  return () => {
    const done = sum;
    sum = 0;
    return done;
  };
}

/** Frames until a map is drawn that was just hung. */
const OPENING_FRAMES = 60;

async function timesFor(stars: number): Promise<{ frames: SkyFrames[]; opening: SkyOpening }> {
  const sky = inventedSky(stars);
  const parts: number[] = [];
  let hung: HungSky | undefined;
  parts.push(timed(() => (hung = hang(sky))));
  if (!hung) throw new Error('Nothing was hung.');
  const { painter, whole, close } = hung;
  const work = workOf(hung);
  parts.push(timed(() => openStarFinder(sky)));
  for (let i = 0; i < OPENING_FRAMES; i++) {
    await nextFrame();
    parts.push(work());
  }
  const found: SkyFrames[] = [];
  const ours = (view: View) => {
    painter.look(view);
    return work();
  };
  for (const move of MOVES) found.push(await watch(stars, whole(), { way: 'ours', move }, ours));
  const from = whole();
  close();
  const plain = naive(newStage(), sky);
  for (const move of MOVES)
    found.push(await watch(stars, from, { way: 'naive', move }, (view) => timed(() => plain(view))));
  return { frames: found, opening: { stars, longest: Math.max(...parts) } };
}

async function all(): Promise<{ frames: SkyFrames[]; openings: SkyOpening[] }> {
  // First, since a browser's first canvas and first line of type take it as long as a map.
  const least = floor(newStage());
  const still = { k: 1, x: 0, y: 0 };
  const bare = await watch(0, still, { way: 'floor', move: 'pan' }, (view) => timed(() => least(view)));
  const found = [];
  for (const stars of STARS) found.push(await timesFor(stars));
  return {
    frames: [...found.flatMap(({ frames }) => frames), bare],
    openings: found.map(({ opening }) => opening),
  };
}

tell(all());
