import type { DBSchema } from 'idb';
import type { SoughtTitle } from '../catalogue/sought-title.ts';
import type { TitleId, TitleType } from '../catalogue/title.ts';
import { anything, type Check, listOf, name, number, oneOf, orNull, shape, text } from './shape.ts';

/** Of the database, not of a record: a change of stores raises it. */
export const SHELF_VERSION = 2;

/** One thing said of one title; a title can be both liked and seen. `at` is in milliseconds. */
export interface VerdictRecord {
  readonly id: TitleId;
  readonly verdict: 'like' | 'dislike' | 'seen' | 'never';
  readonly title: string;
  readonly year: number | null;
  readonly type: TitleType;
  readonly at: number;
}

export const VERDICT_RECORD = shape({
  id: name,
  verdict: oneOf('like', 'dislike', 'seen', 'never'),
  title: text,
  year: orNull(number),
  type: oneOf('film', 'series'),
  at: number,
});

/** The titles that one spin showed. */
export interface HistoryRecord {
  readonly at: number;
  readonly seed: number;
  readonly ids: readonly TitleId[];
}

export const HISTORY_RECORD = shape({ at: number, seed: number, ids: listOf(name) });

/** What a visitor wrote about a title, for themselves. */
export interface NoteRecord {
  readonly id: TitleId;
  readonly text: string;
  readonly at: number;
}

/** One setting; its value is checked by the setting's own shape (settings.ts). */
export interface SettingRecord {
  readonly key: string;
  readonly value: unknown;
}

export const SETTING_RECORD = shape({ key: text, value: anything });

/** Something said elsewhere of a title that this catalogue does not know: kept for a later one. */
export interface WaitingRecord extends SoughtTitle {
  /** Equal for the same title, however often it is brought. */
  readonly key: string;
  readonly verdict: 'like' | 'dislike' | 'seen';
  readonly at: number;
}

/** What many records at once did to the shelf, whole, so that it can be taken back; store by store, `key` left aside. */
export interface DeedRecord {
  /** Of its moment and kind. */
  readonly key: string;
  readonly at: number;
  /** What came: the name of a form of history, or `backup`. */
  readonly from: string;
  readonly put: Records;
  /** What these replaced. */
  readonly drop: Records;
}

/** Version 2; version 1 knew the first three. One record each, so that two tabs never lose each other's writes. */
export interface ShelfSchema extends DBSchema {
  verdicts: { key: [string, string]; value: VerdictRecord };
  history: { key: number; value: HistoryRecord };
  settings: { key: string; value: SettingRecord };
  notes: { key: string; value: NoteRecord };
  waiting: { key: [string, string]; value: WaitingRecord };
  deeds: { key: string; value: DeedRecord };
}

export type StoreName = 'verdicts' | 'history' | 'settings' | 'notes' | 'waiting' | 'deeds';

/** Records by the store they belong to. */
export type Records = { readonly [S in StoreName]?: readonly ShelfSchema[S]['value'][] };

/** How each store is made; history numbers its own records. */
export const STORES: Readonly<Record<StoreName, IDBObjectStoreParameters>> = {
  verdicts: { keyPath: ['id', 'verdict'] },
  history: { keyPath: 'key', autoIncrement: true },
  settings: { keyPath: 'key' },
  notes: { keyPath: 'id' },
  waiting: { keyPath: ['key', 'verdict'] },
  deeds: { keyPath: 'key' },
};

/** What a store holds once its damaged records are left out, and how many those were. */
export interface Found<T> {
  readonly records: readonly T[];
  readonly damaged: number;
}

/** Keeps what passes the check and counts the rest: one bad record must not cost the others. `T` is what it checks. */
export function sound<T>(check: Check, values: readonly unknown[]): Found<T> {
  const records = values.filter((value): value is T => check(value));
  return { records, damaged: values.length - records.length };
}
