import { LABEL_MARGIN } from './draw-chart.ts';
import { fontOf } from './map-labels.ts';
import type { Label } from './place-labels.ts';
import type { SkyInks } from './sky-inks.ts';

/** How wide the halo around letters is, in CSS pixels. */
const HALO = 4;
/** Enough to read by; stars still shine through. */
const HALO_STRENGTH = 0.6;

/** Measures and draws names; each is drawn once, since setting type anew took most of a frame. */
export interface LabelPictures {
  widthOf(text: string, level: number): number;
  of(label: Label, chosen: boolean): CanvasImageSource | null;
}

/** Pictures for one light and one density of pixels. */
export function openPictures(inks: SkyInks, ratio: number): LabelPictures {
  const kept = new Map<string, HTMLCanvasElement>();
  const measuring = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const widths = new Map<string, number>();
  const draw = (label: Label, chosen: boolean): HTMLCanvasElement => {
    const canvas = document.createElement('canvas');
    canvas.width = Math.ceil((label.width + 2 * LABEL_MARGIN) * ratio);
    canvas.height = Math.ceil((label.height + 2 * LABEL_MARGIN) * ratio);
    // As what it is laid on: from a graphics card it would have to be fetched back first.
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!context) return canvas;
    context.scale(
      canvas.width / (label.width + 2 * LABEL_MARGIN),
      canvas.height / (label.height + 2 * LABEL_MARGIN),
    );
    context.font = fontOf(label.level, inks);
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.lineJoin = 'round';
    const at = [label.width / 2 + LABEL_MARGIN, label.height / 2 + LABEL_MARGIN] as const;
    context.strokeStyle = inks.css.paper;
    context.lineWidth = HALO;
    context.globalAlpha = HALO_STRENGTH;
    context.strokeText(label.text, ...at);
    context.globalAlpha = 1;
    context.fillStyle = chosen ? inks.css.amber : label.level === 0 ? inks.css.ink : inks.css.soft;
    context.fillText(label.text, ...at);
    return canvas;
  };
  return {
    widthOf(text, level) {
      const key = `${level} ${text}`;
      const found = widths.get(key);
      if (found !== undefined || !measuring) return found ?? 0;
      measuring.font = fontOf(level, inks);
      const width = Math.ceil(measuring.measureText(text).width);
      widths.set(key, width);
      return width;
    },
    of(label, chosen) {
      if (!label.width) return null;
      const key = `${chosen ? 1 : 0}${label.level} ${label.text}`;
      const found = kept.get(key) ?? draw(label, chosen);
      kept.set(key, found);
      return found;
    },
  };
}
