import { namesSeason, titleParts } from '../catalogue/episode-title.ts';
import type { SoughtTitle } from '../catalogue/sought-title.ts';
import { foldText } from './fold-text.ts';
import type { TitleColumns } from './model.ts';

/** Rows that a title may be: one and `sure`, or some to choose from, or none. */
export interface MatchedRows {
  readonly sure: boolean;
  readonly rows: readonly number[];
}

export interface TitleMatcher {
  match(sought: SoughtTitle): MatchedRows;
}

const NONE: MatchedRows = { sure: true, rows: [] };
const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const APOSTROPHE = /'/g;
const ARTICLE = /^(?:the|an?)\s+/;
/** Lists that sort by the first word put the article last: `Matrix, The`. */
const ARTICLE_LAST =
  /^(?<rest>.+), (?<article>the|an?|la|le|les|l'|el|los|las|il|lo|i|der|die|das|den|det|de|une?|una)$/;
/** A festival year, a later release at home: lists differ by one. */
const YEARS_APART = 1;

/** What two spellings of one title have in common: folded words run together, so that neither marks nor spaces count. */
function keyOf(folded: string): string {
  const words = folded.replace(APOSTROPHE, '').replaceAll('&', ' and ').match(WORD) ?? [];
  return words.join('') || folded.trim();
}

function spelled(title: string): string {
  const folded = foldText(title).trim();
  const { rest, article = '' } = ARTICLE_LAST.exec(folded)?.groups ?? {};
  return rest === undefined ? folded : `${article}${article.endsWith("'") ? '' : ' '}${rest}`;
}

type Index = ReadonlyMap<string, readonly number[]>;

function indexOf(texts: readonly string[]): Index {
  const index = new Map<string, number[]>();
  for (const [row, text] of texts.entries()) {
    const key = keyOf(text);
    const rows = index.get(key);
    if (rows) rows.push(row);
    else index.set(key, [row]);
  }
  return index;
}

/** Rows by the ids of IMDb and TMDB, for catalogues that were built from theirs. */
function foreignIds(ids: readonly string[]): { imdb: Map<string, number>; tmdb: Map<string, number> } {
  const imdb = new Map<string, number>();
  const tmdb = new Map<string, number>();
  for (const [row, id] of ids.entries()) {
    const colon = id.indexOf(':');
    const local = id.slice(colon + 1);
    if (/^tt\d+$/.test(local)) imdb.set(local, row);
    if (id.startsWith('tmdb') && /^\d+$/.test(local)) tmdb.set(local, row);
  }
  return { imdb, tmdb };
}

/** How many years lie between; null when they cannot be of one title, 0 where either side does not say. */
function yearsApart({ type, year }: SoughtTitle, has: number): number | null {
  if (year === null || has === 0) return 0;
  const apart = Math.abs(has - year);
  // Lists tell a series' first year, some catalogues its latest season's.
  return apart <= YEARS_APART || (type === 'series' && has > year) ? apart : null;
}

/** Those rows that may be the title, the nearest in years only. */
function nearest(titles: TitleColumns, sought: SoughtTitle, rows: readonly number[]): number[] {
  const code = sought.type === null ? null : Number(sought.type === 'series');
  let best = Number.POSITIVE_INFINITY;
  let out: number[] = [];
  for (const row of rows) {
    const apart = yearsApart(sought, titles.year[row] ?? 0);
    if (apart === null || apart > best || (code !== null && titles.type[row] !== code)) continue;
    if (apart < best) out = [];
    best = apart;
    out.push(row);
  }
  return out;
}

/**
 * Opens a matcher of titles from elsewhere. Compares folded words without marks, spaces and `the`, years within one
 * and types where they are told; `Show: Season 1: Episode` is looked for as the series `Show`, and a name that only
 * begins like that of a series is offered, not taken. Namesakes that nothing tells apart are all given.
 */
export function openTitleMatcher(titles: TitleColumns): TitleMatcher {
  const texts = titles.titles.map(spelled);
  const whole = indexOf(texts);
  const bare = indexOf(texts.map((text) => text.replace(ARTICLE, '')));
  const ids = foreignIds(titles.ids);

  const named = (sought: SoughtTitle, title: string): number[] => {
    const text = spelled(title);
    const found = nearest(titles, sought, whole.get(keyOf(text)) ?? []);
    return found.length ? found : nearest(titles, sought, bare.get(keyOf(text.replace(ARTICLE, ''))) ?? []);
  };

  const asEpisode = (sought: SoughtTitle): MatchedRows => {
    const parts = titleParts(sought.title);
    for (let kept = parts.length - 1; kept > 0; kept--) {
      const series = { ...sought, type: 'series', year: null } as const;
      const rows = named(series, parts.slice(0, kept).join(': '));
      const sure = rows.length === 1 && (namesSeason(parts, kept) || parts.length - kept > 1);
      if (rows.length) return { sure, rows };
    }
    return NONE;
  };

  const match = (sought: SoughtTitle): MatchedRows => {
    const byId = ids.imdb.get(sought.imdb ?? '') ?? ids.tmdb.get(sought.tmdb ?? '');
    if (byId !== undefined) return { sure: true, rows: [byId] };
    for (const title of [sought.title, ...sought.also]) {
      const rows = named(sought, title);
      if (rows.length) return { sure: rows.length === 1, rows };
    }
    return sought.type === 'film' ? NONE : asEpisode(sought);
  };
  return { match };
}
