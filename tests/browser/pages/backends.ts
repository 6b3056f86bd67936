import { OPEN_FILTER } from '../../../src/catalogue/filter.ts';
import type { BackendName, SpinRequest, SpinResult } from '../../../src/engine/contract.ts';
import { openEngine } from './open-engine.ts';
import { tell } from './tell.ts';

const SPINS = 200;
const MOODS = ['', '', 'war', 'a warm comedy in Paris'];

/** What the test reads from the page. */
interface Findings {
  readonly serving: readonly BackendName[];
  readonly spins: number;
  readonly different: readonly number[];
}

/** A visitor who likes some of what came before, dislikes some, and types a mood now and then. */
function nextRequest(seed: number, before: readonly SpinResult[]): SpinRequest {
  const picked = before.flatMap((result) => result.picks.slice(0, 1)).map((pick) => pick.card.id);
  const everyNth = (n: number, rest: number) => picked.filter((_, i) => i % n === rest).slice(-12);
  return {
    seed,
    filter: OPEN_FILTER,
    likes: everyNth(3, 0).map((id, i) => ({ id, ageDays: i * 40 })),
    dislikes: everyNth(7, 1),
    seen: [],
    never: [],
    shown: picked.slice(-30),
    adventure: (seed % 5) / 4,
    mood: MOODS[seed % MOODS.length] ?? '',
  };
}

async function compare(): Promise<Findings> {
  const plain = await openEngine('plain');
  const webgl = await openEngine('webgl');
  const before: SpinResult[] = [];
  const different: number[] = [];
  for (let seed = 1; seed <= SPINS; seed++) {
    const request = nextRequest(seed, before);
    const [a, b] = await Promise.all([plain.engine.spin(request), webgl.engine.spin(request)]);
    if (JSON.stringify(a) !== JSON.stringify(b)) different.push(seed);
    before.push(a);
  }
  // Asked again at the end: a backend that was lost on the way would have made the comparison empty.
  const reports = await Promise.all([plain.engine.calibrate(), webgl.engine.calibrate()]);
  return { serving: reports.map(({ serving }) => serving), spins: before.length, different };
}

tell(compare());
