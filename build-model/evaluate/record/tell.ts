import { textTable } from '../../report/text-table.ts';
import { REGIMES } from '../measure/regimes.ts';
import { meanOf } from '../metrics.ts';
import type { Compared } from './compare.ts';
import type { RecordedCell, RecordedTable, RunRecord } from './record.ts';

/** Three digits: the standard error is in the second or third. */
const three = (x: number) => x.toFixed(3);
/** Counts, bytes among them, as they are; shares with three digits. */
const plain = (x: number) => (Number.isInteger(x) && Math.abs(x) > 1 ? String(x) : three(x));
const signed = (x: number) => (x < 0 ? '' : '+') + three(x);
const percent = (x: number) => `${(100 * x).toFixed(1)}%`;

const SECTIONS: readonly [heading: string, of: (cell: RecordedCell) => string][] = [
  ['nDCG@10', (c) => three(c.means.ndcg10.mean)],
  ['nDCG@100', (c) => three(c.means.ndcg100.mean)],
  ['Recall@10', (c) => three(c.means.recall10.mean)],
  ['Recall@20', (c) => three(c.means.recall20.mean)],
  ['coverage@10', (c) => percent(c.coverage10.mean)],
  ['novelty, bits', (c) => c.means.novelty.mean.toFixed(2)],
  ['diversity within the ten', (c) => three(c.means.diversity.mean)],
];

function numbers(table: RecordedTable, heading: string, of: (cell: RecordedCell) => string): string[] {
  const columns = REGIMES.map((r) => r.name);
  const rows = Object.entries(table.cells).map(([name, row]) => [
    name,
    ...columns.map((regime) => {
      const cell = row[regime];
      return cell ? of(cell) : '-';
    }),
  ]);
  return textTable(
    [[heading, ...columns.map((c) => `${c} like${c === '1' ? '' : 's'}`)], ...rows],
    [1, 2, 3, 4, 5],
  );
}

function tellSpins({ spins }: RecordedTable): string[] {
  const mean = (of: (spin: RecordedTable['spins'][number]) => number) => meanOf(spins.map(of)).mean;
  const bytes = Math.round(mean((s) => s.factorsBytes));
  const stops = spins[0]?.dial ?? [];
  const lines = stops.map(({ adventure }, i) => {
    const at = (of: (stop: (typeof stops)[number]) => number) =>
      mean(({ dial }) => (dial[i] ? of(dial[i]) : 0));
    return [
      String(adventure),
      percent(at((s) => s.coverage9)),
      three(at((s) => s.ndcg9)),
      at((s) => s.novelty9).toFixed(2),
      three(at((s) => s.diversity9)),
    ];
  });
  return [
    '',
    ...textTable(
      [['A spin at 3 likes, adventure', 'coverage@9', 'nDCG@9', 'novelty, bits', 'diversity'], ...lines],
      [1, 2, 3, 4],
    ),
    `The nine best ranked: ${percent(mean((s) => s.rankCoverage9))}, nDCG@9 ${three(mean((s) => s.rankNdcg9))}; ` +
      `the nine best finds: ${percent(mean((s) => s.findsCoverage9))}, ${three(mean((s) => s.findsNdcg9))}`,
    ...(bytes > 0 ? [`Learned from ratings: ${bytes} bytes for 10,000 titles, as served`] : []),
  ];
}

function tellTable(title: string, table: RecordedTable): string[] {
  return [
    `${title}: ${table.movies} titles, ${table.people} people; more is known of ${table.joined} titles`,
    ...SECTIONS.flatMap(([heading, of]) => ['', ...numbers(table, heading, of)]),
    '',
    'Over the best baseline, nDCG@10 (paired difference and its standard error)',
    ...textTable(
      table.bars.map(({ regime, candidate, baseline, difference: { mean, error } }) => [
        `${regime} likes`,
        candidate,
        `${signed(mean)} ± ${three(error)}`,
        `over ${baseline}`,
      ]),
    ),
    ...tellSpins(table),
  ];
}

/** A run as a person reads it. */
export function tellRun(run: RunRecord): string[] {
  return [
    ...(run.ratings ? tellTable('Ratings', run.ratings) : []),
    ...(run.house ? ['', ...tellTable('House catalogue, joined to the ratings', run.house)] : []),
    ...Object.entries(run.catalogues).flatMap(([file, { figures, skipped }]) => [
      '',
      file,
      ...textTable(
        figures.map((f) => [
          f.name,
          f.each ? three(f.value) : String(f.value),
          f.each ? `over ${f.over}` : '',
        ]),
        [1],
      ),
      ...skipped.map((sentence) => `left out: ${sentence}`),
    ]),
    ...run.skipped.map((sentence) => `left out: ${sentence}`),
  ];
}

/** Two runs side by side. */
export function tellComparison(compared: readonly Compared[]): string[] {
  if (compared.length === 0) return ['The two runs have no figure in common.'];
  return textTable(
    [
      ['', 'A', 'B', 'B - A', 'standard error', 'over'],
      ...compared.map(({ what, a, b, difference: { mean, error }, over }) => [
        what,
        plain(a),
        plain(b),
        signed(mean),
        three(error),
        String(over),
      ]),
    ],
    [1, 2, 3, 4, 5],
  );
}
