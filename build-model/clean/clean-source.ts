import type { Title, TitleId } from '../../src/catalogue/title.ts';
import type { Reject } from '../importers/contract.ts';
import type { RawSource } from '../importers/read-source.ts';
import { cleanRow } from './clean-row.ts';
import { type Repair, Tally } from './tally.ts';

/** An accepted title and the line it came from. */
interface AcceptedTitle {
  readonly line: number;
  readonly title: Title;
}

/** A cleaned source: `read` = accepted + rejects. */
export interface CleanSource {
  readonly name: string;
  readonly file: string;
  readonly read: number;
  readonly accepted: readonly AcceptedTitle[];
  /** In the order of the file. */
  readonly rejects: readonly Reject[];
  readonly repairs: Tally<Repair>;
  readonly dateForms: Tally<string>;
}

/** Cleans all rows of a source; the second row with an id is rejected and names the first. */
export function cleanSource(source: RawSource): CleanSource {
  const counts = { repairs: new Tally<Repair>(), dateForms: new Tally<string>() };
  const accepted: AcceptedTitle[] = [];
  const rejects: Reject[] = [...source.rejects];
  const lineOf = new Map<TitleId, number>();
  for (const raw of source.rows) {
    const { line } = raw;
    const title = cleanRow(raw, source.name, counts);
    if ('reason' in title) {
      rejects.push(title);
      continue;
    }
    const first = lineOf.get(title.id);
    if (first !== undefined) {
      rejects.push({ line, reason: 'duplicate id', detail: `${title.id} is the row in line ${first}` });
      continue;
    }
    lineOf.set(title.id, line);
    accepted.push({ line, title });
  }
  rejects.sort((a, b) => a.line - b.line);
  const { name, file } = source;
  return { name, file, read: source.rows.length + source.rejects.length, accepted, rejects, ...counts };
}
