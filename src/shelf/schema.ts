import type { DBSchema } from 'idb';
import * as v from 'valibot';
import type { TitleId } from '../catalogue/title.ts';

/** Of the database, not of a record: a change of stores raises it. */
export const SHELF_VERSION = 1;

const id = v.custom<TitleId>((value) => typeof value === 'string' && value !== '');
const time = v.pipe(v.number(), v.finite());

/** One thing said of one title; a title can be both liked and seen. `at` is in milliseconds. */
export const VERDICT_RECORD = v.object({
  id,
  verdict: v.picklist(['like', 'dislike', 'seen', 'never']),
  title: v.string(),
  year: v.nullable(v.number()),
  type: v.picklist(['film', 'series']),
  at: time,
});
export type VerdictRecord = Readonly<v.InferOutput<typeof VERDICT_RECORD>>;

/** The titles that one spin showed. */
export const HISTORY_RECORD = v.object({ at: time, seed: v.number(), ids: v.array(id) });
export type HistoryRecord = Readonly<v.InferOutput<typeof HISTORY_RECORD>>;

/** One setting; its value is checked by the setting's own schema (settings.ts). */
export const SETTING_RECORD = v.object({ key: v.string(), value: v.unknown() });
type SettingRecord = Readonly<v.InferOutput<typeof SETTING_RECORD>>;

/** Version 1. One record each, so that two tabs never lose each other's writes. */
export interface ShelfSchema extends DBSchema {
  verdicts: { key: [string, string]; value: VerdictRecord };
  history: { key: number; value: HistoryRecord };
  settings: { key: string; value: SettingRecord };
}

export type StoreName = 'verdicts' | 'history' | 'settings';

/** How each store is made; history numbers its own records. */
export const STORES: Readonly<Record<StoreName, IDBObjectStoreParameters>> = {
  verdicts: { keyPath: ['id', 'verdict'] },
  history: { keyPath: 'key', autoIncrement: true },
  settings: { keyPath: 'key' },
};

/** What a store holds once its damaged records are left out, and how many those were. */
export interface Found<T> {
  readonly records: readonly T[];
  readonly damaged: number;
}

/** Keeps what passes the schema and counts the rest: one bad record must not cost the others. */
export function sound<T>(schema: v.GenericSchema<unknown, T>, values: readonly unknown[]): Found<T> {
  const records = values.filter((value): value is T => v.is(schema, value));
  return { records, damaged: values.length - records.length };
}
