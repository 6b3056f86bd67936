import type { TitleCard } from '../../engine/contract.ts';
import { type Palette, paletteAt, reprint } from './palettes.ts';
import { hashText } from './rolls.ts';

/** Reprints by luck out of ten: mostly as they are, so that the map's colours can be seen. */
const REPRINTS = [0, 0, 0, 1, 1, 1, 2, 2, 3, 3];

/** The inks of a title, for its cover and for its sector of the wheel. */
export function coverInks(card: Pick<TitleCard, 'id' | 'place'>): Palette {
  return reprint(paletteAt(card.place), REPRINTS[hashText(card.id) % REPRINTS.length] ?? 0);
}
