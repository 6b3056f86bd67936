import type { Motif } from '../motif.ts';
import { disc, each, ellipse } from '../path.ts';

/** A ringed planet and its moons, for science fiction. */
export const orbits: Motif = {
  seat: 'above',
  draw: ({ w, h, ink, a, b, roll }) => {
    const [x, y] = [roll(0.34, 0.66) * w, roll(0.44, 0.56) * h];
    const r = roll(0.23, 0.3) * w;
    const tilt = roll(-34, 34);
    const rings = Math.floor(roll(2, 4));
    const ring = (i: number, half: boolean) =>
      ellipse(x, y, r * (1.45 + i * 0.38), r * (0.32 + i * 0.15), tilt, half);
    const at = (turn: number, far: number) => [x + Math.cos(turn) * far, y + Math.sin(turn) * far] as const;
    const [turn, size] = [roll(3.5, 5.9), r * roll(0.22, 0.34)];
    const [mx, my] = at(turn, r * 1.5);
    return [
      { d: each(9, () => disc(roll(8, w - 8), roll(8, h - 4), roll(0.8, 2))), ink },
      { d: each(rings, (i) => ring(i, false)), ink, width: 2.2 },
      { d: disc(x, y, r), ink: a },
      { d: each(rings, (i) => ring(i, true)), ink, width: 2.2 },
      { d: disc(mx, Math.max(my, size + 12), size), ink: b },
    ];
  },
};
