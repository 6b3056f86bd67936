import type { Motif } from '../motif.ts';
import { d, disc, each } from '../path.ts';

const COLUMNS = 3;

/** Arcs thrown into the air, for comedy. */
export const confetti: Motif = {
  seat: 'above',
  draw: ({ w, h, ink, a, b, roll }) => {
    const rows = h > 150 ? 3 : 2;
    const [cw, ch] = [w / COLUMNS, h / rows];
    const inks = [a, b, ink];
    const start = Math.floor(roll(0, 3));
    const things = Array.from({ length: COLUMNS * rows }, (_, i) => ({
      x: ((i % COLUMNS) + roll(0.38, 0.62)) * cw,
      y: (Math.floor(i / COLUMNS) + roll(0.42, 0.6)) * ch,
      r: Math.min(cw, ch) * roll(0.3, 0.42),
      turn: roll(0, 6.28),
      ball: roll(0, 1) < 0.2,
      ink: (i + start + (Math.floor(i / COLUMNS) % 2)) % 3,
    }));
    const arcs = (k: number) =>
      each(things.length, (i) => {
        const { x, y, r, turn, ball, ink: of } = things[i] as (typeof things)[number];
        const [dx, dy] = [Math.cos(turn) * r, Math.sin(turn) * r];
        if (of !== k || ball) return '';
        return d`M${x - dx} ${y - dy}A${r} ${r} 0 0 1 ${x + dx} ${y + dy}`;
      });
    const balls = (k: number) =>
      things.map(({ x, y, r, ball, ink: of }) => (ball && of === k ? disc(x, y, r * 0.62) : '')).join('');
    return inks.flatMap((colour, k) => [
      { d: arcs(k), ink: colour, width: 15 },
      { d: balls(k), ink: colour },
    ]);
  },
};
