import type { Title } from '../../src/catalogue/title.ts';
import { foldText } from '../../src/core/fold-text.ts';
import { encodeText } from '../../src/format/encode.ts';
import type { Columns } from '../../src/format/shard.ts';

const MAX_NAMES = 255;

/** The makers and players of a title, each once; names that differ in accents or case only are one. */
function namesOf(title: Title): string[] {
  return [...new Map([...title.directors, ...title.cast].map((name) => [foldText(name), name])).values()];
}

/** Names that one title alone has: the index leaves them out, and whoever looks for one of them still finds the title. */
export function packPeople(titles: readonly Title[]): Columns<'people'> {
  const all = titles.map(namesOf);
  const seen = new Map<string, number>();
  for (const names of all)
    for (const name of names) seen.set(foldText(name), (seen.get(foldText(name)) ?? 0) + 1);
  const lone = all.map((names) => names.filter((name) => seen.get(foldText(name)) === 1).slice(0, MAX_NAMES));
  const { text, lengths } = encodeText(lone.flat());
  return { nameText: text, nameLengths: lengths, nameCount: Uint8Array.from(lone, (l) => l.length) };
}
