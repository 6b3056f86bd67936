import type { TitleCard } from '../../engine/contract.ts';
import { type Palette, paletteAt, reprint } from './palettes.ts';
import { hashText } from './rolls.ts';

/** Reprints by luck out of ten: mostly as they are, so that the map's colours can be seen. */
const REPRINTS = [0, 0, 0, 1, 1, 1, 2, 2, 3, 3];

/**
 * How far a title's colours may lie from its place: a taste is a small part of the map, and nine covers of one
 * colour are no season.
 */
const STRAY = 1;
const STEPS = 64;

/** The inks of a title, for its cover and for its sector of the wheel. */
export function coverInks({ id, place: [x, y] }: Pick<TitleCard, 'id' | 'place'>): Palette {
  const luck = hashText(id);
  const stray = (at: number, roll: number) => at + STRAY * ((roll % STEPS) / STEPS - 0.5);
  const place = [stray(x, luck >>> 8), stray(y, luck >>> 16)] as const;
  return reprint(paletteAt(place), REPRINTS[luck % REPRINTS.length] ?? 0);
}
