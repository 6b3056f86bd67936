import type { ErrorKind } from '../../src/errors.ts';
import type { AnyDoor } from './door.ts';

const OURS: readonly ErrorKind[] = [
  'BadData',
  'ShardDamaged',
  'ModelTooNew',
  'Offline',
  'StorageRefused',
  'BackendLost',
  'BadRequest',
];
/** Of the processor's own time: the machine may be busy with others. A wait without end is the test's to end. */
const MOST_MS = 2000;
const MOST_BYTES = 512 * 1024 * 1024;

const PROTOTYPES = [Object, Array, Function, String, Number, Map, Set, Promise, Uint8Array, Error].map(
  (one) => one.prototype as object,
);
const shape = () => PROTOTYPES.map((one) => Reflect.ownKeys(one).map(String).join()).join('\n');
const SHAPE = shape();

/** Whether an error is one of ours, with words a person can read. */
export function isOurs(error: unknown): boolean {
  return (
    error instanceof Error && (OURS as readonly string[]).includes(error.name) && error.message.length > 0
  );
}

/**
 * Lets one case through a door and throws when it was more than refused: another error, more than two seconds,
 * more than 512 MiB, or a prototype that is not what it was. Returns whether it was let in.
 */
export async function passes({ run }: AnyDoor, value: unknown): Promise<boolean> {
  const before = process.memoryUsage().rss;
  const start = process.cpuUsage();
  let letIn = true;
  try {
    await run(value);
  } catch (error) {
    if (!isOurs(error)) throw error;
    letIn = false;
  }
  const { user, system } = process.cpuUsage(start);
  const ms = (user + system) / 1000;
  if (ms > MOST_MS) throw new Error(`It took ${Math.round(ms)} ms.`);
  if (process.memoryUsage().rss - before > MOST_BYTES) throw new Error('It took more than 512 MiB.');
  if (shape() !== SHAPE) throw new Error('A prototype was changed.');
  return letIn;
}
