import { writeBackup } from '../../shelf/carried/backup.ts';
import { readSnapshot, type Snapshot } from '../../shelf/carried/snapshot.ts';
import { telling } from '../notices.svelte.ts';
import type { Session } from '../session-contract.ts';
import { dayOf, download } from './download.ts';

const CSV_HEADER = ['title', 'year', 'type', 'verdict', 'date', 'id', 'in this catalogue'];

/** One row a word: on titles of the catalogue, and on those that wait for one. */
function csvRows({ verdicts, waiting }: Snapshot): (string | number | null)[][] {
  const said = verdicts.map(({ title, year, type, verdict, at, id }) => [
    title,
    year,
    type,
    verdict,
    dayOf(at),
    id,
    'yes',
  ]);
  const waits = waiting.map(({ title, year, type, verdict, at, imdb }) => [
    ...[title, year, type, verdict, dayOf(at), imdb],
    'no',
  ]);
  return [...said, ...waits];
}

async function exporting(session: Session, write: (mine: Snapshot) => Promise<void>): Promise<boolean> {
  const { drawers } = await session.deps.shelf;
  return readSnapshot(drawers)
    .then(write)
    .then(() => true, telling(session.notices.say, 'refused', false));
}

/** Gives the visitor all that the shelf holds as one JSON file; false, with a notice, when it could not be read. */
export function exportBackup(session: Session): Promise<boolean> {
  const now = session.deps.now();
  const { hash = '', titles = 0 } = session.info ?? {};
  return exporting(session, async (mine) => {
    const text = await writeBackup(mine, now, { hash, titles });
    download(`movie-roulette-${dayOf(now)}.json`, text, 'application/json');
  });
}

/** The same words as a table for a spreadsheet. */
export function exportCsv(session: Session): Promise<boolean> {
  const now = session.deps.now();
  return exporting(session, async (mine) => {
    const { writeCsv } = await import('../../histories/write-csv.ts');
    download(`movie-roulette-${dayOf(now)}.csv`, writeCsv(CSV_HEADER, csvRows(mine)), 'text/csv');
  });
}
