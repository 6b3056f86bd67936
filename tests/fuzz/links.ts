import fc from 'fast-check';
import { formatFilter, readFilter } from '../../src/app/filter-link.ts';
import { formatRoute, PLACES, parseRoute } from '../../src/app/routes.ts';
import { formatSpin, readSpin } from '../../src/app/spin-link.ts';
import { packGuestTaste } from '../../src/core/guest-taste.ts';
import { readTaste } from '../../src/engine/taste-code.ts';
import { type AnyDoor, door } from './door.ts';
import { wildText } from './wild-text.ts';

/** A reader of what stands in a link, and what must hold of its answer. A new one is one line. */
interface LinkReader {
  readonly name: string;
  /** What a good link of the kind begins with. */
  readonly stems: readonly string[];
  readonly read: (text: string) => unknown;
}

const same = (a: unknown, b: unknown, what: string) => {
  if (JSON.stringify(a) !== JSON.stringify(b))
    throw new Error(`${what}: ${JSON.stringify(a)} became ${JSON.stringify(b)}`);
};

const READERS: readonly LinkReader[] = [
  {
    name: 'a link to a page',
    stems: ['#/', '#/title/', ...PLACES.map((place) => `#/${place}?`)],
    read: (hash) => {
      const route = parseRoute(hash);
      if (route.page !== 'title' && !PLACES.includes(route.page))
        throw new Error(`There is no page ${route.page}.`);
      // An id with half a character in it names no title, and cannot be written.
      if (route.page === 'title' && !route.id.isWellFormed()) return;
      same(route, parseRoute(formatRoute(route)), 'A route that was written and read');
    },
  },
  {
    name: 'a filter in a link',
    stems: ['genre=', 'country=-', 'years=', 'minutes=', 'among=', 'type=film&seen='],
    read: (query) => {
      const filter = readFilter(query);
      same(filter, readFilter(formatFilter(filter)), 'A filter that was written and read');
    },
  },
  {
    name: 'a spin in a link',
    stems: ['picks=house:h1,h2,mine:', 'picks=', 'picks=house:h1&seed=1z&from=0123456789abcdef&genre='],
    read: (query) => {
      const spin = readSpin(query);
      if (spin) same(spin, readSpin(formatSpin(spin)), 'A spin that was written and read');
    },
  },
  {
    name: 'a taste in a link',
    // Of the catalogue that begins with 0000 0000, one dimension; then one cut within its vector.
    stems: ['AQAAAAA_gAAAAQF_', 'AQAAAAA_gAAAQAF_', 'AQ'],
    read: (code) => {
      const taste = readTaste(code, '0000000000000000');
      if (packGuestTaste(taste).length > code.length) throw new Error('A taste grew in reading.');
    },
  },
];

const piece = fc.oneof(
  wildText,
  wildText.map((text) => encodeURIComponent(text.toWellFormed())),
  fc.constantFrom(
    '?',
    '&',
    '=',
    '/',
    '#',
    '-',
    ',',
    '+',
    '%',
    'type=film',
    'genre=',
    'years=',
    'minutes=',
    'ids=',
  ),
);

/** Everything that is read from the address bar. */
export const LINKS: readonly AnyDoor[] = READERS.map(({ name, stems, read }) =>
  door({
    name,
    cases: fc
      .tuple(fc.constantFrom(...stems, ''), fc.array(piece, { maxLength: 12 }))
      .map(([stem, pieces]) => stem + pieces.join('')),
    always: [
      `${stems[0]}${'%41'.repeat(200_000)}`,
      `${stems[0]}${'a='.repeat(500_000)}`,
      `${stems[0]}${','.repeat(500_000)}`,
    ],
    run: read,
  }),
);
