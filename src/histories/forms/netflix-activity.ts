import type { Form, IgnoredRow, Row } from '../contract.ts';
import { watchedRow } from '../netflix-title.ts';
import { ignored } from '../titles.ts';

/** Something that ran by itself, or was left at once, was not watched. */
const LEAST_SECONDS = 120;

function secondsOf(duration: string): number | null {
  const [, hours, minutes, seconds] = /^(\d+):(\d{2}):(\d{2})$/.exec(duration) ?? [];
  return hours === undefined ? null : Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

/** Netflix: `ViewingActivity.csv` of the data that can be asked for, with everybody who uses the account. */
export const netflixActivity: Form = {
  name: 'Netflix viewing activity',
  recognises: ({ table }) =>
    table !== null &&
    ['title', 'start time', 'supplemental video type'].every((name) => table.names.includes(name)),
  rows: ({ table }) =>
    (table?.rows ?? []).map((cells): Row | IgnoredRow => {
      if (!table || cells.length < table.names.length) return ignored('broken');
      const profile = table.cell(cells, 'profile name');
      if (table.cell(cells, 'supplemental video type') !== '') return ignored('trailer', profile);
      const seconds = secondsOf(table.cell(cells, 'duration'));
      if (seconds !== null && seconds < LEAST_SECONDS) return ignored('brief', profile);
      return watchedRow(table.cell(cells, 'title'), table.cell(cells, 'start time'), profile);
    }),
};
