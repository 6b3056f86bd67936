/** Long enough for any browser to begin reading what it was given. */
const KEEP_MS = 60_000;

/** Gives the visitor a file to keep, made on the page itself. */
export function download(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEEP_MS);
}

/** `2026-11-25`, for a file's name. */
export const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
