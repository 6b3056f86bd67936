import { failure } from '../../errors.ts';
import type { HistoryFile, HistoryReading } from '../../histories/contract.ts';
import type { ReadReply, ReadRequest } from '../../histories/history.worker.ts';
import { checkSize } from '../../histories/limits.ts';

/** A history within the caps is read in a second or two; one that holds the worker for longer is not coming. */
const READ_MS = 60_000;

/** How a worker is made; a test brings its own, or none. */
export type MakeWorker = () => Pick<Worker, 'postMessage' | 'addEventListener' | 'terminate'>;

const historyWorker: MakeWorker = () =>
  new Worker(new URL('../../histories/history.worker.ts', import.meta.url), { type: 'module' });

/** The bytes of chosen files; their sizes are checked before a byte is read. Throws `BadData`. */
export async function bytesOf(files: readonly File[]): Promise<HistoryFile[]> {
  for (const { name, size } of files) checkSize(name, size);
  const read = async (file: File) => {
    try {
      // A file within a dropped folder tells where it lay.
      return { name: file.webkitRelativePath || file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
    } catch (error) {
      throw failure('BadData', `“${file.name}” could not be read. Choose it again.`, error);
    }
  };
  return Promise.all(files.map(read));
}

function inWorker(
  make: MakeWorker,
  request: ReadRequest,
  onProgress: (share: number) => void,
): Promise<HistoryReading | null> {
  const worker = make();
  let deadline: ReturnType<typeof setTimeout> | undefined;
  const answered = new Promise<HistoryReading | null>((resolve, reject) => {
    deadline = setTimeout(() => {
      reject(failure('BadData', 'The files took too long to read. Choose fewer of them, or smaller ones.'));
    }, READ_MS);
    worker.addEventListener('message', (event) => {
      const reply = (event as MessageEvent<ReadReply>).data;
      if ('share' in reply) onProgress(reply.share);
      else if ('reading' in reply) resolve(reply.reading);
      else reject(failure('BadData', reply.refused));
    });
    // A worker that cannot start or broke: the page reads by itself.
    worker.addEventListener('error', () => resolve(null));
    worker.postMessage(request);
  });
  return answered.finally(() => {
    clearTimeout(deadline);
    worker.terminate();
  });
}

/** Reads a history beside the page, or on it where no worker can be had. Throws `BadData` with a sentence. */
export async function readFiles(
  request: ReadRequest,
  onProgress: (share: number) => void,
  make: MakeWorker = historyWorker,
): Promise<HistoryReading> {
  const reading = typeof Worker === 'undefined' ? null : await inWorker(make, request, onProgress);
  if (reading) return reading;
  const { readHistory } = await import('../../histories/read-history.ts');
  return readHistory(request.files, request.profile, onProgress);
}
