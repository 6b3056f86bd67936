import { fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type MeasuredFold, measureFold, type Parting } from './measure-fold.ts';
import { openSubject, type Source } from './subject.ts';

/** A fold to be run elsewhere. */
export interface FoldJob {
  readonly source: Source;
  readonly parting: Parting;
  /** Counted from 0. */
  readonly number: number;
}

type Word = { readonly line: string } | { readonly measured: MeasuredFold };

const HERE = fileURLToPath(import.meta.url);
/** What reads TypeScript there as it does here, wherever the command was started. */
const LOADER = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

/**
 * Runs a fold in a process of its own: on another core, and with memory that is freed at its end. What fails there is
 * printed there. Throws when no result comes.
 */
export function foldInProcess(job: FoldJob, onProgress: (line: string) => void): Promise<MeasuredFold> {
  return new Promise((resolve, reject) => {
    // Numbers travel bit by bit, minus zero and infinity too, which JSON has no words for.
    const child = fork(HERE, { serialization: 'advanced', execArgv: ['--import', LOADER] });
    child.on('message', (word: Word) => ('line' in word ? onProgress(word.line) : resolve(word.measured)));
    child.on('error', reject);
    child.on('exit', (code) =>
      reject(new Error(`Fold ${job.number + 1} ended without a result (exit code ${code}).`)),
    );
    child.send(job);
  });
}

if (process.argv[1] === HERE) {
  // Nobody is left to tell: when the measurement has failed elsewhere, or once all is said here.
  process.once('disconnect', () => process.exit());
  process.once('message', async ({ source, parting, number }: FoldJob) => {
    const say = (word: Word) => process.send?.(word);
    const { subject } = await openSubject(source);
    const measured = await measureFold(subject, parting, number, (line) => say({ line }));
    // Only once it is sent may the process end.
    process.send?.({ measured }, () => process.disconnect());
  });
}
