import type { SkyMap } from '../../engine/contract.ts';
import { LABEL_MARGIN } from './draw-chart.ts';
import { fontOf } from './map-labels.ts';
import { type Navigator, type NavigatorOptions, openNavigator } from './navigate.ts';
import { SkyPainter } from './paint-sky.ts';
import { differ, readInks, type SkyInks } from './sky-inks.ts';
import { boundsOf, centredOn, fitView, type Point, type Size, toMap, type View } from './view.ts';

/** A map that hangs in its place: it fills it, and follows the light. */
export interface HungSky {
  readonly painter: SkyPainter;
  readonly hand: Navigator;
  readonly size: Size;
  /** The view that shows everything. */
  whole(): View;
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
function followLight(
  first: SkyInks,
  now: () => SkyInks | null,
  onchange: (inks: SkyInks) => void,
): () => void {
  let last = first;
  const look = () => {
    const inks = now();
    if (!inks || !differ(last, inks)) return;
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

/** Hangs the map in `stage`, drawn on `sheet`, which fills it; null where the browser cannot draw it. Call `close` when it is taken down. */
export function hangSky(
  stage: HTMLElement,
  sheet: HTMLElement,
  places: Pick<SkyMap, 'x' | 'y'>,
  { onview, ...options }: NavigatorOptions,
): HungSky | null {
  const inks = readInks(stage);
  const painter = inks && SkyPainter.open(sheet, inks);
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
    painter.resize({
      size,
      ratio: Math.min(MOST_RATIO, devicePixelRatio),
      whole: all.k,
      within: {
        from: toMap(all, [LABEL_MARGIN, LABEL_MARGIN]),
        to: toMap(all, [size.width - LABEL_MARGIN, size.height - LABEL_MARGIN]),
      },
    });
    hand.limit(size, all.k);
    const moved = old && Math.abs(hand.view.k / old.all - 1) > 0.01;
    hand.go(moved ? centredOn(old.middle, hand.view.k, size) : all, false);
  };
  const renew = () => {
    const now = readInks(stage);
    if (now) painter.relight(now);
  };
  const unfollow = followLight(
    inks,
    () => readInks(stage),
    (now) => painter.relight(now),
  );
  const watch = new ResizeObserver(resize);
  watch.observe(stage);
  resize();
  if (left?.stars === places.x.length) hand.go(centredOn(left.middle, left.zoom * whole().k, size), false);
  const { fonts } = document;
  if (fonts && !fonts.check(fontOf(0, inks))) fonts.addEventListener('loadingdone', renew);
  return {
    painter,
    hand,
    get size() {
      return size;
    },
    whole,
    close() {
      const middle = toMap(hand.view, [size.width / 2, size.height / 2]);
      left = { stars: places.x.length, middle, zoom: hand.view.k / whole().k };
      watch.disconnect();
      fonts?.removeEventListener('loadingdone', renew);
      unfollow();
      hand.close();
      painter.close();
    },
  };
}
