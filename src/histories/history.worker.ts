import type { HistoryFile, HistoryReading } from './contract.ts';
import { readHistory } from './read-history.ts';

/** What the page asks, once a worker. */
export interface ReadRequest {
  readonly files: readonly HistoryFile[];
  readonly profile: string | null;
}

/** What it hears: how far it is, and at last one of the others. */
export type ReadReply =
  | { readonly share: number }
  | { readonly reading: HistoryReading }
  | { readonly refused: string };

// Plain messages: one question and one answer need no library.
addEventListener('message', ({ data }: MessageEvent<ReadRequest>) => {
  const tell = (reply: ReadReply) => postMessage(reply);
  try {
    tell({ reading: readHistory(data.files, data.profile, (share) => tell({ share })) });
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'BadData') throw error;
    tell({ refused: error.message });
  }
});
