import { type Bounds, type Point, toScreen, type View } from './view.ts';

/** A name that wants a place on the chart. */
export interface Label {
  /** What it belongs to: a region's position, or a title's. */
  readonly of: number;
  readonly text: string;
  /** 0 to 2 for regions, 3 for titles. */
  readonly level: number;
  /** Where it belongs on the map. */
  readonly place: Point;
  /** As it is drawn, in CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Pixels that it stands below its place; 0 for in the middle of it. */
  readonly below: number;
}

/** A label with its box on the screen. */
export interface PlacedLabel {
  readonly label: Label;
  readonly left: number;
  readonly top: number;
}

/** Air between two names. */
const AIR = 5;

/** Moves a span of `length` between two ends; to the first end where it is longer than they are apart. */
const between = (at: number, length: number, from: number, to: number): number =>
  Math.max(from, Math.min(at, to - length));

/**
 * Gives each label its place unless another stands there already; earlier ones go first. None overlaps another.
 * All stand within the box, so that none is cut where all of the map is seen. Which labels meet depends on the zoom
 * alone, so that none comes or goes while the map is moved.
 */
export function placeLabels(labels: readonly Label[], view: View, within: Bounds): PlacedLabel[] {
  const [[west, north], [east, south]] = [toScreen(view, within.from), toScreen(view, within.to)];
  const placed: PlacedLabel[] = [];
  for (const label of labels) {
    const [x, y] = toScreen(view, label.place);
    const left = between(x - label.width / 2, label.width, west, east);
    const down = label.below > 0 ? y + label.below : y - label.height / 2;
    const top = between(down, label.height, north, south);
    const free = placed.every(
      (other) =>
        left + label.width + AIR <= other.left ||
        other.left + other.label.width + AIR <= left ||
        top + label.height + AIR <= other.top ||
        other.top + other.label.height + AIR <= top,
    );
    if (free) placed.push({ label, left, top });
  }
  return placed;
}

/** The label whose box holds a point of the screen. */
export function labelAt(placed: readonly PlacedLabel[], [x, y]: Point): PlacedLabel | undefined {
  return placed.find(
    ({ label, left, top }) => x >= left && x <= left + label.width && y >= top && y <= top + label.height,
  );
}
