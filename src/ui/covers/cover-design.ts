import type { TitleCard } from '../../engine/contract.ts';
import { coverInks } from './cover-inks.ts';
import { layoutTitle, type SetTitle } from './layout-title.ts';
import type { Shape } from './motif.ts';
import { motifFor } from './motifs/registry.ts';
import { d, disc } from './path.ts';
import { hashText, rolls } from './rolls.ts';

/** A cover is drawn in these units. */
export const COVER_WIDTH = 200;
export const COVER_HEIGHT = 300;
const MARGIN = 14;
const MARK_X = COVER_WIDTH - MARGIN - 4.5;
/** Baseline of the year from the nearer edge. */
const YEAR_LINE = 15;
const YEAR_CAP = 8;
/** Cap height and depth of the display face, in em; scripts with tall marks want more. */
const CAP = 0.7;
const DEPTH = 0.22;
const TALL_EXTRA = 0.2;
const AIR = 13;
/** Printed over the edge, so that no hair of the ground shows where pixels do not divide. */
const BLEED = 1;

/** Everything that `Cover.svelte` draws, in units. */
export interface CoverDesign {
  /** The picture's window, which clips it, and its shapes from the back to the front. */
  readonly art: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
  readonly shapes: readonly Shape[];
  readonly title: SetTitle;
  /** Baseline of the title's first line, and where its lines start. */
  readonly titleY: number;
  readonly titleX: number;
  /** Baseline of the line with the year and the house's mark. */
  readonly yearY: number;
  /** The house's mark, a wheel with one sector taken out; to be filled even-odd. */
  readonly mark: string;
}

/** The poster of a title: the same for the same card, always. */
export function coverDesign(card: TitleCard): CoverDesign {
  const seed = hashText(card.id);
  const roll = rolls(seed);
  const inks = coverInks(card);
  const motif = motifFor(card.genres, seed >>> 9);
  const title = layoutTitle(card.title, COVER_WIDTH - 2 * MARGIN);
  const below = motif.seat === 'below' || (motif.seat === 'either' && roll(0, 1) < 0.5);
  const extra = title.leading > 1 ? TALL_EXTRA * title.size : 0;
  const depth = DEPTH * title.size + extra * 0.7 + 2;
  const lead = title.size * title.leading;
  const block = (title.lines.length - 1) * lead + CAP * title.size + extra;
  const top = below ? YEAR_LINE + YEAR_CAP + AIR * 0.8 : COVER_HEIGHT - YEAR_LINE - YEAR_CAP - depth - block;
  const edge = below ? top + block + depth + AIR / 2 : top - AIR;
  const yearY = below ? YEAR_LINE + YEAR_CAP : COVER_HEIGHT - YEAR_LINE;
  const frame = motif.framed && roll(0, 1) < 0.4 ? MARGIN : -BLEED;
  const w = COVER_WIDTH - 2 * frame;
  const h = (below ? COVER_HEIGHT - edge : edge) - frame;
  return {
    art: { x: frame, y: below ? edge : frame, w, h },
    shapes: motif.draw({ ...inks, w, h, roll }).filter((shape) => shape.d),
    title,
    titleY: top + CAP * title.size + extra,
    titleX: title.rtl ? COVER_WIDTH - MARGIN : MARGIN,
    yearY,
    mark: disc(MARK_X, yearY - 3.5, 4.5) + d`M${MARK_X} ${yearY - 3.5}l-2.4-5h4.8z`,
  };
}
