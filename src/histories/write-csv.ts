import Papa from 'papaparse';

/**
 * Rows as CSV that any spreadsheet opens as text: a cell that begins like a formula gets an apostrophe before it.
 * Source: OWASP, CSV injection.
 */
export function writeCsv(
  header: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): string {
  const data = rows.map((row) => row.map((cell) => cell ?? ''));
  // A byte order mark, since Excel takes anything else for the system's own encoding.
  return `\uFEFF${Papa.unparse({ fields: [...header], data }, { escapeFormulae: true })}\r\n`;
}
