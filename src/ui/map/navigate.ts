import { select } from 'd3-selection';
import { type D3ZoomEvent, type ZoomTransform, zoom, zoomIdentity } from 'd3-zoom';
import type { Size, View } from './view.ts';

/** Milliseconds of a flight. */
const FLIGHT_MS = 650;
/** A finger or a mouse may tremble this much in a click. */
const CLICK_PX = 4;
/** From a little less than the whole to where stars stand apart: the more of them, the nearer. */
const LEAST = 0.6;
const NEAREST = 10;
const STARS_APART = 0.3;
/** The map may be moved until its edge is about in the middle of the window. */
const BEYOND = 0.35;

/** Moves over the map by hand and by order; the maths and the gestures are d3-zoom's. */
export interface Navigator {
  readonly view: View;
  /** `whole` is the scale at which all is seen. */
  limit(size: Size, whole: number): void;
  go(view: View, fly: boolean): void;
  by(dx: number, dy: number): void;
  zoomBy(factor: number): void;
  close(): void;
}

export interface NavigatorOptions {
  /** How many stars there are. */
  readonly stars: number;
  readonly onview: (view: View) => void;
  /** Called when a movement has come to rest. */
  readonly onrest: () => void;
  /** False while a press means something else than moving. */
  readonly mayDrag: () => boolean;
  /** True when nothing should fly. */
  readonly still: boolean;
}

const asTransform = ({ k, x, y }: View): ZoomTransform => zoomIdentity.translate(x, y).scale(k);

/** Listens on `at`: drag, pinch, wheel, double click and double tap. */
export function openNavigator(
  at: HTMLElement,
  { stars, onview, onrest, mayDrag, still }: NavigatorOptions,
): Navigator {
  const target = select<HTMLElement, unknown>(at);
  let view: View = { k: 1, x: 0, y: 0 };
  let size: Size = { width: 1, height: 1 };
  let reach: [least: number, most: number] = [0, Number.POSITIVE_INFINITY];
  let flight = 0;
  const behaviour = zoom<HTMLElement, unknown>()
    .filter((event: MouseEvent) => (event.type === 'wheel' || mayDrag()) && !event.button)
    .clickDistance(CLICK_PX)
    .duration(still ? 0 : FLIGHT_MS / 2)
    .on('start', (event: D3ZoomEvent<HTMLElement, unknown>) => {
      // A hand on the map stops a flight.
      if (event.sourceEvent) cancelAnimationFrame(flight);
    })
    .on('zoom', ({ transform: { k, x, y } }: D3ZoomEvent<HTMLElement, unknown>) => {
      view = { k, x, y };
      onview(view);
    })
    .on('end', onrest);
  target.call(behaviour);
  const jump = (to: View) => behaviour.transform(target, asTransform(to));
  const middle = ({ k, x, y }: View): [number, number, number] => [
    (size.width / 2 - x) / k,
    (size.height / 2 - y) / k,
    Math.max(size.width, size.height) / k,
  ];
  const fly = (to: View) => {
    const between = behaviour.interpolate()(middle(view), middle(to));
    const start = performance.now();
    const step = (now: number) => {
      const share = Math.min(1, Math.max(0, (now - start) / FLIGHT_MS));
      const [cx, cy, w] = between(share * share * (3 - 2 * share));
      const k = Math.max(size.width, size.height) / w;
      jump({ k, x: size.width / 2 - cx * k, y: size.height / 2 - cy * k });
      if (share < 1) flight = requestAnimationFrame(step);
    };
    flight = requestAnimationFrame(step);
  };
  const go = (to: View, flying: boolean) => {
    cancelAnimationFrame(flight);
    if (flying && !still) fly(to);
    else jump(to);
  };
  return {
    get view() {
      return view;
    },
    limit(window, whole) {
      size = window;
      reach = [whole * LEAST, whole * Math.max(NEAREST, STARS_APART * Math.sqrt(stars))];
      behaviour
        .extent([
          [0, 0],
          [window.width, window.height],
        ])
        .scaleExtent(reach)
        .translateExtent([
          [-BEYOND, -BEYOND],
          [1 + BEYOND, 1 + BEYOND],
        ]);
    },
    go,
    by: (dx, dy) => behaviour.translateBy(target, dx / view.k, dy / view.k),
    zoomBy(factor) {
      const [cx, cy] = [size.width / 2, size.height / 2];
      const k = Math.min(reach[1], Math.max(reach[0], view.k * factor));
      go({ k, x: cx - ((cx - view.x) / view.k) * k, y: cy - ((cy - view.y) / view.k) * k }, true);
    },
    close() {
      cancelAnimationFrame(flight);
      target.on('.zoom', null);
    },
  };
}
