import type { Roll } from './rolls.ts';

/** One ink on the cover: a filled path, or with `width` a drawn line. */
export interface Shape {
  readonly d: string;
  readonly ink: string;
  readonly width?: number;
}

/** What a motif draws with: its part of the poster in units (the cover is 200 wide), its inks and its own luck. */
export interface Canvas {
  readonly w: number;
  readonly h: number;
  readonly ground: string;
  readonly ink: string;
  readonly a: string;
  readonly b: string;
  readonly roll: Roll;
}

/** A drawing for a genre. Later shapes lie on top of earlier ones. */
export interface Motif {
  /** Where the picture sits: landscapes stand on the lower edge with the title above them. */
  readonly seat: 'above' | 'below' | 'either';
  /** A picture with an edge of its own may stand framed by the ground; others would look cut. */
  readonly framed?: true;
  readonly draw: (canvas: Canvas) => readonly Shape[];
}
