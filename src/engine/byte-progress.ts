import type { ShardEntry } from '../format/manifest.ts';
import type { Progress } from './contract.ts';

/**
 * Sums the bytes of several files into one progress that never goes backwards, also when a file starts over.
 * Answers with a counter for each file.
 */
export function byteProgress(
  entries: readonly ShardEntry[],
  onProgress: (progress: Progress) => void,
): (entry: ShardEntry) => (loaded: number) => void {
  const totalBytes = entries.reduce((sum, e) => sum + e.bytes, 0);
  const most = new Map<string, number>();
  let loadedBytes = 0;
  return (entry) => (loaded) => {
    const before = most.get(entry.file) ?? 0;
    if (loaded > before) {
      most.set(entry.file, loaded);
      loadedBytes += loaded - before;
    }
    // Told even when nothing was gained: a sign of life for the page's deadline.
    onProgress({ loadedBytes, totalBytes });
  };
}
