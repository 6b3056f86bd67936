// @vitest-environment jsdom
import { render } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { arcAt, arcsOf } from '../../../src/ui/roulette/sectors.ts';
import Wheel from '../../../src/ui/roulette/Wheel.svelte';
import { inventedCard } from '../covers/invented-cards.ts';

const TURN_MS = 2600;
const sectors = Array.from({ length: 12 }, (_, i) => ({ card: inventedCard(i), weight: 60 - i * 4 }));
const arcs = arcsOf(sectors.map((sector) => sector.weight));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['requestAnimationFrame', 'cancelAnimationFrame', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

function shown(props: { reducedMotion?: boolean; onflick?: () => void; empty?: boolean } = {}) {
  const onsettled = vi.fn();
  const view = render(Wheel, {
    sectors: props.empty ? [] : sectors,
    winner: props.empty ? -1 : 4,
    spinId: 0,
    reducedMotion: props.reducedMotion ?? false,
    onsettled,
    ...(props.onflick ? { onflick: props.onflick } : {}),
  });
  const wheel = view.container.querySelector('.wheel') as SVGSVGElement;
  const turn = () => Number(/-?[\d.]+/.exec(wheel.style.transform)?.[0]);
  return { ...view, onsettled, wheel, turn };
}

describe('the wheel', () => {
  test('waits with twelve quiet sectors and says nothing to assistive technology', () => {
    const { container } = shown({ empty: true });
    expect(container.querySelectorAll('.quiet')).toHaveLength(12);
    expect(container.firstElementChild?.getAttribute('aria-hidden')).toBe('true');
  });

  test('turns to the winner and then says so, once', async () => {
    const { rerender, onsettled, turn } = shown();
    await rerender({ spinId: 1 });
    vi.advanceTimersByTime(1000);
    expect(onsettled).not.toHaveBeenCalled();
    vi.advanceTimersByTime(TURN_MS);
    expect(onsettled).toHaveBeenCalledOnce();
    expect(arcAt(arcs, turn())).toBe(4);
  });

  test('another spin during a turn is honoured, and only the last one settles', async () => {
    const { rerender, onsettled, turn } = shown();
    await rerender({ spinId: 1 });
    vi.advanceTimersByTime(1000);
    await rerender({ spinId: 2, winner: 9 });
    vi.advanceTimersByTime(2 * TURN_MS);
    expect(onsettled).toHaveBeenCalledOnce();
    expect(arcAt(arcs, turn())).toBe(9);
  });

  test('with reduced motion the pick is there at once, under the pointer', async () => {
    const { rerender, onsettled, turn } = shown({ reducedMotion: true });
    await rerender({ spinId: 1 });
    expect(onsettled).toHaveBeenCalledOnce();
    expect(arcAt(arcs, turn())).toBe(4);
  });

  test('a spin that found nothing settles at once', async () => {
    const { rerender, onsettled } = shown({ empty: true });
    await rerender({ spinId: 1 });
    expect(onsettled).toHaveBeenCalledOnce();
  });

  test('taken away in the middle of a turn, it stays silent', async () => {
    const { rerender, onsettled, unmount } = shown();
    await rerender({ spinId: 1 });
    vi.advanceTimersByTime(500);
    unmount();
    vi.advanceTimersByTime(2 * TURN_MS);
    expect(onsettled).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });

  test('shows every title in full to a mouse that rests on it', () => {
    const { container } = shown();
    expect([...container.querySelectorAll('title')].map((title) => title.textContent)).toEqual(
      sectors.map((sector) => sector.card.title),
    );
  });
});
