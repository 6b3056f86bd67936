import type { DeedRecord, Records, StoreName, VerdictRecord } from '../schema.ts';
import { contentOf, ruleOf, STORE_NAMES } from './rules.ts';
import type { Snapshot } from './snapshot.ts';

/** How the records of one store met those of the shelf; the four add up to what came. */
export interface Met {
  /** Not here before. */
  readonly fresh: number;
  /** Here already, and older: replaced. */
  readonly newer: number;
  readonly same: number;
  /** What is here stands. */
  readonly older: number;
}

/** What a merge would do, before it does. */
export interface Merge {
  readonly deed: Pick<DeedRecord, 'put' | 'drop'>;
  readonly met: { readonly [S in StoreName]?: Met };
}

const RIVAL: Readonly<Record<string, string>> = { like: 'dislike', dislike: 'like' };

/** The word that this one excludes: a title cannot be both liked and not. */
function rivalIdentity(store: StoreName, record: object): string | null {
  if (store !== 'verdicts') return null;
  const { id, verdict } = record as VerdictRecord;
  return RIVAL[verdict] ? `${RIVAL[verdict]} ${id}` : null;
}

/** One store's meeting: `mine` is what lies here, by identity, and is changed to what will. */
function meet(store: StoreName, mine: Map<string, object>, incoming: readonly object[]) {
  const rule = ruleOf(store);
  const at = (record: object) => rule.at(record) ?? 0;
  const here = new Map(mine);
  const met = { fresh: 0, newer: 0, same: 0, older: 0 };
  // The oldest first, so that of several words on one thing the newest is the last.
  for (const record of [...incoming].sort((a, b) => at(a) - at(b))) {
    const identity = rule.identity(record);
    const before = mine.get(identity);
    const rivalIs = rivalIdentity(store, record);
    const rival = rivalIs === null ? undefined : mine.get(rivalIs);
    if (before && contentOf(store, before) === contentOf(store, record)) met.same++;
    else if ((before && at(before) >= at(record)) || (rival && at(rival) >= at(record))) met.older++;
    else {
      met[before || rival ? 'newer' : 'fresh']++;
      mine.set(identity, record);
      if (rivalIs !== null) mine.delete(rivalIs);
    }
  }
  const put = [...mine].filter(([identity, record]) => here.get(identity) !== record).map(([, r]) => r);
  const drop = [...here].filter(([identity, record]) => mine.get(identity) !== record).map(([, r]) => r);
  return { met, put, drop };
}

/**
 * Merges records into what is here. On each thing the newest word stands, whichever side it comes from; a newer like
 * replaces a "not for me" of the same title and the other way round, as pressing the button would; nothing else is
 * taken away. Settings and spins have no newer and older: those that are here stay, those that are not are added.
 */
export function mergeInto(mine: Snapshot, incoming: Records): Merge {
  const put: Record<string, unknown> = {};
  const drop: Record<string, unknown> = {};
  const met: Record<string, Met> = {};
  for (const store of STORE_NAMES) {
    const records = incoming[store] ?? [];
    if (!records.length) continue;
    const here = new Map(mine[store].map((record) => [ruleOf(store).identity(record), record as object]));
    const meeting = meet(store, here, records);
    met[store] = meeting.met;
    if (meeting.put.length) put[store] = meeting.put;
    if (meeting.drop.length) drop[store] = meeting.drop;
  }
  return { deed: { put, drop }, met };
}
