import type { Component } from 'svelte';
import type { Filter } from '../../catalogue/filter.ts';
import type { Explored, GenreWords, TitleCard, TopRated } from '../../engine/contract.ts';

/** All that any chart may show: the engine's answers, and the filter they were asked with. */
export interface Told {
  readonly explored: Explored;
  readonly words: readonly GenreWords[];
  readonly top: TopRated;
  readonly filter: Filter;
}

/** One thing of a chart that can be pointed at. */
export interface Mark {
  /** What it is and how much, as it is read out and shown in a tooltip. */
  readonly words: string;
  readonly chosen: boolean;
  /** The filter that choosing it leads to; null when it is only to be read. */
  readonly pick: Filter | null;
  /** The title that it opens. */
  readonly card?: TitleCard;
}

export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** A run of marks that can be chosen as one, by dragging or with two sliders. */
export interface Brush {
  /** The first and last mark chosen; null when none is. */
  readonly range: readonly [first: number, last: number] | null;
  readonly pick: (first: number, last: number) => Filter;
  readonly what: string;
  readonly value: (mark: number) => string;
}

/** What a chart shows, worked out from what was told and nothing else. */
export interface Shown<M extends Mark = Mark> {
  /** The finding. */
  readonly title: string;
  /** What is drawn, how, and in which unit. */
  readonly what: string;
  readonly marks: readonly M[];
  /** As many rows as there are marks. */
  readonly table: Table;
  /** A sentence instead of the drawing. */
  readonly empty: string | null;
  readonly brush?: Brush;
}

/** Where a mark is, in pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where everything is for a given width. `columns`: how many marks a row, where up and down mean another row. */
export interface Layout {
  readonly height: number;
  readonly boxes: readonly Box[];
  readonly columns: number;
}

/** What a drawing is given; `id` begins the names of its patterns. */
export interface DrawingProps<S extends Shown, L extends Layout> {
  readonly shown: S;
  readonly layout: L;
  readonly width: number;
  readonly id: string;
}

/** How shown things are drawn: a pure layout, and a component that only draws. */
export interface Form<S extends Shown, L extends Layout> {
  readonly layout: (shown: S, width: number) => L;
  readonly Drawing: Component<DrawingProps<S, L>>;
}

export type Section = 'what' | 'when' | 'where' | 'long' | 'best';

/** A chart of the page; its `name` is also the file's. */
export interface Chart {
  readonly name: string;
  readonly label: string;
  readonly section: Section;
  /** Twelfths of the page's width, where that is wide. */
  readonly span: 4 | 5 | 6 | 7 | 8 | 12;
  readonly show: (told: Told) => Shown;
  readonly form: Form<Shown, Layout>;
}

/** Ties a data function to a form of its kind; behind this door every chart looks the same. */
export function chart<S extends Shown, L extends Layout>(
  names: Omit<Chart, 'show' | 'form'>,
  show: (told: Told) => S,
  form: Form<S, L>,
): Chart {
  return { ...names, show, form: form as unknown as Form<Shown, Layout> };
}

/** A chart with nothing to draw, and a sentence that says why. */
export function emptyShown(title: string, what: string, empty: string): Shown<never> {
  return { title, what, marks: [], table: { head: [], rows: [] }, empty };
}
