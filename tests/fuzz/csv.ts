import fc from 'fast-check';
import iconv from 'iconv-lite';
import { cleanSource } from '../../build-model/clean/clean-source.ts';
import { readSourceBytes } from '../../build-model/importers/read-source.ts';
import { packModel } from '../../build-model/pack/pack-model.ts';
import { damaged } from './damage.ts';
import { type AnyDoor, door } from './door.ts';
import { wildText } from './wild-text.ts';

const KNOWN = ['show_id', 'type', 'title', 'release_year', 'listed_in', 'description'];
const COLUMNS = [
  ...KNOWN,
  'director',
  'cast',
  'country',
  'rating',
  'duration',
  '__proto__',
  'constructor',
  '',
];
const ENCODINGS = ['utf8', 'utf16le', 'utf16be', 'win1252', 'utf32le', 'shift_jis'];
/** So few titles that packing them costs little. */
const MOST_PACKED = 8;
const MANY_COLUMNS = 1_000_000;

const likelyCells: Readonly<Record<string, readonly string[]>> = {
  type: ['Movie', 'TV Show'],
  release_year: ['1999', '2020', '-1', '99999'],
  duration: ['90 min', '2 Seasons', '1e9 min'],
};

const header = fc.oneof(
  fc.constant(KNOWN),
  fc.shuffledSubarray(COLUMNS, { minLength: 2 }),
  fc.array(wildText, { minLength: 1, maxLength: 12 }),
);

function cell(name: string): fc.Arbitrary<string> {
  const likely = Object.hasOwn(likelyCells, name) ? likelyCells[name] : undefined;
  return likely ? fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...likely) }, wildText) : wildText;
}

const table = header.chain((names) =>
  fc.tuple(fc.constant(names), fc.array(fc.tuple(...names.map(cell)), { maxLength: 10 })),
);

const form = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  end: fc.constantFrom('\n', '\r\n', '\r'),
  quote: fc.boolean(),
  encoding: fc.constantFrom(...ENCODINGS),
  addBOM: fc.boolean(),
});

const written = fc.tuple(table, form).map(([[names, rows], { delimiter, end, quote, encoding, addBOM }]) => {
  const write = (text: string) => (quote ? `"${text.replaceAll('"', '""')}"` : text);
  const text = [names, ...rows].map((cells) => cells.map(write).join(delimiter)).join(end);
  return new Uint8Array(iconv.encode(text, encoding, { addBOM }));
});

/** From a file's bytes to the bytes of a model, as the build does it; counts must add up. */
function build(bytes: Uint8Array): void {
  const source = cleanSource(readSourceBytes(bytes, { name: 'fuzz', file: 'fuzz.csv' }, new Map()));
  if (source.accepted.length + source.rejects.length !== source.read) throw new Error('Rows were lost.');
  const titles = source.accepted.map(({ title }) => title);
  if (titles.length > 1 && titles.length <= MOST_PACKED) packModel(titles, { dims: 2, seed: 1 });
}

const wide = (text: string) => Buffer.from(`${text.repeat(MANY_COLUMNS)}\n${',x'.repeat(MANY_COLUMNS)}\n`);

/** The build's own readers. */
export const CSV: readonly AnyDoor[] = [
  door({
    name: 'a CSV file for the build',
    cases: fc.oneof(
      { weight: 4, arbitrary: written },
      { weight: 3, arbitrary: written.chain(damaged) },
      { weight: 1, arbitrary: fc.uint8Array({ maxLength: 2000 }) },
    ),
    always: [
      wide('a,'),
      wide('"'),
      wide('title,'),
      new Uint8Array(1_000_000),
      Buffer.from('"a'.repeat(500_000)),
    ],
    run: build,
  }),
];
