import type { TitleCard } from '../../engine/contract.ts';
import type { Scene } from './paint-sky.ts';

/** Asks the engine for the cards of rows, in their order. */
export type CardsOf = (rows: readonly number[]) => Promise<readonly TitleCard[]>;

/** What a hand, a key or a link points at, and the stars that bear their names. */
export class Pointing {
  /** -1 for none. */
  row = $state.raw(-1);
  /** The title in `row`, once its card has come. */
  card = $state.raw<TitleCard | null>(null);
  /** The region whose name is pointed at; -1 for none. */
  region = $state.raw(-1);
  named = $state.raw<Scene['named']>([]);
  readonly #cardsOf: CardsOf;

  constructor(cardsOf: CardsOf) {
    this.#cardsOf = cardsOf;
  }

  /** Points at a title, or at none with -1; the last call counts. */
  to = async (row: number): Promise<void> => {
    this.row = row;
    this.card = null;
    const [card] = row < 0 ? [] : await this.#cardsOf([row]);
    if (card && this.row === row) this.card = card;
  };

  /** Gives these stars their names. */
  name = async (rows: readonly number[]): Promise<void> => {
    if (!rows.length && !this.named.length) return;
    const cards = rows.length ? await this.#cardsOf(rows) : [];
    this.named = cards.map(({ title }, i) => ({ row: rows[i] ?? -1, title }));
  };
}
