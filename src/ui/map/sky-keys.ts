import type { Point } from './view.ts';

/** What keys do on the map. */
export interface SkyDeeds {
  readonly step: (direction: Point) => void;
  readonly zoomBy: (factor: number) => void;
  readonly showAll: () => void;
  readonly open: () => void;
  readonly letGo: () => void;
}

const CLOSER = 1.6;

/** Does what a key asks for; keys that mean something to the browser are left to it. */
export function skyKey(event: KeyboardEvent, { step, zoomBy, showAll, open, letGo }: SkyDeeds): void {
  const deeds: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => step([-1, 0]),
    ArrowRight: () => step([1, 0]),
    ArrowUp: () => step([0, -1]),
    ArrowDown: () => step([0, 1]),
    '+': () => zoomBy(CLOSER),
    '=': () => zoomBy(CLOSER),
    '-': () => zoomBy(1 / CLOSER),
    Home: showAll,
    Enter: open,
    Escape: letGo,
  };
  const deed = deeds[event.key];
  if (!deed || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  deed();
}
