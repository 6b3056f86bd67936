import type { TitleCard } from '../../engine/contract.ts';
import { coverInks } from '../covers/cover-inks.ts';
import { ellipsise, readsRightToLeft, textWidth } from '../covers/measure-text.ts';
import type { Palette } from '../covers/palettes.ts';
import { type Arc, sectorPath } from './sectors.ts';

/** The wheel's face in its own units, around the origin. */
export const RADIUS = 492;
const TEXT_LENGTH = 345;
/** Sizes of type; the wider a sector, the larger its title may be. */
const SMALLEST = 24;
const LARGEST = 50;
const NARROW_DEGREES = 8;
const GROWTH = 0.6;
/** Two lines share a sector when each may be this much of one line's size. */
const SHARED = 0.72;

/** One sector, ready to draw; without a title it is one of the waiting wheel's. */
export interface Slice {
  readonly path: string;
  /** Degrees clockwise from the top to its middle. */
  readonly middle: number;
  readonly title?: SliceTitle;
}

interface SliceTitle {
  readonly full: string;
  readonly lines: readonly string[];
  readonly size: number;
  readonly rtl: boolean;
  readonly inks: Palette;
}

/** The two lines of most equal length. */
function halved(title: string): string[] {
  const words = title.split(' ');
  const splits = words
    .slice(1)
    .map((_, i) => [words.slice(0, i + 1).join(' '), words.slice(i + 1).join(' ')]);
  const longest = (lines: readonly string[]) => Math.max(...lines.map(textWidth));
  return splits.reduce((best, lines) => (longest(lines) < longest(best) ? lines : best), [title]);
}

/** Lines and size of a title: on one line or two, whichever is larger; shortened only at the smallest size. */
function fitted(title: string, roomy: number) {
  const largest = (lines: readonly string[], room: number) =>
    Math.min(room, ...lines.map((line) => TEXT_LENGTH / textWidth(line)));
  const two = halved(title);
  const lines = largest(two, roomy * SHARED) > largest([title], roomy) ? two : [title];
  const room = roomy * (lines.length > 1 ? SHARED : 1);
  const size = Math.floor(Math.max(SMALLEST, largest(lines, room)));
  return { size, lines: lines.map((line) => ellipsise(line, TEXT_LENGTH / size)) };
}

/** A sector in its cover's inks with its title. */
export function slice(arc: Arc, card: TitleCard | undefined): Slice {
  const shape = { path: sectorPath(arc, RADIUS), middle: (arc.start + arc.end) / 2 };
  if (!card) return shape;
  const roomy = Math.min(LARGEST, SMALLEST + (arc.end - arc.start - NARROW_DEGREES) * GROWTH);
  const title = { full: card.title, rtl: readsRightToLeft(card.title), inks: coverInks(card) };
  return { ...shape, title: { ...title, ...fitted(card.title, roomy) } };
}
