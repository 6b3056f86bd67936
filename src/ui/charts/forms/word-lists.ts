import { scaleLinear } from 'd3-scale';
import type { Box, Layout, Mark, Shown } from '../chart.ts';
import { fitted, textWidth } from '../text-width.ts';

export interface WordMark extends Mark {
  readonly label: string;
  /** 0 to 1: of the genre's titles, and of the others, those that have the word. */
  readonly share: number;
  readonly elsewhere: number;
}

export interface WordsShown extends Shown<WordMark> {
  /** Genres with how many of the marks are theirs, in order. */
  readonly genres: readonly { readonly name: string; readonly words: number }[];
}

interface Word {
  readonly label: string;
  readonly labelX: number;
  readonly bar: Box;
  /** Where the others are, on the bar's scale. */
  readonly mark: number;
}

export interface WordsLayout extends Layout {
  readonly heads: readonly { readonly label: string; readonly x: number; readonly y: number }[];
  readonly words: readonly Word[];
}

const LIST = 250;
const MOST_LISTS = 3;
const GUTTER = 36;
const HEAD = 34;
const ROW = 26;
const BAR = 10;
const BELOW = 26;
const GAP = 10;
const LABEL_SHARE = 0.45;
const VALUE = 40;

/** Lists side by side as far as there is room, bars all on one scale. */
export function layoutWords({ genres, marks }: WordsShown, width: number): WordsLayout {
  const across = Math.max(1, Math.min(MOST_LISTS, Math.floor((width + GUTTER) / (LIST + GUTTER))));
  const list = (width - (across - 1) * GUTTER) / across;
  const tallest = HEAD + Math.max(0, ...genres.map(({ words }) => words)) * ROW + BELOW;
  const label =
    Math.min(list * LABEL_SHARE, Math.max(0, ...marks.map((mark) => textWidth(mark.label)))) + GAP;
  const most = Math.max(...marks.map(({ share, elsewhere }) => Math.max(share, elsewhere))) || 1;
  const x = scaleLinear([0, most], [0, Math.max(1, list - label - VALUE)]);
  const boxes: Box[] = [];
  const words: Word[] = [];
  const heads = genres.map(({ name, words: n }, g) => {
    const left = (g % across) * (list + GUTTER);
    const top = Math.floor(g / across) * tallest;
    for (let i = 0; i < n; i++) {
      const mark = marks[words.length];
      const y = top + HEAD + i * ROW;
      boxes.push({ x: left, y, width: list, height: ROW });
      words.push({
        label: fitted(mark?.label ?? '', label - GAP),
        labelX: left + label - GAP,
        bar: { x: left + label, y: y + (ROW - BAR) / 2, width: x(mark?.share ?? 0), height: BAR },
        mark: left + label + x(mark?.elsewhere ?? 0),
      });
    }
    return { label: fitted(name, list), x: left, y: top + HEAD / 2 };
  });
  return { height: Math.ceil(genres.length / across) * tallest - BELOW, boxes, columns: 1, heads, words };
}
