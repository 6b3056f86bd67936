import { type Filter, OPEN_FILTER } from '../catalogue/filter.ts';
import type { TitleId } from '../catalogue/title.ts';
import { type Answer, answerSearch, partAsFilter, type Searched } from '../core/answer-search.ts';
import { foldText } from '../core/fold-text.ts';
import { nameKey, type People } from '../core/people.ts';
import { type Known, type NamedTitle, openReading, type Part } from '../core/read-search.ts';
import { stem } from '../core/stem.ts';
import { lookUp } from '../core/term-lookup.ts';
import type { TitleSearch } from '../core/title-search.ts';
import { cardOf } from './cards.ts';
import { checkWords } from './check-request.ts';
import type { Asked, AskedPart, Found } from './contract.ts';
import { flagsOf, linkedNames } from './linked-names.ts';
import type { Opened } from './opened.ts';
import { peopleOf, personOf } from './people.ts';

const TITLES = 8;
const PEOPLE = 6;
/** More words are no name, and looking for one in all of them takes time. */
const LONGEST_NAME = 5;
/** Namesakes beyond these are nobody in particular. */
const MOST_NAMESAKES = 12;
/** A last name this short is rather another word. */
const SHORT_NAME = 4;
/** A word that is also a name is a name where its people have this many times more titles than texts have the word. */
const RATHER = 2;
/** Parts that say what a title is like, and do not name one. */
const GENERAL: ReadonlySet<Part['kind']> = new Set([
  'country',
  'genre',
  'type',
  'years',
  'minutes',
  'like',
  'lean',
]);
/** As many as the wheel is given: more would be a catalogue, not an answer. */
const GATHERED = 200;

/** How a catalogue's searches are read; made once for its people. */
const readings = new WeakMap<People, (typed: string) => readonly Part[]>();

function knownOf({ model }: Opened, people: People, titles: TitleSearch): Known {
  const { titles: columns, index } = model;
  const title = (phrase: string, exactly: boolean): NamedTitle | null => {
    const row = exactly ? titles.exact(phrase) : titles.search(phrase, 1)[0]?.row;
    if (row === undefined) return null;
    return {
      row,
      title: columns.titles[row] ?? '',
      year: columns.year[row] ?? 0,
      minutes: columns.minutes[row] ?? 0,
    };
  };
  /** Whether a single word is rather somebody's name than a word of the texts. */
  const ratherAName = (key: string, meant: readonly number[]) => {
    if (key.includes(' ')) return true;
    const word = lookUp(index).find('word', stem(key));
    const told = word === undefined ? 0 : (index.starts[word + 1] ?? 0) - (index.starts[word] ?? 0);
    const titles = meant.reduce((sum, person) => sum + people.rowsOf(person).length, 0);
    return key.length >= SHORT_NAME && titles >= RATHER * told;
  };
  return {
    countries: columns.facets.country.names,
    genres: columns.facets.genre.names,
    people: (key, introduced) => {
      const { whole, last } = people.called(key);
      const meant = whole.length ? whole : last;
      if (meant.length > MOST_NAMESAKES || !(introduced || ratherAName(key, meant))) return [];
      return meant.map((person) => people.names[person] ?? '');
    },
    title,
  };
}

function reading(opened: Opened, people: People, titles: TitleSearch) {
  const made = readings.get(people) ?? openReading(knownOf(opened, people, titles));
  readings.set(people, made);
  return made;
}

function shown(part: Part, unread: readonly string[]): AskedPart {
  const { from, to, said } = part;
  const kind = unread.includes(said) ? 'unread' : part.kind;
  const names =
    'names' in part ? part.names : 'named' in part ? [part.named.title] : 'genres' in part ? part.genres : [];
  return {
    kind,
    said,
    from,
    to,
    not: 'not' in part && part.not,
    names: part.kind === 'type' ? [part.type] : names,
    range: 'range' in part ? part.range : null,
  };
}

/** The search as a filter, as far as one can say it; a second part of a kind has no place in it. */
function asFilter(parts: readonly Part[]): { filter: Filter; whole: boolean } {
  let filter: Filter = OPEN_FILTER;
  let whole = true;
  const taken = new Set<string>();
  for (const part of parts) {
    const more = partAsFilter(part);
    if (!more || taken.has(part.kind)) whole = false;
    else filter = { ...filter, ...more };
    taken.add(part.kind);
  }
  return { filter, whole };
}

function answerWithout(
  searched: Searched,
  parts: readonly Part[],
  extra: readonly Uint8Array[],
  gone: readonly number[],
  limit: number,
) {
  const kept = parts.filter((__, i) => !gone.includes(i));
  const flags = extra.filter((__, i) => !gone.includes(i + parts.length));
  return answerSearch(searched, kept, flags, limit);
}

/** What to let go of when nothing has all: one part, or, when that does not help, all but one. Most titles first. */
function nearest(searched: Searched, parts: readonly Part[], extra: readonly Uint8Array[]) {
  const all = [...parts, ...extra].map((_, i) => i);
  const left = (gone: readonly number[]) => ({
    gone,
    left: answerWithout(searched, parts, extra, gone, 0).total,
  });
  const found = (ways: readonly (readonly number[])[]) => ways.map(left).filter((way) => way.left > 0);
  const one = found(all.map((i) => [i]));
  const ways = one.length || all.length < 3 ? one : found(all.map((i) => all.filter((k) => k !== i)));
  return ways.sort((a, b) => b.left - a.left);
}

const isGeneral = ({ kind }: Part) => GENERAL.has(kind);

/** Said of titles in general, in words that the texts have as they were typed, and answered: not a name with a typo in it. */
function isSentence({ model }: Opened, parts: readonly Part[], { unread, total }: Answer): boolean {
  const { find: has } = lookUp(model.index);
  const asTyped = (part: Part) =>
    part.kind !== 'word' || has('word', stem(foldText(part.said))) !== undefined;
  return total > 0 && unread.length === 0 && parts.some(isGeneral) && parts.every(asTyped);
}

/** Titles by name, then people, then what has all that was asked for. */
export async function find(opened: Opened, asked: Asked, limit: number): Promise<Found> {
  const words = checkWords(asked.words);
  const linked = linkedNames(asked.names);
  const [people, titles] = await Promise.all([peopleOf(opened), opened.titleSearch()]);
  const searched = { model: opened.model, people };
  const parts = reading(opened, people, titles)(words);
  const extra = linked.map((one) => flagsOf(searched, one));
  const answer = answerSearch(searched, parts, extra, Math.max(limit, GATHERED));
  const near = answer.total > 0 ? [] : nearest(searched, parts, extra);
  // With nothing to show, the titles of the nearest search stand in.
  const showing = near[0] ? answerWithout(searched, parts, extra, near[0].gone, limit) : answer;
  const { filter, whole } = asFilter(parts);
  const ids = answer.rows.map((row) => opened.model.titles.ids[row] as TitleId);
  const meant = parts.flatMap((part) => (part.kind === 'person' && !part.not ? part.names : []));
  const namesakes = meant.flatMap((name) => people.called(nameKey(name)).whole);
  const mending = !isSentence(opened, parts, answer);
  const alike =
    words.split(' ').length > LONGEST_NAME
      ? []
      : people.search(words, PEOPLE, !parts.some(isGeneral)).map(({ row }) => row);
  return {
    parts: [
      ...parts.map((part) => shown(part, answer.unread)),
      ...linked.map(({ kind, name }, to) => ({
        ...{ kind, said: name, from: -1, to, not: false, names: [name], range: null },
      })),
    ],
    titles: titles
      .search(words, TITLES, mending)
      .map(({ row, match }) => ({ card: cardOf(opened.model.titles, row), match })),
    people: [...new Set([...namesakes, ...alike])]
      .slice(0, PEOPLE)
      .map((one) => personOf(opened, people, one)),
    results: showing.rows
      .slice(0, limit)
      .map((row) => ({ card: cardOf(opened.model.titles, row), meets: showing.meets(row) })),
    total: answer.total,
    filter: whole && extra.length === 0 ? filter : { ...filter, among: { label: '', ids } },
    nearest: near,
  };
}
