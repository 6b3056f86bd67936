const SEPARATOR = /:\s+/;
const NUMBER = String.raw`\s*\S{1,8}`;
/** What stands between a series and its episode in lists of what was watched, in the languages they come in. */
const SEASON = new RegExp(
  `^(?:limited series|mini-?series|(?:season|series|staffel|saison|temporada|stagione|seizoen|sæson|säsong|sesong|sezon|сезон|시즌|シーズン)${NUMBER})$`,
  'i',
);
/** Films have these too (`Dune: Part Two`), so alone at the end they say nothing. */
const PART = new RegExp(
  `^(?:collection|(?:part|volume|vol\\.|book|chapter|teil|partie|parte|deel|часть)${NUMBER})$`,
  'i',
);

/** A title at its colons: `Show`, `Season 1`, `Episode`. */
export function titleParts(title: string): string[] {
  return title.split(SEPARATOR);
}

/** Whether the part numbered `i` says that all before it is a series' name. */
export function namesSeason(parts: readonly string[], i: number): boolean {
  const part = parts[i] ?? '';
  return SEASON.test(part) || (PART.test(part) && i < parts.length - 1);
}

/** The series of `Show: Season 1: Episode`; null when the title does not say that it is an episode. */
export function seriesOf(title: string): string | null {
  const parts = titleParts(title);
  for (let i = 1; i < parts.length; i++) if (namesSeason(parts, i)) return parts.slice(0, i).join(': ');
  return null;
}
