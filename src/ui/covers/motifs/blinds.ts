import type { Motif } from '../motif.ts';
import { disc, each, poly, rect } from '../path.ts';

/** Street light through venetian blinds, for film noir. */
export const blinds: Motif = {
  seat: 'either',
  framed: true,
  draw: ({ w, h, ink, a, b, roll }) => {
    const count = 8;
    const lean = h * roll(0.1, 0.22) * (roll(0, 1) < 0.5 ? -1 : 1);
    const [left, right] = [w * roll(0.06, 0.2), w * roll(0.8, 0.96)];
    const step = (h * 0.84 - Math.abs(lean)) / count;
    const top = h * 0.08 + Math.max(0, -lean);
    const slat = (i: number, thick: number) => {
      const y = top + i * step;
      return poly(left, y, right, y + lean, right, y + lean + step * thick, left, y + step * thick);
    };
    return [
      { d: rect(0, 0, w, h), ink },
      { d: each(count, (i) => slat(i, 0.58)), ink: a },
      { d: disc(w * roll(0.36, 0.64), h * 0.56, w * roll(0.15, 0.2)), ink: b },
      { d: each(count, (i) => slat(i + 0.58, 0.42)), ink },
    ];
  },
};
