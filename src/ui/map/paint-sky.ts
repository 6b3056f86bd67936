import type { SkyMap } from '../../engine/contract.ts';
import { constellations, type Line } from './constellations.ts';
import { LABEL_MARGIN } from './draw-chart.ts';
import { HazePicture } from './haze-picture.ts';
import { namesAt, regionLabels, strengthAt, titleLabel } from './map-labels.ts';
import { Pace } from './pace.ts';
import { type Label, labelAt } from './place-labels.ts';
import type { SkyInks } from './sky-inks.ts';
import { SkySheet } from './sky-sheet.ts';
import { drawingOrder } from './star-field.ts';
import { TilePainter } from './tile-painter.ts';
import { type Tile, tileSide, tilesSeen } from './tiles.ts';
import { type Bounds, foreseen, type Point, type Size, type View } from './view.ts';

/** Everything that is drawn, apart from where one looks. */
export interface Scene {
  readonly sky: SkyMap;
  /** Each title's group, 0 for none. */
  readonly groups: Uint8Array;
  /** 0 for each title that is dimmed; null when none is. */
  readonly lit: Uint8Array | null;
  /** 0 to 255 a title; null for none. */
  readonly warmth: Uint8Array | null;
  readonly likes: readonly Point[];
  /** The region that is chosen or pointed at; -1 for none. */
  readonly region: number;
  /** Titles that are named, when one is near enough. */
  readonly named: readonly { readonly row: number; readonly title: string }[];
}

/** The window that the map is seen through. */
export interface Frame {
  readonly size: Size;
  /** Device pixels a CSS pixel. */
  readonly ratio: number;
  /** The scale at which all of the map is seen. */
  readonly whole: number;
  /** Where names may stand: what is seen of the map then. */
  readonly within: Bounds;
}

/** So long we draw in a frame, in milliseconds; hands and keys want their part too. */
const WORK_MS = 8;
/** Frames in which a sheet is drawn, about: so far ahead of a zoom it is begun. */
const SHEET_FRAMES = 6;

/** What a frame is drawn from, and until when. */
interface Work {
  readonly scene: Scene;
  readonly frame: Frame;
  readonly tiles: TilePainter;
  readonly until: number;
}

const sameHaze = (a: Scene, b: Scene) => a.groups === b.groups && a.lit === b.lit && a.warmth === b.warmth;
const sameStars = (a: Scene, b: Scene) =>
  a.sky === b.sky && a.groups === b.groups && a.lit === b.lit && a.likes === b.likes && a.named === b.named;

/** Draws the map, a few tiles a frame, and only when something changed; between frames the browser moves what is drawn. */
export class SkyPainter {
  readonly #haze: HazePicture;
  readonly #pace = new Pace();
  #inks: SkyInks;
  #frame: Frame | null = null;
  #tiles: TilePainter | null = null;
  #scene: Scene | null = null;
  #order: Uint32Array = new Uint32Array(0);
  #lines: Line[] = [];
  /** Null until the scene's names are measured; they are placed for each sheet. */
  #labels: Label[] | null = null;
  #front: SkySheet;
  #back: SkySheet;
  /** The tiles without which the back cannot come to the front; null while nothing is drawn there. */
  #plan: Tile[] | null = null;
  /** What was drawn as of an older one is drawn anew. */
  #version = 0;
  #view: View = { k: 1, x: 0, y: 0 };
  #lastK = 1;
  #asked = 0;

  /** Hangs its sheets in `stage`; null where the browser has no canvas to draw on. */
  static open(stage: HTMLElement, inks: SkyInks): SkyPainter | null {
    const haze = HazePicture.open();
    return haze && new SkyPainter(stage, inks, haze);
  }

  private constructor(stage: HTMLElement, inks: SkyInks, haze: HazePicture) {
    this.#haze = haze;
    this.#inks = inks;
    // A canvas that the browser took away comes back empty.
    const onrestored = () => this.relight(this.#inks);
    this.#front = new SkySheet(stage, onrestored);
    this.#back = new SkySheet(stage, onrestored);
    this.#back.hidden = true;
  }

  resize(frame: Frame): void {
    const before = this.#frame;
    this.#frame = frame;
    for (const sheet of [this.#front, this.#back]) sheet.cut(tileSide(frame.ratio), frame.ratio);
    // Names stand elsewhere in a wider window.
    if (before?.ratio !== frame.ratio) this.#renewTiles();
    this.#labels = null;
    this.#version++;
    this.#ask();
  }

  /** Another light, or the type has come: all that was kept is drawn anew. */
  relight(inks: SkyInks): void {
    this.#inks = inks;
    this.#renewTiles();
    if (this.#scene) this.#haze.renew(this.#scene, inks);
    this.#ask();
  }

  show(scene: Scene): void {
    const before = this.#scene;
    this.#scene = scene;
    if (before?.sky !== scene.sky) this.#order = new Uint32Array(0);
    if (before?.sky !== scene.sky || before.named !== scene.named) this.#labels = null;
    if (!before || !sameStars(before, scene)) this.#version++;
    else if (before.region !== scene.region) this.#spoilNames([before.region, scene.region]);
    if (!before || !sameHaze(before, scene)) this.#haze.renew(scene, this.#inks);
    this.#ask();
  }

  look(view: View): void {
    this.#view = view;
    this.#ask();
  }

  /** The name that is printed at a point of the screen. */
  labelAt([x, y]: Point): Label | undefined {
    const { x: left, y: top, k } = this.#view;
    const own = this.#front.k / k;
    const seen = this.#front.labels.filter(({ label }) => strengthAt(label.level, k) > 0);
    return labelAt(seen, [(x - left) * own, (y - top) * own])?.label;
  }

  close(): void {
    cancelAnimationFrame(this.#asked);
  }

  /** Draws what a frame can hold, and asks for another while something is left; `now` is the frame's time. */
  draw(now: number): void {
    const [scene, frame, tiles] = [this.#scene, this.#frame, this.#tiles];
    if (!scene || !frame || !tiles) return;
    this.#front.lie(this.#view);
    const until = performance.now() + WORK_MS;
    let ready = this.#prepare(scene, tiles);
    while (!ready && performance.now() < until) ready = this.#prepare(scene, tiles);
    const left = !ready || this.#drawTiles({ scene, frame, tiles, until }, now);
    this.#lastK = this.#view.k;
    if (left) this.#ask();
  }

  #ask(): void {
    cancelAnimationFrame(this.#asked);
    this.#asked = requestAnimationFrame((now) => this.draw(now));
  }

  #renewTiles(): void {
    if (!this.#frame) return;
    const { ratio } = this.#frame;
    this.#tiles = new TilePainter(this.#inks, tileSide(ratio), ratio);
    this.#plan = null;
    this.#labels = null;
    this.#version++;
  }

  #spoilNames(regions: readonly number[]): void {
    for (const sheet of [this.#front, this.#back])
      for (const placed of sheet.labels)
        if (placed.label.level < 3 && regions.includes(placed.label.of)) sheet.spoil(placed, LABEL_MARGIN);
  }

  /** Makes one thing of what all tiles need; true when nothing is left to make. */
  #prepare(scene: Scene, { pictures: { widthOf } }: TilePainter): boolean {
    const { sky, named } = scene;
    if (this.#order.length !== sky.ids.length) {
      this.#order = drawingOrder(sky.prominence);
      this.#lines = constellations(sky);
      return false;
    }
    if (this.#labels) {
      const haze = this.#haze.make();
      if (haze === 'made') this.#version++;
      return haze === 'ready';
    }
    const titles = named.map(({ row, title }) =>
      titleLabel(row, title, [sky.x[row] ?? 0, sky.y[row] ?? 0], widthOf(title, 3)),
    );
    this.#labels = [...regionLabels(sky, widthOf), ...titles];
    for (const sheet of [this.#front, this.#back]) sheet.labels = [];
    return false;
  }

  /** Draws on the sheet in front, or on the other while the scale is not its own; true when tiles are left. */
  #drawTiles({ scene, frame, tiles, until }: Work, now: number): boolean {
    const settled = this.#front.k === this.#view.k;
    const wanted = settled ? this.#around(frame) : (this.#plan ?? this.#aim(frame));
    this.#plan = settled ? null : wanted;
    const sheet = settled ? this.#front : this.#back;
    if (!sheet.labels.length) sheet.labels = namesAt(sheet.k, this.#labels ?? [], frame);
    const stale = sheet.stale(wanted, this.#version);
    const { labels, k } = sheet;
    const haze = { picture: this.#haze.canvas, whole: frame.whole };
    const parts = { scene, haze, order: this.#order, lines: this.#lines, labels, k };
    let left = stale.length;
    for (const tile of stale.slice(0, this.#pace.tiles(now))) {
      const context = sheet.put(tile, this.#version);
      if (context) tiles.paint(context, tile, parts);
      left -= 1;
      if (performance.now() > until) break;
    }
    if (left || settled) return left > 0;
    this.#bringForward();
    return true;
  }

  #around({ size, ratio }: Frame): Tile[] {
    const side = tileSide(ratio);
    const tiles = tilesSeen(this.#view, size, { scale: this.#front.k, side, free: side / 2 });
    this.#front.trim(tiles);
    return tiles;
  }

  #aim({ size, ratio }: Frame): Tile[] {
    const view = foreseen(this.#view, this.#lastK, SHEET_FRAMES, size);
    this.#back.aim(view.k);
    return tilesSeen(view, size, { scale: view.k, side: tileSide(ratio), free: 0 });
  }

  #bringForward(): void {
    [this.#front, this.#back] = [this.#back, this.#front];
    this.#plan = null;
    this.#front.lie(this.#view);
    this.#front.hidden = false;
    this.#back.hidden = true;
  }
}
