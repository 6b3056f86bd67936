import type { Motif } from '../motif.ts';
import { d, disc, each, rect } from '../path.ts';

const POINTS = 8;

/** The height lines of a map, for documentaries. */
export const contours: Motif = {
  seat: 'above',
  framed: true,
  draw: ({ w, h, ground, ink, a, b, roll }) => {
    const [x, y] = [roll(0.3, 0.7) * w, roll(0.36, 0.64) * h];
    const shape = Array.from({ length: POINTS }, () => roll(0.72, 1.28));
    const line = (r: number) => {
      const at = (i: number) => {
        const turn = (i / POINTS) * 2 * Math.PI;
        const far = r * (1 + ((shape[i % POINTS] ?? 1) - 1) * Math.min(1, r / 60));
        // Even numbers, so that the points between them are whole: tenths would not fit into 2 KB.
        const even = (v: number) => 2 * Math.round(v / 2);
        return [even(x + Math.cos(turn) * far * 1.15), even(y + Math.sin(turn) * far)] as const;
      };
      const mid = (i: number) => {
        const [p, q] = [at(i), at(i + 1)];
        return [(p[0] + q[0]) / 2, (p[1] + q[1]) / 2] as const;
      };
      return (
        d`M${mid(-1 + POINTS)[0]} ${mid(-1 + POINTS)[1]}` +
        each(POINTS, (i) => {
          const [c, m] = [at(i), mid(i)];
          return d`Q${c[0]} ${c[1]} ${m[0]} ${m[1]}`;
        })
      );
    };
    return [
      { d: rect(0, 0, w, h), ink: a },
      { d: line(52), ink: b },
      { d: each(5, (i) => line(30 + i * 22)), ink: ground, width: 2 },
      { d: disc(x, y, 9), ink },
    ];
  },
};
