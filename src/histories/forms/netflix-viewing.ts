import type { Form } from '../contract.ts';
import { watchedRow } from '../netflix-title.ts';
import { ignored } from '../titles.ts';

/** Netflix: "Download all" under Account, Profile, Viewing activity (`NetflixViewingHistory.csv`). */
export const netflixViewing: Form = {
  name: 'Netflix viewing history',
  recognises: ({ table }) =>
    table !== null && table.names.length === 2 && table.names[0] === 'title' && table.names[1] === 'date',
  rows: ({ table }) =>
    (table?.rows ?? []).map((cells) =>
      table && cells.length === table.names.length
        ? watchedRow(table.cell(cells, 'title'), table.cell(cells, 'date'))
        : ignored('broken'),
    ),
};
