import type { Facet, Filter, FilterPart } from '../catalogue/filter.ts';
import type { SoughtTitle } from '../catalogue/sought-title.ts';
import type { TitleId, TitleType } from '../catalogue/title.ts';
import type { Explored, ExploreRequest, GenreWords, TopRated } from './explored.ts';
import type { Asked, Excerpt, Found, FoundPerson } from './search-contract.ts';
import type { SkyMap, SmallSky } from './sky-map.ts';

export type * from './explored.ts';
export type * from './search-contract.ts';
export type * from './sky-map.ts';

/** What a card and a cover need of a title; small enough to come with every pick. */
export interface TitleCard {
  readonly id: TitleId;
  readonly title: string;
  readonly type: TitleType;
  readonly year: number | null;
  readonly minutes: number | null;
  readonly seasons: number | null;
  readonly rating: string | null;
  readonly genres: readonly string[];
  readonly countries: readonly string[];
  /** Where the title lies on the map, each 0 to 1; chooses the cover's palette. */
  readonly place: readonly [number, number];
}

/** What a card loads when it opens, in blocks. */
export interface TitleDetails {
  readonly id: TitleId;
  readonly synopsis: string;
  readonly directors: readonly string[];
  readonly cast: readonly string[];
  readonly languages: readonly string[];
  readonly keywords: readonly string[];
}

/** One part of a pick's score; the magnitudes of all parts' `share`s sum to 1, strongest first. */
export interface ReasonPart {
  /**
   * `like`: from a liked title; `dislike`: held down by one (negative); `known`: how widely known; `mood`: the words
   * typed; `guest`: somebody else's taste; `apart`: held down since two tastes differ on it (negative).
   */
  readonly kind: 'like' | 'dislike' | 'known' | 'mood' | 'guest' | 'apart';
  readonly id?: TitleId;
  readonly title?: string;
  readonly share: number;
}

/** Why a title was picked, measured from the score's own parts. */
export interface Reason {
  readonly parts: readonly ReasonPart[];
  /** Features in which the pick meets the likes or the mood, strongest first, e.g. `heist`, `Spain`; with no likes, what it stands for. */
  readonly meets: readonly string[];
}

export interface Pick {
  readonly card: TitleCard;
  /** Comparable within one result only. */
  readonly score: number;
  readonly reason: Reason;
}

/** A sector of the wheel: integer weight, and the title behind it. */
export interface Sector {
  readonly card: TitleCard;
  readonly weight: number;
}

/** What a person has said of one title. */
export type Verdict = 'like' | 'dislike' | 'seen' | 'never';

/** Whole and self-sufficient: the worker keeps nothing of the person, so a request can be replayed on a new worker. */
export interface SpinRequest {
  /** 32-bit unsigned. Same request, same catalogue: same result, on every device. */
  readonly seed: number;
  readonly filter: Filter;
  /** Ages in days, so that the engine needs no clock. Unknown ids are passed over. */
  readonly likes: readonly { readonly id: TitleId; readonly ageDays: number }[];
  readonly dislikes: readonly TitleId[];
  readonly seen: readonly TitleId[];
  readonly never: readonly TitleId[];
  /** Shown before; left out until the pool is spent. */
  readonly shown: readonly TitleId[];
  /** 0 (safe) to 1 (wild). */
  readonly adventure: number;
  /** Typed words; empty for none. */
  readonly mood: string;
  /** Somebody else's taste, weighed with the visitor's own. */
  readonly guest?: Guest;
}

/**
 * A taste that came with a link, as `giveTaste` made it. `least`: a title counts as for the one who likes it less;
 * `average`: as for both on average.
 */
export interface Guest {
  readonly code: string;
  readonly how: 'least' | 'average';
}

/** A taste to be sent. */
export interface GivenTaste {
  /** At most 247 characters, fit for a link. */
  readonly code: string;
  /** Titles that one would guess from it. */
  readonly guess: readonly TitleCard[];
}

export interface SpinResult {
  readonly seed: number;
  /** Up to twelve, in wheel order. */
  readonly sectors: readonly Sector[];
  /** Index into `sectors` of the pick; -1 when nothing passes the filter. */
  readonly winner: number;
  /** The pick first, then up to eight others. */
  readonly picks: readonly Pick[];
  /** Titles that pass the filter and were not yet judged; shown ones included. */
  readonly left: number;
  /** True when fewer unshown titles were left than a wheel needs, so that shown ones came back. */
  readonly poolSpent: boolean;
  /** Words of the mood that the catalogue understood. */
  readonly understood: readonly string[];
}

/** A spin that somebody sent, as far as this catalogue can show it. */
export interface SharedResult {
  readonly result: SpinResult;
  /** The catalogue is another build than the sender's. */
  readonly catalogueChanged: boolean;
  /** Titles that are not in this catalogue. */
  readonly gone: number;
}

/** How many titles a filter leaves, and, when none, which part of it to relax. */
export interface FilterCount {
  readonly left: number;
  /** Only when `left` is 0: parts whose removal alone brings titles back, most first. */
  readonly relax: readonly { readonly part: FilterPart; readonly left: number }[];
}

/** A found title; `match` says how: exact words, a prefix, or after mending a typo. */
export interface TitleHit {
  readonly card: TitleCard;
  readonly match: 'exact' | 'prefix' | 'words' | 'typo';
}

/** What the catalogue has for a title from elsewhere: one card and `sure`, some to choose from, or none. */
export interface TitleMatch {
  readonly sure: boolean;
  readonly cards: readonly TitleCard[];
}

/** A request that was made, in milliseconds since 1970. */
export interface SentRequest {
  readonly url: string;
  readonly at: number;
}

/** What the catalogue is: drives the filter's choices and the About page. */
export interface CatalogueInfo {
  /** Hash over all shards: two builds with equal hashes give equal spins. */
  readonly hash: string;
  readonly titles: number;
  readonly films: number;
  readonly series: number;
  readonly years: readonly [number, number];
  /** Every name of a facet with its count, most first. */
  readonly facets: Readonly<Record<Facet, readonly { readonly name: string; readonly count: number }[]>>;
  readonly sources: readonly string[];
}

export type BackendName = 'plain' | 'webgl';

/** Which scorer serves, why, and how fast each was on this device. */
export interface BackendReport {
  readonly serving: BackendName;
  /** A sentence. */
  readonly why: string;
  /** Median milliseconds for one product of `queries` queries with all titles; null when not measured. */
  readonly medianMs: Readonly<Record<BackendName, number | null>>;
  readonly queries: number;
}

export interface Progress {
  readonly loadedBytes: number;
  readonly totalBytes: number;
}

export interface OpenOptions {
  /** Absolute URL of the model's folder, with a trailing slash. */
  readonly modelUrl: string;
  /** `auto` measures and chooses. */
  readonly backend: BackendName | 'auto';
}

/** Everything that the page may ask of the engine; each call is one message out and one back. */
export interface Engine {
  /** Loads and checks the first shards. Throws `Offline`, `ShardDamaged`, `ModelTooNew`. */
  open(options: OpenOptions, onProgress: (progress: Progress) => void): Promise<CatalogueInfo>;
  spin(request: SpinRequest): Promise<SpinResult>;
  count(request: Part<SpinRequest, 'filter' | 'likes' | 'dislikes' | 'seen' | 'never'>): Promise<FilterCount>;
  /** Prefix, folded accents, one typo from five letters on, two from nine. */
  search(words: string, limit: number): Promise<readonly TitleHit[]>;
  /** Throws `BadRequest` for an unknown id. */
  similar(id: TitleId, n: number): Promise<readonly Pick[]>;
  /** Answers in the order asked; throws `BadRequest` for more than 20,000. */
  match(sought: readonly SoughtTitle[]): Promise<readonly TitleMatch[]>;
  /** Best titles for typed words. */
  mood(words: string, n: number): Promise<readonly Pick[]>;
  /** People by the beginnings of their names, as forgiving as `search`. */
  people(words: string, limit: number): Promise<readonly FoundPerson[]>;
  /** Reads a whole search and answers it, with up to `limit` titles. */
  find(asked: Asked, limit: number): Promise<Found>;
  /** Fetches the blocks that hold these titles. Unknown ids are left out. */
  excerpts(ids: readonly TitleId[], words: string): Promise<readonly Excerpt[]>;
  /** Where the `n` best known titles and this one stand on the map. */
  sky(id: TitleId, n: number): Promise<SmallSky>;
  /** Unknown ids are left out. */
  cards(ids: readonly TitleId[]): Promise<readonly TitleCard[]>;
  /** Fetches the blocks that hold these titles. Unknown ids are left out. */
  details(ids: readonly TitleId[]): Promise<readonly TitleDetails[]>;
  /** What this worker has asked of the site since it started. */
  requests(): Promise<readonly SentRequest[]>;
  /** Counts for the charts of the titles that pass a filter. */
  explore(request: ExploreRequest): Promise<Explored>;
  /** May fetch a few blocks of details, for words as they are printed. */
  wordsApart(request: ExploreRequest): Promise<readonly GenreWords[]>;
  /** Fetches the votes when first asked. */
  topRated(request: ExploreRequest, n: number): Promise<TopRated>;
  /** The whole map. Fetches it when first asked. */
  places(): Promise<SkyMap>;
  /** 1 for each title of `places`, in its order, that passes; what the visitor has seen or banished does not count. */
  passing(filter: Filter): Promise<Uint8Array>;
  /** How near each title of `places` is to the likes, 0 to 255; 0 for all but the nearest. */
  warmth(likes: SpinRequest['likes']): Promise<Uint8Array>;
  /** One's taste, to be sent. Throws `BadRequest` where nothing is liked. */
  giveTaste(
    request: Part<SpinRequest, 'filter' | 'likes' | 'dislikes' | 'seen' | 'never'>,
  ): Promise<GivenTaste>;
  /** A spin that was sent: the same titles in the same order, on every device. */
  shared(spin: {
    readonly catalogue: string;
    readonly seed: number;
    readonly ids: readonly TitleId[];
  }): Promise<SharedResult>;
  /** Tries the accelerated backend, measures, chooses; later calls tell the last report. */
  calibrate(): Promise<BackendReport>;
}

type Part<T, K extends keyof T> = { readonly [P in K]: T[P] };
