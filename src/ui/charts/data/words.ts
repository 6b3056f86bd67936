import { choose, stateOf } from '../../filters/three-states.ts';
import { SHOWN } from '../../strings/en-explore.ts';
import { emptyShown, type Told } from '../chart.ts';
import type { WordMark, WordsShown } from '../forms/word-lists.ts';

/** Words that set the genres apart; a word chooses its genre. */
export function words({ words: genres, filter }: Told): WordsShown {
  const says = SHOWN.words;
  const told = genres.filter((one) => one.words.length > 0);
  if (told.length === 0) return { ...emptyShown(says.name, says.what, says.none), genres: [] };
  const flat = told.flatMap((genre) => genre.words.map((word) => ({ genre, word })));
  const [first = flat[0], ...others] = flat;
  const best = others.reduce((a, b) => (a && b.word.times > a.word.times ? b : a), first);
  return {
    title: best ? says.most(best.word.word, best.genre.genre, best.word.times) : says.name,
    what: says.what,
    marks: flat.map(({ genre, word }): WordMark => {
      const share = word.titles / genre.titles;
      return {
        words: says.mark(word.word, genre.genre, word.titles, genre.titles, word.times),
        label: word.word,
        share,
        elsewhere: share / word.times,
        chosen: stateOf(filter.genre, genre.genre) === 'only',
        pick: { ...filter, genre: choose(filter.genre, genre.genre, 'only') },
      };
    }),
    table: {
      head: says.head,
      rows: flat.map(({ genre, word }) => [
        genre.genre,
        word.word,
        word.titles,
        genre.titles,
        Math.round(word.times * 10) / 10,
      ]),
    },
    empty: null,
    genres: told.map(({ genre, words: list }) => ({ name: genre, words: list.length })),
  };
}
