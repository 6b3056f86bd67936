import type { TitleId } from '../catalogue/title.ts';

/** What the stars of the map can be coloured by. */
export type Tint = 'genre' | 'decade' | 'type' | 'country';

/** Few groups, most or oldest first, and which of them each title is in: position plus 1, or 0 for none of them. */
export interface TintColumn {
  /** Names of genres or countries, `film` and `series`, or the first years of decades; the first decade holds all before. */
  readonly names: readonly string[];
  readonly of: Uint8Array;
}

/** A patch of the map with the words that set it apart. */
export interface SkyRegion {
  /** At most three, the most telling first. */
  readonly words: readonly string[];
  /** 0 is seen from afar, 2 from near by. */
  readonly level: number;
  /** Position of the wider region around it, or -1. */
  readonly parent: number;
  /** The middle of its titles. */
  readonly place: readonly [number, number];
  /** How many titles lie in it. */
  readonly titles: number;
}

/** Every title as a point, in the catalogue's order; coordinates are 0 to 1, near means alike. */
export interface SkyMap {
  readonly ids: readonly TitleId[];
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** 1 to 10, how widely known; 0 when the catalogue does not say. */
  readonly prominence: Uint8Array;
  readonly tints: Readonly<Record<Tint, TintColumn>>;
  readonly regions: readonly SkyRegion[];
  /** Each title's finest region, by position. Empty when there are none. */
  readonly regionOf: Uint16Array;
  /** False when the catalogue came without a map, and rough places stand in. */
  readonly surveyed: boolean;
}

/** A part of the map that is seen from afar; coordinates are 0 to 1. */
export interface SmallSky {
  /** Places of the best known titles, x and y in turn. */
  readonly stars: Float32Array;
  /** The place of the title that was asked for; null for an unknown one. */
  readonly own: readonly [number, number] | null;
}
