import type { PlacedLabel } from './place-labels.ts';
import type { Tile } from './tiles.ts';
import type { View } from './view.ts';

interface Drawn extends Tile {
  readonly context: CanvasRenderingContext2D;
  version: number;
}

/** So many times what is in sight is kept, for a hand that goes to and fro; every tile is memory. */
const KEPT = 2;

const nameOf = ({ column, row }: Tile): string => `${column} ${row}`;

/**
 * The map drawn at one scale, as tiles that the browser moves: a map that is moved need not be drawn again, nor its
 * pictures be handed to the screen anew, which took ten times as long as drawing them.
 */
export class SkySheet {
  readonly #box = document.createElement('div');
  readonly #tiles = new Map<string, Drawn>();
  readonly #spare: CanvasRenderingContext2D[] = [];
  #ratio = 1;
  #side = 1;
  /** Pixels a map. */
  k = 0;
  /** What is printed on it, in pixels from the map's origin. */
  labels: readonly PlacedLabel[] = [];

  readonly #onrestored: () => void;

  constructor(stage: HTMLElement, onrestored: () => void) {
    this.#onrestored = onrestored;
    const { style } = this.#box;
    style.position = 'absolute';
    style.inset = '0 auto auto 0';
    style.transformOrigin = '0 0';
    style.willChange = 'transform';
    stage.append(this.#box);
  }

  /** `side` is a tile's, in CSS pixels. */
  cut(side: number, ratio: number): void {
    if (side === this.#side && ratio === this.#ratio) return;
    this.#side = side;
    this.#ratio = ratio;
    this.aim(0);
    this.#spare.length = 0;
  }

  /** Begins anew at another scale. */
  aim(k: number): void {
    this.k = k;
    this.labels = [];
    this.#keep([]);
  }

  /** Lays the sheet as the view has it; at its own scale on whole device pixels, where it is sharp. */
  lie({ k, x, y }: View): void {
    const scale = this.k ? k / this.k : 1;
    const whole = (pixels: number) => (scale === 1 ? Math.round(pixels * this.#ratio) / this.#ratio : pixels);
    this.#box.style.transform = `translate(${whole(x)}px, ${whole(y)}px) scale(${scale})`;
  }

  set hidden(hidden: boolean) {
    this.#box.style.visibility = hidden ? 'hidden' : '';
  }

  /** Those that are not drawn, or not as of `version`. */
  stale(tiles: readonly Tile[], version: number): Tile[] {
    return tiles.filter((tile) => this.#tiles.get(nameOf(tile))?.version !== version);
  }

  /** What lies on a name's box, and `free` pixels around it, has to be drawn again. */
  spoil({ left, top, label: { width, height } }: PlacedLabel, free: number): void {
    const side = this.#side;
    const meets = (tile: number, from: number, length: number) =>
      (tile + 1) * side > from - free && tile * side < from + length + free;
    for (const tile of this.#tiles.values())
      if (meets(tile.column, left, width) && meets(tile.row, top, height)) tile.version = -1;
  }

  /** Forgets all tiles but those in sight, once there are many. */
  trim(tiles: readonly Tile[]): void {
    if (this.#tiles.size > KEPT * tiles.length) this.#keep(tiles);
  }

  #keep(tiles: readonly Tile[]): void {
    const kept = new Set(tiles.map(nameOf));
    for (const [name, { context }] of this.#tiles)
      if (!kept.has(name)) {
        this.#tiles.delete(name);
        context.canvas.remove();
        this.#spare.push(context);
      }
  }

  /** Where a tile is to be drawn; it counts as drawn from now on. Null where the browser has no canvas. */
  put(tile: Tile, version: number): CanvasRenderingContext2D | null {
    const found = this.#tiles.get(nameOf(tile));
    if (found) found.version = version;
    const context = found?.context ?? this.#spare.pop() ?? this.#canvas();
    if (!context || found) return context;
    this.#tiles.set(nameOf(tile), { ...tile, context, version });
    const { style } = context.canvas;
    style.left = `${tile.column * this.#side}px`;
    style.top = `${tile.row * this.#side}px`;
    this.#box.append(context.canvas);
    return context;
  }

  #canvas(): CanvasRenderingContext2D | null {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = Math.round(this.#side * this.#ratio);
    canvas.style.position = 'absolute';
    canvas.style.inlineSize = canvas.style.blockSize = `${this.#side}px`;
    canvas.addEventListener('contextrestored', this.#onrestored);
    return canvas.getContext('2d');
  }
}
