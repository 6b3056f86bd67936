/** A sector of the wheel in degrees, clockwise from the pointer while the wheel stands at 0. */
export interface Arc {
  readonly start: number;
  readonly end: number;
}

/** Full turns before the wheel comes to rest. */
const TURNS = 4;
/** The pointer keeps this share of a sector away from its edges, so that nobody argues. */
const CLEAR = 0.16;

/** `n` modulo 360, never negative. */
export const wrapped = (n: number): number => ((n % 360) + 360) % 360;

/** Arcs as wide as their weights; together one full turn. */
export function arcsOf(weights: readonly number[]): Arc[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let start = 0;
  return weights.map((weight, i) => {
    const end = i === weights.length - 1 ? 360 : start + (weight / total) * 360;
    const arc = { start, end };
    start = end;
    return arc;
  });
}

/** The turn of the wheel, 0 to 360, at which the pointer rests inside `arc`; `seed` says where in it. */
export function restingTurn(arc: Arc, seed: number): number {
  const luck = (Math.imul(seed + 1, 0x9e3779b1) >>> 0) / 2 ** 32;
  return wrapped(-(arc.start + (arc.end - arc.start) * (CLEAR + luck * (1 - 2 * CLEAR))));
}

/** Which arc the pointer points at while the wheel is turned by `turn`. */
export function arcAt(arcs: readonly Arc[], turn: number): number {
  const at = wrapped(-turn);
  return arcs.findIndex((arc) => at >= arc.start && at < arc.end);
}

/** How far to go from `from` to stand at `rest` after whole turns in a direction (1 clockwise, -1 back). */
export function distanceTo(from: number, rest: number, direction: 1 | -1): number {
  return direction * (TURNS * 360 + wrapped((rest - from) * direction));
}

/** Share of the way at a share of the time: fast at once, then slower and slower. */
export const eased = (t: number): number => 1 - (1 - t) ** 4;

const at = (turn: number, radius: number) => {
  const radians = ((turn - 90) * Math.PI) / 180;
  return `${(Math.cos(radians) * radius).toFixed(1)} ${(Math.sin(radians) * radius).toFixed(1)}`;
};

/** Path of a sector around the origin. */
export function sectorPath({ start, end }: Arc, radius: number): string {
  if (end - start >= 360)
    return `M0 ${-radius}A${radius} ${radius} 0 1 1 0 ${radius}A${radius} ${radius} 0 1 1 0 ${-radius}z`;
  return `M0 0L${at(start, radius)}A${radius} ${radius} 0 ${end - start > 180 ? 1 : 0} 1 ${at(end, radius)}z`;
}
