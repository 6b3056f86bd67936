// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { arcsOf } from '../../../src/ui/roulette/sectors.ts';
import { wheelMotion } from '../../../src/ui/roulette/wheel-motion.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['requestAnimationFrame', 'cancelAnimationFrame', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

function moved() {
  const frames: { turn: number; lift: number }[] = [];
  const arcs = arcsOf(Array.from({ length: 12 }, () => 1));
  const motion = wheelMotion(
    () => arcs,
    (turn, lift) => frames.push({ turn, lift }),
  );
  return { motion, frames, last: () => frames.at(-1) ?? { turn: 0, lift: 0 } };
}

describe('a hand on the wheel', () => {
  test('a quick move is a flick, and the wheel runs on', () => {
    const { motion, last } = moved();
    motion.drag(0, 0);
    motion.drag(12, 16);
    motion.drag(14, 32);
    expect(motion.release(40)).toBe(true);
    vi.advanceTimersByTime(200);
    expect(last().turn).toBeGreaterThan(60);
  });

  test('a spin after a flick goes on in the direction of the hand', () => {
    const { motion, frames } = moved();
    motion.drag(0, 0);
    motion.drag(-20, 16);
    motion.release(20);
    motion.spin(90, () => {});
    vi.advanceTimersByTime(3000);
    const turns = frames.map((frame) => frame.turn);
    expect(turns).toEqual(turns.toSorted((p, q) => q - p));
  });

  test('a slow move is not a flick, and the wheel goes back to where it stood', () => {
    const { motion, last } = moved();
    motion.jump(30);
    motion.drag(0, 0);
    motion.drag(5, 100);
    expect(motion.release(400)).toBe(false);
    vi.advanceTimersByTime(400);
    expect(last().turn).toBeCloseTo(30);
  });

  test('a flick that no spin follows comes to rest where it stood, and the loop ends', () => {
    const { motion, last } = moved();
    motion.drag(0, 0);
    motion.drag(30, 16);
    motion.release(20);
    vi.advanceTimersByTime(8000);
    expect(last().turn % 360).toBeCloseTo(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('each edge lifts the pointer against the turn, and at rest it hangs straight', () => {
    const { motion, frames, last } = moved();
    motion.spin(100, () => {});
    vi.advanceTimersByTime(4000);
    expect(Math.min(...frames.map((frame) => frame.lift))).toBeLessThan(-10);
    expect(last().lift).toBe(0);
  });
});
