import type { SkyMap } from '../../engine/contract.ts';
import { type Navigator, type NavigatorOptions, openNavigator } from './navigate.ts';
import { type Sheets, SkyPainter } from './paint-sky.ts';
import { differ, readInks, type SkyInks } from './sky-inks.ts';
import { boundsOf, centredOn, fitView, type Point, type Size, toMap, type View } from './view.ts';

/** A map that hangs in its place: it fills it, and follows the light. */
export interface HungSky {
  readonly painter: SkyPainter;
  readonly hand: Navigator;
  readonly size: Size;
  /** The view that shows everything. */
  whole(): View;
  /** Draws everything anew, after a canvas was lost or the type has come. */
  renew(): void;
  close(): void;
}

/** Kept free around the whole map, in CSS pixels, or a share of a narrow window. */
const FREE = 40;
const FREE_SHARE = 1 / 16;
/** Finer than this nobody sees, and every pixel costs. */
const MOST_RATIO = 2;

/** Where one was when the map was last taken down, so that "back" leads there. */
let left: { readonly stars: number; readonly middle: Point; readonly zoom: number } | null = null;

/** Follows what changes the colours: the system's light, the visitor's own choice, forced colours. */
function followLight(now: () => SkyInks | null, onchange: (inks: SkyInks) => void): () => void {
  let last = now();
  const look = () => {
    const inks = now();
    if (!inks || (last && !differ(last, inks))) return;
    last = inks;
    onchange(inks);
  };
  const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((query) =>
    matchMedia(query),
  );
  for (const query of queries) query.addEventListener('change', look);
  const root = new MutationObserver(look);
  root.observe(document.documentElement, { attributeFilter: ['data-light'] });
  return () => {
    root.disconnect();
    for (const query of queries) query.removeEventListener('change', look);
  };
}

/** Hangs the map in `stage`; null where the browser cannot draw it. Call `close` when it is taken down. */
export function hangSky(
  stage: HTMLElement,
  sheets: Sheets,
  places: Pick<SkyMap, 'x' | 'y'>,
  { onview, ...options }: NavigatorOptions,
): HungSky | null {
  const inks = readInks(stage);
  const painter = inks && SkyPainter.open(sheets, inks);
  if (!painter) return null;
  const bounds = boundsOf(places);
  let size: Size = { width: 0, height: 0 };
  const whole = () => fitView(bounds, size, Math.min(FREE, size.width * FREE_SHARE));
  const hand = openNavigator(stage, {
    ...options,
    onview: (view) => {
      painter.look(view);
      onview(view);
    },
  });
  const resize = () => {
    const old = size.width
      ? { middle: toMap(hand.view, [size.width / 2, size.height / 2]), all: whole().k }
      : null;
    size = { width: stage.clientWidth, height: stage.clientHeight };
    if (!size.width || !size.height) return;
    const all = whole();
    painter.resize(size, Math.min(MOST_RATIO, devicePixelRatio), all.k);
    hand.limit(size, all.k);
    const moved = old && Math.abs(hand.view.k / old.all - 1) > 0.01;
    hand.go(moved ? centredOn(old.middle, hand.view.k, size) : all, false);
  };
  const renew = () => {
    const now = readInks(stage);
    if (now) painter.relight(now);
  };
  const unfollow = followLight(
    () => readInks(stage),
    (now) => painter.relight(now),
  );
  // A canvas that the browser took away comes back empty.
  for (const sheet of Object.values(sheets)) sheet.addEventListener('contextrestored', renew);
  const watch = new ResizeObserver(resize);
  watch.observe(stage);
  resize();
  if (left?.stars === places.x.length) hand.go(centredOn(left.middle, left.zoom * whole().k, size), false);
  document.fonts?.ready.then(renew);
  return {
    painter,
    hand,
    get size() {
      return size;
    },
    whole,
    renew,
    close() {
      const middle = toMap(hand.view, [size.width / 2, size.height / 2]);
      left = { stars: places.x.length, middle, zoom: hand.view.k / whole().k };
      watch.disconnect();
      unfollow();
      hand.close();
      painter.close();
    },
  };
}
