import { SHOWN } from '../strings/en-explore.ts';
import { type Chart, chart, type Section } from './chart.ts';
import { added } from './data/added.ts';
import { countries } from './data/countries.ts';
import { genreByCountry } from './data/genre-by-country.ts';
import { genreByDecade } from './data/genre-by-decade.ts';
import { genres } from './data/genres.ts';
import { minutes } from './data/minutes.ts';
import { missing } from './data/missing.ts';
import { ratings } from './data/ratings.ts';
import { seasons } from './data/seasons.ts';
import { topRated } from './data/top-rated.ts';
import { types } from './data/types.ts';
import { words } from './data/words.ts';
import { years } from './data/years.ts';
import Bars from './forms/Bars.svelte';
import { layoutBars } from './forms/bars.ts';
import Columns from './forms/Columns.svelte';
import { layoutColumns } from './forms/columns.ts';
import Heat from './forms/Heat.svelte';
import { layoutHeat } from './forms/heat.ts';
import Ridge from './forms/Ridge.svelte';
import { layoutRidge } from './forms/ridge.ts';
import Share from './forms/Share.svelte';
import { layoutShare } from './forms/share.ts';
import WordLists from './forms/WordLists.svelte';
import { layoutWords } from './forms/word-lists.ts';

const BARS = { layout: layoutBars, Drawing: Bars };
const COLUMNS = { layout: layoutColumns, Drawing: Columns };
const HEAT = { layout: layoutHeat, Drawing: Heat };
const RIDGE = { layout: layoutRidge, Drawing: Ridge };
const SHARE = { layout: layoutShare, Drawing: Share };
const WORDS = { layout: layoutWords, Drawing: WordLists };

/** The parts of the page, in order. */
export const SECTIONS: readonly Section[] = ['what', 'when', 'where', 'long', 'best'];

const at = (
  section: Section,
  span: Chart['span'],
  name: string,
  { name: label }: { readonly name: string },
) => ({
  name,
  label,
  section,
  span,
});

/** Every chart, in the order of the page. Adding one is a data function and a line here, and a form when none fits. */
export const CHARTS: readonly Chart[] = [
  chart(at('what', 12, 'types', SHOWN.types), types, SHARE),
  chart(at('what', 7, 'genres', SHOWN.genre), genres, BARS),
  chart(at('what', 5, 'ratings', SHOWN.rating), ratings, BARS),
  chart(at('when', 12, 'years', SHOWN.years), years, COLUMNS),
  chart(at('when', 5, 'added', SHOWN.added), added, COLUMNS),
  chart(at('when', 7, 'genre-by-decade', SHOWN.genreByDecade), genreByDecade, RIDGE),
  chart(at('where', 5, 'countries', SHOWN.country), countries, BARS),
  chart(at('where', 7, 'genre-by-country', SHOWN.genreByCountry), genreByCountry, HEAT),
  chart(at('long', 7, 'minutes', SHOWN.minutes), minutes, COLUMNS),
  chart(at('long', 5, 'seasons', SHOWN.seasons), seasons, COLUMNS),
  chart(at('best', 12, 'words', SHOWN.words), words, WORDS),
  chart(at('best', 7, 'top-rated', SHOWN.top), topRated, BARS),
  chart(at('best', 5, 'missing', SHOWN.missing), missing, BARS),
];
