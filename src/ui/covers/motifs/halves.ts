import type { Motif } from '../motif.ts';
import { d, each } from '../path.ts';

const WAYS = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
] as const;

/** Half discs in a grid: the house pattern. */
export const halves: Motif = {
  seat: 'above',
  draw: ({ w, h, ink, a, b, roll }) => {
    const columns = h < w * 0.85 || roll(0, 1) < 0.6 ? 4 : 3;
    const size = w / columns;
    const rows = Math.max(1, Math.floor(h / size));
    const tall = h / rows;
    const tiles = Array.from({ length: columns * rows }, () => [
      Math.floor(roll(0, 4)),
      Math.floor(roll(0, 3.4)),
    ]);
    const tile = (i: number) => {
      const [x, y] = [((i % columns) + 0.5) * size, (Math.floor(i / columns) + 0.5) * tall];
      const [dx, dy] = (WAYS[tiles[i]?.[0] ?? 0] ?? WAYS[0]).map((way) => (way * size) / 2) as [
        number,
        number,
      ];
      return d`M${x - dx} ${y - dy}A${size / 2} ${size / 2} 0 0 1 ${x + dx} ${y + dy}z`;
    };
    return [a, b, ink].map((colour, k) => ({
      d: each(columns * rows, (i) => (tiles[i]?.[1] === k ? tile(i) : '')),
      ink: colour,
    }));
  },
};
