import { packed, type Rgb } from './star-stamps.ts';

/** Hues for groups. */
const HUES = ['sky-1', 'sky-2', 'sky-3', 'sky-4', 'sky-5', 'sky-6'] as const;
const TOKENS = [
  ...HUES,
  'sky-other',
  'sky-heart',
  'sky-line',
  'sky-deep',
  'amber',
  'paper',
  'ink',
  'ink-soft',
] as const;
type Token = (typeof TOKENS)[number];

/** The tokens as a canvas can use them. */
export interface SkyInks {
  /** For titles in no group, then one a group. */
  readonly stars: readonly Rgb[];
  readonly heart: Rgb;
  readonly amber: Rgb;
  /** True when the paper is darker than the ink: then stars are light, else they are ink. */
  readonly night: boolean;
  /** As CSS writes them. */
  readonly css: Readonly<Record<'ink' | 'soft' | 'line' | 'amber' | 'paper', string>>;
  /** The face of names. */
  readonly display: string;
  readonly text: string;
}

/** Reads the tokens where the map hangs, in the light that is on; null where nothing can be drawn. */
export function readInks(at: HTMLElement): SkyInks | null {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return null;
  // All are set before one is read: each reading after a change makes the browser style the page anew.
  const box = document.createElement('i');
  const probes = new Map(TOKENS.map((token) => [token, box.appendChild(document.createElement('i'))]));
  for (const [token, { style }] of probes) style.color = `var(--${token})`;
  box.style.fontFamily = 'var(--font-display)';
  at.append(box);
  const css = (token: Token) => getComputedStyle(probes.get(token) ?? box).color;
  const bytes = (token: Token): Rgb => {
    context.fillStyle = css(token);
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
    return [red, green, blue];
  };
  const sum = ([red, green, blue]: Rgb) => red + green + blue;
  const display = getComputedStyle(box).fontFamily;
  const inks: SkyInks = {
    stars: [bytes('sky-other'), ...HUES.map(bytes)],
    heart: bytes('sky-heart'),
    amber: bytes('amber'),
    night: sum(bytes('paper')) < sum(bytes('ink')),
    css: {
      ink: css('ink'),
      soft: css('ink-soft'),
      line: css('sky-line'),
      amber: css('amber'),
      paper: css('sky-deep'),
    },
    display,
    text: getComputedStyle(at).fontFamily,
  };
  box.remove();
  return inks;
}

/** True when two readings differ: the light was changed. */
export const differ = (a: SkyInks, b: SkyInks): boolean =>
  a.night !== b.night || a.stars.some((ink, i) => packed(ink) !== packed(b.stars[i] ?? ink));
