/** The delimiters that are tried, in order of preference, and what to call them. */
export const DELIMITERS = [
  { character: ',', name: 'comma' },
  { character: ';', name: 'semicolon' },
  { character: '\t', name: 'tab' },
  { character: '|', name: 'bar' },
] as const;

export type Delimiter = (typeof DELIMITERS)[number];

/** Excel's own hint, alone on the first line: `sep=;`. */
const HINT = /^sep=([,;\t|])$/i;

function countOutsideQuotes(line: string, character: string): number {
  let count = 0;
  let quoted = false;
  for (const c of line) {
    if (c === '"') quoted = !quoted;
    else if (c === character && !quoted) count++;
  }
  return count;
}

/** The delimiter that splits the header line into the most cells; `hinted` when that line is Excel's `sep=` and not the header. */
export function detectDelimiter(firstLine: string): { delimiter: Delimiter; hinted: boolean } {
  const hint = HINT.exec(firstLine.trim())?.[1];
  const hinted = DELIMITERS.find((d) => d.character === hint);
  if (hinted) return { delimiter: hinted, hinted: true };
  let delimiter: Delimiter = DELIMITERS[0];
  let most = 0;
  for (const d of DELIMITERS) {
    const count = countOutsideQuotes(firstLine, d.character);
    if (count <= most) continue;
    most = count;
    delimiter = d;
  }
  return { delimiter, hinted: false };
}
