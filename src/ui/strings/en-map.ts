import type { Tint } from '../../engine/contract.ts';
import { number, titles } from './en.ts';
import { typeName } from './en-later.ts';

/** `Horror · LGBTQ`; nothing for a region without a telling word. */
const MOST_LETTERS = 26;

const capital = (word: string) => word.charAt(0).toLocaleUpperCase('en') + word.slice(1);

/** A region's name: its first words, as far as they are short enough to stand on a map. */
export function regionName(words: readonly string[]): string {
  const [first = '', ...others] = words;
  const second = others.find((word) => first.length + word.length <= MOST_LETTERS);
  return [first, ...(second ? [second] : [])].filter(Boolean).map(capital).join(' · ');
}

/** The map of the catalogue. */
export const MAP = {
  heading: 'The map',
  lead: (n: number) =>
    `${titles(n)}, each a star: what lies together is alike, the best known shine brightest. Draw around some, or choose a region, and let the wheel pick from there.`,
  rough:
    'This catalogue was built without a map, so the places are rough and no region has a name. A new build draws it.',
  loading: 'Unfolding the map …',
  failed: 'The map could not be fetched. Check the connection and try again.',
  retry: 'Try again',
  noCanvas: 'This browser cannot draw the map. Its regions and titles are listed below.',
  canvas: 'The map',
  kind: 'star chart',
  help: 'Arrow keys go from title to title, plus and minus zoom, Home shows everything, Enter opens the title. All regions and their titles are in the list below.',
  keys: [
    ['← ↑ → ↓', 'go from title to title'],
    ['+ −', 'zoom'],
    ['Home', 'all of it'],
    ['Enter', 'open'],
    ['Esc', 'let go'],
  ],
  controls: 'The map’s tools',
  zoomIn: 'Closer',
  zoomOut: 'Farther',
  all: 'Show everything',
  lasso: 'Draw around titles',
  lassoing: 'Draw around the titles you want.',
  colourBy: 'Colour by',
  tints: { genre: 'genre', decade: 'decade', type: 'film or series', country: 'country' } satisfies Record<
    Tint,
    string
  >,
  groups: 'Colours: choose one to see it alone',
  other: 'other',
  likes: 'your likes',
  /** What a group of a tint is called; the first decade holds all before it. */
  group: (tint: Tint, name: string, first: boolean) => {
    if (tint === 'decade') return first ? `to ${Number(name) + 9}` : `${name}s`;
    return tint === 'type' ? capital(typeName(name === 'film' ? 'film' : 'series')) : name;
  },
  chosen: (name: string, n: number) => (name ? `${name}: ${titles(n)}` : titles(n)),
  nothing: 'No title is lit in there. Draw around some stars, or let go of the filter.',
  spin: 'Spin from here',
  letGo: 'Let go',
  outline: 'a patch of the map',
  region: (name: string) => (name ? `the region ${name}` : 'a region of the map'),
  lit: (n: number, all: number) => `${number(n)} of ${titles(all)} lit:`,
  unfilter: 'Light all',
  gone: 'The title that this link points to is no longer in the catalogue.',
  regions: 'Regions and their titles',
  noRegions: 'This map has no regions.',
  unnamed: 'A region without a name',
  here: 'Show on the map',
  showHere: (name: string) => `Show ${name} on the map`,
  spinIn: (name: string) => `Spin from ${name}`,
  more: (n: number) => `${number(n)} more`,
  open: 'Tap again to open',
} as const;
