import { readFileSync } from 'node:fs';
import { foldHeader } from '../../importers/match-columns.ts';
import { netflix } from '../../importers/netflix.ts';
import { readCsv } from '../../importers/read-csv.ts';

/** The descriptions of a catalogue by local id, exactly as the file prints them: cleaning would change words of the golden lists. */
export function rawTexts(file: string): Map<string, string> {
  const { header, rows } = readCsv(readFileSync(file), file);
  const folded = header.map(foldHeader);
  const at = (column: 'id' | 'synopsis') =>
    folded.findIndex((name) => netflix.aliases[column].includes(name));
  const id = at('id');
  const text = at('synopsis');
  return new Map(rows.map(({ cells }) => [cells[id] ?? '', cells[text] ?? '']));
}
