import type { TitleId } from '../catalogue/title.ts';
import { type Found, HISTORY_RECORD, type HistoryRecord, sound } from './schema.ts';
import type { Drawers } from './shelf.ts';

/** Which titles were shown, so that none repeats until the pool is spent. */
export interface History {
  /** Every title once, the longest ago first; `damaged` counts spins. */
  shown(): Promise<Found<TitleId>>;
  /** Adds a spin; `anew` forgets all earlier ones in the same stroke. */
  add(spin: HistoryRecord, anew: boolean): Promise<void>;
  clear(): Promise<void>;
}

/** The history that lies in `drawers`. */
export function historyIn(drawers: Drawers): History {
  return {
    shown: async () => {
      const { records, damaged } = sound<HistoryRecord>(HISTORY_RECORD, await drawers.all('history'));
      return { records: [...new Set(records.flatMap((spin) => spin.ids))], damaged };
    },
    add: (spin, anew) => drawers.write({ history: { clear: anew, put: [spin] } }),
    clear: () => drawers.write({ history: { clear: true } }),
  };
}
