import { cardOf } from './cards.ts';
import type { TitleHit } from './contract.ts';
import type { Opened } from './opened.ts';

/** The best titles for typed words; the search is made when it is first needed. */
export async function search(
  { model, titleSearch }: Opened,
  words: string,
  limit: number,
): Promise<readonly TitleHit[]> {
  const hits = (await titleSearch()).search(words, limit);
  return hits.map(({ row, match }) => ({ card: cardOf(model.titles, row), match }));
}
