import * as v from 'valibot';
import type { Filter } from '../catalogue/filter.ts';
import { SETTING_RECORD, sound } from './schema.ts';
import type { Drawers } from './shelf.ts';

const names = v.array(v.string());
const choice = v.object({ include: names, exclude: names });
const side = v.nullable(v.number());
const range = v.object({ from: side, to: side });

const SETTINGS = {
  filter: v.object({
    type: v.nullable(v.picklist(['film', 'series'])),
    genre: choice,
    country: choice,
    rating: choice,
    years: range,
    minutes: range,
    seen: v.picklist(['any', 'unseen', 'seen']),
  }) satisfies v.GenericSchema<unknown, Filter>,
  adventure: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
};

/** Settings as found; one that was never set or does not pass its schema is absent. */
export interface StoredSettings {
  readonly filter?: Filter;
  readonly adventure?: number;
}

/** What the visitor has set. */
export interface Settings {
  read(): Promise<{ readonly stored: StoredSettings; readonly damaged: number }>;
  write<K extends keyof StoredSettings>(key: K, value: Required<StoredSettings>[K]): Promise<void>;
}

/** The settings that lie in `drawers`. A setting of a newer page is passed over, not counted as damaged. */
export function settingsIn(drawers: Drawers): Settings {
  return {
    read: async () => {
      const found = sound(SETTING_RECORD, await drawers.all('settings'));
      const known = found.records.filter(({ key }) => Object.hasOwn(SETTINGS, key));
      const good = known.filter(({ key, value }) => v.is(SETTINGS[key as keyof StoredSettings], value));
      return {
        stored: Object.fromEntries(good.map(({ key, value }) => [key, value])),
        damaged: found.damaged + known.length - good.length,
      };
    },
    write: (key, value) => drawers.write('settings', { put: [{ key, value }] }),
  };
}
