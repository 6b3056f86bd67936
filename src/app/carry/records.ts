import type { TitleCard } from '../../engine/contract.ts';
import type { Entry } from '../../histories/contract.ts';
import type { Snapshot } from '../../shelf/carried/snapshot.ts';
import type { Records, VerdictRecord, WaitingRecord } from '../../shelf/schema.ts';
import type { Choices, Review } from './review.ts';

/** Equal for one title of one list, however often it is brought. */
function waitingKey({ title, year, type, imdb, tmdb }: Entry): string {
  return imdb ?? (tmdb === null ? null : `tmdb ${tmdb}`) ?? [title.toLowerCase(), year, type].join(' ');
}

/** A day yet to come is a date read the wrong way round. */
const moment = (at: number | null, now: number) => Math.min(at ?? now, now);

function verdictsOf(card: TitleCard, { words }: Entry, now: number): VerdictRecord[] {
  const { id, title, year, type } = card;
  return words.map(({ said, at }) => ({ id, verdict: said, title, year, type, at: moment(at, now) }));
}

function waitingOf(entry: Entry, now: number): WaitingRecord[] {
  const { title, also, year, type, imdb, tmdb } = entry;
  const key = waitingKey(entry);
  return entry.words.map(({ said, at }) => ({
    ...{ key, title, also, year, type, imdb, tmdb },
    verdict: said,
    at: moment(at, now),
  }));
}

/** The entry without words that bear no date, where the shelf has a word of its own on the same question: that stands. */
function deferring(card: TitleCard, entry: Entry, mine: ReadonlySet<string>): Entry {
  const spoken = (said: string) =>
    (said === 'seen' ? ['seen'] : ['like', 'dislike']).some((verdict) => mine.has(verdict + card.id));
  return { ...entry, words: entry.words.filter(({ said, at }) => at !== null || !spoken(said)) };
}

/** Every title of a review that goes to the shelf, with the card that it is. */
export function chosenOf(
  { matched, ambiguous }: Review,
  choices: Choices,
): { card: TitleCard; entry: Entry }[] {
  const sure = matched.flatMap(({ cards, entry }) => cards.slice(0, 1).map((card) => ({ card, entry })));
  const asked = ambiguous.flatMap(({ cards, entry }, i) =>
    cards.filter(({ id }) => id === choices.get(i)).map((card) => ({ card, entry })),
  );
  return [...sure, ...asked];
}

/** What a review brings to the shelf: verdicts on what is in the catalogue, the rest to wait. `now` in milliseconds. */
export function recordsOf(review: Review, choices: Choices, mine: Snapshot, now: number): Records {
  const spoken = new Set(mine.verdicts.map(({ id, verdict }) => verdict + id));
  const none = review.ambiguous.filter((_, i) => choices.get(i) === null).map(({ entry }) => entry);
  return {
    verdicts: chosenOf(review, choices).flatMap(({ card, entry }) =>
      verdictsOf(card, deferring(card, entry, spoken), now),
    ),
    waiting: [...review.unknown, ...none].flatMap((entry) => waitingOf(entry, now)),
  };
}
