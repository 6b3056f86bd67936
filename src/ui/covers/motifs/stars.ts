import type { Motif } from '../motif.ts';
import { d, disc, each } from '../path.ts';

function star(x: number, y: number, r: number, thin: number): string {
  const q = r * thin;
  return d`M${x} ${y - r}Q${x + q} ${y - q} ${x + r} ${y}Q${x + q} ${y + q} ${x} ${y + r}Q${x - q} ${y + q} ${x - r} ${y}Q${x - q} ${y - q} ${x} ${y - r}`;
}

/** A moon and its stars, for fantasy. */
export const stars: Motif = {
  seat: 'above',
  draw: ({ w, h, ground, ink, a, b, roll }) => {
    const left = roll(0, 1) < 0.5;
    const [x, y, r] = [w * (left ? 0.36 : 0.64), h * roll(0.46, 0.56), w * roll(0.24, 0.29)];
    const bite = left ? r * 0.42 : -r * 0.42;
    const [sx, sy] = [x + bite * roll(1.3, 1.7), y - r * roll(0.1, 0.3)];
    const first = roll(0, 6);
    const small = (i: number) => {
      const [turn, far] = [first + i * 1.05, r * roll(1.22, 1.6)];
      return star(x + Math.cos(turn) * far * 1.1, y + Math.sin(turn) * far, roll(4, 9), 0.14);
    };
    return [
      { d: disc(x, y, r), ink: a },
      { d: disc(x + bite, y - r * 0.16, r * 0.86), ink: ground },
      { d: star(sx, sy, r * roll(0.62, 0.8), 0.12), ink: b },
      { d: each(6, small), ink },
    ];
  },
};
