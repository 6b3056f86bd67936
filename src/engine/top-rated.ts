import { passing } from '../core/crossfilter.ts';
import { topK } from '../core/top-k.ts';
import type { Manifest, ShardEntry } from '../format/manifest.ts';
import type { Shard } from '../format/shard.ts';
import { cardOf } from './cards.ts';
import { checkAmount } from './check-asked.ts';
import type { ExploreRequest, TopRated } from './contract.ts';
import { failedRows } from './failed-rows.ts';
import { fetchShard } from './fetch-shard.ts';
import type { Opened } from './opened.ts';

const HUNDREDTHS = 100;

type Votes = Shard<'votes'>['columns'];
const kept = new WeakMap<Manifest, Promise<Votes>>();

/** The votes of a catalogue, fetched when they are first needed; null when it has none. */
function votesOf({ manifest, source }: Opened): Promise<Votes> | null {
  const entry = manifest.shards.find(
    (shard): shard is ShardEntry & { kind: 'votes' } =>
      shard.kind === 'votes' && shard.rows === manifest.titles,
  );
  if (!entry) return null;
  const found =
    kept.get(manifest) ?? fetchShard(source, manifest, entry, () => {}).then(({ columns }) => columns);
  kept.set(manifest, found);
  // What could not be fetched is tried again when it is next asked for.
  found.catch(() => kept.delete(manifest));
  return found;
}

/** The `n` best judged titles that pass, by weighted mean; null where the catalogue has no votes. */
export async function topRated(opened: Opened, request: ExploreRequest, n: number): Promise<TopRated> {
  const votes = await votesOf(opened);
  if (!votes) return null;
  const judged = passing(failedRows(opened, request)).map((passes, row) =>
    passes && votes.count[row] ? 1 : 0,
  );
  return topK(votes.weighted, checkAmount(n), judged).map((row) => ({
    card: cardOf(opened.model.titles, row),
    mean: (votes.mean[row] ?? 0) / HUNDREDTHS,
    weighted: (votes.weighted[row] ?? 0) / HUNDREDTHS,
    votes: votes.count[row] ?? 0,
  }));
}
