import type { TransitionConfig } from 'svelte/transition';

const LIFT_MS = 280;

/** Svelte transition: the picked cover rises out of the wheel and lies down as the card. */
export function liftOut(_node: Element, { reducedMotion = false } = {}): TransitionConfig {
  return {
    duration: reducedMotion ? 0 : LIFT_MS,
    easing: (t) => 1 - (1 - t) ** 3,
    css: (t, left) =>
      `opacity: ${Math.min(1, t * 2)}; transform: translateY(${-28 * left}px) scale(${1 - 0.28 * left}) rotate(${-5 * left}deg)`,
  };
}
