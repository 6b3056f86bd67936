import { failure } from '../errors.ts';

const MB = 1_000_000;
/** Ten years of an account's viewing are under 10 MB; more is not a history. */
export const MAX_FILE_BYTES = 50 * MB;
/** What all files of a zip may unpack to; a bomb reaches it within a second. */
export const MAX_UNPACKED_BYTES = 64 * MB;
export const MAX_ZIP_ENTRIES = 5_000;
export const MAX_ROWS = 100_000;
export const MAX_COLUMNS = 200;
/** Longer than any title: more is a text that slipped into the wrong column. */
export const MAX_TITLE = 300;

/** A file that is not read, with what to do about it. */
export function refused(sentence: string, cause?: unknown): Error {
  return failure('BadData', sentence, cause);
}

/** Throws `BadData` before a byte is read of a file that is too large, or empty. */
export function checkSize(name: string, bytes: number): void {
  if (bytes === 0) throw refused(`“${name}” is empty. Download it again.`);
  if (bytes > MAX_FILE_BYTES)
    throw refused(
      `“${name}” has ${Math.round(bytes / MB)} MB, and a history has at most ${MAX_FILE_BYTES / MB}. Choose the export itself.`,
    );
}
