import type { Session } from '../../app/session.svelte.ts';
import type { Filter } from '../../catalogue/filter.ts';
import type { TitleId } from '../../catalogue/title.ts';
import type { SkyMap, Tint, TitleCard } from '../../engine/contract.ts';
import { MAP, regionName } from '../strings/en-map.ts';
import { rowsOfRegion } from './regions.ts';
import type { Point } from './view.ts';

/** Titles that were chosen on the map, and what they are called. */
export interface Chosen {
  /** The region's position; -1 for titles that were drawn around. */
  readonly region: number;
  /** Empty for titles that were drawn around. */
  readonly name: string;
  readonly rows: readonly number[];
}

/** A day has so many milliseconds. */
const DAY_MS = 86_400_000;

/** What the map's parts share: the map, how it is coloured, what is lit, what is chosen. */
export class MapState {
  sky = $state.raw<SkyMap | null>(null);
  status = $state.raw<'loading' | 'ready' | 'failed'>('loading');
  tint = $state.raw<Tint>('genre');
  /** The group that is seen alone; 0 for all. */
  group = $state.raw(0);
  chosen = $state.raw<Chosen | null>(null);
  warmth = $state.raw<Uint8Array | null>(null);
  #passing = $state.raw<Uint8Array | null>(null);
  #asked = 0;
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  /** 0 for each title that is dimmed by the filter in the link or by the legend; null when none is. */
  readonly passing = $derived.by(() => {
    const { sky, group } = this;
    const passing = this.#passing;
    if (!sky || (!passing && !group)) return null;
    const { of } = sky.tints[this.tint];
    return of.map((own, row) => ((passing?.[row] ?? 1) && (!group || own === group) ? 1 : 0));
  });

  /** As `passing`, and dimmed also where something else is chosen. */
  readonly lit = $derived.by(() => {
    const { sky, chosen, passing } = this;
    if (!sky || !chosen) return passing;
    const lit = new Uint8Array(sky.ids.length);
    for (const row of chosen.rows) lit[row] = 1;
    return lit;
  });

  /** How many titles the filter in the link leaves; null for no filter. */
  readonly left = $derived(this.#passing?.reduce((sum, one) => sum + one, 0) ?? null);

  load = async (): Promise<void> => {
    this.status = 'loading';
    this.sky = await this.#session.ask((engine) => engine.places(), null);
    this.status = this.sky ? 'ready' : 'failed';
  };

  /** Dims all that does not pass; null lights everything. The last call counts. */
  filterBy = async (filter: Filter | null): Promise<void> => {
    this.#asked += 1;
    const asked = this.#asked;
    const passing = filter && (await this.#session.ask((engine) => engine.passing(filter), null));
    if (asked !== this.#asked) return;
    this.#passing = passing;
    this.chosen = null;
  };

  /** Finds where the visitor's taste lies; `now` in milliseconds. */
  warmTo = async (likes: readonly { id: TitleId; at: number }[], now: number): Promise<void> => {
    const aged = likes.map(({ id, at }) => ({ id, ageDays: Math.max(0, (now - at) / DAY_MS) }));
    this.warmth = aged.length ? await this.#session.ask((engine) => engine.warmth(aged), null) : null;
  };

  cardsOf = async (rows: readonly number[]): Promise<readonly TitleCard[]> => {
    const ids = rows.flatMap((row) => this.sky?.ids[row] ?? []);
    return this.#session.ask((engine) => engine.cards(ids), []);
  };

  /** Where titles stand; those that the catalogue no longer has are left out. */
  placesOf(titles: readonly { readonly id: TitleId }[]): Point[] {
    const { sky } = this;
    const wanted = new Set(titles.map(({ id }) => id));
    if (!sky || !wanted.size) return [];
    return sky.ids.flatMap((id, row): Point[] =>
      wanted.has(id) ? [[sky.x[row] ?? 0, sky.y[row] ?? 0]] : [],
    );
  }

  /** Chooses what is lit of these rows. */
  choose = (rows: readonly number[], region = -1): void => {
    const { sky, passing } = this;
    if (!sky) return;
    const name = regionName(sky.regions[region]?.words ?? []);
    this.chosen = { region, name, rows: passing ? rows.filter((row) => passing[row]) : rows };
  };

  letGo = (): void => {
    this.chosen = null;
  };

  chooseRegion = (region: number): void => {
    if (this.sky) this.choose(rowsOfRegion(this.sky, region), region);
  };

  /** Takes what is chosen to the wheel's filter; the visitor's word on seen titles stays. */
  takeToWheel = (open: Filter): void => {
    const { sky, chosen } = this;
    if (!sky || !chosen?.rows.length) return;
    const ids = chosen.rows.flatMap((row) => sky.ids[row] ?? []);
    const label = chosen.region < 0 ? MAP.outline : MAP.region(chosen.name);
    this.#session.filter = { ...open, seen: this.#session.filter.seen, among: { label, ids } };
  };
}
