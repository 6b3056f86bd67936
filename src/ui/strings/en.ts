const figures = new Intl.NumberFormat('en');
const KB = 1000;
const MB = 1_000_000;

/** `1,204` */
export const number = (n: number): string => figures.format(n);

/** `1 title`, `1,204 titles` */
export const titles = (n: number): string => `${number(n)} ${n === 1 ? 'title' : 'titles'}`;

/** `312 KB`, `1.1 MB` */
export const bytes = (n: number): string =>
  n < MB ? `${Math.round(n / KB)} KB` : `${(n / MB).toFixed(1)} MB`;

/** What stands on every page. */
export const PAGE = {
  name: 'Movie Roulette',
  home: 'Movie Roulette, home',
  skip: 'Skip to the page',
  navigation: 'Pages',
  spin: 'Spin',
  /** The pages that the header names. */
  names: { spin: 'Spin', explore: 'Explore', map: 'Map', shelf: 'Shelf', about: 'About' },
  failed: 'The projector is stuck',
  retry: 'Try again',
  loading: 'Fetching the catalogue',
  loaded: (done: number, all: number) => (all ? `${bytes(done)} of ${bytes(all)}` : 'Asking for it …'),
} as const;

/** The page that spins. */
export const SPIN = {
  heading: 'What to watch tonight',
  inviteLong: 'What’s on tonight?',
  invite: (n: number | null) =>
    `One press, and ${n === null ? 'a film or a series' : `one of ${titles(n)}`} comes out of the dark, with the reason why.`,
} as const;
