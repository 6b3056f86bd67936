import type { SkyMap } from '../../engine/contract.ts';
import { constellations, type Line } from './constellations.ts';
import { drawChart } from './draw-chart.ts';
import { HAZE_MARGIN, HAZE_SIDE, hazeBytes } from './haze.ts';
import { type LabelPictures, openPictures } from './label-pictures.ts';
import { NAMED_FROM, regionLabels, strengthAt, titleLabel } from './map-labels.ts';
import { type Label, labelAt, type PlacedLabel, placeLabels } from './place-labels.ts';
import type { SkyInks } from './sky-inks.ts';
import { drawingOrder, drawStars, growth, openStamps, type StampBook } from './star-field.ts';
import type { Point, Size, View } from './view.ts';

/** The three sheets that lie on each other, the haze lowest. */
export interface Sheets {
  readonly haze: HTMLCanvasElement;
  readonly stars: HTMLCanvasElement;
  readonly chart: HTMLCanvasElement;
}

/** Everything that is seen, apart from where one looks. */
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
  /** The title that is pointed at; -1 for none. */
  readonly focus: number;
  readonly outline: readonly Point[];
  /** Titles that are named, when one is near enough. */
  readonly named: readonly { readonly row: number; readonly title: string }[];
}

/** Where light spills at night, in radii; a printed dot has none. */
const NIGHT_SPILL = 2.4;
const HAZE_NIGHT = 0.55;
const HAZE_DAY = 0.45;
/** From this zoom on the haze fades, since one is within it. */
const HAZE_NEAR = 5;
const HAZE_LEAST = 0.45;

/** Draws the map onto its sheets, once a frame at most, and only when something changed. */
export class SkyPainter {
  readonly #sheets: Sheets;
  readonly #stars: CanvasRenderingContext2D;
  readonly #chart: CanvasRenderingContext2D;
  #inks: SkyInks;
  #size: Size = { width: 1, height: 1 };
  #ratio = 1;
  #image: ImageData;
  #pixels: Uint32Array;
  #scene: Scene | null = null;
  #order: Uint32Array = new Uint32Array(0);
  #lines: Line[] = [];
  #pictures: LabelPictures;
  #regions: Label[] = [];
  #placed: PlacedLabel[] = [];
  #placedAt = 0;
  #stamps: { readonly book: StampBook; readonly grown: number } | null = null;
  #view: View = { k: 1, x: 0, y: 0 };
  /** The scale at which all of the map is seen. */
  #whole = 1;
  #asked = 0;

  /** Null where the browser has no canvas to draw on. */
  static open(sheets: Sheets, inks: SkyInks): SkyPainter | null {
    const stars = sheets.stars.getContext('2d', { willReadFrequently: true });
    const chart = sheets.chart.getContext('2d');
    return stars && chart ? new SkyPainter(sheets, inks, stars, chart) : null;
  }

  private constructor(
    sheets: Sheets,
    inks: SkyInks,
    stars: CanvasRenderingContext2D,
    chart: CanvasRenderingContext2D,
  ) {
    this.#sheets = sheets;
    this.#inks = inks;
    this.#stars = stars;
    this.#chart = chart;
    this.#image = new ImageData(1, 1);
    this.#pixels = new Uint32Array(1);
    this.#pictures = openPictures(inks, 1);
    sheets.haze.width = sheets.haze.height = HAZE_SIDE;
  }

  /** The scale at which all is seen is the measure for how much stars grow. */
  resize(size: Size, ratio: number, whole: number): void {
    const { stars, chart } = this.#sheets;
    this.#size = size;
    this.#ratio = ratio;
    this.#whole = whole;
    for (const sheet of [stars, chart]) {
      sheet.width = Math.max(1, Math.round(size.width * ratio));
      sheet.height = Math.max(1, Math.round(size.height * ratio));
    }
    this.#image = new ImageData(stars.width, stars.height);
    this.#pixels = new Uint32Array(this.#image.data.buffer);
    this.relight(this.#inks);
  }

  /** Another light, or the type has come: all that was kept is drawn anew. */
  relight(inks: SkyInks): void {
    this.#inks = inks;
    this.#stamps = null;
    this.#pictures = openPictures(inks, this.#ratio);
    this.#labels();
    this.#haze();
    this.#ask();
  }

  show(scene: Scene): void {
    const before = this.#scene;
    this.#scene = scene;
    if (before?.sky !== scene.sky) {
      this.#order = drawingOrder(scene.sky.prominence);
      this.#lines = constellations(scene.sky);
    }
    if (before?.sky !== scene.sky || before.named !== scene.named) this.#labels();
    const sameHaze =
      before?.groups === scene.groups && before.lit === scene.lit && before.warmth === scene.warmth;
    if (!sameHaze) this.#haze();
    this.#ask();
  }

  look(view: View): void {
    this.#view = view;
    this.#ask();
  }

  /** The name that is printed at a point of the screen. */
  labelAt([x, y]: Point): Label | undefined {
    const { x: left, y: top, k } = this.#view;
    const seen = this.#placed.filter(({ label }) => strengthAt(label.level, k) > 0);
    return labelAt(seen, [x - left, y - top])?.label;
  }

  close(): void {
    cancelAnimationFrame(this.#asked);
  }

  /** Draws now; the frame that was asked for does. Told apart, so that a bench can measure it. */
  draw(): void {
    const scene = this.#scene;
    if (!scene) return;
    const { width, height } = this.#sheets.stars;
    const grown = growth(this.#view.k);
    if (this.#stamps?.grown !== grown) this.#stamps = { book: this.#book(grown), grown };
    this.#pixels.fill(0);
    drawStars(
      { data: this.#pixels, width, height },
      { sky: scene.sky, order: this.#order, groups: scene.groups, lit: scene.lit },
      this.#view,
      this.#stamps.book,
      this.#ratio,
    );
    this.#stars.putImageData(this.#image, 0, 0);
    this.#drawChart(scene);
    const { k, x, y } = this.#view;
    const scale = (k * (1 + 2 * HAZE_MARGIN)) / HAZE_SIDE;
    const { style } = this.#sheets.haze;
    style.transform = `translate(${x - HAZE_MARGIN * k}px, ${y - HAZE_MARGIN * k}px) scale(${scale})`;
    style.opacity = String(Math.max(HAZE_LEAST, Math.min(1, (HAZE_NEAR * this.#whole) / k)));
  }

  #ask(): void {
    cancelAnimationFrame(this.#asked);
    this.#asked = requestAnimationFrame(() => this.draw());
  }

  #book(grown: number): StampBook {
    const { stars, heart, night } = this.#inks;
    return openStamps({ inks: stars, heart, spill: night ? NIGHT_SPILL : 0 }, this.#ratio, grown);
  }

  #drawChart({ sky, region, likes, focus, outline }: Scene): void {
    const { k } = this.#view;
    if (this.#placedAt !== k) {
      const wanted = this.#regions.filter(
        ({ level }) => strengthAt(level, k) > 0 && (level < 3 || k >= NAMED_FROM),
      );
      this.#placed = placeLabels(wanted, { k, x: 0, y: 0 });
      this.#placedAt = k;
    }
    const { x, y } = this.#view;
    const chart = this.#chart;
    chart.setTransform(this.#ratio, 0, 0, this.#ratio, 0, 0);
    chart.clearRect(0, 0, this.#size.width, this.#size.height);
    drawChart(
      chart,
      this.#view,
      this.#size,
      {
        lines: this.#lines,
        labels: this.#placed.map(({ label, left, top }) => ({ label, left: left + x, top: top + y })),
        picture: ({ label }, chosen) => this.#pictures.of(label, chosen),
        region,
        likes,
        focus: focus < 0 ? null : [sky.x[focus] ?? 0, sky.y[focus] ?? 0],
        outline,
      },
      this.#inks,
    );
  }

  #labels(): void {
    const scene = this.#scene;
    if (!scene) return;
    const { widthOf } = this.#pictures;
    const { sky, named } = scene;
    const titles = named.map(({ row, title }) =>
      titleLabel(row, title, [sky.x[row] ?? 0, sky.y[row] ?? 0], widthOf(title, 3)),
    );
    this.#regions = [...regionLabels(sky, widthOf), ...titles];
    this.#placedAt = 0;
  }

  #haze(): void {
    const scene = this.#scene;
    const context = this.#sheets.haze.getContext('2d');
    if (!scene || !context) return;
    const { stars, amber, night } = this.#inks;
    const { sky, groups, lit, warmth } = scene;
    const strength = night ? HAZE_NIGHT : HAZE_DAY;
    const bytes = hazeBytes({ sky, groups, inks: stars, warmth, glowInk: amber, lit, strength });
    context.putImageData(new ImageData(bytes, HAZE_SIDE, HAZE_SIDE), 0, 0);
  }
}
