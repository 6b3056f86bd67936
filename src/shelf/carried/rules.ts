import { NOTE_RECORD } from '../notes.ts';
import {
  HISTORY_RECORD,
  SETTING_RECORD,
  type ShelfSchema,
  type StoreName,
  VERDICT_RECORD,
} from '../schema.ts';
import { anything, type Check, listOf, name, number, oneOf, orNull, shape, text } from '../shape.ts';

type RecordOf<S extends StoreName> = ShelfSchema[S]['value'];

/** How records of a store are told apart and which of two stands. */
export interface Rule<R> {
  readonly check: Check;
  /** Equal for two words on the same thing, in whatever database they lie. */
  identity(record: R): string;
  /** Milliseconds; the newer of two stands. Null: what is here stands. */
  at(record: R): number | null;
}

/** Titles that wait for a catalogue that knows them. */
const WAITING_RECORD = shape({
  key: name,
  verdict: oneOf('like', 'dislike', 'seen'),
  at: number,
  title: name,
  also: listOf(text),
  year: orNull(number),
  type: oneOf(null, 'film', 'series'),
  imdb: orNull(text),
  tmdb: orNull(text),
});

const DEED_RECORD = shape({ key: name, at: number, from: name, put: anything, drop: anything });

/** One line a store: whoever adds a store to the shelf says here how two of its records meet. */
export const RULES: { readonly [S in StoreName]: Rule<RecordOf<S>> } = {
  verdicts: { check: VERDICT_RECORD, identity: (r) => `${r.verdict} ${r.id}`, at: (r) => r.at },
  history: { check: HISTORY_RECORD, identity: (r) => `${r.at} ${r.seed}`, at: () => null },
  settings: { check: SETTING_RECORD, identity: (r) => r.key, at: () => null },
  notes: { check: NOTE_RECORD, identity: (r) => r.id, at: (r) => r.at },
  waiting: { check: WAITING_RECORD, identity: (r) => `${r.verdict} ${r.key}`, at: (r) => r.at },
  deeds: { check: DEED_RECORD, identity: (r) => r.key, at: () => null },
};

/** A rule by the name of its store, where the types of store and record have met already. */
export function ruleOf(store: StoreName): Rule<object> {
  return RULES[store] as Rule<object>;
}

/** All stores, as one list. */
export const STORE_NAMES = Object.keys(RULES) as StoreName[];

/** Equal for records that say the same; the number that a database gave to a spin says nothing. */
export function contentOf(store: StoreName, record: object): string {
  const said = Object.entries(record).filter(([field]) => !(store === 'history' && field === 'key'));
  return JSON.stringify(said.sort(([a], [b]) => (a < b ? -1 : 1)));
}
