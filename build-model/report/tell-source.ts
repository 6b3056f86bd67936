import type { CleanSource } from '../clean/clean-source.ts';
import type { Merged } from '../clean/merge.ts';
import { REPAIRS } from '../clean/tally.ts';
import type { Reject } from '../importers/contract.ts';
import { toldNames } from '../importers/match-columns.ts';
import type { RawSource } from '../importers/read-source.ts';
import { grouped, lineRanges } from './numbers.ts';

// So many rejected rows of one kind are told one by one; the others by their line numbers alone.
const TOLD_ONE_BY_ONE = 10;

/** How a source was read: form, columns that are absent, columns that are not used. */
export function tellRead(source: RawSource): string[] {
  const { file, name, form, importer, missing, unused, rows, rejects } = source;
  const lines = [
    `"${file}" as "${name}": ${grouped(rows.length + rejects.length)} rows`,
    `${importer}, ${form}`,
  ];
  if (missing.length > 0) lines.push(`no column for ${missing.join(', ')}: left empty`);
  if (unused.length > 0) lines.push(`columns not used: ${toldNames(unused)}`);
  return lines;
}

function tellRejects(rejects: readonly Reject[]): string[] {
  const byReason = new Map<string, Reject[]>();
  for (const reject of rejects) {
    const same = byReason.get(reject.reason);
    if (same) same.push(reject);
    else byReason.set(reject.reason, [reject]);
  }
  return [...byReason].flatMap(([reason, same]) => {
    const rest = same.slice(TOLD_ONE_BY_ONE).map((r) => r.line);
    return [
      `rejected, ${reason}: ${grouped(same.length)}`,
      ...same.slice(0, TOLD_ONE_BY_ONE).map((r) => `  line ${r.line}: ${r.detail}`),
      ...(rest.length > 0 ? [`  and lines ${lineRanges(rest)}`] : []),
    ];
  });
}

function tellSource(source: CleanSource): string[] {
  const { name, read, accepted, rejects, repairs, dateForms } = source;
  const dates = dateForms.entries().map(([form, count]) => `like "${form}" ${grouped(count)}`);
  return [
    `"${name}": ${grouped(read)} read = ${grouped(accepted.length)} accepted + ${grouped(rejects.length)} rejected`,
    ...(dates.length > 0 ? [`dates: ${dates.join(', ')}`] : []),
    ...repairs.entries().map(([repair, count]) => `${REPAIRS[repair]}: ${grouped(count)}`),
    ...tellRejects(rejects),
  ];
}

/** What became of every source's rows; accepted and rejected add up to read. */
export function tellMerged({ titles, sources }: Merged): string[] {
  const films = titles.filter((t) => t.type === 'film').length;
  return [
    `${grouped(titles.length)} titles: ${grouped(films)} films, ${grouped(titles.length - films)} series`,
    ...sources.flatMap(tellSource),
  ];
}
