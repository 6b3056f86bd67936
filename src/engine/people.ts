import { type LoneNames, openPeople, type People } from '../core/people.ts';
import { topK } from '../core/top-k.ts';
import { isFailure } from '../errors.ts';
import type { ShardEntry } from '../format/manifest.ts';
import { decodeText } from '../format/text-column.ts';
import { cardOf } from './cards.ts';
import type { FoundPerson } from './contract.ts';
import { fetchShard } from './fetch-shard.ts';
import type { Opened } from './opened.ts';

const NOBODY: LoneNames = { names: [], rows: [] };
/** As many covers as stand beside a name on a phone. */
const CARDS = 4;

/** Who is known of a catalogue: once all have come, and until then, without a network, those of the index. */
interface Known {
  all?: Promise<People>;
  indexed?: People;
}
const known = new WeakMap<object, Known>();

/** Names that one title alone has; none in a model of format 1. */
async function loneNames({ manifest, source }: Opened): Promise<LoneNames> {
  const entry = manifest.shards.find((s): s is ShardEntry & { kind: 'people' } => s.kind === 'people');
  if (!entry) return NOBODY;
  const { columns } = await fetchShard(source, manifest, entry, () => {});
  const rows = Array.from(columns.nameCount, (n, row) => new Array<number>(n).fill(row)).flat();
  return { names: decodeText(columns.nameText, columns.nameLengths), rows };
}

/** Everybody in the catalogue; made when first asked for, and then kept. */
export async function peopleOf(opened: Opened): Promise<People> {
  const { index } = opened.model;
  const mine = known.get(index) ?? {};
  known.set(index, mine);
  mine.all ??= loneNames(opened).then((lone) => openPeople(index, lone));
  try {
    return await mine.all;
  } catch (error) {
    // Those who made two titles or more are here already; the others are asked for again next time.
    delete mine.all;
    if (!isFailure(error, 'Offline')) throw error;
    mine.indexed ??= openPeople(index, NOBODY);
    return mine.indexed;
  }
}

/** One of them with their best known titles. */
export function personOf({ model }: Opened, people: People, person: number): FoundPerson {
  const rows = people.rowsOf(person);
  const fame = rows.map((row) => model.titles.prominence[row] ?? 0);
  return {
    name: people.names[person] ?? '',
    titles: rows.length,
    cards: topK(fame, CARDS).map((i) => cardOf(model.titles, rows[i] ?? 0)),
  };
}

/** People by the beginnings of their names, those of more titles first. */
export async function findPeople(
  opened: Opened,
  words: string,
  limit: number,
): Promise<readonly FoundPerson[]> {
  const people = await peopleOf(opened);
  return people.search(words, limit).map(({ row }) => personOf(opened, people, row));
}
