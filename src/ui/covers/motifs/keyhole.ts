import type { Motif } from '../motif.ts';
import { d, disc, each, poly, rect } from '../path.ts';

const RAYS = 9;

/** Light behind a keyhole, for crime. */
export const keyhole: Motif = {
  seat: 'above',
  framed: true,
  draw: ({ w, h, ground, ink, a, b, roll }) => {
    const [x, y] = [w * roll(0.34, 0.66), h * roll(0.42, 0.58)];
    const first = roll(0, 1);
    const step = (2 * Math.PI) / RAYS;
    const wide = step * roll(0.4, 0.56);
    const reach = w + h;
    const ray = (i: number) => {
      const at = first + i * step;
      const end = (turn: number) => [x + Math.cos(turn) * reach, y + Math.sin(turn) * reach] as const;
      return poly(x, y, ...end(at), ...end(at + wide));
    };
    const r = Math.min(w, h) * roll(0.26, 0.31);
    return [
      { d: rect(0, 0, w, h), ink: a },
      { d: each(RAYS, ray), ink: ground },
      { d: disc(x, y, r), ink: b },
      {
        d:
          disc(x, y - r * 0.24, r * 0.3) +
          d`M${x} ${y - r * 0.2}L${x - r * 0.32} ${y + r * 0.6}h${r * 0.64}z`,
        ink,
      },
    ];
  },
};
