import { scaleBand, scaleLinear } from 'd3-scale';
import type { Box, Layout, Mark, Shown } from '../chart.ts';
import { textWidth } from '../text-width.ts';

export interface ColumnMark extends Mark {
  /** Its place on the axis: a year, minutes, seasons. */
  readonly at: number;
  readonly films: number;
  readonly series: number;
}

export interface ColumnsShown extends Shown<ColumnMark> {
  /** Distances on the axis that read well, smallest first. */
  readonly steps: readonly number[];
  /** Marks whose value is written at them. */
  readonly notes: readonly number[];
  /** Films and series each in a panel of their own, on one scale, instead of on top of each other. */
  readonly apart: boolean;
  /** What is counted. */
  readonly unit?: string;
  /** The unit of the axis below. */
  readonly axis?: string;
  /** What the first column says below, when it is a run of more than the others. */
  readonly first?: string;
}

/** Columns on a common ground line; `top` is where the highest may reach. */
export interface Panel {
  readonly name: 'films' | 'series' | null;
  readonly top: number;
  readonly ground: number;
  /** A mark's columns, from the ground up. */
  readonly columns: readonly { readonly mark: number; readonly hatched: boolean; readonly box: Box }[];
  readonly lines: readonly { readonly y: number; readonly value: number }[];
  /** The side on which the lines' values stand: the one with the lower columns. */
  readonly side: 'start' | 'end';
  readonly notes: readonly {
    readonly x: number;
    readonly y: number;
    readonly value: number;
    readonly anchor: string;
  }[];
}

export interface ColumnsLayout extends Layout {
  readonly panels: readonly Panel[];
  readonly ticks: readonly { readonly x: number; readonly label: string; readonly anchor: string }[];
  readonly floor: number;
}

const TOP = 34;
const AXIS = 26;
const PANEL = { one: 220, narrow: 170, apart: 120 };
const NARROW = 420;
const LINES = { apart: 2, together: 3 };
/** Columns at either end under which a line's value would stand. */
const ENDS = 0.2;
const NOTE_LIFT = 6;
const BETWEEN_TICKS = 14;
/** Columns wider than this look like walls. */
const WIDEST = 56;

type Value = (mark: ColumnMark) => number;
interface Part {
  readonly value: Value;
  readonly hatched: boolean;
}
const FILMS: Part = { value: ({ films }) => films, hatched: false };
const SERIES: Part = { value: ({ series }) => series, hatched: true };

/** Which parts stand in which panel. */
const PANELS = {
  together: [{ name: null, parts: [FILMS, SERIES] }],
  apart: [
    { name: 'films', parts: [FILMS] },
    { name: 'series', parts: [SERIES] },
  ],
} as const;

interface Frame {
  readonly x: (mark: number) => number;
  readonly band: number;
  readonly width: number;
  readonly most: number;
  readonly tall: number;
  readonly side: Panel['side'];
}

function panelOf(
  { marks, notes }: ColumnsShown,
  { name, parts }: { readonly name: Panel['name']; readonly parts: readonly Part[] },
  top: number,
  { x, band, width, most, tall, side }: Frame,
): Panel {
  const ground = top + tall;
  const count = parts.length > 1 ? LINES.together : LINES.apart;
  const y = scaleLinear([0, most || 1], [0, tall]).nice(count);
  const sum: Value = (mark) => parts.reduce((total, { value }) => total + value(mark), 0);
  const columns = marks.flatMap((mark, i) => {
    let from = 0;
    return parts.flatMap(({ value, hatched }) => {
      const height = y(value(mark));
      from += height;
      return height > 0
        ? [{ mark: i, hatched, box: { x: x(i), y: ground - from, width: band, height } }]
        : [];
    });
  });
  const noted = notes.flatMap((i) => {
    const mark = marks[i];
    if (!mark || sum(mark) === 0) return [];
    const middle = x(i) + band / 2;
    const room = textWidth(String(sum(mark)));
    const anchor = middle + room > width ? 'end' : middle < room ? 'start' : 'middle';
    const at = anchor === 'end' ? x(i) + band : anchor === 'start' ? x(i) : middle;
    return [{ x: at, y: ground - y(sum(mark)) - NOTE_LIFT, value: sum(mark), anchor }];
  });
  const lines = y.ticks(count).filter((value) => value > 0 && Number.isInteger(value));
  return {
    name,
    top,
    ground,
    columns,
    side,
    notes: noted,
    lines: lines.map((value) => ({ y: ground - y(value), value })),
  };
}

/** Labels at the smallest of the steps at which they do not touch; the first says more than its number where it is more. */
function ticksOf({ marks, steps, axis, first }: ColumnsShown, { x, band, width }: Frame, pitch: number) {
  const room = Math.max(0, ...marks.map(({ at }) => textWidth(String(at)))) + BETWEEN_TICKS;
  const unit = (marks.at(-1)?.at ?? 1) - (marks.at(-2)?.at ?? 0) || 1;
  const step = steps.find((one) => (one / unit) * pitch >= room) ?? steps.at(-1) ?? 1;
  const all = marks.flatMap(({ at }, i) => {
    if (i === 0 && first) return [{ i, label: first }];
    return at % step === 0 ? [{ i, label: String(at) }] : [];
  });
  const [start, ...others] = all.map((one, n) =>
    n === 0 && axis ? { ...one, label: `${one.label} ${axis}` } : one,
  );
  const clear = start ? x(start.i) + textWidth(start.label) + BETWEEN_TICKS / 2 : 0;
  const kept = others.filter(({ i, label }) => x(i) + band / 2 - textWidth(label) / 2 > clear);
  return [...(start ? [start] : []), ...kept].map(({ i, label }) => {
    const middle = x(i) + band / 2;
    const half = textWidth(label) / 2;
    return { x: middle, label, anchor: middle < half ? 'start' : middle + half > width ? 'end' : 'middle' };
  });
}

/** A column a mark, side by side. */
export function layoutColumns(shown: ColumnsShown, width: number): ColumnsLayout {
  const { marks, apart } = shown;
  const across = scaleBand(
    marks.map((_, i) => i),
    [0, width],
  ).paddingInner(marks.length > width / 4 ? 0.1 : 0.25);
  const band = Math.min(across.bandwidth(), WIDEST);
  const x = (mark: number) => (across(mark) ?? 0) + (across.bandwidth() - band) / 2;
  const sizes = marks.map(({ films, series }) => (apart ? Math.max(films, series) : films + series));
  const tall = apart ? PANEL.apart : width < NARROW ? PANEL.narrow : PANEL.one;
  const ends = Math.ceil(marks.length * ENDS);
  const side = Math.max(...sizes.slice(0, ends)) > Math.max(...sizes.slice(-ends)) ? 'end' : 'start';
  const frame: Frame = { x, band, width, most: Math.max(0, ...sizes), tall, side };
  const panels = PANELS[apart ? 'apart' : 'together'].map((panel, i) =>
    panelOf(shown, panel, TOP + i * (tall + TOP), frame),
  );
  const floor = panels.at(-1)?.ground ?? TOP;
  const boxes = marks.map((_, i) => ({
    x: (across(i) ?? 0) - (across.step() - across.bandwidth()) / 2,
    y: TOP / 2,
    width: across.step(),
    height: floor - TOP / 2,
  }));
  return {
    height: floor + AXIS,
    // The outermost would stand out by half a gap.
    boxes: boxes.map((box) => ({
      ...box,
      x: Math.max(0, box.x),
      width: Math.min(box.width, width - Math.max(0, box.x)),
    })),
    columns: marks.length,
    panels,
    ticks: ticksOf(shown, frame, across.step()),
    floor,
  };
}
