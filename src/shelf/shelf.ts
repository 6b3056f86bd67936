import type { StoreKey, StoreValue } from 'idb';
import { type History, historyIn } from './history.ts';
import type { ShelfSchema, StoreName } from './schema.ts';
import { type Settings, settingsIn } from './settings.ts';
import { type Verdicts, verdictsIn } from './verdicts.ts';

/** Done in this order, all or nothing. */
export interface Change<S extends StoreName> {
  readonly clear?: boolean;
  readonly drop?: readonly StoreKey<ShelfSchema, S>[];
  readonly put?: readonly StoreValue<ShelfSchema, S>[];
}

/** What is to be done to several stores, all or nothing. */
export type Changes = { readonly [S in StoreName]?: Change<S> };

/** Where records lie, unchecked; both ways of keeping them (the browser's storage, memory) are one of these. */
export interface Drawers {
  all(store: StoreName): Promise<readonly unknown[]>;
  /** One transaction. Throws `StorageRefused`, and then nothing was changed. */
  write(changes: Changes): Promise<void>;
  /** Calls back when another tab has changed a store. */
  onChange(listener: (store: string) => void): void;
  close(): void;
}

/** The visitor's shelf. Reads and writes throw `StorageRefused`. */
export interface Shelf {
  /** False when it lasts only as long as the page; `why` is then a sentence. */
  readonly kept: boolean;
  readonly why: string;
  readonly verdicts: Verdicts;
  readonly history: History;
  readonly settings: Settings;
  /** For rooms of the shelf that load later. */
  readonly drawers: Drawers;
  onChange: Drawers['onChange'];
  close: Drawers['close'];
}

/** A shelf over `drawers`; `why` is empty for one that is kept. */
export function shelfOver(drawers: Drawers, why: string): Shelf {
  return {
    kept: why === '',
    why,
    verdicts: verdictsIn(drawers),
    history: historyIn(drawers),
    settings: settingsIn(drawers),
    drawers,
    onChange: drawers.onChange,
    close: drawers.close,
  };
}
