import type { Motif } from '../motif.ts';
import { d, ellipse, poly, rect } from '../path.ts';

/** A microphone waits in the light, for stand-up. */
export const spotlight: Motif = {
  seat: 'above',
  framed: true,
  draw: ({ w, h, ground, ink, a, b, roll }) => {
    const x = w * roll(0.38, 0.62);
    const from = w * (roll(0, 1) < 0.5 ? roll(0, 0.16) : roll(0.84, 1));
    const [floor, wide] = [h * 0.86, w * roll(0.28, 0.34)];
    const [high, r] = [h * roll(0.26, 0.34), w * 0.085];
    return [
      { d: rect(0, 0, w, h), ink },
      { d: poly(from - 6, -4, from + 6, -4, x + wide, floor, x - wide, floor), ink: a },
      { d: ellipse(x, floor, wide, wide * 0.22, 0), ink: ground },
      { d: d`M${x} ${floor}V${high + r}m-20 ${floor - high - r}h40`, ink, width: 5 },
      { d: d`M${x - r} ${high}a${r} ${r} 0 0 1 ${2 * r} 0v${r}a${r} ${r} 0 0 1 ${-2 * r} 0z`, ink: b },
      { d: d`M${x - r * 1.3} ${high + r * 0.5}h${r * 2.6}`, ink, width: 4 },
    ];
  },
};
