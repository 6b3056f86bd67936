import type { Title } from '../../src/catalogue/title.ts';
import { encodeText } from '../../src/format/encode.ts';
import type { Columns } from '../../src/format/shard.ts';

const MAX_NAMES = 255;

function lists(titles: readonly Title[], of: (title: Title) => readonly string[]) {
  const kept = titles.map((t) => of(t).slice(0, MAX_NAMES));
  const { text, lengths } = encodeText(kept.flat());
  return { text, lengths, count: Uint8Array.from(kept, (l) => l.length) };
}

/** A block of details: what a card loads when it opens. */
export function packDetails(titles: readonly Title[]): Columns<'details'> {
  const synopsis = encodeText(titles.map((t) => t.synopsis));
  const director = lists(titles, (t) => t.directors);
  const cast = lists(titles, (t) => t.cast);
  const language = lists(titles, (t) => t.languages);
  const keyword = lists(titles, (t) => t.keywords);
  return {
    synopsisText: synopsis.text,
    synopsisLengths: synopsis.lengths,
    directorText: director.text,
    directorLengths: director.lengths,
    directorCount: director.count,
    castText: cast.text,
    castLengths: cast.lengths,
    castCount: cast.count,
    languageText: language.text,
    languageLengths: language.lengths,
    languageCount: language.count,
    keywordText: keyword.text,
    keywordLengths: keyword.lengths,
    keywordCount: keyword.count,
  };
}
