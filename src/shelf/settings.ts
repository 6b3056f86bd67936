import type { Filter } from '../catalogue/filter.ts';
import { SETTING_RECORD, type SettingRecord, sound } from './schema.ts';
import { type Check, listOf, name, number, oneOf, orNull, shape, text } from './shape.ts';
import type { Drawers } from './shelf.ts';

const names = listOf(text);
const choice = shape({ include: names, exclude: names });
const range = shape({ from: orNull(number), to: orNull(number) });

const wholeFilter = shape({
  type: oneOf(null, 'film', 'series'),
  genre: choice,
  country: choice,
  rating: choice,
  years: range,
  minutes: range,
  seen: oneOf('any', 'unseen', 'seen'),
});
const among = shape({ label: text, ids: listOf(name) });
/** Filters stored before there was a map know nothing of it. */
const amongOrNone: Check = (value) => value === undefined || among(value);

const SETTINGS: Readonly<Record<keyof StoredSettings, Check>> = {
  filter: (value) => wholeFilter(value) && amongOrNone((value as Partial<Filter>).among),
  keys: (value) => typeof value === 'boolean',
  adventure: (value) => number(value) && (value as number) >= 0 && (value as number) <= 1,
};

/** Settings as found; one that was never set or does not pass its check is absent. */
export interface StoredSettings {
  readonly filter?: Filter;
  readonly adventure?: number;
  /** False when single keys are switched off. */
  readonly keys?: boolean;
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
      const found = sound<SettingRecord>(SETTING_RECORD, await drawers.all('settings'));
      const known = found.records.filter(({ key }) => Object.hasOwn(SETTINGS, key));
      const good = known.filter(({ key, value }) => SETTINGS[key as keyof StoredSettings](value));
      return {
        stored: Object.fromEntries(good.map(({ key, value }) => [key, value])),
        damaged: found.damaged + known.length - good.length,
      };
    },
    write: (key, value) => drawers.write({ settings: { put: [{ key, value }] } }),
  };
}
