import type { Motif } from '../motif.ts';
import { disc, each, poly } from '../path.ts';

/** Mountains to get over, for adventure. */
export const peaks: Motif = {
  seat: 'below',
  draw: ({ w, h, ink, a, b, roll }) => {
    const tops = Array.from({ length: 3 }, (_, i) => ({
      x: w * (0.08 + i * 0.42 + roll(-0.1, 0.1)),
      y: h * (i === 1 ? roll(0.22, 0.32) : roll(0.38, 0.55)),
    }));
    const wide = w * 0.46;
    const order = [0, 2, 1];
    const peak = (part: 'face' | 'shade') =>
      each(3, (k) => {
        const { x, y } = tops[order[k] ?? 0] ?? { x: 0, y: 0 };
        const fold = x + (h - y) * 0.1;
        return part === 'face'
          ? poly(x, y, x + wide, h, x - wide, h)
          : poly(
              x,
              y,
              x + wide,
              h,
              x + wide * 0.2,
              h,
              fold - 14,
              y + (h - y) * 0.62,
              fold + 8,
              y + (h - y) * 0.38,
            );
      });
    return [
      { d: disc(roll(0.2, 0.8) * w, h * 0.26, w * roll(0.11, 0.16)), ink: b },
      { d: peak('face'), ink: a },
      { d: peak('shade'), ink },
    ];
  },
};
