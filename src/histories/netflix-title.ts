import { seriesOf, titleParts } from '../catalogue/episode-title.ts';
import type { IgnoredRow, Row } from './contract.ts';
import { ignored, row } from './titles.ts';

/** `Trailer`, `Official Trailer 2`, `Season 3 Teaser`, `Recap` as a whole part of a title. */
const SUPPLEMENT =
  /^(?:(?:official|final|main|first|season \d+|\d{4})\s+)*(?:teaser trailer|trailer|teaser|clip|recap|promo|sneak peek|featurette|bonus)(?:\s+\d+)?$/i;
const IN_BRACKETS = /\((?<inside>[^()]*)\)\s*$/;
/** Names of files that Netflix lets through. */
const FILE_NAME = /_(?:hook|trailer|teaser|promo)(?:_|$)/i;

function isSupplement(title: string): boolean {
  if (FILE_NAME.test(title)) return true;
  const parts = titleParts(title);
  const inside = IN_BRACKETS.exec(title)?.groups?.inside;
  const ends = parts.length > 1 ? [parts[0] ?? '', parts.at(-1) ?? ''] : [];
  return [...ends, ...(inside === undefined ? [] : [inside])].some((part) => SUPPLEMENT.test(part.trim()));
}

/** A title that was watched on Netflix: a trailer is none, an episode is its series. */
export function watchedRow(title: string, date: string, profile?: string): Row | IgnoredRow {
  if (isSupplement(title)) return ignored('trailer', profile);
  const series = seriesOf(title);
  const more = { date, type: series === null ? null : ('series' as const) };
  return row(series ?? title, 'seen', profile === undefined ? more : { ...more, profile });
}
