import type { Motif } from '../motif.ts';
import { d, disc } from '../path.ts';

/** Two discs that share a lens, for romance. */
export const discs: Motif = {
  seat: 'above',
  draw: ({ w, h, ink, a, b, roll }) => {
    const r = Math.min(w * 0.31, h * 0.36);
    const turn = roll(-0.9, 0.9);
    const far = r * roll(0.52, 0.68);
    const [x, y] = [w / 2, h * 0.52];
    const [dx, dy] = [Math.cos(turn) * far, Math.sin(turn) * far];
    const half = Math.sqrt(r * r - far * far);
    const [px, py] = [-Math.sin(turn) * half, Math.cos(turn) * half];
    return [
      { d: disc(x - dx, y - dy, r), ink: a },
      { d: disc(x + dx, y + dy, r), ink: b },
      {
        d: d`M${x + px} ${y + py}A${r} ${r} 0 0 1 ${x - px} ${y - py}A${r} ${r} 0 0 1 ${x + px} ${y + py}`,
        ink,
      },
    ];
  },
};
