import type { TitleType } from './title.ts';

/** A title as a list from elsewhere writes it; null for what that list does not say. */
export interface SoughtTitle {
  readonly title: string;
  /** Other names of the same title: the original one, one in brackets. */
  readonly also: readonly string[];
  readonly year: number | null;
  readonly type: TitleType | null;
  /** `tt0111161` */
  readonly imdb: string | null;
  /** `278` */
  readonly tmdb: string | null;
}
