import type { SoughtTitle } from '../catalogue/sought-title.ts';
import type { Model } from '../core/model.ts';
import { openTitleMatcher, type TitleMatcher } from '../core/title-match.ts';
import { failure } from '../errors.ts';
import { cardOf } from './cards.ts';
import type { TitleMatch } from './contract.ts';
import type { Opened } from './opened.ts';

/** More than anybody's history; the page asks in smaller helpings anyway, to tell how far it is. */
const MAX_SOUGHT = 20_000;
/** Longer than any title. */
const MAX_TITLE = 500;
const MAX_NAMES = 4;

const matchers = new WeakMap<Model, TitleMatcher>();

function matcherOf(model: Model): TitleMatcher {
  const matcher = matchers.get(model) ?? openTitleMatcher(model.titles);
  matchers.set(model, matcher);
  return matcher;
}

const textOrNull = (value: unknown) => (typeof value === 'string' ? value.slice(0, MAX_TITLE) : null);

function checked(sought: SoughtTitle): SoughtTitle {
  const title = textOrNull(sought?.title);
  if (title === null) throw failure('BadRequest', 'A title to look for is not text. Choose the file again.');
  const { year, type, imdb, tmdb, also } = sought;
  return {
    title,
    also: Array.isArray(also) ? also.slice(0, MAX_NAMES).flatMap((name) => textOrNull(name) ?? []) : [],
    year: typeof year === 'number' && Number.isFinite(year) ? year : null,
    type: type === 'film' || type === 'series' ? type : null,
    imdb: textOrNull(imdb),
    tmdb: textOrNull(tmdb),
  };
}

/** What the catalogue has for each title of a list from elsewhere, in its order. Throws `BadRequest`. */
export async function match({ model }: Opened, sought: readonly SoughtTitle[]): Promise<TitleMatch[]> {
  if (!Array.isArray(sought) || sought.length > MAX_SOUGHT)
    throw failure('BadRequest', `At most ${MAX_SOUGHT} titles can be looked for at once.`);
  const matcher = matcherOf(model);
  return sought.map((one) => {
    const { sure, rows } = matcher.match(checked(one));
    return { sure, cards: rows.map((row) => cardOf(model.titles, row)) };
  });
}
