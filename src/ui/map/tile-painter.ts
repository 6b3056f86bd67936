import type { Line } from './constellations.ts';
import { drawChart } from './draw-chart.ts';
import { HAZE_MARGIN } from './haze.ts';
import { type LabelPictures, openPictures } from './label-pictures.ts';
import type { Scene } from './paint-sky.ts';
import type { PlacedLabel } from './place-labels.ts';
import type { SkyInks } from './sky-inks.ts';
import { drawStars, growth, openStamps, type StampBook } from './star-field.ts';
import type { Tile } from './tiles.ts';
import type { View } from './view.ts';

/** Where light spills at night, in radii; a printed dot has none. */
const NIGHT_SPILL = 2.4;

/** What is the same on all tiles of a sheet. */
export interface SheetParts {
  readonly scene: Scene;
  readonly order: Uint32Array;
  readonly lines: readonly Line[];
  /** In pixels from the map's origin, at scale `k`. */
  readonly labels: readonly PlacedLabel[];
  readonly k: number;
  /** `whole` is the scale at which all of the map is seen. */
  readonly haze: { readonly picture: CanvasImageSource; readonly whole: number };
}

/** From this zoom on the haze fades, since one is within it. */
const HAZE_NEAR = 5;
const HAZE_LEAST = 0.45;

/** Lays the haze under what is drawn. Not as a sheet of its own, which cost a software screen ten milliseconds a frame. */
function layHaze(
  context: CanvasRenderingContext2D,
  { k, x, y }: View,
  { picture, whole }: SheetParts['haze'],
): void {
  const side = k * (1 + 2 * HAZE_MARGIN);
  context.globalCompositeOperation = 'destination-over';
  context.globalAlpha = Math.max(HAZE_LEAST, Math.min(1, (HAZE_NEAR * whole) / k));
  context.drawImage(picture, x - HAZE_MARGIN * k, y - HAZE_MARGIN * k, side, side);
  context.globalCompositeOperation = 'source-over';
  context.globalAlpha = 1;
}

/** Draws single tiles, stars below and the chart above, in one light and for one density of pixels. */
export class TilePainter {
  readonly pictures: LabelPictures;
  readonly #inks: SkyInks;
  readonly #ratio: number;
  readonly #side: number;
  readonly #image: ImageData;
  readonly #data: Uint32Array;
  readonly #sheet: CanvasRenderingContext2D | null;
  #stamps: { readonly book: StampBook; readonly grown: number } | null = null;

  /** `side` is a tile's, in CSS pixels. */
  constructor(inks: SkyInks, side: number, ratio: number) {
    this.#inks = inks;
    this.#side = side;
    this.#ratio = ratio;
    this.pictures = openPictures(inks, ratio);
    const pixels = Math.round(side * ratio);
    this.#image = new ImageData(pixels, pixels);
    this.#data = new Uint32Array(this.#image.data.buffer);
    const sheet = document.createElement('canvas');
    sheet.width = sheet.height = pixels;
    // Kept in memory: a graphics card would be asked for every line and letter, and a made-up one takes 50 ms for that.
    this.#sheet = sheet.getContext('2d', { willReadFrequently: true });
  }

  paint(to: CanvasRenderingContext2D, { column, row }: Tile, parts: SheetParts): void {
    const context = this.#sheet;
    if (!context) return;
    const { scene, order, lines, labels, k } = parts;
    const [side, ratio, { width }] = [this.#side, this.#ratio, this.#image];
    const view = { k, x: -column * side, y: -row * side };
    this.#data.fill(0);
    drawStars(
      { data: this.#data, width, height: width },
      { sky: scene.sky, order, groups: scene.groups, lit: scene.lit },
      view,
      this.#book(k),
      ratio,
    );
    context.putImageData(this.#image, 0, 0);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    layHaze(context, view, parts.haze);
    const chart = {
      lines,
      labels,
      picture: ({ label }: PlacedLabel, chosen: boolean) => this.pictures.of(label, chosen),
      region: scene.region,
      likes: scene.likes,
    };
    drawChart(context, view, { width: side, height: side }, chart, this.#inks);
    to.putImageData(context.getImageData(0, 0, width, width), 0, 0);
  }

  #book(k: number): StampBook {
    const grown = growth(k);
    if (this.#stamps?.grown !== grown) {
      const { stars, heart, night } = this.#inks;
      const look = { inks: stars, heart, spill: night ? NIGHT_SPILL : 0 };
      this.#stamps = { book: openStamps(look, this.#ratio, grown), grown };
    }
    return this.#stamps.book;
  }
}
