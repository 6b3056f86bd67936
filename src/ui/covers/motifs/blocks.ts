import type { Motif } from '../motif.ts';
import { disc, each, rect } from '../path.ts';

/** Walls that stood and fell, for war and history. */
export const blocks: Motif = {
  seat: 'below',
  draw: ({ w, h, ink, a, b, roll }) => {
    const count = 6;
    const wide = w / count;
    const tops = Array.from({ length: count }, () => h * roll(0.28, 0.82));
    const shift = Math.floor(roll(0, count));
    return [
      { d: disc(w * roll(0.25, 0.75), h * 0.36, w * roll(0.16, 0.22)), ink: b },
      { d: each(count, (i) => (i % 2 ? rect(i * wide, tops[i] ?? 0, wide + 0.4, h) : '')), ink: a },
      { d: each(count, (i) => (i % 2 ? '' : rect(i * wide, tops[i] ?? 0, wide + 0.4, h))), ink },
      {
        d: each(3, (i) =>
          rect(((i * 2 + shift) % count) * wide + wide * 0.3, h * (0.86 - i * 0.02), wide * 0.4, h),
        ),
        ink: b,
      },
    ];
  },
};
