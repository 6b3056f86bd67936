import type { Motif } from '../motif.ts';
import { d, disc, each, rect } from '../path.ts';

/** The lanes of a track, for sports. */
export const tracks: Motif = {
  seat: 'above',
  framed: true,
  draw: ({ w, h, ground, ink, a, b, roll }) => {
    const left = roll(0, 1) < 0.5;
    const x = w * (left ? roll(0.1, 0.3) : roll(0.7, 0.9));
    const out = left ? w + 20 : -20;
    const y = h * roll(0.5, 0.58);
    const lane = (r: number) => d`M${out} ${y - r}H${x}A${r} ${r} 0 0 ${left ? 0 : 1} ${x} ${y + r}H${out}`;
    const step = roll(14, 18);
    const runner = 2 + Math.floor(roll(0, 2));
    return [
      { d: rect(0, 0, w, h), ink: a },
      { d: lane(step * 1.5), ink },
      { d: each(5, (i) => lane(step * (1.5 + i))), ink: ground, width: 2.4 },
      { d: disc(w * (left ? 0.66 : 0.34), y - step * (runner + 1), step * 0.5), ink: b },
    ];
  },
};
